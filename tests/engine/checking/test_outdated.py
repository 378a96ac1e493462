"""What no longer holds on the day, told with the texts in which it stands."""

from datetime import date

from engine.checking.check import check
from tests.support.broken import change
from tests.support.few import FACTS, PABO


def test_a_fact_that_does_not_hold_on_the_day_is_told_with_the_texts_and_with_what_to_do(few):
    (told,) = [
        p for p in check(few, day=date(2027, 9, 1), prove=False)[0] if p.code == "niet-geldig"
    ]
    line = next(
        n
        for n, text in enumerate((few / PABO).read_text(encoding="utf-8").split("\n"), 1)
        if "{pabo-experiment}" in text
    )
    assert told.path == FACTS and told.warning
    assert (
        f"`pabo-experiment` geldt niet op 1-9-2027, maar staat in {PABO}:{line}. Pas die tekst aan"
        in told.text("nl")
    )
    assert "on 1 September 2027" in told.text("en") and "Change that text" in told.text("en")


def test_of_many_texts_with_a_fact_that_does_not_hold_two_are_named_and_the_rest_counted(root):
    limits = "".join(
        f"  - nl: Zin {i} noemt {{pabo-experiment}}.\n    en: Line {i} names {{pabo-experiment}}.\n"
        for i in range(3)
    )
    change(root, PABO, "limits:\n", f"limits:\n{limits}")
    (told,) = [
        p for p in check(root, day=date(2027, 9, 1), prove=False)[0] if p.code == "niet-geldig"
    ]
    assert (
        told.text("nl").count(f"{PABO}:") == 2
        and "en nog 2 keer." in told.text("nl")
        and "and 2 more times." in told.text("en")
    )
