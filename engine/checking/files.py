"""The files of one check, and the problems that are found in them."""

from collections.abc import Iterator

from engine.messages import Message, message
from engine.problems import Problem
from engine.reading.document import Document
from engine.reading.yaml_nodes import Loc

Docs = dict[str, Document]  # by path
Problems = Iterator[Problem]


def tree_of(docs: Docs) -> Document:
    """The file of the tree."""
    for path, doc in docs.items():
        if path.startswith("trees/"):
            return doc
    raise LookupError("no tree was read")


def problem_at(doc: Document, loc: Loc, id_: str, /, **values: str | int | Message) -> Problem:
    """The error with the message of that id, at a place of a file."""
    line = doc.line(loc)
    return Problem(doc.path, line, message(id_, **values))


def warning_at(doc: Document, loc: Loc, id_: str, /, **values: str | int | Message) -> Problem:
    """The warning with the message of that id, at a place of a file."""
    line = doc.line(loc)
    return Problem(doc.path, line, message(id_, **values), warning=True)
