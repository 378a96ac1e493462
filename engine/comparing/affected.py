"""The kinds of persons for whom something changes: boxes on as few questions as can be, and for
each the shortest example.

Nobody is in two kinds. A kind names a question only where it is asked, so that it speaks of
answers that people give."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from engine.comparing.answer_space import Axes, Boxes, Point
from engine.comparing.kind_example import example
from engine.comparing.shares import outside, sampled, union, weight
from engine.comparing.widening import widened
from engine.rules.boxes import Box, TooTangled, meet, tidy

SHOWN = 5  # kinds told per change; the rest is counted
LOOKED_AT = 100  # the largest places from which kinds are made; smaller ones are counted only
MEETINGS = 3_000  # places where the versions clash that are looked at one by one

Key = frozenset[tuple[int, int]]  # a box that can be a key


@dataclass
class Half:
    """What one version says: the boxes in which it holds, those in which it does not, and those
    in which it is not at issue."""

    holds: Boxes
    fails: Boxes
    neither: Boxes = field(default_factory=list)

    @property
    def turned(self) -> "Half":
        """The same said the other way round."""
        return Half(self.fails, self.holds, self.neither)

    @property
    def against(self) -> Boxes:
        """Every box in which it does not hold."""
        return self.fails + self.neither


@dataclass
class Kind:
    """One kind of persons: its box, its share of all persons, and the fewest answers of such a
    person (question → bit) that force the change."""

    box: Box
    share: float
    point: Point


@dataclass
class Found:
    """The persons for whom both halves hold: their share (`exact` or about), the largest kinds,
    and how many more there are."""

    share: float
    exact: bool
    kinds: list[Kind]
    more: int
    more_share: float


def find(before: Half, after: Half, axes: Axes) -> Found | None:
    """The persons for whom both hold, or None when there is nobody."""
    boxes, complete = _meetings(before.holds, after.holds, axes)
    if not boxes:
        return None
    largest = _Largest(axes, before.against + after.against)
    kinds, more = largest.of(boxes)
    told = sum(kind.share for kind in kinds)
    share = _exact_share(boxes, axes) if complete else None
    exact = share is not None
    if share is None:
        rough = sampled(before.holds, after.holds, axes)
        share = max(told, rough)
    more_share = max(0.0, share - told)
    return Found(share, exact, kinds, more, more_share)


def _exact_share(boxes: Boxes, axes: Axes) -> float | None:
    """The share of all persons in the boxes; None when that is too much work."""
    try:
        return union(boxes, axes)
    except TooTangled:
        return None


def _meetings(left: Boxes, right: Boxes, axes: Axes) -> tuple[Boxes, bool]:
    """The boxes where the two lists meet, and whether these are all."""
    out: dict[Key, Box] = {}
    for a in left:
        for box in meetings(a, right):
            key = frozenset(box.items())
            out[key] = box
            if len(out) >= MEETINGS:
                return list(out.values()), False
    boxes = list(out.values())
    return tidy(boxes, axes), True


class _Largest:
    """Looks for the kinds that hold most of some boxes, the largest first.

    `against`: the boxes that no kind may meet; every kind that is found is added to them."""

    def __init__(self, axes: Axes, against: Boxes):
        self.axes = axes
        self.against = list(against)

    def of(self, boxes: Boxes) -> tuple[list[Kind], int]:
        """The kinds, of which none overlaps one before it, and how many more there are."""
        kinds: list[Kind] = []
        parts = self._in_order(boxes)
        while parts and len(kinds) < SHOWN:
            box = self._wide(parts)[0]
            point = example(box, self.against, self.axes)
            kinds.append(Kind(box, weight(box, self.axes), point))
            parts = self._in_order(self._outside(parts, box))
            self.against.append(box)
        more = len(self._wide(parts))
        more += len(parts[LOOKED_AT:])
        return kinds, more

    def _outside(self, parts: Boxes, box: Box) -> Boxes:
        """What is left of the parts outside one box."""
        out = []
        for part in parts:
            out += outside(part, box, self.axes)
        return out

    def _size(self, box: Box) -> tuple[float, int, list[tuple[int, int]]]:
        """What boxes are sorted by: the largest share first, then the fewest questions."""
        return -weight(box, self.axes), len(box), sorted(box.items())

    def _in_order(self, boxes: Boxes) -> Boxes:
        """The boxes in parts that name a question only where it is asked, the largest first."""
        parts = []
        for box in boxes:
            parts += where_asked(box, self.axes)
        return sorted(parts, key=self._size)

    def _wide(self, parts: Boxes) -> Boxes:
        """The largest of these parts made as wide as can be, each once, the largest first."""
        found: dict[Key, Box] = {}
        for part in parts[:LOOKED_AT]:
            box = widened(part, self.against, self.axes)
            key = frozenset(box.items())
            found[key] = box
        return sorted(found.values(), key=self._size)


def meetings(box: Box, others: Boxes) -> Iterator[Box]:
    """Where the box and each of the others both hold."""
    for other in others:
        both = meet(box, other)
        if both is not None:
            yield both


def where_asked(box: Box, axes: Axes, seen: frozenset[int] = frozenset()) -> Boxes:
    """The box in parts that name a question only where it is asked.

    Where it is not, it makes no difference and is left out. `seen`: questions that are done."""
    for question in sorted(set(box) - seen, reverse=True):
        axis = axes[question]
        if next(meetings(box, axis.idle), None) is None:
            continue
        rest = dict(box)
        del rest[question]
        out = []
        for part in [*meetings(box, axis.asked), *meetings(rest, axis.idle)]:
            out += where_asked(part, axes, seen | {question})
        return out
    return [box]
