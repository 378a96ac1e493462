"""A person's answers: what a changed answer sets aside, and what there is to ask on long paths."""

import pytest

from engine.answering.situation import Situation, change
from engine.answering.verdict import judge
from tests.support.oracle import DONT_KNOW
from tests.support.small_trees import fixed, question, route

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


def written_out(word, n=40):
    """Questions that each apply after answers to all those before, written out: from the first to
    the last there are 2 ** (n - 2) ways."""
    questions = {"q0": question("yes", "no")}
    for i in range(1, n):
        before = [{f"q{j}": "yes"} for j in range(i)]
        questions[f"q{i}"] = question("yes", "no", applies={word: before})
    return questions


@pytest.mark.parametrize("word", ["all", "any"])
@pytest.mark.parametrize(
    ("answers", "missing", "find_out"),
    [({}, ["q0"], []), ({"q0": DONT_KNOW}, [], ["q0"])],
)
def test_paths_that_are_written_out_are_not_walked_one_by_one(
    version, word, answers, missing, find_out
):
    guide = version(written_out(word), r=route(fixed({"q39": "yes"})))
    verdict = judge(guide.routes["r"], Situation(guide, answers))
    assert (verdict.missing, verdict.find_out) == (missing, find_out)


def test_a_path_that_is_partly_answered_asks_the_first_question_left(version):
    guide = version(written_out("all"), r=route(fixed({"q39": "yes"})))
    situation = Situation(guide, {f"q{i}": "yes" for i in range(5)})
    assert judge(guide.routes["r"], situation).missing == ["q5"]
