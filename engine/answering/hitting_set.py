"""The smallest set that has an element in common with each of several sets (minimum hitting set).

A set is a mask here: element `i` is bit `i`. The problem is hard in general, so the search is exact but does as
little as it can: what is implied goes first, parts that share nothing are solved apart, and a branch is left as soon
as what is still to be hit cannot be hit any more with what is left to spend (branch and bound)."""

from collections.abc import Iterable

Masks = tuple[int, ...]


def smallest_hitting_set(sets: Iterable[int]) -> list[int] | None:
    """The elements of a smallest set that hits each of these, in order; None when one of them is empty.

    Of several smallest ones it is the one with the lowest elements: the first in the order of the dictionary."""
    needed = _minimal(sets)
    if 0 in needed:
        return None
    chosen = 0
    for part in _parts(needed):
        chosen |= _search(part)
    return _elements(chosen)


def _minimal(sets: Iterable[int]) -> list[int]:
    """The sets without those that hold another: whatever hits the smaller one hits them too."""
    kept: list[int] = []
    smaller: list[int] = []
    size = 0
    for mask in sorted(set(sets), key=lambda m: (m.bit_count(), m)):
        if mask.bit_count() > size:
            size = mask.bit_count()
            smaller = list(kept)
        if not any(other & mask == other for other in smaller):
            kept.append(mask)
    return kept


def _parts(sets: list[int]) -> list[Masks]:
    """The sets in groups that have no element in common."""
    parts: list[tuple[int, list[int]]] = []
    for mask in sets:
        union, members, apart = mask, [mask], []
        for part in parts:
            if part[0] & mask:
                union |= part[0]
                members += part[1]
            else:
                apart.append(part)
        parts = [*apart, (union, members)]
    return [tuple(members) for _, members in parts]


def _search(sets: Masks) -> int:
    """The smallest hitting set of one part, as a mask. Tries one size after another, from what is surely needed."""
    size = _at_least(sets)
    dead: set[tuple[Masks, int]] = set()
    while True:
        found = _within(sets, size, dead)
        if found is not None:
            return found
        size += 1


def _within(sets: Masks, size: int, dead: set[tuple[Masks, int]]) -> int | None:
    """A hitting set of at most `size` elements, the lowest elements first; None when there is none.

    `dead` remembers where there was none. Each step takes the lowest element that is left, or does without it."""
    if not sets:
        return 0
    if (sets, size) in dead:
        return None
    if 0 not in sets and _at_least(sets) <= size:
        lowest = min(mask & -mask for mask in sets)
        with_it = tuple(mask for mask in sets if not mask & lowest)
        found = _within(with_it, size - 1, dead)
        if found is not None:
            return found | lowest
        without_it = tuple(sorted({mask & ~lowest for mask in sets}))
        found = _within(without_it, size, dead)
        if found is not None:
            return found
    dead.add((sets, size))
    return None


def _at_least(sets: Masks) -> int:
    """How many elements are needed at least: as many as there are sets, found greedily, of which no two meet."""
    taken = 0
    count = 0
    for mask in sorted(sets, key=int.bit_count):
        if not mask & taken:
            taken |= mask
            count += 1
    return count


def _elements(mask: int) -> list[int]:
    return [i for i in range(mask.bit_length()) if mask >> i & 1]
