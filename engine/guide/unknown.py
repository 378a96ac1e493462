"""Says that a name does not exist, with the nearest that does."""

from collections.abc import Iterable

from engine.messages import Message
from engine.problems import near
from engine.reading.document import Document
from engine.rules.parse import Loc


def note_unknown(
    doc: Document, loc: Loc, name: object, known: Iterable[str], kind: Message
) -> None:
    """Notes a name that is not among the known ones; `kind` says what it should have been."""
    doc.note(loc, "name-unknown", name=str(name), kind=kind, near=near(name, known))
