"""Sentences on YAML that several faults of the parser share."""

import re

from engine.messages import Message, message
from engine.reading.parser_stop import ParserStop, bare
from engine.reading.yaml_nodes import Value

Fault = tuple[int, Message]  # the row (from 0) at which something is said, and the sentence
KEY = re.compile(r"\s*(?:- +)*[^\s:#\[\]{},]+\s*:(?:\s|$)")
_COMMENT = re.compile(r"\S\s+#")
_LONGEST_QUOTE = 40  # characters of a comment that are repeated in a sentence


def at_stop(stop: ParserStop, id_: str, /, **values: Value) -> Fault:
    """The sentence of that id, at the place where the parser stopped."""
    return stop.row, message(id_, **values)


def whole_in_quotes() -> Message:
    """The advice to put the whole text in quotes."""
    return message("put-whole-text-in-quotes")


def colon_in_text(stop: ParserStop) -> Fault:
    """There is a colon in a text."""
    return at_stop(stop, "yaml-colon-in-text", quotes=whole_in_quotes())


def cut_by(row: int, comment: str) -> Fault:
    """A text is cut off by a comment on that row."""
    shown = comment[:_LONGEST_QUOTE].strip()
    return row, message("yaml-text-cut-by-comment", comment=shown, quotes=whole_in_quotes())


def cut_above(stop: ParserStop, row: int) -> Fault | None:
    """The text of the line above `row` was cut by a comment, and goes on at `row`."""
    above = stop.line(row - 1)
    found = _COMMENT.search(bare(above))
    is_comment = above.lstrip().startswith("#")
    if found is None or is_comment or KEY.match(stop.line(row)):
        return None
    comment = above[found.end() - 1 :]
    return cut_by(row - 1, comment)


def behind_closed(stop: ParserStop) -> Fault | None:
    """Text behind what was closed: a quote, or a bracket with which a text begins."""
    last = stop.before.rstrip()[-1:]
    if last in ('"', "'"):
        return at_stop(stop, "yaml-behind-quote", sign=last)
    if last in ("}", "]"):
        return at_stop(stop, "yaml-behind-bracket", sign=last, quotes=whole_in_quotes())
    return None
