"""Names in the content: whether what is named exists, and the nearest name that does."""

from collections.abc import Collection
from dataclasses import dataclass

from engine.guide.spot import Spot
from engine.guide.tree import Tree

_KINDS = {
    "conditions.yaml": "kind-condition",
    "sources.yaml": "kind-source",
    "deciders.yaml": "kind-decider",
    "contacts.yaml": "kind-desk",
    "requirements.yaml": "kind-requirement-list",
}
Known = dict[str, Collection[str] | None]  # ids by file; None where it cannot be read


@dataclass
class Names:
    """All that can be named in content."""

    tree: Tree
    routes: Collection[str]
    in_files: Known

    def in_file(self, spot: Spot, name: str | None, file: str) -> None:
        """Notes a name that the file of content does not hold."""
        known = self.in_files[file]
        if name is None or known is None:
            return
        if name not in known:
            spot.unknown(name, known, _KINDS[file])

    def source(self, spot: Spot, name: str | None) -> None:
        """Notes a source that does not exist."""
        self.in_file(spot, name, "sources.yaml")

    def decider(self, spot: Spot, name: str | None) -> None:
        """Notes a decider that does not exist."""
        self.in_file(spot, name, "deciders.yaml")

    def condition(self, spot: Spot, name: str | None) -> None:
        """Notes a condition that does not exist."""
        self.in_file(spot, name, "conditions.yaml")

    def route(self, spot: Spot, name: str) -> None:
        """Notes a route that does not exist."""
        self.option(spot, name, self.routes, "kind-route")

    def question(self, spot: Spot, name: str) -> bool:
        """Whether the question exists; notes one that does not."""
        return self.option(spot, name, self.tree.by_id, "kind-question")

    def option(
        self,
        spot: Spot,
        name: str,
        options: Collection[str],
        kind: str,
    ) -> bool:
        """Whether it is among the options; notes what is not.

        `kind` is the id of what it should be."""
        if name in options:
            return True
        spot.unknown(name, options, kind)
        return False
