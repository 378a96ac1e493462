"""Reads rules as they are written in YAML: clauses on one question, joined by all, any and not."""

from collections.abc import Mapping
from typing import Protocol, TypeGuard

from engine.messages import Message
from engine.messages.listing import ids_listed
from engine.problems import InputError, near
from engine.rules.clause_kinds import ANY, NAMED, ClauseKind
from engine.rules.clauses import TRUE, All, Any, Clause, Not, Rule
from engine.rules.questions import DONT_KNOW, Question

JOINERS = ("all", "any")
Loc = tuple[str | int, ...]
Questions = Mapping[str, Question]
Value = str | int | Message


class Note(Protocol):
    """Notes a fault at a place: the message of an id, filled with values."""

    def __call__(
        self,
        loc: Loc,
        id_: str,
        /,
        *,
        warning: bool = False,
        **values: Value,
    ) -> object: ...


def parse(raw: object, questions: Questions, note: Note, loc: Loc = ()) -> Rule:
    """The rule that is written at `loc`, on these questions.

    Each fault is noted at its place; the faulty part counts as met."""
    return _RuleReader(questions, note).rule(raw, loc)


class _RuleReader:
    """Reads rules on some questions."""

    def __init__(self, questions: Questions, note: Note):
        self.questions = questions
        self.note = note

    def rule(self, raw: object, loc: Loc) -> Rule:
        """A rule; its keys must all be met."""
        if not isinstance(raw, dict) or not raw:
            self.note(loc, "rule-expected")
            return TRUE
        parts = []
        for key, value in raw.items():
            part = self._part(key, value, (*loc, key))
            if part is not None:
                parts.append(part)
        if len(parts) == 1:
            return parts[0]
        return All(tuple(parts))

    def _part(self, key: str, value: object, loc: Loc) -> Rule | None:
        """What one key of a rule says; None when it says nothing that can be used."""
        if key in JOINERS:
            return self._joined(key, value, loc)
        if key == "not":
            return Not(self.rule(value, loc))
        if key in self.questions:
            clauses = _ClauseReader(self.questions[key], self.note)
            return clauses.clause(value, loc)
        known = [*self.questions, *JOINERS, "not"]
        like = near(key, known)
        self.note(loc, "rule-question-unknown", key=key, near=like)
        return None

    def _joined(self, key: str, value: object, loc: Loc) -> Rule | None:
        """A list of rules, joined by the key; None when there is none."""
        if not isinstance(value, list) or not value:
            self.note(loc, "rule-list-expected", key=key)
            return None
        parts = []
        for i, raw in enumerate(value):
            parts.append(self.rule(raw, (*loc, i)))
        join = All if key == "all" else Any
        return join(tuple(parts))


class _ClauseReader:
    """Reads clauses on one question."""

    def __init__(self, question: Question, note: Note):
        self.question = question
        self.note = note

    def clause(self, value: object, loc: Loc) -> Rule:
        """What is written at the question: options, or a kind of clause with what it takes."""
        if not isinstance(value, dict):
            return self._of_kind(ANY, value, loc)
        name = next(iter(value), "")
        if len(value) == 1 and name in NAMED:
            return self._of_kind(NAMED[name], value[name], (*loc, name))
        self._fault(
            loc,
            "clause-kind-unknown",
            kinds=ids_listed(list(NAMED), "or"),
            near=near(name, NAMED),
        )
        return TRUE

    def _fault(self, loc: Loc, id_: str, **values: Value) -> None:
        """Notes a message that names the question."""
        self.note(loc, id_, warning=False, question=self.question.id, **values)

    def _of_kind(self, kind: ClauseKind, value: object, loc: Loc) -> Rule:
        """A clause of this kind with what is written for it."""
        if not self._may_stand(kind, loc):
            return TRUE
        if kind.takes == "group":
            written = self._group(value, loc)
        else:
            written = self._options(kind, value, loc)
        if not written:
            return TRUE
        mask = kind.mask(self.question, written)
        return Clause(self.question.index, mask)

    def _may_stand(self, kind: ClauseKind, loc: Loc) -> bool:
        """Whether this kind of clause may stand at the question."""
        if not kind.fits(self.question.many):
            answers = "several-answers" if kind.several else "one-answer"
            self._fault(loc, f"clause-needs-{answers}", kind=kind.name)
            return False
        if kind.key and not getattr(self.question, kind.key):
            self._fault(loc, "clause-needs-key", kind=kind.name, key=kind.key)
            return False
        return True

    def _group(self, value: object, loc: Loc) -> list[str]:
        """The group that is written, in a list; empty when there is no such group."""
        groups = self.question.groups
        if isinstance(value, str) and value in groups:
            return [value]
        self._fault(
            loc,
            "clause-group-unknown",
            group=str(value),
            near=near(value, groups),
        )
        return []

    def _options(self, kind: ClauseKind, value: object, loc: Loc) -> list[str]:
        """The options that are written; empty when one of them is none."""
        written: list[object] = value if isinstance(value, list) else [value]
        if kind.takes == "option" and len(written) != 1:
            self.note(loc, "clause-one-option", kind=kind.name)
            return []
        if not written:
            self.note(loc, "clause-empty")
        good: list[str] = []
        for option in written:
            if self._is_option(option, loc):
                good.append(option)
        if len(good) < len(written):
            return []
        return good

    def _is_option(self, option: object, loc: Loc) -> TypeGuard[str]:
        """Whether a rule can rest on it; notes what is no option, and dont_know."""
        if option == DONT_KNOW:
            self.note(loc, "clause-dont-know")
            return False
        if isinstance(option, (list, dict)):
            option = "…"
        try:
            self.question.read(option)
        except InputError as fault:
            self.note(loc, "clause-option-unknown", fault=fault.message)
            return False
        return True
