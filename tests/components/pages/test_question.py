"""Asking as a value: one question at a time, with what helps to answer it."""

from tests.support.screens import opened, words
from tests.support.visits import PO


def test_nothing_is_chosen_beforehand_and_dont_know_is_always_there(guide):
    here = opened(guide, "").press(".hero .main-button")
    assert here.all("input[checked]") == [] and here.asked == "role"
    there = here.tick("role", "teacher")
    assert there.all("input[checked]") == [] and there.asked == "school_type"


def test_why_a_question_is_asked_names_the_routes_that_hang_on_it(guide):
    here = opened(guide, f"{PO}&degree=mbo-4&degree_country=nl&view=question&q=pabo_subjects")
    why = words(here.one("details.fold", "Waarom vragen we dit?"))
    assert "Pabo in voltijd" in why and "Pabo in deeltijd" in why and "Zij-instroom" not in why


def test_the_early_signal_says_what_fell_away_and_why(guide):
    here = opened(guide, "view=question").tick("role", "teacher").tick("school_type", "po")
    here = here.give("degree", "mbo-4")
    assert "routes mogelijk" in words(here.one(".head .count"))
    assert "Uw hoogste diploma is" in words(here.one(".signal details", "Ging dicht"))


def test_english_is_kept_through_the_quiz(guide):
    here = opened(guide, "").press("button[name=speak]").press(".hero .main-button")
    here = here.tick("role", "teacher")
    assert here.query["lang"] == ["en"] and here.page.lang == "en"
    assert "school" in here.heading.lower() and here.heading.startswith(("At", "What", "Which"))


def test_an_outdated_link_gives_a_notice_and_keeps_what_is_valid(guide):
    here = opened(
        guide,
        "role=teacher&school_type=po&degree=hbo-bachlor&shoe_size=44&v=00000000&view=question",
    )
    for told in ("hbo-bachlor", "shoe_size", "eerdere versie"):
        assert here.all(".note", told), told
    there = here.give("degree", "havo")
    assert there.query["role"] == ["teacher"] and "shoe_size" not in there.query
