"""What a person has told so far, and what that makes of every question.

A question is answered, still open, not to be known, or not at issue."""

import json
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from enum import Enum, IntEnum

from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.messages import message
from engine.problems import InputError, near
from engine.rules.boxes import Box
from engine.rules.compiled import Split
from engine.rules.questions import Question
from engine.rules.remember import remembered

Answers = dict[str, object]  # question id → option, list of options, or "dont_know"


class Applies(Enum):
    """Whether a question makes sense for this person."""

    YES = "yes"
    NO = "no"
    OPEN = "open"  # a question that is still to be answered can change it
    UNSURE = "unsure"  # only a dont_know keeps it unknown


class Mark(IntEnum):
    """The state of a question that has no real answer, as a number beside the bits of answers."""

    TO_ASK = 0
    NOT_YET = -1  # whether it applies hangs on a question that is open
    SAID_UNSURE = -2  # answered dont_know
    HANGS_ON_UNSURE = -3  # whether it applies hangs on a dont_know
    NOT_AT_ISSUE = -4  # it does not apply


# What `_applies` works out: whether a question applies, and the questions that decide it.
Application = tuple[Applies, frozenset[int]]
ALWAYS: Application = (Applies.YES, frozenset())
NEVER: Application = (Applies.NO, frozenset())


@dataclass
class Situation:
    """Answers against a guide. Questions are told by their index.

    answers: the bit of each real answer that counts ·
    unsure: answered dont_know, or applying only because of a dont_know ·
    open: unanswered, applying now or because of an open question ·
    applying: those that surely apply ·
    dropped: given, but not applying ·
    marks: the state of every question, the bit of its answer or a `Mark`."""

    guide: Guide
    given: Answers
    answers: dict[int, int] = field(default_factory=dict)
    unsure: set[int] = field(default_factory=set)
    open: set[int] = field(default_factory=set)
    applying: set[int] = field(default_factory=set)
    dropped: list[int] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        asked = self.guide.question
        read = {asked[id_].index: asked[id_].read(answer) for id_, answer in self.given.items()}
        self._decided_by: dict[int, frozenset[int]] = {}
        self._alive: dict[str, int] = {}
        for question in self.guide.questions:
            applies, deciding = self._applies(question.index)
            self._decided_by[question.index] = deciding
            if applies is Applies.YES:
                self.applying.add(question.index)
            self.marks.append(self._mark(question, applies, read))
        self._said_unsure = {i for i in self.unsure if i in read}

    def _mark(
        self, question: Question, applies: Applies, read: Mapping[int, frozenset[str] | None]
    ) -> int:
        """Puts the question where it belongs; returns the bit of its answer, or its `Mark`."""
        i = question.index
        if applies is Applies.NO:
            if i in read:
                self.dropped.append(i)
            return Mark.NOT_AT_ISSUE
        answer = read.get(i)
        if answer is not None:
            self.answers[i] = question.bit[answer]
            return self.answers[i]
        if i in read:
            self.unsure.add(i)
            return Mark.SAID_UNSURE
        if applies is Applies.UNSURE:
            self.unsure.add(i)
            return Mark.HANGS_ON_UNSURE
        self.open.add(i)
        return Mark.TO_ASK if applies is Applies.YES else Mark.NOT_YET

    def _applies(self, index: int) -> Application:
        """Whether the question applies, as far as the questions before it tell."""
        rule = self.guide.applies[index]
        if rule is None:
            return ALWAYS
        return remembered(rule.memo, self.pattern(rule.reads), lambda: self._whether(rule))

    def _whether(self, rule: Split) -> Application:
        if not self.meets_any(rule.no):
            return ALWAYS
        if not self.meets_any(rule.yes):
            return NEVER
        steps = rule.steps or {}
        deciding = frozenset(
            q for q, found in steps.items() if q not in self.answers and self.meets_any(found)
        )
        return (Applies.OPEN if deciding & self.open else Applies.UNSURE), deciding

    def pattern(self, questions: tuple[int, ...]) -> tuple[int, ...]:
        """The marks of these questions: all that a rule on them alone can depend on."""
        marks = self.marks
        return tuple([marks[q] for q in questions])

    def meets(self, box: Box) -> bool:
        """Whether some completion of the answers lies in the box.

        (A step holds an empty mask: it is gone once its question is answered.)"""
        answers = self.answers
        for question, mask in box.items():
            if question in answers and not mask & answers[question]:
                return False
        return True

    def meets_any(self, boxes: Iterable[Box]) -> bool:
        """Whether some completion of the answers lies in one of the boxes."""
        return any(self.meets(box) for box in boxes)

    def alive(self, route: Route) -> int:
        """Which boxes of the route's index the answers still meet."""
        if route.id not in self._alive:
            self._alive[route.id] = route.index.alive(self.answers)
        return self._alive[route.id]

    def open_in(self, steps: Mapping[int, int], alive: int) -> set[int]:
        """The open questions with a step (question → mask of boxes) that is alive: they matter."""
        return {q for q, mask in steps.items() if alive & mask and q in self.open}

    def to_ask(self, questions: Set[int]) -> set[int]:
        """What is to be asked when these open questions matter.

        Themselves where they surely apply, else the open questions on which that hangs."""
        out: set[int] = set()
        for i in questions:
            out |= {i} if i in self.applying else self.to_ask(self._decided_by[i] & self.open)
        return out

    def to_find_out(self, questions: Set[int]) -> set[int]:
        """What is to be found out when these unsure questions matter: what was said dont_know to.

        Themselves, else the unsure questions on which it hangs whether they apply."""
        out: set[int] = set()
        for i in questions:
            if i in self._said_unsure:
                out.add(i)
            else:
                out |= self.to_find_out(self._decided_by[i] & self.unsure)
        return out

    def waits_for(self, question: int) -> frozenset[int]:
        """The questions on which it hangs whether this one applies; none when that is known."""
        return self._decided_by[question]

    def ids(self, indexes: Set[int]) -> list[str]:
        """Question ids in the order of the file."""
        return [self.guide.names[i] for i in sorted(indexes)]

    def kept(self) -> Answers:
        """The answers that count, without those that do not apply."""
        gone = {self.guide.names[i] for i in self.dropped}
        return {q: a for q, a in self.given.items() if q not in gone}

    def with_answer(self, question: Question, answer: object) -> "Situation":
        """The situation with this answer as well."""
        return Situation(self.guide, {**self.given, question.id: answer})


