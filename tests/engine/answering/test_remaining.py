"""How many questions are still to come: what is said of it holds whatever is answered."""

import random
from collections.abc import Iterator

import pytest
from hypothesis import given

from engine.answering.dialogue import DECIDING, dialogue
from engine.answering.remaining import Remaining, is_last, remaining
from engine.answering.situation import Situation
from engine.answering.verdict import verdicts
from engine.guide.guide import Guide
from engine.guide.load import load
from tests.conftest import DAY, ENGLAND
from tests.engine.answering.test_laws import QUICK, world
from tests.support.small_trees import cases, fixed, names, question, route


def left(guide: Guide, answers: dict, only: str | None = None) -> Remaining:
    """What remains after these answers."""
    situation = Situation(guide, answers)
    found = verdicts(situation)
    return remaining(situation, found, dialogue(situation, found, only), only)


def walk(guide: Guide, rng: random.Random, only: str | None) -> Iterator[Remaining]:
    """What was said to remain before every question, to a person who answers at random."""
    answers: dict = {}
    while True:
        situation = Situation(guide, answers)
        found = verdicts(situation)
        asked = dialogue(situation, found, only)
        yield remaining(situation, found, asked, only)
        if only:
            asked = asked.deciding
        if asked.next_question is None:
            return
        question = guide.question[asked.next_question]
        values = [None, *question.values]
        answers[question.id] = question.write(rng.choice(values))


def said_before_it_came(said: list[Remaining]) -> int:
    """Checks all that was said against what came; how often one was left and more might come."""
    for came, one in zip(range(len(said) - 1, -1, -1), said, strict=True):
        assert came <= one.at_most
        assert one.count <= one.at_most
        if one.exact:
            assert came == one.count
        if one.is_last:
            assert came == 1
    return sum(one.count == 1 and not one.exact for one in said)


@pytest.mark.parametrize("only", [None, "pgce-fee-funded"])
def test_in_another_country_it_is_true_at_every_step_of_every_walk(only):
    england = load(ENGLAND, day=DAY)
    doubted = 0
    for seed in range(60):
        doubted += said_before_it_came(list(walk(england, random.Random(seed), only)))
    assert doubted


@pytest.mark.parametrize("only", [None, "pabo-voltijd", "zij-instroom-po"])
def test_on_the_real_content_it_is_true_at_every_step_of_every_walk(guide, only):
    for seed in range(12):
        said = list(walk(guide, random.Random(seed), only))
        said_before_it_came(said)
        assert said[-1] == Remaining(0, 0, True)


FIRST = question("a", "b")
AFTER_A = question("a", "b", applies={"q1": "a"})
EITHER = {"any": [{"q1": "b"}, {"q2": "a"}]}


def test_a_question_is_not_the_last_when_another_may_apply_after_it(version):
    tree = {"q0": FIRST, "q1": FIRST, "q2": AFTER_A}
    guide = version(tree, r=route(fixed(EITHER)))
    assert left(guide, {}) == Remaining(count=1, at_most=2, exact=False)
    assert left(guide, {"q1": "a"}) == Remaining(1, 1, True)
    assert left(guide, {"q1": "b"}) == Remaining(0, 0, True)


def test_a_question_is_the_last_when_what_applies_after_it_decides_nothing(version):
    tree = {"q0": FIRST, "q1": FIRST, "q2": AFTER_A}
    guide = version(tree, r=route(fixed({"q1": "a"})))
    assert left(guide, {}).is_last


def test_two_questions_that_may_apply_one_after_the_other_are_counted_in_at_most(version):
    tree = {
        "q0": FIRST,
        "q1": FIRST,
        "q2": AFTER_A,
        "q3": question("a", "b", applies={"q2": "a"}),
    }
    rule = {"any": [{"q1": "b"}, {"q2": "b"}, {"q3": "a"}]}
    guide = version(tree, r=route(fixed(rule)))
    assert left(guide, {}) == Remaining(count=1, at_most=3, exact=False)


def test_a_condition_that_may_come_up_later_counts_as_well(version):
    tree = {"q0": FIRST, "q1": FIRST, "q2": AFTER_A}
    guide = version(tree, r=route(names("c1", EITHER)))
    assert not left(guide, {}).exact


def test_for_one_route_only_what_that_route_looks_at_counts(version):
    tree = {"q0": FIRST, "q1": FIRST, "q2": AFTER_A}
    guide = version(tree, r1=route(fixed({"q1": "a"})), r2=route(fixed(EITHER)))
    assert left(guide, {}, "r1") == Remaining(1, 1, True)
    assert left(guide, {}, "r2") == Remaining(1, 2, False)


def test_of_more_than_one_question_no_exact_number_is_said(version):
    tree = {q: FIRST for q in ("q0", "q1", "q2")}
    guide = version(tree, r=route(fixed({"all": [{"q1": "a"}, {"q2": "a"}]})))
    assert left(guide, {}) == Remaining(count=2, at_most=2, exact=False)


def test_with_one_route_in_mind_preferences_do_not_remain(guide):
    answers = {q.id: "dont_know" for q in guide.questions}
    for preference in guide.preferences:
        del answers[preference.question]
    assert left(guide, answers).count > 0
    assert left(guide, answers, "gastdocent") == Remaining(0, 0, True)


@QUICK
@given(cases())
def test_a_question_is_the_last_exactly_when_no_answer_leaves_one(case):
    guide = world(case).guide
    situation = Situation(guide, case.answers)
    found = verdicts(situation)
    for only in (None, "r"):
        asked = dialogue(situation, found, only)
        if asked.next_question is None or asked.phase > DECIDING:
            continue
        question = guide.question[asked.next_question]
        after = [situation.with_answer(question, question.write(v)) for v in question.values]
        after.append(situation.with_answer(question, "dont_know"))
        last = all(dialogue(one, verdicts(one), only).next_question is None for one in after)
        assert is_last(situation, found, question.id, only) == last
