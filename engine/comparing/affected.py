"""The kinds of persons for whom something changes: boxes on as few questions as can be, and for each the shortest example.

Nobody is in two kinds. A kind names a question only where it is asked, so that it speaks of answers that people give."""

from dataclasses import dataclass
from itertools import combinations, islice, product

from engine.comparing.answer_space import Axis
from engine.comparing.shares import outside, sampled, union, weight
from engine.rules.boxes import Box, TooTangled, meet, tidy

SHOWN = 5  # kinds told per change; the rest is counted
LOOKED_AT = 100  # the largest places from which kinds are made; smaller ones are counted only
MEETINGS = 3_000  # places where the versions clash that are looked at one by one
TRIES = 5_000  # combinations of answers tried for one example


@dataclass
class Half:
    """What one version says: the boxes in which it holds, and those in which it does not."""

    holds: list[Box]
    fails: list[Box]


@dataclass
class Kind:
    """One kind of persons: its box, its share of all persons, and the fewest answers of such a person (question → bit) that force the change."""

    box: Box
    share: float
    point: dict[int, int]


@dataclass
class Found:
    """The persons for whom both halves hold: their share (`exact` or about), the largest kinds, and how many more there are."""

    share: float
    exact: bool
    kinds: list[Kind]
    more: int
    more_share: float


def find(before: Half, after: Half, axes: list[Axis]) -> Found | None:
    """The persons for whom both hold, or None when there is nobody."""
    boxes, exact = _meetings(before.holds, after.holds, axes)
    if not boxes:
        return None
    kinds, more = _largest(boxes, before.fails + after.fails, axes)
    told = sum(kind.share for kind in kinds)
    try:
        if not exact:
            raise TooTangled
        share = union(boxes, axes)
    except TooTangled:
        exact, share = False, max(told, sampled(before.holds, after.holds, axes))
    return Found(share, exact, kinds, more, max(0.0, share - told))


def _meetings(left: list[Box], right: list[Box], axes: list[Axis]) -> tuple[list[Box], bool]:
    """The boxes where the two lists meet, and whether these are all."""
    out: dict[frozenset, Box] = {}
    for a in left:
        for b in right:
            box = meet(a, b)
            if box is not None:
                out[frozenset(box.items())] = box
                if len(out) >= MEETINGS:
                    return list(out.values()), False
    return tidy(list(out.values()), axes), True


def _largest(boxes: list[Box], against: list[Box], axes: list[Axis]) -> tuple[list[Kind], int]:
    """The kinds that hold most of the boxes, the largest first; none overlaps one before it. And how many more there are."""

    def size(box: Box) -> tuple:
        return -weight(box, axes), len(box), sorted(box.items())

    def wide() -> list[Box]:
        found = {
            frozenset(box.items()): box
            for box in (widened(part, against, axes) for part in parts[:LOOKED_AT])
        }
        return sorted(found.values(), key=size)

    kinds: list[Kind] = []
    parts = sorted((part for box in boxes for part in _asked(box, axes)), key=size)
    while parts and len(kinds) < SHOWN:
        box = wide()[0]
        kinds.append(Kind(box, weight(box, axes), example(box, against, axes)))
        parts = sorted(
            (
                done
                for part in parts
                for piece in outside(part, box, axes)
                for done in _asked(piece, axes)
            ),
            key=size,
        )
        against = [*against, box]
    return kinds, len(wide()) + len(parts[LOOKED_AT:])


def _asked(box: Box, axes: list[Axis], seen: frozenset[int] = frozenset()) -> list[Box]:
    """The box in parts that name a question only where it is asked. Where it is not, it makes no difference and is left out."""
    for question in sorted(set(box) - seen, reverse=True):
        axis = axes[question]
        if any(meet(box, other) is not None for other in axis.idle):
            others = {q: mask for q, mask in box.items() if q != question}
            parts = [meet(box, other) for other in axis.asked] + [
                meet(others, other) for other in axis.idle
            ]
            return [
                done
                for part in parts
                if part is not None
                for done in _asked(part, axes, seen | {question})
            ]
    return [box]


def widened(box: Box, against: list[Box], axes: list[Axis]) -> Box:
    """The box on as few of its questions as can be, each with as many answers as can be.

    It still meets none of `against`, and each of its questions is still asked to everyone in it."""

    def clashes(others: list[Box]) -> set[frozenset[int]]:
        return {
            frozenset(q for q, mask in box.items() if not other.get(q, mask) & mask)
            for other in others
        }

    differ, unasked = clashes(against), {q: clashes(axes[q].idle) for q in box}
    chosen = next(
        (
            set(some)
            for size in range(len(box))
            for some in combinations(sorted(box), size)
            if all(clash & set(some) for clash in differ.union(*(unasked[q] for q in some)))
        ),
        set(box),
    )
    out = {q: mask for q, mask in box.items() if q in chosen}
    others = against + [other for q in sorted(chosen) for other in axes[q].idle]
    for question in sorted(chosen):
        rest = {q: mask for q, mask in out.items() if q != question}
        out[question] = axes[question].full
        for other in others:
            if meet(rest, other) is not None:
                out[question] &= ~other.get(question, 0)
    return {q: mask for q, mask in out.items() if mask != axes[q].full}


def example(box: Box, against: list[Box], axes: list[Axis]) -> dict[int, int]:
    """The fewest answers out of the box (question → bit) that alone rule out all of `against`; of those the fewest options, then the likeliest."""
    choices = {q: _choices(q, mask, against, axes[q]) for q, mask in box.items()}
    tried = (
        dict(zip(some, answers))
        for size in range(len(box) + 1)
        for some in combinations(sorted(box), size)
        for answers in product(*(choices[q] for q in some))
    )
    best, best_rank = {q: choices[q][0] for q in sorted(box)}, (-len(box) - 1, 0, 0.0)
    for point in islice(tried, TRIES):
        if len(point) > -best_rank[0]:
            break
        rank = (
            -len(point),
            -sum(len(axes[q].values[bit.bit_length() - 1]) for q, bit in point.items()),
            weight(point, axes),
        )
        if rank > best_rank and all(meet(point, other) is None for other in against):
            best, best_rank = point, rank
    return best


def _choices(question: int, mask: int, against: list[Box], axis: Axis) -> list[int]:
    """Of the answers that `against` treats alike one: with the fewest options, the likeliest, the first; the best of all in front."""

    def rank(i: int) -> tuple:
        return len(axis.values[i]), -axis.weights[i], i

    masks = list({other[question] for other in against if question in other})
    best: dict[tuple, int] = {}
    for i in sorted((i for i in range(len(axis.values)) if mask >> i & 1), key=rank):
        best.setdefault(tuple(m >> i & 1 for m in masks), i)
    return [1 << i for i in best.values()]
