"""The gaps in texts, written `{name}`: what nothing fills is named at its line."""

import pytest

from tests.support.broken import NAME, fault, is_named_at_its_own_line, unknown
from tests.support.few import CONDITIONS, CONTACTS, PABO, SUITABILITY, TREE

GAPS = [
    unknown(
        "unknown fact in a text",
        PABO,
        "In voltijd duurt die vier jaar",
        "Na {pdg-ervarink} duurt die vier jaar",
        "pdg-ervarink",
        "pdg-ervaring",
        "feit",
    ),
    unknown(
        "fact with another sign",
        PABO,
        "In voltijd duurt die vier jaar",
        "Na {pdg_ervaring} duurt die vier jaar",
        "pdg_ervaring",
        "pdg-ervaring",
        "feit",
    ),
    unknown(
        "fact with a capital and a space",
        PABO,
        "In voltijd duurt die vier jaar",
        "Na {Pdg ervaring} duurt die vier jaar",
        "{Pdg ervaring}",
        "pdg-ervaring",
        "feit",
    ),
    fault(
        "brace that is not closed",
        PABO,
        "In voltijd duurt die vier jaar",
        "Na {pdg-ervaring duurt die vier jaar",
        "onbekende-naam",
        "`{`",
        "zo op het scherm",
    ),
    fault(
        "fact in a name",
        PABO,
        NAME,
        '{nl: "Pabo voor {pdg-ervaring}", en: Pabo}',
        "niet-ingevuld",
        "`{pdg-ervaring}`",
    ),
    unknown(
        "unknown fact in a condition",
        CONDITIONS,
        'nl: "Zoek een school of',
        'nl: "Zoek na {pdg-ervarink} een school of',
        "pdg-ervarink",
        "pdg-ervaring",
        "feit",
    ),
    fault(
        "unknown fact on the page about suitability",
        SUITABILITY,
        "Wie via zij-instroom wil lesgeven, wordt",
        "Wie via {dit-is-niets} wil lesgeven, wordt",
        "onbekende-naam",
        "`dit-is-niets`",
        "feit in content/facts.yaml",
    ),
    fault(
        "unknown fact in a way out",
        TREE,
        "Spreek dat af met de school. Wilt",
        "Spreek {werk-dat-niet-is} af met de school. Wilt",
        "onbekende-naam",
        "`werk-dat-niet-is`",
    ),
    fault(
        "fact where nothing is filled in",
        CONTACTS,
        "Geeft gratis advies over",
        "Geeft {tarief} advies over",
        "niet-ingevuld",
        "`{tarief}`",
        "zo op het scherm",
    ),
    fault(
        "answer where nothing is filled in",
        TREE,
        'ask: {nl: "Wat wilt u doen op een school?"',
        'ask: {nl: "Wat wilt u doen met {answer}?"',
        "niet-ingevuld",
        "`{answer}`",
    ),
]


@pytest.mark.parametrize("path, old, new, code, says, at, also", GAPS)
def test_one_broken_thing_is_named_at_its_own_line(root, path, old, new, code, says, at, also):
    is_named_at_its_own_line(root, path, old, new, code, says, at, also)
