"""Plain language: short sentences, no promises, no amounts, every hard word explained."""

import pytest

from engine.checking.plain_language import UNFILLED
from tests.support.broken import change, errors, fault, is_named_at_its_own_line, line_of
from tests.support.few import PABO

PAY = (
    "pay_text: {nl: U studeert in voltijd en krijgt geen loon van een school., en: You "
    "study full-time and no school pays you.}"
)
LONG = "U studeert " + "heel erg lang en " * 6 + "in voltijd."


def test_sentences_that_are_long_on_the_whole_are_said_once_for_the_file(root):
    many = "".join(
        f"  - nl: Dit is zin {i} van een lijst die nog lang door zal gaan met woorden.\n    "
        "en: Short.\n"
        for i in range(60)
    )
    change(root, PABO, "limits:\n", f"limits:\n{many}")
    assert [(p.path, p.code) for p in errors(root)] == [(PABO, "lange-zinnen")]


def test_the_mark_of_the_skeleton_is_an_error_in_any_file_once_per_line_and_counts_as_no_text(root):
    text = (root / PABO).read_text(encoding="utf-8")
    (root / PABO).write_text(
        text.replace("if_not:\n", f"if_not:  # {UNFILLED}\n", 1), encoding="utf-8"
    )
    (found,) = errors(root)
    assert (found.path, found.line, found.code) == (PABO, line_of(text, "if_not:"), "nog-invullen")
    assert (
        UNFILLED in found.text("nl")
        and UNFILLED in found.text("en")
        and found.text("nl") != found.text("en")
    )


PLAIN = [
    fault(
        "sentence that is too long",
        PABO,
        "U studeert in voltijd en krijgt geen loon van een school.",
        LONG,
        "lange-zin",
        "28 woorden",
        "Knip",
    ),
    fault(
        "amount in a sentence",
        PABO,
        PAY,
        'pay_text: {nl: "U betaalt zelf € 100 per jaar.", en: You pay yourself.}',
        "bedrag-in-zin",
        "content/facts.yaml",
    ),
    fault(
        "markup in a text",
        PABO,
        "U studeert in voltijd en krijgt geen loon",
        "U studeert **in voltijd** en krijgt geen loon",
        "opmaak",
        "HTML",
        "gewone woorden",
    ),
    fault(
        "promise of admission",
        PABO,
        "U studeert in voltijd en krijgt geen loon",
        "U wordt zeker toegelaten en krijgt geen loon",
        "belofte",
        "“U wordt zeker toegelaten”",
        "wie beslist",
    ),
    fault(
        "judgement of a person",
        PABO,
        "U studeert in voltijd en krijgt geen loon",
        "U bent geschikt en krijgt geen loon",
        "belofte",
        "“U bent geschikt”",
    ),
    fault(
        "amount without a sign",
        PABO,
        "In voltijd duurt die vier jaar",
        "In voltijd kost die 2.601,- per jaar en duurt zij vier jaar",
        "bedrag-in-zin",
        "content/facts.yaml",
    ),
    fault(
        "English that is Dutch",
        PABO,
        PAY,
        "pay_text: {nl: U krijgt geen loon van een school., en: U krijgt geen loon van een "
        "school.}",
        "zelfde-tekst",
        "Engels",
    ),
    fault(
        "abbreviation that nobody explains",
        PABO,
        "U studeert in voltijd en krijgt geen loon",
        "U krijgt van de XYZ geen loon",
        "moeilijk-woord",
        "`XYZ`",
        "content/glossary.yaml",
    ),
    fault(
        "very long word that nobody explains",
        PABO,
        "U studeert in voltijd en krijgt geen loon",
        "U krijgt geen loonkostentegemoetkomingen",
        "moeilijk-woord",
        "`loonkostentegemoetkomingen`",
    ),
]


@pytest.mark.parametrize("path, old, new, code, says, at, also", PLAIN)
def test_one_broken_thing_is_named_at_its_own_line(root, path, old, new, code, says, at, also):
    is_named_at_its_own_line(root, path, old, new, code, says, at, also)
