"""What a person has told so far, and what that makes of every question."""

import json
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field

from engine.answering.question_states import (
    ALWAYS,
    HANGS_ON_UNSURE,
    NEVER,
    NO,
    NOT_AT_ISSUE,
    NOT_YET,
    OPEN,
    SAID_UNSURE,
    TO_ASK,
    UNSURE,
    YES,
    Application,
    Applies,
    Questions,
)
from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.messages import message
from engine.problems import InputError, near
from engine.rules.boxes import Box
from engine.rules.compiled import CompiledRule
from engine.rules.questions import Question
from engine.rules.remember import remembered

Answer = str | list[str]  # an option, a list of options, or "dont_know"
Answers = dict[str, Answer]  # by question id
Read = dict[int, frozenset[str] | None]  # question → the options chosen; None for dont_know


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
    _decided_by: dict[int, Questions] = field(default_factory=dict)
    _alive: dict[str, int] = field(default_factory=dict)
    _patterns: dict[tuple[int, ...], tuple[int, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        read: Read = {}
        for id_, answer in self.given.items():
            question = self.guide.question[id_]
            read[question.index] = question.read(answer)
        for question in self.guide.questions:
            i = question.index
            applies, self._decided_by[i] = self._applies(i)
            if applies is YES:
                self.applying.add(i)
            mark = self._mark(question, applies, read)
            self.marks.append(mark)
        self._said_unsure = self.unsure.intersection(read)

    def _mark(self, question: Question, applies: Applies, read: Read) -> int:
        """Puts the question where it belongs; returns the bit of its answer, or its `Mark`."""
        i = question.index
        if applies is NO:
            if i in read:
                self.dropped.append(i)
            return NOT_AT_ISSUE
        answer = read.get(i)
        if answer is not None:
            bit = question.bit[answer]
            self.answers[i] = bit
            return bit
        if i in read:
            self.unsure.add(i)
            return SAID_UNSURE
        if applies is UNSURE:
            self.unsure.add(i)
            return HANGS_ON_UNSURE
        self.open.add(i)
        if applies is YES:
            return TO_ASK
        return NOT_YET

    def _applies(self, index: int) -> Application:
        """Whether the question applies, as far as the questions before it tell."""
        rule = self.guide.applies[index]
        if rule is None:
            return ALWAYS
        key = self.pattern(rule.reads)
        return remembered(rule.memo, key, lambda: self._whether(rule))

    def _whether(self, rule: CompiledRule) -> Application:
        if not self.meets_any(rule.no):
            return ALWAYS
        if not self.meets_any(rule.yes):
            return NEVER
        deciding = set()
        for question, steps in (rule.steps or {}).items():
            if question not in self.answers and self.meets_any(steps):
                deciding.add(question)
        applies = UNSURE if self.open.isdisjoint(deciding) else OPEN
        return applies, frozenset(deciding)

    def pattern(self, questions: tuple[int, ...]) -> tuple[int, ...]:
        """The marks of these questions: all that a rule on them alone can depend on."""
        found = self._patterns.get(questions)
        if found is None:
            marks = self.marks
            found = self._patterns[questions] = tuple([marks[q] for q in questions])
        return found

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
        still_open = self.open
        return {q for q, mask in steps.items() if alive & mask and q in still_open}

    def to_ask(self, questions: Set[int]) -> set[int]:
        """What is to be asked when these open questions matter.

        Themselves where they surely apply, else the open questions on which that hangs."""
        return self._traced(questions, self.applying, self.open)

    def to_find_out(self, questions: Set[int]) -> set[int]:
        """What is to be found out when these unsure questions matter: what was said dont_know to.

        Themselves, else the unsure questions on which it hangs whether they apply."""
        return self._traced(questions, self._said_unsure, self.unsure)

    def _traced(self, questions: Set[int], ends: Set[int], through: Set[int]) -> set[int]:
        """The questions among `ends` that these are, or hang on by way of those in `through`.

        Each question is looked at once, however many ways lead to it."""
        out: set[int] = set()
        seen = set(questions)
        waiting = list(questions)
        while waiting:
            i = waiting.pop()
            if i in ends:
                out.add(i)
                continue
            hangs_on = self._decided_by[i] & through
            waiting += hangs_on - seen
            seen |= hangs_on
        return out

    def waits_for(self, question: int) -> Questions:
        """The questions on which it hangs whether this one applies; none when that is known."""
        return self._decided_by[question]

    def ids(self, indexes: Set[int]) -> list[str]:
        """Question ids in the order of the file."""
        if not indexes:
            return []
        names = self.guide.names
        return [names[i] for i in sorted(indexes)]

    def kept(self) -> Answers:
        """The answers that count, without those that do not apply."""
        kept = dict(self.given)
        for i in self.dropped:
            id_ = self.guide.names[i]
            del kept[id_]
        return kept

    def with_answer(self, question: Question, answer: Answer) -> "Situation":
        """The situation with this answer as well."""
        given = {**self.given, question.id: answer}
        return Situation(self.guide, given)


def check_answers(guide: Guide, raw: object) -> Answers:
    """Answers from outside, checked.

    Raises InputError that names the question or option and the nearest that exists."""
    if not isinstance(raw, dict):
        first = guide.questions[0]
        answer = first.write(first.values[0])
        example = json.dumps({first.id: answer}, ensure_ascii=False)
        raise InputError(message("answers-no-object", example=example))
    for id_, answer in raw.items():
        if id_ not in guide.question:
            nearest = near(id_, guide.question)
            what = message("answers-to-no-question", name=id_, near=nearest)
            raise InputError(what)
        guide.question[id_].read(answer)
    return dict(raw)


def change(
    guide: Guide,
    answers: Answers,
    question_id: str,
    answer: Answer | None,
) -> tuple[Answers, Answers]:
    """One answer given or changed (None takes it back).

    Returns the new answers and those set aside: given about the old answer."""
    question = guide.question[question_id]
    new = dict(answers)
    old = new.pop(question_id, None)
    if answer is not None:
        question.read(answer)
        new[question_id] = answer
    aside: Answers = {}
    if old is None:
        return new, aside
    if answer is not None and question.read(old) == question.read(answer):
        return new, aside
    for i in guide.about[question.index]:
        id_ = guide.names[i]
        if id_ in new:
            aside[id_] = new.pop(id_)
    return new, aside
