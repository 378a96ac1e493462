"""Two guides in one space of answers, so that a box of the one can meet a box of the other.

A question is the same when its id is; an answer is the same when it chooses the same options. Only
answers that both versions know are compared. A question of one version only stays an axis: the
rules of the other do not look at it, so for them it is free, and the same person is judged once
with that answer and once without it."""

from dataclasses import dataclass, field
from functools import cached_property

from engine.answering.situation import Answers
from engine.guide.guide import Guide
from engine.rules.boxes import Box, both
from engine.rules.population import chances
from engine.rules.questions import Question

BEFORE, AFTER = 0, 1  # the sides: the earlier and the later version
Answer = frozenset[str]  # the options that are chosen
Point = dict[int, int]  # question → the bit of one answer
Boxes = list[Box]
Placed = tuple[int, int]  # a side, and the index there of a question


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
    asked: Boxes = field(default_factory=list)
    idle: Boxes = field(default_factory=list)
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
            share = 0.0
            for i, chance in enumerate(self.weights):
                if mask >> i & 1:
                    share += chance
            self._known[mask] = share
        return self._known[mask]

    @property
    def partial(self) -> bool:
        """Whether a version takes an answer that is not compared."""
        compared = len(self.values)
        return any(len(question.values) > compared for question in self.sides.values())

    @property
    def likeliest(self) -> int:
        """The bit of the likeliest answer, the first of those that are as likely."""
        largest = max(self.weights)
        return 1 << self.weights.index(largest)

    def project(self, mask: int, side: int) -> int:
        """A mask of one version as a mask of the space."""
        question = self.sides[side]
        out = 0
        for i, value in enumerate(self.values):
            bit = question.bit[value]
            if mask & bit:
                out |= 1 << i
        return out

    def answer(self, bit: int) -> Answer:
        """The answer of a mask with one bit."""
        return self.values[bit.bit_length() - 1]


Axes = list[Axis]


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

    `guides`: the versions, the earlier first. `axes`: the questions, those of the later version
    in its order, then those that it does not have. `added` and `gone`: the questions of one
    version only. `options`: where the answers to a question differ."""

    def __init__(self, before: Guide, after: Guide):
        self.guides = (before, after)
        self.axes: Axes = []
        self.added: list[str] = []
        self.gone: list[str] = []
        self.options: list[Options] = []
        self._place: dict[Placed, int] = {}
        self._masks: dict[tuple[Placed, int], int] = {}
        for new in after.questions:
            self._add_new(new, before.question.get(new.id))
        for old in before.questions:
            if old.id not in after.question:
                self.gone.append(old.id)
                self._add({BEFORE: old}, old.values)
        for axis in self.axes:
            self._note_applies(axis)

    def _add_new(self, new: Question, old: Question | None) -> None:
        """Adds a question of the later version, with what the earlier one made of it."""
        if old is None:
            self.added.append(new.id)
            self._add({AFTER: new}, new.values)
            return
        self._note_options(old, new)
        shared = []
        for value in new.values:
            if value in old.bit:
                shared.append(value)
        if shared:
            sides = {BEFORE: old, AFTER: new}
            self._add(sides, shared)
            return
        # No answer in common: for the rules these are two questions.
        self._add({BEFORE: old}, old.values)
        self._add({AFTER: new}, new.values)

    def _add(self, sides: dict[int, Question], values: list[Answer]) -> None:
        """Adds an axis for a question, as the sides have it, with the answers that are compared."""
        question = sides.get(AFTER) or sides[BEFORE]
        index = len(self.axes)
        weights = _weights(question, values)
        axis = Axis(index, question, sides, values, weights)
        self.axes.append(axis)
        for side, known in sides.items():
            self._place[side, known.index] = index

    def _note_options(self, old: Question, new: Question) -> None:
        """Notes what can be answered in one version only."""
        added = _beside(new.options, old.options)
        gone = _beside(old.options, new.options)
        kind = old.many != new.many
        if added or gone or kind:
            options = Options(new.id, added, gone, kind)
            self.options.append(options)

    def _note_applies(self, axis: Axis) -> None:
        """Notes who is asked the question, unless some version asks it of everyone."""
        asked: Boxes = []
        idle: Boxes = [{}]
        for side in sorted(axis.sides):
            question = axis.sides[side]
            applies = self.guides[side].applies[question.index]
            if applies is None:
                return
            asked += self.project(applies.yes, side)
            unasked = self.project(applies.no, side)
            idle = both(idle, unasked, self.axes)
        axis.asked = asked
        axis.idle = idle

    def project(self, found: Boxes, side: int) -> Boxes:
        """Boxes of one version as boxes of the space; those without an answer that is compared
        fall away."""
        out = []
        for box in found:
            here = self._projected(box, side)
            if here is None:
                continue
            out.append(here)
        return out

    def _projected(self, box: Box, side: int) -> Box | None:
        """One box, without what every answer will do for; None when no answer will do."""
        out = {}
        for question, mask in box.items():
            axis = self.axes[self._place[side, question]]
            here = self._mask(axis, mask, side)
            if not here:
                return None
            if here != axis.full:
                out[axis.index] = here
        return out

    def _mask(self, axis: Axis, mask: int, side: int) -> int:
        """A mask of one version as a mask of the space, worked out once."""
        key = ((side, axis.index), mask)
        if key not in self._masks:
            self._masks[key] = axis.project(mask, side)
        return self._masks[key]

    def answers(self, point: Point, side: int) -> Answers:
        """One answer per axis (its bit) as the answers that one version takes.

        They stand in the order of its file; questions that it does not have are left out."""
        asked: dict[int, Axis] = {}
        for index in point:
            axis = self.axes[index]
            question = axis.sides.get(side)
            if question is not None:
                asked[question.index] = axis
        out: Answers = {}
        for place in sorted(asked):
            axis = asked[place]
            question = axis.sides[side]
            answer = axis.answer(point[axis.index])
            out[question.id] = question.write(answer)
        return out


def _beside(options: list[str], others: list[str]) -> list[str]:
    """The options that are not among the others, in their order."""
    out = []
    for option in options:
        if option not in others:
            out.append(option)
    return out


def _weights(question: Question, values: list[Answer]) -> list[float]:
    """The chance of each of the answers among these; evenly where all chances are nothing."""
    known = chances(question)
    compared = []
    for value in values:
        compared.append(known[value])
    total = sum(compared)
    if not total:
        even = 1 / len(values)
        return [even] * len(values)
    out = []
    for chance in compared:
        out.append(chance / total)
    return out
