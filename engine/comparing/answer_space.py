"""Two guides in one space of answers, so that a box of the one can meet a box of the other.

A question is the same when its id is; an answer is the same when it chooses the same options. Only
answers that both versions know are compared. A question of one version only stays an axis: the
rules of the other do not look at it, so for them it is free, and the same person is judged once
with that answer and once without it."""

from dataclasses import dataclass, field
from functools import cached_property

from engine.guide.guide import Guide
from engine.rules.boxes import Box, both
from engine.rules.compiled import Split
from engine.rules.population import chances
from engine.rules.questions import Question

BEFORE, AFTER = 0, 1  # the sides: the earlier and the later version
Answer = frozenset[str]  # the options that are chosen


@dataclass
class Axis:
    """One question of the space, and the answers that are compared, each with its chance.

    `question`: as the later version that has it puts it; `sides`: as each version that has it
    does. Where not everyone is asked it, `asked` holds those whom some version asks, and `idle`
    those whom none does: there the answer makes no difference."""

    index: int
    question: Question
    sides: dict[int, Question]
    values: list[Answer]
    weights: list[float]
    asked: list[Box] = field(default_factory=list)
    idle: list[Box] = field(default_factory=list)
    _known: dict[int, float] = field(default_factory=dict)

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
            chosen = [w for i, w in enumerate(self.weights) if mask >> i & 1]
            self._known[mask] = sum(chosen)
        return self._known[mask]

    def project(self, mask: int, side: int) -> int:
        """A mask of one version as a mask of the space."""
        bit = self.sides[side].bit
        out = 0
        for i, value in enumerate(self.values):
            if mask & bit[value]:
                out |= 1 << i
        return out

    def answer(self, bit: int) -> Answer:
        """The answer of a mask with one bit."""
        return self.values[bit.bit_length() - 1]


@dataclass
class Options:
    """What can be answered to a question of both versions in one of them only.

    `kind`: whether it takes one answer here and several there."""

    question: str
    added: list[str]
    gone: list[str]
    kind: bool


class Space:
    """The common space of two versions.

    `added` and `gone` are questions of one version only; `options` says where the answers to a
    question differ."""

    def __init__(self, before: Guide, after: Guide):
        self.axes: list[Axis] = []
        self.place: tuple[dict[int, int], dict[int, int]] = ({}, {})
        self.added = [q.id for q in after.questions if q.id not in before.question]
        self.gone = [q.id for q in before.questions if q.id not in after.question]
        self.options: list[Options] = []
        self._masks: dict[tuple[int, int, int], int] = {}
        for new in after.questions:
            self._add_with(before.question.get(new.id), new)
        for old in before.questions:
            if old.id not in after.question:
                self._add({BEFORE: old}, old.values)
        for axis in self.axes:
            self._note_applies(axis, (before, after))

    def _add_with(self, old: Question | None, new: Question) -> None:
        """Adds a question of the later version, with what the earlier one made of it."""
        if old is None:
            self._add({AFTER: new}, new.values)
            return
        self._note_options(old, new)
        shared = [value for value in new.values if value in old.bit]
        if shared:
            self._add({BEFORE: old, AFTER: new}, shared)
            return
        # No answer in common: for the rules these are two questions.
        self._add({BEFORE: old}, old.values)
        self._add({AFTER: new}, new.values)

    def _add(self, sides: dict[int, Question], values: list[Answer]) -> None:
        question = sides.get(AFTER) or sides[BEFORE]
        index = len(self.axes)
        self.axes.append(Axis(index, question, sides, values, _weights(question, values)))
        for side, known in sides.items():
            self.place[side][known.index] = index

    def _note_options(self, old: Question, new: Question) -> None:
        added = [option for option in new.options if option not in old.options]
        gone = [option for option in old.options if option not in new.options]
        kind = old.many != new.many
        if added or gone or kind:
            self.options.append(Options(new.id, added, gone, kind))

    def _note_applies(self, axis: Axis, guides: tuple[Guide, Guide]) -> None:
        """Notes who is asked the question, unless some version asks it of everyone."""
        rules: list[tuple[int, Split]] = []
        for side, question in sorted(axis.sides.items()):
            applies = guides[side].applies[question.index]
            if applies is None:
                return
            rules.append((side, applies))
        axis.idle = [{}]
        for side, rule in rules:
            axis.asked += self.project(rule.yes, side)
            axis.idle = both(axis.idle, self.project(rule.no, side), self.axes)

    def project(self, found: list[Box], side: int) -> list[Box]:
        """Boxes of one version as boxes of the space; those without an answer that is compared
        fall away."""
        out = []
        for box in found:
            here = {}
            for question, mask in box.items():
                here[self.place[side][question]] = self._mask(question, mask, side)
            if all(here.values()):
                out.append({q: mask for q, mask in here.items() if mask != self.axes[q].full})
        return out

    def _mask(self, question: int, mask: int, side: int) -> int:
        key = (question, mask, side)
        if key not in self._masks:
            axis = self.axes[self.place[side][question]]
            self._masks[key] = axis.project(mask, side)
        return self._masks[key]

    def answers(self, point: dict[int, int], side: int) -> dict[str, object]:
        """One answer per axis (its bit) as the answers that one version takes, in the order of
        its file."""
        axes = [self.axes[index] for index in point if side in self.axes[index].sides]
        axes.sort(key=lambda axis: axis.sides[side].index)
        out: dict[str, object] = {}
        for axis in axes:
            out[axis.id] = axis.sides[side].write(axis.answer(point[axis.index]))
        return out


def _weights(question: Question, values: list[Answer]) -> list[float]:
    """The chance of each of the answers among these; evenly where all chances are nothing."""
    known = chances(question)
    total = sum(known[value] for value in values)
    if not total:
        return [1 / len(values)] * len(values)
    return [known[value] / total for value in values]
