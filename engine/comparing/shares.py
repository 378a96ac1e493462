"""What share of all persons lies in a set of boxes.

Every question is answered by itself, with the chances of its priors. Shares run from 0 to 1."""

import random
from collections import Counter

from engine.comparing.answer_space import Axes, Boxes, Point
from engine.rules.box_index import Index
from engine.rules.boxes import Box, TooTangled, cells, meet

WORK = 2_000_000  # steps after which an exact share is given up, and a sample is taken
SAMPLE = 20_000  # persons that are drawn
SEED = 1

FrozenBox = frozenset[tuple[int, int]]  # a box that can be a key
FrozenBoxes = frozenset[FrozenBox]


def weight(box: Box, axes: Axes) -> float:
    """The share of all persons in one box."""
    share = 1.0
    for question, mask in box.items():
        share *= axes[question].weight(mask)
    return share


def union(found: Boxes, axes: Axes) -> float:
    """The share of all persons in at least one of the boxes, exactly.

    Raises TooTangled when that is too much work."""
    boxes = set()
    for box in found:
        frozen = frozenset(box.items())
        boxes.add(frozen)
    known = _Union(axes)
    share = known.share(frozenset(boxes))
    return min(1.0, share)


class _Union:
    """The share of sets of boxes, each worked out once.

    Question by question; the answers that the boxes treat alike are taken together."""

    def __init__(self, axes: Axes):
        self.axes = axes
        self.known: dict[FrozenBoxes, float] = {}
        self.spent = 0

    def share(self, boxes: FrozenBoxes) -> float:
        """The share of the persons in at least one of the boxes. Raises TooTangled."""
        if not boxes:
            return 0.0
        if frozenset() in boxes:
            return 1.0
        if boxes not in self.known:
            self.known[boxes] = self._by_answer(boxes)
        return self.known[boxes]

    def _by_answer(self, boxes: FrozenBoxes) -> float:
        """The share, by the answers to the question that most boxes name."""
        axis = self.axes[_named_most(boxes)]
        masks = []
        rests = []
        for frozen in boxes:
            rest = dict(frozen)
            masks.append(rest.pop(axis.index, axis.full))
            rests.append(frozenset(rest.items()))
        alike = cells(masks, axis.full)
        self.spent += len(boxes) * len(alike)
        if self.spent > WORK:
            raise TooTangled
        share = 0.0
        for cell in alike:
            met = {left for mask, left in zip(masks, rests, strict=True) if mask & cell}
            share_of_rest = self.share(frozenset(met))
            share += axis.weight(cell) * share_of_rest
        return share


def _named_most(boxes: FrozenBoxes) -> int:
    """The question that most of the boxes name; of those the first."""
    times: Counter[int] = Counter()
    for box in boxes:
        named = [question for question, _ in box]
        times.update(named)
    questions = sorted(times)
    return max(questions, key=times.__getitem__)


def outside(box: Box, other: Box, axes: Axes) -> Boxes:
    """The box without the other one, as boxes that do not overlap."""
    if meet(box, other) is None:
        return [box]
    out = []
    inside = dict(box)
    for question, mask in other.items():
        here = inside.get(question, axes[question].full)
        beyond = here & ~mask
        if beyond:
            out.append({**inside, question: beyond})
        inside[question] = here & mask
    return out


def sampled(left: Boxes, right: Boxes, axes: Axes) -> float:
    """About the share of all persons who lie in a box of both lists.

    The same persons are drawn every time."""
    index = Index()
    one = index.add(left)
    other = index.add(right)
    named: set[int] = set()
    for box in left + right:
        named |= set(box)
    hits = 0
    for person in _drawn([axes[question] for question in sorted(named)]):
        alive = index.alive(person)
        in_one = alive & one
        in_other = alive & other
        if in_one and in_other:
            hits += 1
    return hits / SAMPLE


def _drawn(axes: Axes) -> list[Point]:
    """Persons by chance, the same every time: per question the bit of one answer."""
    luck = random.Random(SEED)
    persons: list[Point] = [{} for _ in range(SAMPLE)]
    for axis in axes:
        bits = [1 << i for i in range(len(axis.values))]
        chosen = luck.choices(bits, axis.weights, k=SAMPLE)
        for person, bit in zip(persons, chosen, strict=True):
            person[axis.index] = bit
    return persons
