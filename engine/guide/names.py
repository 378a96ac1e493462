"""Names in the content: whether what is named exists, and the nearest name that does."""

from collections.abc import Collection
from dataclasses import dataclass

from engine.guide.tree import Tree
from engine.guide.unknown import note_unknown
from engine.messages import message
from engine.reading.document import Document
from engine.rules.parse import Loc

_KINDS = {
    "conditions.yaml": "kind-condition",
    "sources.yaml": "kind-source",
    "deciders.yaml": "kind-decider",
    "facts.yaml": "kind-fact",
    "contacts.yaml": "kind-desk",
    "requirements.yaml": "kind-requirement-list",
}


@dataclass
class Names:
    """All that can be named. `in_files`: the ids per file; None where it cannot be read."""

    tree: Tree
    routes: Collection[str]
    in_files: dict[str, Collection[str] | None]

    def in_file(self, doc: Document, loc: Loc, name: str | None, file: str) -> None:
        """Notes a name that the file of content does not hold."""
        known = self.in_files[file]
        if name is not None and known is not None and name not in known:
            note_unknown(doc, loc, name, known, message(_KINDS[file]))

    def route(self, doc: Document, loc: Loc, name: str) -> None:
        """Notes a route that does not exist."""
        if name not in self.routes:
            note_unknown(doc, loc, name, self.routes, message("kind-route"))

    def question(self, doc: Document, loc: Loc, name: str) -> bool:
        """Whether the question exists; notes one that does not."""
        if name in self.tree.by_id:
            return True
        note_unknown(doc, loc, name, self.tree.by_id, message("kind-question"))
        return False

    def option(
        self, doc: Document, loc: Loc, name: str, options: Collection[str], kind: str
    ) -> None:
        """Notes what is not among the options; `kind` is the id of what it should be."""
        if name not in options:
            note_unknown(doc, loc, name, options, message(kind))
