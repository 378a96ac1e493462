"""The smallest set that has an element in common with each of several sets (minimum hitting set).

A set is a mask here: element `i` is bit `i`. The problem is hard in general. The search is exact,
and does as little as it can: what is implied is left out, parts that share nothing are solved
apart, and a branch is left as soon as more elements are needed than it may still take (branch and
bound)."""

from collections.abc import Iterable

Masks = tuple[int, ...]
Dead = set[tuple[Masks, int]]


def smallest_hitting_set(sets: Iterable[int]) -> list[int] | None:
    """The elements, in order, of a smallest set that hits each of these.

    None when one of them is empty. Of several smallest ones it is the one with the lowest
    elements: the first in lexicographic order."""
    needed = _minimal(sets)
    if 0 in needed:
        return None
    chosen = 0
    for part in _parts(needed):
        if len(part) == 1:
            (alone,) = part
            chosen |= alone & -alone
        else:
            chosen |= _search(part)
    return _elements(chosen)


def _minimal(sets: Iterable[int]) -> list[int]:
    """The sets without those that hold another: whatever hits the smaller one hits them too."""
    kept: list[int] = []
    smaller: list[int] = []
    size = 0
    for mask in sorted(set(sets), key=int.bit_count):
        if mask.bit_count() > size:
            size = mask.bit_count()
            smaller = list(kept)
        implied = any(other & mask == other for other in smaller)
        if not implied:
            kept.append(mask)
    return kept


def _parts(sets: list[int]) -> list[Masks]:
    """The sets in groups that have no element in common."""
    parts: list[list[int]] = []
    for mask in sets:
        joined = [mask]
        apart = []
        for part in parts:
            if any(mask & member for member in part):
                joined += part
            else:
                apart.append(part)
        parts = [*apart, joined]
    return [tuple(sorted(part)) for part in parts]


def _search(sets: Masks) -> int:
    """The smallest hitting set of one part, as a mask.

    Tries one size after another, beginning with what is surely needed."""
    size = _at_least(sets)
    dead: Dead = set()
    found = _within(sets, size, dead)
    while found is None:
        size += 1
        found = _within(sets, size, dead)
    return found


def _within(sets: Masks, size: int, dead: Dead) -> int | None:
    """A hitting set of at most `size` elements, the lowest elements first; None when there is none.

    `dead` remembers where there was none. Each step takes the lowest element that is left, or does
    without it."""
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
    """How many elements are needed at least: one for each of some sets of which no two meet.

    Those are taken greedily, the small ones first."""
    taken = 0
    count = 0
    for mask in sorted(sets, key=int.bit_count):
        if not mask & taken:
            taken |= mask
            count += 1
    return count


def _elements(mask: int) -> list[int]:
    found = []
    while mask:
        lowest = mask & -mask
        found.append(lowest.bit_length() - 1)
        mask ^= lowest
    return found
