"""What pydantic finds wrong with data, as problems that say what belongs at that place."""

import re
from collections import Counter
from dataclasses import dataclass

from pydantic_core import ErrorDetails

from engine.messages import Message, joined, message
from engine.problems import near
from engine.reading.document import MAX_ALIKE, Document
from engine.reading.expected import Expected
from engine.reading.place_names import language, named
from engine.reading.value_errors import shown, why
from engine.reading.yaml_nodes import LANGUAGES, Loc

_INTERNAL = re.compile(r"str$|list\[|constrained|function-|typed-dict")  # steps of pydantic's own
_MOST = 1000  # errors of one file that are said one by one
_MORE = {"extra_forbidden": "more-keys-unknown"}


@dataclass(frozen=True)
class _Error:
    """One error: where it stands in the data, what pydantic calls it, and what was given."""

    loc: Loc
    kind: str
    given: object
    details: ErrorDetails

    @property
    def parent(self) -> Loc:
        """Where the key or the item stands that is wrong."""
        return self.loc[:-1]

    @property
    def is_alternative(self) -> bool:
        """Whether something else might stand at this place."""
        return len(self.loc) < len(self.details["loc"])


@dataclass(frozen=True)
class _Advice:
    """What an unknown key may be at one place: a key that is still free, or else something else."""

    free: list[str]
    otherwise: Message


class ShapeErrors:
    """The errors in `data`, which stands in the document at `start`.

    `instead`: a key that may stand there instead of all that is expected."""

    def __init__(
        self,
        doc: Document,
        data: object,
        start: Loc,
        expected: Expected,
        instead: str | None = None,
    ):
        self.doc = doc
        self.data = data
        self.start = start
        self.expected = expected
        self.instead = instead
        self.advice: dict[Loc, _Advice] = {}

    def note_all(self, errors: list[ErrorDetails]) -> None:
        """Notes each error at its own line; of many alike at one place, how many follow.

        What is said of a place replaces the advice to put the word there in quotes."""
        found = _apart(errors)
        self.doc.withdraw(self.start + error.loc for error in found)
        counts: Counter[tuple[Loc, str]] = Counter()
        said: list[_Error] = []
        for error in found:
            alike = error.parent, error.kind
            counts[alike] += 1
            if counts[alike] <= MAX_ALIKE:
                said.append(error)
        for error in said[:_MOST]:
            self.note(error)
        for (parent, kind), count in counts.items():
            id_ = _MORE.get(kind, "more-out-of-shape")
            self._note_more(parent, id_, count - MAX_ALIKE)
        self._note_more((), "more-out-of-shape", len(said) - _MOST)

    def _note_more(self, parent: Loc, id_: str, count: int) -> None:
        """Notes how many errors below a place are not said one by one, if any."""
        if count > 0:
            self.doc.note(self.start + parent, id_, count=count)

    def note(self, error: _Error) -> None:
        """Notes one error at its line."""
        loc = self.start + error.loc
        if error.kind == "missing":
            self._missing(loc)
        elif error.kind == "extra_forbidden":
            advice = self._advice_on(error)
            self.doc.note(loc, "key-unknown", key=loc[-1], advice=advice)
        elif error.kind == "literal_error":
            self._not_possible(loc, error)
        else:
            self._out_of_shape(loc, error)

    def _out_of_shape(self, loc: Loc, error: _Error) -> None:
        """Notes a value of another form than belongs there."""
        place = self._named(loc)
        is_empty = error.kind == "string_type" and error.given is None
        if is_empty and loc[-1] in LANGUAGES:
            key = loc[-1]
            said = language(key)
            self.doc.note(loc, "translation-empty", place=place, language=said, key=key)
        else:
            reason = why(self.expected, error.loc, error.kind, error.given)
            self.doc.note(loc, "value-out-of-shape", place=place, why=reason)

    def _named(self, loc: Loc) -> Message:
        """The name of a place; of the whole file its path."""
        if not loc:
            return joined([f"`{self.doc.path}`"])
        return named(loc)

    def _missing(self, loc: Loc) -> None:
        """Notes a key that is missing where it should stand."""
        *steps, key = loc
        parent = tuple(steps)
        place = named(parent)
        if not place:
            self.doc.note((), "key-missing-in-file", key=key)
        elif key in LANGUAGES:
            said = language(key)
            self.doc.note(parent, "translation-missing", place=place, language=said, key=key)
        else:
            self.doc.note(parent, "key-missing", place=place, key=key)

    def _not_possible(self, loc: Loc, error: _Error) -> None:
        """Notes a value that is not one of the words that may stand there."""
        expected: str = error.details["ctx"]["expected"]
        words = re.findall(r"'([^']+)'", expected)
        self.doc.note(
            loc,
            "value-not-possible",
            given=shown(error.given),
            place=self._named(loc),
            possible=_listed(words),
            near=near(error.given, words),
        )

    def _advice_on(self, error: _Error) -> Message:
        """What to do with an unknown key: the nearest name, or how to be rid of it."""
        parent = error.parent
        if parent not in self.advice:
            self.advice[parent] = self._advice_at(parent)
        advice = self.advice[parent]
        key = error.loc[-1]
        return near(key, advice.free) or advice.otherwise

    def _advice_at(self, parent: Loc) -> _Advice:
        """What may still be added at a place, and what to do when none of that is near."""
        given = _keys_at(self.data, parent)
        free = set(self.expected.keys(parent)) - given
        if self.instead:
            free.add(self.instead)
        is_text = not given.isdisjoint(LANGUAGES)  # of which a comma may have cut off the key
        otherwise = message("key-beside-text" if is_text else "remove-key")
        return _Advice(sorted(free), otherwise)


def _apart(errors: list[ErrorDetails]) -> list[_Error]:
    """The errors, each place once.

    Where a text or a list may stand, only what is wrong with the one that stands there."""
    found = [_error(details) for details in errors]
    known: set[Loc] = set()
    for error in found:
        for depth in range(len(error.loc)):
            known.add(error.loc[:depth])
    out = []
    for error in found:
        if not error.is_alternative or error.loc not in known:
            out.append(error)
        known.add(error.loc)
    return out


def _error(details: ErrorDetails) -> _Error:
    """An error, at its place without the steps that stand in no file."""
    steps = [step for step in details["loc"] if not _is_internal(step)]
    return _Error(
        loc=tuple(steps),
        kind=details["type"],
        given=details["input"],
        details=details,
    )


def _is_internal(step: str | int) -> bool:
    return isinstance(step, str) and bool(_INTERNAL.match(step))


def _keys_at(data: object, loc: Loc) -> set[str]:
    """The keys that stand at a place of plain data."""
    for step in loc:
        if isinstance(data, dict):
            data = data[step]
        elif isinstance(data, list):
            data = data[int(step)]
    return set(data) if isinstance(data, dict) else set()


def _listed(words: list[str]) -> Message:
    """The words one may choose from, as a sentence names them."""
    quoted = [f"`{word}`" for word in words]
    if len(quoted) < 2:
        return joined(quoted)
    before = ", ".join(quoted[:-1])
    return message("last-of-several", before=before, last=quoted[-1])
