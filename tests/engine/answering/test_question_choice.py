"""Which question is asked next and why: the choice that is explained is the choice that is made."""

import random

import pytest

from engine.answering.board import board_of
from engine.answering.dialogue import dialogue, next_because
from engine.answering.report import answer
from engine.answering.situation import Situation
from engine.answering.verdict import verdicts
from engine.guide.guide import Guide
from engine.guide.load import load
from tests.conftest import DAY, ENGLAND
from tests.support.small_trees import fixed, names, question, route

ONLY = [None, "pabo-voltijd", "zij-instroom-po"]


def told(guide: Guide, seed: int) -> dict:
    """Some answers, some of them dont_know."""
    rng = random.Random(seed)
    answers = {}
    for asked in guide.questions:
        luck = rng.random()
        if luck < 0.3:
            answers[asked.id] = asked.write(rng.choice(asked.values))
        elif luck < 0.4:
            answers[asked.id] = "dont_know"
    return answers


@pytest.mark.parametrize("only", ONLY)
def test_the_first_candidate_is_the_next_question_and_the_group_is_its_group(guide, only):
    several = 0
    for seed in range(40):
        out = answer(guide, told(guide, seed), only, why=True)
        because = out["next_because"]
        if out["next_question"] is None:
            assert because is None
            continue
        candidates = [c["question"] for c in because["candidates"]]
        assert candidates[0] == out["next_question"]
        assert {guide.question[q].group for q in candidates} == {because["group"]}
        assert set(candidates) <= set(out["still_to_answer"])
        several += len(candidates) > 1
    assert several > 3


def test_in_another_country_too_the_first_candidate_is_the_next_question():
    england = load(ENGLAND, day=DAY)
    for seed in range(40):
        out = answer(england, told(england, seed), why=True)
        if out["next_question"] is not None:
            assert out["next_because"]["candidates"][0]["question"] == out["next_question"]


def test_what_settles_most_comes_first_and_each_candidate_names_the_routes_it_can_change(guide):
    for seed in range(40):
        out = answer(guide, told(guide, seed), why=True)
        if out["phase"] not in (1, 2):
            continue
        candidates = out["next_because"]["candidates"]
        settles = [c["settles"] for c in candidates]
        assert settles == sorted(settles, reverse=True)
        assert all(c["routes"] for c in candidates)


def test_with_one_route_in_mind_a_candidate_names_that_route_alone(guide):
    out = answer(guide, {"role": ["teacher"]}, "zij-instroom-po", why=True)
    candidates = out["next_because"]["candidates"]
    assert {tuple(c["routes"]) for c in candidates} == {("zij-instroom-po",)}


def test_without_why_the_answer_says_nothing_of_the_choice(guide):
    assert "next_because" not in answer(guide, {})


def test_when_nothing_is_left_to_ask_there_is_no_choice(version):
    guide = version({"q0": question("a", "b")}, r=route())
    situation = Situation(guide, {})
    assert next_because(situation, verdicts(situation)) is None
    assert answer(guide, {}, why=True)["next_because"] is None


QUESTIONS = {q: question("a", "b", "c") for q in ("q0", "q1", "q2")}


def test_a_route_that_is_settled_and_not_closed_counts_twice(version):
    """After q1 its route is mostly closed, after q2 mostly open; settled they both are."""
    guide = version(QUESTIONS, r1=route(fixed({"q1": "a"})), r2=route(fixed({"q2": ["a", "b"]})))
    situation = Situation(guide, {})
    found = verdicts(situation)
    assert dialogue(situation, found).next_question == "q2"
    settles = {c.question: c.settles for c in next_because(situation, found).candidates}
    assert settles == {2: 5 / 3, 1: 4 / 3}


@pytest.mark.parametrize(
    "answers, settled",
    [
        ({}, 0),
        ({"q1": "a"}, 2),  # open: twice
        ({"q1": "b"}, 1),  # closed
        ({"q1": "a", "q2": "a"}, 4),  # the second with a condition surely met
        ({"q1": "b", "q2": "b"}, 3),  # the second with a condition that is needed
    ],
)
def test_settled_is_counted_for_all_routes_at_once(version, answers, settled):
    guide = version(QUESTIONS, r1=route(fixed({"q1": "a"})), r2=route(names("c1", {"q2": "a"})))
    board = board_of(guide)
    alive = board.alive(Situation(guide, answers))
    assert board.settled(alive, board.top_bits) == settled


def test_a_route_that_is_surely_not_wanted_is_settled_and_counts_once(version):
    leads = {"roles": ["a"]}
    guide = version(QUESTIONS, r=route(fixed({"q1": "a"}), leads_to=leads))
    board = board_of(guide)
    alive = board.alive(Situation(guide, {"q0": "b"}))
    assert board.settled(alive, board.top_bits) == 1


def test_of_questions_that_settle_as_much_the_first_of_the_tree_is_asked(version):
    guide = version(QUESTIONS, r1=route(fixed({"q2": "a"})), r2=route(fixed({"q1": "a"})))
    situation = Situation(guide, {})
    assert dialogue(situation, verdicts(situation)).next_question == "q1"
