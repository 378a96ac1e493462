"""What share of all persons lies in a set of boxes. Every question is answered by itself, with the
chances of its priors."""

import random
from math import prod

from engine.comparing.answer_space import Axis
from engine.rules.box_index import Index
from engine.rules.boxes import Box, TooTangled, cells, meet

WORK = 2_000_000  # steps after which an exact share is given up, and a sample is taken
SAMPLE = 20_000  # persons that are drawn
SEED = 1
FrozenBox = frozenset[tuple[int, int]]  # a box that can be a key


def weight(box: Box, axes: list[Axis]) -> float:
    """The share of all persons in one box."""
    return prod(axes[question].weight(mask) for question, mask in box.items())


def union(found: list[Box], axes: list[Axis]) -> float:
    """The share of all persons in at least one of the boxes, exactly: question by question, the
    answers that the boxes treat alike together. Raises TooTangled when that is too much work."""
    boxes = frozenset(frozenset(box.items()) for box in found)
    return min(1.0, _Union(axes).share(boxes))


class _Union:
    """The share of sets of boxes, each worked out once."""

    def __init__(self, axes: list[Axis]):
        self.axes = axes
        self.known: dict[frozenset[FrozenBox], float] = {}
        self.spent = 0

    def share(self, boxes: frozenset[FrozenBox]) -> float:
        """The share of the persons in at least one of the boxes."""
        if not boxes:
            return 0.0
        if frozenset() in boxes:
            return 1.0
        if boxes not in self.known:
            self.known[boxes] = self._by_answer(boxes)
        return self.known[boxes]

    def _by_answer(self, boxes: frozenset[FrozenBox]) -> float:
        """The share, by the answers to the question that most boxes name."""
        axis = self.axes[_named_most(boxes)]
        masks = [dict(box).get(axis.index, axis.full) for box in boxes]
        rests = [frozenset(part for part in box if part[0] != axis.index) for box in boxes]
        alike = cells(masks, axis.full)
        self.spent += len(boxes) * len(alike)
        if self.spent > WORK:
            raise TooTangled
        total = 0.0
        for cell in alike:
            met = frozenset(rest for mask, rest in zip(masks, rests, strict=True) if mask & cell)
            total += axis.weight(cell) * self.share(met)
        return total


def _named_most(boxes: frozenset[FrozenBox]) -> int:
    """The question that most of the boxes name; of those the first."""
    named = [question for box in boxes for question, _ in box]
    return max(sorted(set(named)), key=named.count)


def outside(box: Box, other: Box, axes: list[Axis]) -> list[Box]:
    """The box without the other one, as boxes that do not overlap."""
    if meet(box, other) is None:
        return [box]
    out = []
    inside = dict(box)
    for question, mask in other.items():
        here = inside.get(question, axes[question].full)
        if here & ~mask:
            out.append({**inside, question: here & ~mask})
        inside[question] = here & mask
    return out


def sampled(left: list[Box], right: list[Box], axes: list[Axis]) -> float:
    """About the share of all persons who lie in a box of both lists. The same persons are drawn
    every time."""
    index = Index()
    one, other = index.add(left), index.add(right)
    named = sorted({question for box in left + right for question in box})
    hits = 0
    for answers in _drawn([axes[question] for question in named]):
        alive = index.alive(answers)
        if alive & one and alive & other:
            hits += 1
    return hits / SAMPLE


def _drawn(axes: list[Axis]) -> list[dict[int, int]]:
    """Persons by chance, the same every time: per question the bit of one answer."""
    luck = random.Random(SEED)
    persons: list[dict[int, int]] = [{} for _ in range(SAMPLE)]
    for axis in axes:
        bits = [1 << i for i in range(len(axis.values))]
        chosen = luck.choices(bits, axis.weights, k=SAMPLE)
        for person, bit in zip(persons, chosen, strict=True):
            person[axis.index] = bit
    return persons
