"""Which question this is, and that it is the last only where that is sure."""

import random

import pytest

from components.pages import question as question_page
from components.pieces.progress import questions_left
from components.visit.actions import NOTHING_TOLD
from components.visit.visit import Visit
from engine.guide.load import load
from tests.conftest import DAY, ENGLAND
from tests.support.small_trees import fixed, question, route
from tests.support.visits import at

AFTER = {  # whether the second is asked hangs on the first
    "q0": question("yes", "no", "perhaps"),
    "q1": question("yes", "no", applies={"q0": "yes"}),
}
CHAIN = AFTER | {"q2": question("yes", "no", applies={"q1": "yes"})}
BESIDE = {"q0": question("yes", "no"), "q1": question("yes", "no")}


@pytest.fixture(scope="module")
def england():
    """Another country."""
    return load(ENGLAND, day=DAY)


def needing(version, questions, *rules):
    """A small guide with one route that needs all of these."""
    needed = [fixed(rule, key=f"k{i}") for i, rule in enumerate(rules)]
    return version(questions, r=route(*needed))


def said(guide, query):
    """Which question the page says that it is."""
    page = question_page.page(at(guide, f"view=question&{query}"), NOTHING_TOLD)
    return page.spoken.partition(". ")[0]


def test_a_question_after_which_another_may_apply_is_not_said_to_be_the_last(version):
    guide = needing(version, AFTER, {"any": [{"q0": ["no", "perhaps"]}, {"q1": "yes"}]})
    assert questions_left(at(guide, "view=question")) == (1, False)
    assert said(guide, "") == "Vraag 1, misschien de laatste"
    assert questions_left(at(guide, "view=question&q0=yes")) == (1, True)
    assert said(guide, "q0=yes") == "[question-last]"


def test_a_chain_of_questions_is_unsure_up_to_its_last(version):
    needs = {"any": [{"q0": ["no", "perhaps"]}, {"q1": "no"}, {"q2": "yes"}]}
    guide = needing(version, CHAIN, needs)
    sure = [
        questions_left(at(guide, f"view=question&{query}"))[1]
        for query in ("", "q0=yes", "q0=yes&q1=yes")
    ]
    assert sure == [False, False, True]


def test_questions_that_apply_anyhow_are_counted_and_sure(version):
    guide = needing(version, BESIDE, {"q0": "yes"}, {"q1": "yes"})
    assert questions_left(at(guide, "view=question")) == (2, True)
    assert said(guide, "") == "[question-number]"
    assert said(guide, "q0=yes") == "[question-last]"


def test_a_question_that_was_asked_for_counts_though_it_decides_nothing(version):
    guide = needing(version, BESIDE, {"q0": "yes"})
    assert questions_left(at(guide, "view=question&q=q1")) == (2, True)
    assert said(guide, "q=q1") == "[question-number]"
    assert said(guide, "q0=yes&q=q1") == "[question-last]"
    assert said(guide, "q0=yes&q=q0") == "[question-change]"


@pytest.mark.parametrize("country", ["guide", "england"])
def test_on_no_walk_through_the_questions_the_last_is_announced_too_early(country, request):
    guide = request.getfixturevalue(country)
    chance = random.Random(7)
    for _ in range(10):
        announced, visit = False, Visit(guide, view="question")
        while visit.asked:
            assert not announced, visit.answers
            announced = questions_left(visit) == (1, True)
            asked = guide.question[visit.asked]
            option = chance.choice(asked.options)
            told = {asked.id: [option] if asked.many else option}
            visit = Visit(guide, answers=visit.answers | told, view="question")


@pytest.mark.parametrize("lang, words", [("nl", "misschien de laatste"), ("en", "maybe the last")])
def test_what_may_be_the_last_is_said_in_plain_words(england, lang, words):
    assert words in england.words["question-maybe-last"][lang]
    assert "{number}" in england.words["question-maybe-last"][lang]
