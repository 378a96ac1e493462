"""Between brackets something else stands than a comma or the closing bracket: what is meant."""

import re

from engine.messages import message
from engine.reading.parser_stop import ParserStop, bare, indent_of
from engine.reading.yaml_sentences import (
    KEY,
    Fault,
    at_stop,
    behind_closed,
    colon_in_text,
    cut_by,
    whole_in_quotes,
)

_CLOSES = {"[": "]", "{": "}"}
_COMMENT_WITH_BRACKET = re.compile(r"\s(#.*[\]}])")
_FARTHEST = 20  # rows behind the opening bracket that are searched for such a comment


def bracket(stop: ParserStop) -> Fault:
    """What is said where the parser expected a comma or the closing bracket."""
    return _hidden_bracket(stop) or _text_with_signs(stop) or _not_closed(stop)


def _hidden_bracket(stop: ParserStop) -> Fault | None:
    """A comment holds the closing bracket: who wrote it did not mean a comment."""
    first = stop.begin[0]
    last = min(stop.row, first + _FARTHEST)
    for row in range(first, last + 1):
        line = stop.line(row)
        found = _COMMENT_WITH_BRACKET.search(bare(line))
        if found:
            comment = line[found.start(1) :]
            return cut_by(row, comment)
    return None


def _text_with_signs(stop: ParserStop) -> Fault | None:
    """A text without quotes holds a sign that ends it."""
    first = stop.begin[0]
    on_next_key = stop.row > first and KEY.match(stop.here)
    if not stop.sign or on_next_key:
        return None
    if stop.sign == ":":
        return colon_in_text(stop)
    if stop.sign in "[{" and stop.before.strip():
        return at_stop(stop, "yaml-bracket-in-text", sign=stop.sign, quotes=whole_in_quotes())
    if stop.sign in "]}":
        return None
    return behind_closed(stop)


def _not_closed(stop: ParserStop) -> Fault:
    """A comma is missing, or the closing bracket."""
    row, column = stop.begin
    sign = stop.sign_at(row, column)
    line = row + 1
    close = _CLOSES.get(sign, "]")
    further_in = indent_of(stop.here) > indent_of(stop.line(row))
    if stop.row > row and further_in:
        return at_stop(stop, "yaml-comma-or-bracket", line=line, close=close)
    sentence = message("yaml-bracket-not-closed", sign=sign, line=line, close=close)
    said_at = stop.row if stop.here.strip() else row
    return said_at, sentence
