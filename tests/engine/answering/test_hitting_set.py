"""The smallest hitting set: the same as trying every subset, without trying every subset."""

import time
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.answering.hitting_set import smallest_hitting_set
from engine.answering.reasons import reasons
from engine.answering.situation import Situation
from tests.support.small_trees import fixed, question, route


def by_trying_all(sets: list[int]) -> list[int] | None:
    """The first of all subsets, small ones first and in lexicographic order, that hits each set."""
    elements = [i for i in range(10) if any(mask >> i & 1 for mask in sets)]
    for size in range(len(elements) + 1):
        for chosen in combinations(elements, size):
            if all(any(mask >> i & 1 for i in chosen) for mask in sets):
                return list(chosen)
    return None


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(st.integers(0, 2**9 - 1), max_size=12))
def test_it_is_the_first_of_the_smallest_that_trying_every_subset_finds(sets):
    assert smallest_hitting_set(sets) == by_trying_all(sets)


def test_nothing_is_needed_where_there_is_nothing_to_hit():
    assert smallest_hitting_set([]) == []


def test_an_empty_set_cannot_be_hit():
    assert smallest_hitting_set([0b1, 0]) is None


def test_parts_that_share_nothing_are_solved_apart():
    """Thirty pairs: more than a billion subsets of the right size."""
    pairs = [0b11 << 2 * i for i in range(30)]
    assert smallest_hitting_set(pairs) == list(range(0, 60, 2))


def test_a_ring_of_an_odd_number_of_pairs_needs_one_more_than_half():
    """No two pairs apart from each other show that, so the search has to find it out."""
    ring = [1 << i | 1 << (i + 1) % 31 for i in range(31)]
    found = smallest_hitting_set(ring)
    assert found is not None and len(found) == 16 and found[:3] == [0, 1, 3]


def all_of(numbers: range) -> dict:
    """Every one of these questions is answered with a."""
    return {"all": [{f"q{i}": "a"} for i in numbers]}


@pytest.mark.parametrize(
    "rule, needed",
    [
        (all_of(range(30)), range(30)),
        ({"any": [all_of(range(15)), all_of(range(15, 30))]}, range(15)),
        ({"any": [all_of(range(10 * i, 10 * i + 10)) for i in range(3)]}, range(10)),
        ({"any": [all_of(range(29)), {"q29": "a"}]}, [29]),
    ],
)
def test_a_rule_on_thirty_questions_that_are_all_met_says_why_without_trying_every_subset(
    version, rule, needed
):
    guide = version({f"q{i}": question("a", "b") for i in range(30)}, r=route(fixed(rule)))
    situation = Situation(guide, {q: "a" for q in guide.question})
    began = time.process_time()
    (reason,) = reasons(guide.routes["r"], situation)
    assert time.process_time() - began < 0.5  # by subsets it would take hours
    assert reason.because == [f"q{i}" for i in needed]
