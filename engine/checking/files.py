"""The files of one check, and the problems that are found in them."""

from collections.abc import Iterator

from engine.problems import Problem
from engine.reading.document import Document

Docs = dict[str, Document]  # by path
Problems = Iterator[Problem]


def tree_of(docs: Docs) -> Document:
    """The file of the tree."""
    for path, doc in docs.items():
        if path.startswith("trees/"):
            return doc
    raise LookupError("no tree was read")
