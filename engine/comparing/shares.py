"""What share of all persons lies in a set of boxes. Every question is answered by itself, with the chances of its priors."""

import random
from math import prod

from engine.comparing.answer_space import Axis
from engine.rules.box_index import Index
from engine.rules.boxes import Box, TooTangled, meet

WORK = 2_000_000  # steps after which an exact share is given up, and a sample is taken
SAMPLE = 20_000
SEED = 1


def weight(box: Box, axes: list[Axis]) -> float:
    """The share of all persons in one box."""
    return prod(axes[q].weight(mask) for q, mask in box.items())


def union(found: list[Box], axes: list[Axis]) -> float:
    """The share of all persons in at least one of the boxes, exactly: question by question, the answers that the boxes treat alike together.

    Raises TooTangled when that is too much work."""
    memo: dict[frozenset, float] = {}
    spent = 0

    def work(left: frozenset) -> float:
        nonlocal spent
        if not left or frozenset() in left:
            return float(bool(left))
        if left not in memo:
            named = [q for box in left for q, _ in box]
            question = max(sorted(set(named)), key=named.count)
            split = [(dict(box).get(question, axes[question].full), box) for box in left]
            cells = _alike([mask for mask, _ in split], axes[question].full)
            spent += len(split) * len(cells)
            if spent > WORK:
                raise TooTangled
            memo[left] = sum(
                axes[question].weight(cell)
                * work(
                    frozenset(
                        frozenset(p for p in box if p[0] != question)
                        for mask, box in split
                        if mask & cell
                    )
                )
                for cell in cells
            )
        return memo[left]

    return min(1.0, work(frozenset(frozenset(box.items()) for box in found)))


def _alike(masks: list[int], full: int) -> list[int]:
    """The answers in groups that none of the masks tells apart."""
    cells = [full]
    for mask in sorted(set(masks)):
        cells = [part for cell in cells for part in (cell & mask, cell & ~mask) if part]
    return cells


def outside(box: Box, other: Box, axes: list[Axis]) -> list[Box]:
    """The box without the other one, as boxes that do not overlap."""
    if meet(box, other) is None:
        return [box]
    out, inside = [], dict(box)
    for question, mask in other.items():
        here = inside.get(question, axes[question].full)
        if here & ~mask:
            out.append({**inside, question: here & ~mask})
        inside[question] = here & mask
    return out


def sampled(left: list[Box], right: list[Box], axes: list[Axis]) -> float:
    """About the share of all persons who lie in a box of both lists. The same persons are drawn every time."""
    index = Index()
    one, other = index.add(left), index.add(right)
    luck, named = random.Random(SEED), sorted({q for box in left + right for q in box})
    drawn = {
        q: luck.choices([1 << i for i in range(len(axes[q].values))], axes[q].weights, k=SAMPLE)
        for q in named
    }
    hits = 0
    for i in range(SAMPLE):
        alive = index.alive({q: answers[i] for q, answers in drawn.items()})
        hits += bool(alive & one and alive & other)
    return hits / SAMPLE
