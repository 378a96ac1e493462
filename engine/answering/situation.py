"""What a person has told so far, and what that makes of every question: answered, still open, not to be known, or not at issue."""

import json
from dataclasses import dataclass, field

from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.problems import InputError, did_you_mean
from engine.rules.compiled import CompiledRule
from engine.rules.questions import Question
from engine.rules.remember import remembered

GONE = -4  # the mark of a question that is not at issue
ALWAYS = ("yes", frozenset())
Answers = dict[str, str | list[str]]  # question id → option, list of options, or "dont_know"


@dataclass
class Situation:
    """Answers against a guide.

    answers: question index → bit of the real answer · unsure: answered dont_know, or applying only because of a dont_know ·
    open: unanswered, applying now or because of an open question · dropped: given, but not applying."""

    guide: Guide
    given: Answers
    answers: dict[int, int] = field(default_factory=dict)
    unsure: set[int] = field(default_factory=set)
    open: set[int] = field(default_factory=set)
    applying: set[int] = field(default_factory=set)
    dropped: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        guide = self.guide
        read = {guide.question[q].index: guide.question[q].read(a) for q, a in self.given.items()}
        self._asked_by: dict[int, frozenset[int]] = {}
        self._alive: dict[str, int] = {}
        self.marks: list[int] = []
        for question in guide.questions:
            i = question.index
            state, self._asked_by[i] = self._applies(i)
            if state == "yes":
                self.applying.add(i)
            self.marks.append(self._mark(question, state, read))
        self._said_unsure = {i for i in self.unsure if i in read}

    def _mark(self, question: Question, state: str, read: dict[int, frozenset[str] | None]) -> int:
        """Puts the question where it belongs, and returns its state as one number: the bit of its answer, or 0 to ask, -1 not yet, -2 not known,
        -3 hangs on that, -4 not at issue."""
        i = question.index
        if state == "no":
            if i in read:
                self.dropped.append(i)
            return GONE
        if read.get(i) is not None:
            self.answers[i] = question.bit[read[i]]
            return self.answers[i]
        if i in read or state == "dont_know":
            self.unsure.add(i)
            return -2 if i in read else -3
        self.open.add(i)
        return 0 if state == "yes" else -1

    def pattern(self, questions: tuple[int, ...]) -> tuple[int, ...]:
        """The marks of these questions: all that a rule which looks at them alone can depend on."""
        marks = self.marks
        return tuple([marks[q] for q in questions])

    def _applies(self, index: int) -> tuple[str, frozenset[int]]:
        """yes · no · open (an open question can change it) · dont_know (only a dont_know keeps it unknown); and the questions that decide it."""
        split = self.guide.applies[index]
        return (
            ALWAYS
            if split is None
            else remembered(split.memo, self.pattern(split.reads), lambda: self._whether(split))
        )

    def _whether(self, split: CompiledRule) -> tuple[str, frozenset[int]]:
        if not any(self.meets(box) for box in split.no):
            return ALWAYS
        if not any(self.meets(box) for box in split.yes):
            return "no", frozenset()
        deciding = frozenset(
            q
            for q, steps in split.steps.items()
            if q not in self.answers and any(self.meets(box) for box in steps)
        )
        return "open" if deciding & self.open else "dont_know", deciding

    def meets(self, box: dict[int, int]) -> bool:
        """Whether some completion of the answers lies in the box. (A step holds an empty mask: it is gone once answered.)"""
        answers = self.answers
        for question, mask in box.items():
            if question in answers and not mask & answers[question]:
                return False
        return True

    def alive(self, route: Route) -> int:
        """Which boxes of the route's index the answers still meet."""
        if route.id not in self._alive:
            self._alive[route.id] = route.index.alive(self.answers)
        return self._alive[route.id]

    def to_ask(self, questions: set[int]) -> set[int]:
        """What is missing when these open questions matter: themselves when they apply, else the open questions they wait for."""
        out = set()
        for i in questions:
            out |= {i} if i in self.applying else self.to_ask(self._asked_by[i] & self.open)
        return out

    def to_find_out(self, questions: set[int]) -> set[int]:
        """What is to be found out when these unsure questions matter: the ones that were answered dont_know."""
        out = set()
        for i in questions:
            out |= (
                {i} if i in self._said_unsure else self.to_find_out(self._asked_by[i] & self.unsure)
            )
        return out

    def ids(self, indexes: set[int]) -> list[str]:
        """Question ids in the order of the file."""
        return [self.guide.names[i] for i in sorted(indexes)]

    def kept(self) -> Answers:
        """The answers that count, without those that do not apply."""
        gone = {self.guide.names[i] for i in self.dropped}
        return {q: a for q, a in self.given.items() if q not in gone}


def check_answers(guide: Guide, raw: object) -> Answers:
    """Answers from outside, checked. Raises InputError that names the question or option and the nearest that exists."""
    if not isinstance(raw, dict):
        first = guide.questions[0]
        example = json.dumps({first.id: first.write(first.values[0])}, ensure_ascii=False)
        raise InputError(f"Geef een object als {example}.", f"Give an object like {example}.")
    for id_, answer in raw.items():
        if id_ not in guide.question:
            nl, en = did_you_mean(id_, guide.question)
            raise InputError(f"`{id_}` is geen vraag.{nl}", f"`{id_}` is not a question.{en}")
        guide.question[id_].read(answer)
    return dict(raw)


def change(
    guide: Guide, answers: Answers, question_id: str, answer: object
) -> tuple[Answers, Answers]:
    """One answer given or changed (None takes it back). Returns the new answers and those set aside: given about the old answer."""
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
