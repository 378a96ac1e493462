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


class Note(Protocol):
    """Notes a fault at a place: the message of an id, filled with values."""

    def __call__(
        self, loc: Loc, id_: str, /, *, warning: bool = False, **values: str | int | Message
    ) -> object: ...


def parse(raw: object, questions: Questions, note: Note, loc: Loc = ()) -> Rule:
    """The rule that is written. Each fault is noted at its place; the faulty part counts as met."""
    if not isinstance(raw, dict) or not raw:
        note(loc, "rule-expected")
        return TRUE
    parts = []
    for key, value in raw.items():
        part = _part(key, value, questions, note, (*loc, key))
        if part is not None:
            parts.append(part)
    return parts[0] if len(parts) == 1 else All(tuple(parts))


def _part(key: str, value: object, questions: Questions, note: Note, loc: Loc) -> Rule | None:
    """What one key of a rule says; None when it says nothing that can be used."""
    if key in JOINERS:
        return _joined(key, value, questions, note, loc)
    if key == "not":
        return Not(parse(value, questions, note, loc))
    if key in questions:
        return _clause(questions[key], value, note, loc)
    known = [*questions, *JOINERS, "not"]
    note(loc, "rule-question-unknown", key=key, near=near(key, known))
    return None


def _joined(key: str, value: object, questions: Questions, note: Note, loc: Loc) -> Rule | None:
    if not isinstance(value, list) or not value:
        note(loc, "rule-list-expected", key=key)
        return None
    parts = tuple(parse(one, questions, note, (*loc, i)) for i, one in enumerate(value))
    return All(parts) if key == "all" else Any(parts)


def _clause(question: Question, value: object, note: Note, loc: Loc) -> Rule:
    if not isinstance(value, dict):
        return _of_kind(ANY, question, value, note, loc)
    kind = _kind(question, value, note, loc)
    if kind is None:
        return TRUE
    return _of_kind(kind, question, value[kind.name], note, (*loc, kind.name))


def _of_kind(kind: ClauseKind, question: Question, value: object, note: Note, loc: Loc) -> Rule:
    """A clause of this kind with what is written for it."""
    if not _possible(kind, question, note, loc):
        return TRUE
    if kind.takes == "group":
        written = _group(question, value, note, loc)
    else:
        written = _options(kind, question, value, note, loc)
    return Clause(question.index, kind.mask(question, written)) if written else TRUE


def _kind(question: Question, value: dict[str, object], note: Note, loc: Loc) -> ClauseKind | None:
    """The kind of clause that is named; None when it is none."""
    name = next(iter(value), "")
    if len(value) == 1 and name in NAMED:
        return NAMED[name]
    kinds = ids_listed(list(NAMED), "or")
    note(loc, "clause-kind-unknown", question=question.id, kinds=kinds, near=near(name, NAMED))
    return None


def _possible(kind: ClauseKind, question: Question, note: Note, loc: Loc) -> bool:
    """Whether this kind of clause may stand at the question."""
    if not kind.fits(question.many):
        wrong = "clause-needs-several-answers" if kind.several else "clause-needs-one-answer"
        note(loc, wrong, kind=kind.name, question=question.id)
        return False
    if kind.key and not getattr(question, kind.key):
        note(loc, "clause-needs-key", kind=kind.name, question=question.id, key=kind.key)
        return False
    return True


def _group(question: Question, value: object, note: Note, loc: Loc) -> list[str]:
    """The group that is written, in a list; empty when there is no such group."""
    if isinstance(value, str) and value in question.groups:
        return [value]
    like = near(value, question.groups)
    note(loc, "clause-group-unknown", group=str(value), question=question.id, near=like)
    return []


def _options(
    kind: ClauseKind, question: Question, value: object, note: Note, loc: Loc
) -> list[str]:
    """The options that are written; empty when one of them is none."""
    written: list[object] = value if isinstance(value, list) else [value]
    if kind.takes == "option" and len(written) != 1:
        note(loc, "clause-one-option", kind=kind.name)
        return []
    if not written:
        note(loc, "clause-empty")
    good: list[str] = []
    for option in written:
        if _is_option(option, question, note, loc):
            good.append(option)
    return good if len(good) == len(written) else []


def _is_option(option: object, question: Question, note: Note, loc: Loc) -> TypeGuard[str]:
    if option == DONT_KNOW:
        note(loc, "clause-dont-know")
        return False
    try:
        question.read("…" if isinstance(option, (list, dict)) else option)
    except InputError as fault:
        note(loc, "clause-option-unknown", fault=fault.message)
        return False
    return True
