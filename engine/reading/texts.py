"""The texts of a file: everything that stands there in both languages, with its place."""

from collections.abc import Collection, Iterator

from engine.reading.yaml_nodes import Loc


def texts(
    node: object, loc: Loc = (), skipped: Collection[str] = ()
) -> Iterator[tuple[Loc, dict[str, str]]]:
    """Every text in both languages below a node, with its place. Keys in `skipped` are left out."""
    if isinstance(node, list):
        for i, value in enumerate(node):
            yield from texts(value, (*loc, i), skipped)
    if not isinstance(node, dict):
        return
    if isinstance(node.get("nl"), str) and isinstance(node.get("en"), str):
        yield loc, node
        return
    for key, value in node.items():
        if key not in skipped:
            yield from texts(value, (*loc, key), skipped)
