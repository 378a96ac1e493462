"""What pydantic finds wrong with data, as problems that say what belongs at that place."""

import re
from collections.abc import Iterator
from typing import Generic, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from engine.messages import NOTHING, Message, joined, message
from engine.problems import near
from engine.reading.cut_texts import LANGUAGES
from engine.reading.document import MAX_ALIKE, Document
from engine.reading.expected import keys
from engine.reading.value_errors import shown, why
from engine.reading.yaml_nodes import Loc
from engine.shapes.files import REQUIREMENT

Shaped = TypeVar("Shaped")
_INTERNAL = re.compile(r"str$|list\[|constrained|function-|typed-dict")  # steps of pydantic's own


def note_errors(
    doc: Document,
    adapter: TypeAdapter[Shaped],
    data: object,
    loc: Loc,
    error: ValidationError,
) -> None:
    """Notes every error in the data that stands at `loc`, each at its own line.

    What is said of a place replaces the advice to put the word there in quotes."""
    _Notes(doc, adapter, data, loc).note_all(error.errors(include_url=False))


def _apart(errors: list[ErrorDetails]) -> Iterator[tuple[Loc, ErrorDetails]]:
    """The errors with their places, each place once.

    Where a text or a list may stand, only what is wrong with the one that stands there."""
    locs = [_place(error) for error in errors]
    parents = {loc[:n] for loc in locs for n in range(len(loc))}
    known: set[Loc] = set()
    for loc, error in zip(locs, errors, strict=True):
        is_alternative = len(loc) < len(error["loc"])
        if not (is_alternative and (loc in parents or loc in known)):
            yield loc, error
        known.add(loc)


def _place(error: ErrorDetails) -> Loc:
    """The place of an error, without the steps that stand in no file."""
    steps = error["loc"]
    return tuple(s for s in steps if not (isinstance(s, str) and _INTERNAL.match(s)))


class _Notes(Generic[Shaped]):
    """The errors of one piece of data, on their way to its document."""

    def __init__(self, doc: Document, adapter: TypeAdapter[Shaped], data: object, start: Loc):
        self.doc, self.adapter, self.data, self.start = doc, adapter, data, start
        self.offers: dict[Loc, tuple[list[str], Message]] = {}

    def note_all(self, errors: list[ErrorDetails]) -> None:
        """Notes the errors; of many alike at one place the first ones, and how many follow."""
        found = list(_apart(errors))
        self.doc.withdraw(self.start + loc for loc, _ in found)
        counts: dict[tuple[Loc, str], int] = {}
        for loc, error in found:
            place = loc[:-1], error["type"]
            counts[place] = counts.get(place, 0) + 1
            if counts[place] <= MAX_ALIKE:
                self.note(loc, error)
        for (parent, kind), count in counts.items():
            if count > MAX_ALIKE:
                more = "more-keys-unknown" if kind == "extra_forbidden" else "more-out-of-shape"
                self.doc.note(self.start + parent, more, count=count - MAX_ALIKE)

    def note(self, inner: Loc, error: ErrorDetails) -> None:
        """Notes one error at `inner`, a place within the data."""
        loc, kind, given = self.start + inner, error["type"], error["input"]
        place = named(loc) if loc else f"`{self.doc.path}`"
        if kind == "missing":
            self._missing(loc)
        elif kind == "extra_forbidden":
            advice = self._advice_on_key(inner)
            self.doc.note(loc, "key-unknown", key=loc[-1], advice=advice)
        elif kind == "literal_error":
            possible = re.findall(r"'([^']+)'", error["ctx"]["expected"])
            self.doc.note(
                loc,
                "value-not-possible",
                given=shown(given),
                place=place,
                possible=_listed(possible),
                near=near(given, possible),
            )
        elif given is None and kind == "string_type" and loc[-1] in LANGUAGES:
            key = loc[-1]
            language = message(f"language-{key}")
            self.doc.note(loc, "translation-empty", place=place, language=language, key=key)
        else:
            reason = why(self.adapter, inner, kind, given)
            self.doc.note(loc, "value-out-of-shape", place=place, why=reason)

    def _missing(self, loc: Loc) -> None:
        place, key = named(loc[:-1]), loc[-1]
        if not place:
            self.doc.note((), "key-missing-in-file", key=key)
        elif key in LANGUAGES:
            language = message(f"language-{key}")
            self.doc.note(loc[:-1], "translation-missing", place=place, language=language, key=key)
        else:
            self.doc.note(loc[:-1], "key-missing", place=place, key=key)

    def _advice_on_key(self, inner: Loc) -> Message:
        """What to do with an unknown key: the nearest name, or how to be rid of it."""
        parent = inner[:-1]
        if parent not in self.offers:
            self.offers[parent] = self._offers(parent)
        free, otherwise = self.offers[parent]
        return near(inner[-1], free) or otherwise

    def _offers(self, parent: Loc) -> tuple[list[str], Message]:
        """The keys that may still be added at a place, and the advice when none of them is near."""
        beside = _keys_at(self.data, parent)
        free = set(keys(self.adapter, parent)) - beside
        if self.adapter is REQUIREMENT:
            free.add("use")  # instead of a requirement, the name of a shared list
        is_text = not beside.isdisjoint(LANGUAGES)  # a comma may have cut the key off from it
        return sorted(free), message("key-beside-text" if is_text else "remove-key")


def _keys_at(data: object, loc: Loc) -> set[str]:
    """The keys that stand at a place of plain data."""
    for step in loc:
        if isinstance(data, dict):
            data = data[step]
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step]
    return set(data) if isinstance(data, dict) else set()


def _listed(words: list[str]) -> Message:
    """The words one may choose from, as a sentence names them."""
    quoted = [f"`{word}`" for word in words]
    if len(quoted) < 2:
        return joined(quoted)
    return message("last-of-several", before=", ".join(quoted[:-1]), last=quoted[-1])


def named(loc: Loc) -> Message:
    """A place as people say it; NOTHING when no key leads to it.

    The last key, and in a list the number; for a text of which it is the translation."""
    last = len(loc) - 1
    while last >= 0 and not isinstance(loc[last], str):
        last -= 1
    if last < 0:
        return NOTHING
    place = joined([f"`{loc[last]}`"])
    for number in loc[last + 1 :]:
        place = message("place-number", place=place, number=int(number) + 1)
    whole = named(loc[:last]) if loc[last] in LANGUAGES else NOTHING
    return message("place-of", part=place, place=whole) if whole else place
