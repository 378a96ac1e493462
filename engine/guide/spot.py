"""A place in a document, where something can be wrong."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.messages import message
from engine.problems import near
from engine.reading.document import Document
from engine.rules.parse import Loc, Value


@dataclass(frozen=True)
class Spot:
    """A value in a document, by its path of keys and positions."""

    doc: Document
    loc: Loc = ()

    def at(self, *steps: str | int) -> "Spot":
        """A place within this one."""
        return Spot(self.doc, self.loc + steps)

    def note(self, id_: str, /, *, warning: bool = False, **values: Value) -> None:
        """Notes the problem with the message of that id here."""
        self.doc.note(self.loc, id_, warning=warning, **values)

    def unknown(self, name: str, known: Iterable[str], kind: str, /, **values: Value) -> None:
        """Notes a name that is not among the known ones.

        `kind` is the id of the message that says what it should have been."""
        told = message(kind, **values)
        like = near(name, known)
        self.note("name-unknown", name=name, kind=told, near=like)
