"""What the product says is true of whoever reads it: no summary tells a reader what she has, and
times, buttons and hints are as people say them."""

import re

import pytest

from components.pages import question
from components.pieces import options
from components.pieces.length import length
from components.visit.actions import NOTHING_TOLD
from tests.support.visits import PO, at

CLAIMS = {"nl": r"\bU (hebt|bent|mocht)\b(?![^.]*\bnodig\b)", "en": r"\bYou (hold|have|are|were)\b"}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_summary_says_what_the_reader_has_or_is(guide, lang):
    assert [
        id_
        for id_, route in guide.routes.items()
        if re.search(CLAIMS[lang], route.shape.summary[lang])
    ] == []


@pytest.mark.parametrize(
    "query, months, said",
    [
        ("", [12, 12], "1 jaar"),
        ("lang=en", [12, 12], "1 year"),
        ("lang=en", [24, 24], "2 years"),
        ("lang=en", [1, 1], "1 month"),
        ("", [1, 1], "1 maand"),
        ("", [18, 24], "1,5 tot 2 jaar"),
    ],
)
def test_one_year_and_one_month_are_not_plural(guide, query, months, said):
    assert length(at(guide, query), months) == said


def test_the_way_back_says_where_it_leads(guide):
    first, second = at(guide, "view=question"), at(guide, "view=question&role=teacher")
    assert ">Naar het begin<" in question.page(first, NOTHING_TOLD).body
    assert ">Vorige vraag<" in question.page(second, NOTHING_TOLD).body


def test_who_has_a_diploma_from_abroad_reads_what_to_choose_without_opening_anything(guide):
    visit = at(guide, f"{PO}&view=question&q=degree")
    shown = options.show(visit, guide.question["degree"])
    assert "Diploma uit een ander land?" in shown
    assert "Dat weet ik niet" not in guide.question["degree"].texts["help"]["nl"]


def test_a_group_with_only_no_in_it_has_no_heading_and_the_others_do(guide):
    shown = options.show(
        at(guide, "view=question&q=qualification"), guide.question["qualification"]
    )
    assert (
        shown.count('aria-labelledby="qualification-') == len(guide.headings["qualification"]) - 1
    )
    assert guide.headings["qualification"]["no-qualification"].label["nl"] not in shown


def test_who_passed_the_first_year_at_a_university_has_an_answer_too(guide):
    assert "propedeuse" in guide.headings["degree"]["first-year"].options
    assert (
        "universiteit" in guide.headings["degree"]["first-year"].label["nl"]
        and "university" in guide.headings["degree"]["first-year"].label["en"]
    )
    assert "hbo" not in guide.question["degree"].option_texts["propedeuse"].phrase["nl"]


def test_the_question_about_a_study_itself_says_which_studies_count(guide):
    asked = guide.question["studying_now"].texts["ask"]
    assert "hbo" in asked["nl"] and "universiteit" in asked["nl"] and "university" in asked["en"]


@pytest.mark.parametrize("route", ["tijdelijk-onbevoegd", "traineeship"])
def test_who_could_start_at_once_reads_that_teaching_asks_for_good_dutch(guide, route):
    limits = guide.routes[route].shape.limits
    assert any("goed Nederlands" in text["nl"] and "good Dutch" in text["en"] for text in limits)


def test_a_programme_last_seen_long_ago_says_so_before_anything_else(guide):
    summary = guide.routes["traineeship"].shape.summary
    assert "2022" in summary["nl"] and "2022" in summary["en"]
