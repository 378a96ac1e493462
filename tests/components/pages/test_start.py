"""The start as a value: six ways in, and what is answered at once."""

import pytest

from tests.support.screens import opened, words

LANGS = pytest.mark.parametrize("lang", ["nl", "en"])


@LANGS
def test_who_knows_the_school_type_is_asked_that_first(guide, lang):
    here = opened(guide, f"lang={lang}").press(".entrances .know-school")
    assert here.asked == "school_type"
    there = here.tick("school_type", "mbo")
    assert there.query["school_type"] == ["mbo"] and there.asked != "school_type"


@LANGS
def test_who_works_in_a_school_already_is_asked_about_that_and_about_qualifications_first(
    guide, lang
):
    here = opened(guide, f"lang={lang}").press(".entrances .in-school")
    assert here.asked == "works_at_school"
    there = here.give("works_at_school", "assistant")
    assert there.asked == "qualification"
    then = there.tick("qualification", "pabo")
    assert then.asked == "role"
    assert then.query["works_at_school"] == ["assistant"]
    assert then.query["qualification"] == ["pabo"]


@LANGS
def test_with_a_route_in_mind_only_what_it_needs_is_asked(guide, lang):
    here = opened(guide, f"lang={lang}").press(".entrances .route-in-mind")
    assert here.heading == guide.words["mind-title"][lang]
    name = guide.routes["gastdocent"].shape.name[lang]
    here = here.press("#list-routes a", name).press("#can-i")
    seen = []
    while here.all(".view.question") and len(seen) < 8:
        seen.append(here.asked)
        here = here.give(here.asked, "dont_know")
    assert 1 < len(seen) < 6 and "degree" not in seen
    assert here.heading == name and len(here.all("article .standing, .card .standing")) == 1


@LANGS
def test_who_helps_someone_else_begins_the_same_way(guide, lang):
    assert opened(guide, f"lang={lang}").press(".entrances .for-someone-else").asked == "role"


def test_too_old_and_part_time_are_answered_at_once(guide):
    here = opened(guide, "")
    for asked, told in (
        ("Ben ik te oud?", "Nee. Bij geen enkele route"),
        ("Kan het in deeltijd?", "Vaak wel"),
    ):
        assert told in words(here.one("details", asked))
