"""The map as a value: the drawing of the tree, and the list that says the same."""

import pytest
from bs4 import BeautifulSoup

from tests.support.screens import opened, words

FEW = "role=teacher&school_type=po&view=map"
FULL = (
    "role=teacher&school_type=po&degree=hbo-bachelor&degree_country=nl&qualification=none"
    "&studying_now=none&works_at_school=no&subject=class-teacher&degree_field=behaviour-society"
    "&employer=no&days_per_week=4-5&teacher_training_last_2_years=no"
    "&income_need=salary-from-start&view=map"
)


def links(part):
    """The addresses of the routes that a part of the page leads to."""
    return [a["href"] for a in part.select("a[href*='route=']")]


def test_the_drawing_and_the_list_hold_the_same_answers_and_the_same_routes(guide):
    here = opened(guide, FULL)
    place, listed = here.one(".drawing"), here.one(".land")
    assert place["aria-hidden"] == "true" and listed.get("aria-hidden") is None
    drawn = BeautifulSoup(place["data-svg"], "html.parser")
    steps = [words(said) for said in here.all(".way details > summary b")]
    assert " ".join(words(text) for text in drawn.select(".text")) == " ".join(steps)
    numbers = [words(number) for number in drawn.select(".number")]
    assert numbers == [str(n) for n in range(1, len(steps) + 1)]
    assert sorted(links(drawn)) == sorted(links(listed))
    assert len(links(drawn)) == len(guide.routes)


def test_the_groups_of_the_map_are_those_of_the_result(guide):
    about = (
        "role=teacher&school_type=po&subject=class-teacher&degree=hbo-bachelor"
        "&degree_country=nl&qualification=none"
    )
    ends = opened(guide, f"{about}&view=map")
    kinds = ("open", "conditional", "undecided", "closed", "audience")
    counts = {kind: len(ends.all(f".stand.{kind} .end")) for kind in kinds}
    shown = opened(guide, f"{about}&view=result")
    at_a_glance = {
        kind: sum(int(words(number)) for number in shown.all(f".over a.{kind} b"))
        for kind in kinds[:-1]
    }
    assert at_a_glance | {"audience": len(shown.all("details.audience li"))} == counts
    assert counts["audience"] > 0


def test_an_answer_that_decided_nothing_says_so(guide):
    last = opened(guide, FULL).all(".way > li > details")[-1]
    assert "Dit antwoord besliste nog niets." in words(last)
    assert len(last.select(".names")) == 1


def test_the_next_question_stands_where_the_visitor_is(guide):
    here = opened(guide, FEW)
    stands = here.all(".way > li")[-1]
    assert words(stands.select_one("h3")) == guide.question["degree"].texts["ask"]["nl"]
    assert "routes mogelijk" in words(stands.select_one("details"))
    assert here.press(".way .main-button").asked == "degree"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_map_does_not_lead_to_itself_and_the_result_leads_to_it(guide, lang):
    here = opened(guide, f"{FULL}&lang={lang}")
    assert here.all("a[href*='view=map']") == []
    there = here.press(".way .main-button").press("#to-map")
    assert there.query["view"] == ["map"]
