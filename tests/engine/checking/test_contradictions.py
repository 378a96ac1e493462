"""What contradicts or repeats something elsewhere in the content."""

from engine.checking.check import check
from tests.conftest import DAY
from tests.support.broken import NAME, change, errors, only
from tests.support.few import PABO, ZIJ


def test_two_routes_with_one_name_are_told_with_the_place_of_the_other(root):
    change(
        root, ZIJ, "name: {nl: Zij-instroom in het basisonderwijs,", "name: {nl: Pabo in voltijd,"
    )
    found = only(errors(root))
    assert (
        (found.path, found.line, found.code) == (ZIJ, 2, "zelfde-naam")
        and f"{PABO}:2" in found.text("nl")
        and "“Pabo in voltijd”" in found.text("nl")
    )
    change(root, PABO, NAME, "{nl: VUL IN, en: VUL IN}")
    change(
        root,
        ZIJ,
        "name: {nl: Pabo in voltijd, en: Zij-instroom in primary education}",
        "name: {nl: VUL IN, en: VUL IN}",
    )
    assert "zelfde-naam" not in {p.code for p in check(root, day=DAY, prove=False)[0]}


def test_a_sentence_that_stands_in_two_routes_is_a_warning_that_names_the_other(root):
    change(
        root,
        ZIJ,
        "U krijgt loon van de school vanaf uw aanstelling.",
        "U studeert in voltijd en krijgt geen loon van een school.",
    )
    twice = [p for p in check(root, day=DAY)[0] if p.code == "tekst-dubbel"]
    assert [(p.path, p.warning) for p in twice] == [(ZIJ, True)]
    assert f"{PABO}:" in twice[0].text("nl")
