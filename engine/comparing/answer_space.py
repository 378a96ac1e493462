"""Two guides in one space of answers, so that a box of the one can meet a box of the other.

A question is the same when its id is; an answer is the same when it chooses the same options. Only answers that both versions
know are compared. A question of one version only stays an axis: the rules of the other do not look at it, so for them it is free,
and the same person is judged once with that answer and once without it."""

from dataclasses import dataclass, field
from functools import cached_property

from engine.guide.guide import Guide
from engine.rules.boxes import Box, both
from engine.rules.population import chances
from engine.rules.questions import Question

BEFORE, AFTER = 0, 1


@dataclass
class Axis:
    """One question of the space: the answers that are compared, and the question as each version has it (None: it does not)."""

    index: int
    sides: tuple[Question | None, Question | None]
    values: list[frozenset[str]]
    weights: list[float]
    asked: list[Box] = field(
        default_factory=list
    )  # for whom some version asks it, when that is not for all
    idle: list[Box] = field(
        default_factory=list
    )  # for whom no version asks it: there the answer makes no difference
    _known: dict[int, float] = field(default_factory=dict)

    @property
    def question(self) -> Question:
        """The question as the later version that has it puts it."""
        return self.sides[AFTER] or self.sides[BEFORE]

    @property
    def id(self) -> str:
        """The id of the question."""
        return self.question.id

    @cached_property
    def full(self) -> int:
        """The mask of all answers that are compared."""
        return (1 << len(self.values)) - 1

    def weight(self, mask: int) -> float:
        """The share of the persons with one of these answers."""
        if mask not in self._known:
            self._known[mask] = sum(w for i, w in enumerate(self.weights) if mask >> i & 1)
        return self._known[mask]

    def project(self, mask: int, side: int) -> int:
        """A mask of one version as a mask of the space."""
        bit = self.sides[side].bit
        return sum(1 << i for i, value in enumerate(self.values) if mask & bit[value])


@dataclass
class Options:
    """What can be answered to a question of both versions in one of them only; `kind` when it takes one answer here, several there."""

    question: str
    added: list[str]
    gone: list[str]
    kind: bool


class Space:
    """The common space. `added` and `gone` are questions of one version only; `options` where the answers to a question differ."""

    def __init__(self, before: Guide, after: Guide):
        self.axes: list[Axis] = []
        self.place: tuple[dict[int, int], dict[int, int]] = ({}, {})
        self.added = [q.id for q in after.questions if q.id not in before.question]
        self.gone = [q.id for q in before.questions if q.id not in after.question]
        self.options: list[Options] = []
        self._masks: dict[tuple[int, int, int], int] = {}
        for new in after.questions:
            old = before.question.get(new.id)
            self._note_options(old, new)
            shared = [v for v in new.values if old is None or v in old.bit]
            if not shared:  # no answer in common: for the rules these are two questions
                self._add((old, None), old.values)
                old, shared = None, new.values
            self._add((old, new), shared)
        for old in before.questions:
            if old.id not in after.question:
                self._add((old, None), old.values)
        for axis in self.axes:
            self._note_applies(axis, (before, after))

    def _note_applies(self, axis: Axis, guides: tuple[Guide, Guide]) -> None:
        splits = [
            (side, guides[side].applies[q.index])
            for side, q in enumerate(axis.sides)
            if q is not None
        ]
        if all(split is not None for _, split in splits):
            axis.asked = [box for side, split in splits for box in self.project(split.yes, side)]
            axis.idle = [{}]
            for side, split in splits:
                axis.idle = both(axis.idle, self.project(split.no, side), self.axes)

    def _add(
        self, sides: tuple[Question | None, Question | None], values: list[frozenset[str]]
    ) -> None:
        known = chances(sides[AFTER] or sides[BEFORE])
        total = sum(known[v] for v in values)
        index = len(self.axes)
        self.axes.append(
            Axis(
                index,
                sides,
                values,
                [known[v] / total if total else 1 / len(values) for v in values],
            )
        )
        for side, question in enumerate(sides):
            if question is not None:
                self.place[side][question.index] = index

    def _note_options(self, old: Question | None, new: Question) -> None:
        if old is None:
            return
        added, gone = (
            [o for o in new.options if o not in old.options],
            [o for o in old.options if o not in new.options],
        )
        if added or gone or old.many != new.many:
            self.options.append(Options(new.id, added, gone, old.many != new.many))

    def project(self, found: list[Box], side: int) -> list[Box]:
        """Boxes of one version as boxes of the space; those without an answer that is compared fall away."""
        out = []
        for box in found:
            here = {self.place[side][q]: self._mask(q, mask, side) for q, mask in box.items()}
            if all(here.values()):
                out.append({q: mask for q, mask in here.items() if mask != self.axes[q].full})
        return out

    def _mask(self, question: int, mask: int, side: int) -> int:
        key = (question, mask, side)
        if key not in self._masks:
            self._masks[key] = self.axes[self.place[side][question]].project(mask, side)
        return self._masks[key]

    def answers(self, point: dict[int, int], side: int) -> dict[str, object]:
        """One answer per axis (its bit) as the answers that one version takes, in the order of its file."""
        found = {
            axis.sides[side].index: axis
            for axis in (self.axes[q] for q in point)
            if axis.sides[side] is not None
        }
        return {
            axis.id: axis.sides[side].write(axis.values[point[axis.index].bit_length() - 1])
            for _, axis in sorted(found.items())
        }
