"""A person's answers: what a changed answer sets aside."""

import pytest

from engine.answering.situation import change
from tests.support.oracle import DONT_KNOW

BACKGROUND = {
    "degree": "mbo-4",
    "degree_country": "nl",
    "hbo_level": "proven",
    "pabo_subjects": ["natuur", "geschiedenis"],
    "employer": "yes",
}


def test_another_diploma_sets_aside_what_was_said_about_the_old_one(guide):
    answers = BACKGROUND | {"degree_field": "sport"}
    now, aside = change(guide, answers, "degree", "hbo-bachelor")
    assert aside == {"degree_country": "nl", "degree_field": "sport", "hbo_level": "proven"}
    assert now == {
        "degree": "hbo-bachelor",
        "pabo_subjects": ["natuur", "geschiedenis"],
        "employer": "yes",
    }


def test_another_subject_sets_aside_what_was_said_about_the_old_one(guide):
    about = {
        "degree_fits_subject": "yes",
        "ec_in_subject": "120-plus",
        "experience_years": "3-plus",
    }
    now, aside = change(
        guide, {"subject": "wiskunde", "degree": "wo-master"} | about, "subject", "engels"
    )
    assert (now, aside) == ({"subject": "engels", "degree": "wo-master"}, about)


@pytest.mark.parametrize("change_to", [DONT_KNOW, None])
def test_a_diploma_that_is_doubted_or_taken_back_sets_aside_what_was_said_about_it(
    guide, change_to
):
    now, aside = change(guide, BACKGROUND, "degree", change_to)
    assert set(aside) == {"degree_country", "hbo_level"}
    assert now.get("degree") == change_to


@pytest.mark.parametrize(
    "question, same",
    [("degree", "mbo-4"), ("pabo_subjects", ["geschiedenis", "natuur"]), ("employer", "yes")],
)
def test_the_same_answer_again_sets_nothing_aside(guide, question, same):
    now, aside = change(guide, BACKGROUND, question, same)
    assert aside == {}
    assert now == BACKGROUND | {question: same}


def test_a_first_answer_sets_nothing_aside_and_leaves_the_old_answers_alone(guide):
    before = {"degree_country": "eea"}
    now, aside = change(guide, before, "degree", "havo")
    assert (now, aside) == ({"degree_country": "eea", "degree": "havo"}, {})
    assert before == {"degree_country": "eea"}
