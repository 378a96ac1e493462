"""The whole answer: what the next question was chosen from is what it is chosen from."""

import random

import pytest

from engine.answering.dialogue import next_because
from engine.answering.report import answer
from engine.answering.situation import Situation
from engine.answering.verdict import verdicts
from engine.guide.guide import Guide
from engine.guide.load import load
from tests.conftest import DAY, ENGLAND
from tests.support.small_trees import question, route

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
