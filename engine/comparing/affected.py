"""The kinds of persons for whom something changes: boxes on as few questions as can be, and for
each the shortest example.

Nobody is in two kinds. A kind names a question only where it is asked, so that it speaks of
answers that people give."""

from dataclasses import dataclass, field

from engine.comparing.answer_space import Axis
from engine.comparing.kind_example import example
from engine.comparing.shares import outside, sampled, union, weight
from engine.comparing.widening import widened
from engine.rules.boxes import Box, TooTangled, meet, tidy

SHOWN = 5  # kinds told per change; the rest is counted
LOOKED_AT = 100  # the largest places from which kinds are made; smaller ones are counted only
MEETINGS = 3_000  # places where the versions clash that are looked at one by one


@dataclass
class Half:
    """What one version says: the boxes in which it holds, those in which it does not, and those
    in which it is not at issue."""

    holds: list[Box]
    fails: list[Box]
    neither: list[Box] = field(default_factory=list)

    @property
    def turned(self) -> "Half":
        """The same said the other way round."""
        return Half(self.fails, self.holds, self.neither)

    @property
    def against(self) -> list[Box]:
        """Every box in which it does not hold."""
        return self.fails + self.neither


@dataclass
class Kind:
    """One kind of persons: its box, its share of all persons, and the fewest answers of such a
    person (question → bit) that force the change."""

    box: Box
    share: float
    point: dict[int, int]


@dataclass
class Found:
    """The persons for whom both halves hold: their share (`exact` or about), the largest kinds,
    and how many more there are."""

    share: float
    exact: bool
    kinds: list[Kind]
    more: int
    more_share: float


def find(before: Half, after: Half, axes: list[Axis]) -> Found | None:
    """The persons for whom both hold, or None when there is nobody."""
    boxes, complete = _meetings(before.holds, after.holds, axes)
    if not boxes:
        return None
    kinds, more = _Largest(axes, before.against + after.against).of(boxes)
    told = sum(kind.share for kind in kinds)
    share = _exact_share(boxes, axes) if complete else None
    exact = share is not None
    if share is None:
        share = max(told, sampled(before.holds, after.holds, axes))
    return Found(share, exact, kinds, more, max(0.0, share - told))


def _exact_share(boxes: list[Box], axes: list[Axis]) -> float | None:
    """The share of all persons in the boxes; None when that is too much work."""
    try:
        return union(boxes, axes)
    except TooTangled:
        return None


def _meetings(left: list[Box], right: list[Box], axes: list[Axis]) -> tuple[list[Box], bool]:
    """The boxes where the two lists meet, and whether these are all."""
    out: dict[frozenset[tuple[int, int]], Box] = {}
    for a in left:
        for b in right:
            box = meet(a, b)
            if box is None:
                continue
            out[frozenset(box.items())] = box
            if len(out) >= MEETINGS:
                return list(out.values()), False
    return tidy(list(out.values()), axes), True


class _Largest:
    """Looks for the kinds that hold most of some boxes, the largest first.

    `against`: the boxes that no kind may meet; every kind that is found is added to them."""

    def __init__(self, axes: list[Axis], against: list[Box]):
        self.axes = axes
        self.against = list(against)

    def of(self, boxes: list[Box]) -> tuple[list[Kind], int]:
        """The kinds, of which none overlaps one before it, and how many more there are."""
        kinds: list[Kind] = []
        parts = self._in_order(boxes)
        while parts and len(kinds) < SHOWN:
            box = self._wide(parts)[0]
            point = example(box, self.against, self.axes)
            kinds.append(Kind(box, weight(box, self.axes), point))
            pieces = [piece for part in parts for piece in outside(part, box, self.axes)]
            parts = self._in_order(pieces)
            self.against.append(box)
        more = len(self._wide(parts)) + len(parts[LOOKED_AT:])
        return kinds, more

    def _size(self, box: Box) -> tuple[float, int, list[tuple[int, int]]]:
        """What boxes are sorted by: the largest share first, then the fewest questions."""
        return -weight(box, self.axes), len(box), sorted(box.items())

    def _in_order(self, boxes: list[Box]) -> list[Box]:
        """The boxes in parts that name a question only where it is asked, the largest first."""
        parts = [part for box in boxes for part in where_asked(box, self.axes)]
        return sorted(parts, key=self._size)

    def _wide(self, parts: list[Box]) -> list[Box]:
        """The largest of these parts made as wide as can be, each once, the largest first."""
        found: dict[frozenset[tuple[int, int]], Box] = {}
        for part in parts[:LOOKED_AT]:
            box = widened(part, self.against, self.axes)
            found[frozenset(box.items())] = box
        return sorted(found.values(), key=self._size)


def where_asked(box: Box, axes: list[Axis], seen: frozenset[int] = frozenset()) -> list[Box]:
    """The box in parts that name a question only where it is asked.

    Where it is not, it makes no difference and is left out. `seen`: questions that are done."""
    for question in sorted(set(box) - seen, reverse=True):
        axis = axes[question]
        if all(meet(box, other) is None for other in axis.idle):
            continue
        others = {q: mask for q, mask in box.items() if q != question}
        asked = [meet(box, other) for other in axis.asked]
        idle = [meet(others, other) for other in axis.idle]
        out: list[Box] = []
        for part in asked + idle:
            if part is not None:
                out += where_asked(part, axes, seen | {question})
        return out
    return [box]
