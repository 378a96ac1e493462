"""The decision tree as the dialogue walks it: per question what its options decide.

Derived each time, written down nowhere."""

from dataclasses import dataclass, replace

from engine.answering.changes import Verdicts
from engine.answering.decided import Decided, decided, still_possible
from engine.answering.dialogue import dialogue
from engine.answering.situation import Answer, Answers, Situation
from engine.answering.verdict import verdicts
from engine.guide.guide import Guide
from engine.rules.questions import Question

Future = tuple[int, ...]  # what every later verdict and question hangs on


@dataclass(frozen=True)
class Branch:
    """Options that decide the same and lead to the same.

    possible: routes not closed and not unwanted after them · next_question: is asked then ·
    node: that question, unless it is cut off."""

    options: tuple[str, ...]
    decided: Decided
    possible: tuple[str, ...]
    next_question: str | None
    node: "Node | None"


@dataclass(frozen=True)
class Node:
    """A question with its phase (1 or 2) and its branches, in the order of its options."""

    question: str
    phase: int
    branches: tuple[Branch, ...]


def grow(
    guide: Guide,
    depth: int,
    only: str | None = None,
    answers: Answers | None = None,
) -> Node | None:
    """The tree from these answers on, `depth` questions deep; None when nothing that decides is
    left to ask.

    With `only` the dialogue of that route alone. A many-answer question branches on each option
    by itself."""
    situation = Situation(guide, answers or {})
    found = verdicts(situation)
    return _Grower(guide, only).node(situation, found, depth)


def branch(
    guide: Guide,
    answers: Answers,
    question: str,
    answer: Answer,
    only: str | None = None,
) -> Branch:
    """What one given answer decides after `answers`, without what follows.

    It may be several options, or dont_know. Raises InputError."""
    asked = guide.question[question]
    value = asked.read(answer) or frozenset()
    others = dict(answers)
    others.pop(question, None)
    before = Situation(guide, others)
    after = before.with_answer(asked, answer)
    found = _Grower(guide, only).branch(after, verdicts(before), depth=0)
    options = [option for option in asked.options if option in value]
    return replace(found, options=tuple(options))


def branches(guide: Guide, answers: Answers, question: str) -> tuple[Branch, ...]:
    """What each option of a question decides after `answers`, without what follows.

    Options that decide the same and lead to the same are one branch."""
    situation = Situation(guide, answers)
    found = verdicts(situation)
    asked = guide.question[question]
    return _Grower(guide, only=None).branches(situation, found, asked, depth=0)


@dataclass(frozen=True)
class _Grower:
    """Grows the tree of a guide, for all routes or with one in mind."""

    guide: Guide
    only: str | None

    def node(self, situation: Situation, found: Verdicts, depth: int) -> Node | None:
        """The next question with its branches; None when it decides nothing, or is too deep."""
        asked = dialogue(situation, found, self.only).deciding
        if depth < 1 or asked.next_question is None or asked.phase is None:
            return None
        question = self.guide.question[asked.next_question]
        grown = self.branches(situation, found, question, depth - 1)
        return Node(question.id, asked.phase, grown)

    def branches(
        self, situation: Situation, found: Verdicts, question: Question, depth: int
    ) -> tuple[Branch, ...]:
        """The options of a question; those that decide the same and lead to the same together."""
        by_future: dict[Future, Branch] = {}
        alike: dict[Branch, list[str]] = {}
        for option in question.options:
            answer = [option] if question.many else option
            after = situation.with_answer(question, answer)
            future = self._future(after, found)
            if future not in by_future:
                by_future[future] = self.branch(after, found, depth)
            options = alike.setdefault(by_future[future], [])
            options.append(option)
        grown = []
        for one, options in alike.items():
            whole = replace(one, options=tuple(options))
            grown.append(whole)
        return tuple(grown)

    def branch(self, after: Situation, before: Verdicts, depth: int) -> Branch:
        """What the last answer decided and what comes next, without its options."""
        now = verdicts(after)
        asked = dialogue(after, now, self.only)
        return Branch(
            options=(),
            decided=decided(before, after, now, self.only),
            possible=still_possible(now, self.only),
            next_question=asked.deciding.next_question,
            node=self.node(after, now, depth) if depth else None,
        )

    def _future(self, after: Situation, before: Verdicts) -> Future:
        """The boxes still alive of the routes that count, and what applies.

        Answers with the same future need to be followed once; it may tell apart more than a
        reader can."""
        out: list[int] = []
        for id_, route in self.guide.routes.items():
            wanted = before[id_].wanted is not False
            counts = id_ == self.only if self.only else wanted
            if counts:
                out.append(after.alive(route))
        for rule in self.guide.applies:
            if rule is not None:
                out += [after.meets(box) for box in rule.yes + rule.no]
        for mark in after.marks:
            answered = mark > 0
            out.append(1 if answered else mark)
        return tuple(out)
