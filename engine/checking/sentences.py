"""Texts as sentences and words, and which texts hold sentences at all."""

import re
from collections.abc import Iterator

from engine.reading.document import Document
from engine.reading.placeholders import GAP
from engine.reading.texts import texts
from engine.reading.yaml_nodes import Loc

# Keys below which nothing is a sentence for visitors.
SKIPPED = frozenset({"examples", "declares", "also_called", "term", "also"})
# Keys of names and labels: no sentences.
NAMES = frozenset({"label", "phrase", "short", "title", "name", "unsure_label", "heading"})
_END = re.compile(r"(?<=[.!?:;])\s+")
_WORD = re.compile(r"[\w’'&/-]+")


def sentence_texts(doc: Document) -> Iterator[tuple[Loc, dict[str, str]]]:
    """Every text of a file that visitors read, with its place."""
    yield from texts(doc.data, skipped=SKIPPED)


def is_name(loc: Loc) -> bool:
    """Whether the text at this place is a name or a label."""
    return not NAMES.isdisjoint(loc)


def sentences(text: str) -> list[str]:
    """The sentences of a text; a part after a colon or semicolon counts as one of its own, a fact
    as one word."""
    parts = _END.split(GAP.sub("x", text).strip())
    return [part for part in parts if _WORD.search(part)]


def word_count(text: str) -> int:
    """How many words stand in a text."""
    return len(_WORD.findall(text))
