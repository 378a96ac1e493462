"""All routes side by side: how many are settled, and how many an answer is expected to settle."""

import pytest

from engine.answering.board import board_of
from engine.answering.dialogue import next_because
from engine.answering.situation import Situation
from engine.answering.verdict import verdicts
from tests.support.small_trees import fixed, names, question, route

QUESTIONS = {q: question("a", "b", "c") for q in ("q0", "q1", "q2")}


def test_a_route_that_is_settled_and_not_closed_counts_twice(version):
    """After q1 its route is mostly closed, after q2 mostly open; settled they both are."""
    guide = version(QUESTIONS, r1=route(fixed({"q1": "a"})), r2=route(fixed({"q2": ["a", "b"]})))
    situation = Situation(guide, {})
    found = verdicts(situation)
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