def check_answers(guide: Guide, raw: object) -> Answers:
    """Answers from outside, checked.

    Raises InputError that names the question or option and the nearest that exists."""
    if not isinstance(raw, dict):
        first = guide.questions[0]
        example = json.dumps({first.id: first.write(first.values[0])}, ensure_ascii=False)
        raise InputError(message("answers-no-object", example=example))
    for id_, answer in raw.items():
        if id_ not in guide.question:
            nearest = near(id_, guide.question)
            raise InputError(message("answers-to-no-question", name=id_, near=nearest))
        guide.question[id_].read(answer)
    return dict(raw)


def change(
    guide: Guide, answers: Answers, question_id: str, answer: object
) -> tuple[Answers, Answers]:
    """One answer given or changed (None takes it back).

    Returns the new answers and those set aside: given about the old answer."""
    question = guide.question[question_id]
    new = {q: a for q, a in answers.items() if q != question_id}
    if answer is not None:
        question.read(answer)
        new[question_id] = answer
    aside: Answers = {}
    if question_id in answers and _differs(question, answers[question_id], answer):
        for i in guide.about[question.index]:
            id_ = guide.names[i]
            if id_ in new:
                aside[id_] = new.pop(id_)
    return new, aside


def _differs(question: Question, old: object, new: object) -> bool:
    return new is None or question.read(old) != question.read(new)
