"""The smallest hitting set: the same as trying every subset, without trying every subset."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.answering.hitting_set import smallest_hitting_set


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
