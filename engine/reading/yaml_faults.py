"""What an editor hears of YAML that the parser cannot read: at which line, and what to do."""

import re
from collections.abc import Callable

import yaml

from engine.messages import Message, message
from engine.problems import near
from engine.reading.bracket_faults import bracket
from engine.reading.merge_conflicts import merge_conflict
from engine.reading.parser_stop import ParserStop, bare, indent_of
from engine.reading.yaml_sentences import (
    Fault,
    at_stop,
    behind_closed,
    colon_in_text,
    cut_above,
    whole_in_quotes,
)


def told(text: str, error: yaml.YAMLError) -> tuple[int, Message]:
    """The line (from 1) of a fault of the parser, and the sentence that says what to do."""
    conflict = merge_conflict(text, parsed=False)
    if conflict:
        return conflict
    stop = ParserStop(text, error)
    blank = stop.here[: indent_of(stop.here)]
    if stop.sign == "\t" or "\t" in blank:
        return stop.row + 1, message("yaml-tab")
    row, sentence = _fault(stop)
    return row + 1, sentence


def _fault(stop: ParserStop) -> Fault:
    for pattern, says in _FAULTS:
        if not re.search(pattern, stop.why):
            continue
        if isinstance(says, str):
            return at_stop(stop, says)
        return says(stop)
    return at_stop(stop, "yaml-not-valid")


def _colon(stop: ParserStop) -> Fault:
    """A colon where no key can be."""
    if re.search(r":\s", stop.before):
        return colon_in_text(stop)
    above = stop.above.strip()
    has_colon = re.search(r":(\s|$)", bare(stop.above))
    if above and not above.startswith("#") and not has_colon:
        return _line_without_colon(stop, stop.row - 1)
    return at_stop(stop, "yaml-line-does-not-fit", quotes=whole_in_quotes())


def _no_colon(stop: ParserStop) -> Fault:
    """A line without a key; said at that line."""
    return _line_without_colon(stop, stop.begin[0])


def _line_without_colon(stop: ParserStop, row: int) -> Fault:
    cut = cut_above(stop, row)
    return cut or (row, message("yaml-no-colon", quotes=whole_in_quotes()))


def _quote(stop: ParserStop) -> Fault:
    """A quote that is opened and not closed; said where it is opened."""
    row, column = stop.begin
    sign = stop.sign_at(row, column)
    return row, message("yaml-quote-not-closed", sign=sign)


def _indent(stop: ParserStop) -> Fault:
    """A line that is no key of its mapping or no part of its list."""
    if stop.sign in ("}", "]"):
        return at_stop(stop, "yaml-bracket-too-many", sign=stop.sign)
    if stop.sign in (",", ":"):
        return at_stop(stop, "yaml-nothing-before", sign=stop.sign)
    cut = behind_closed(stop) or cut_above(stop, stop.row)
    return cut or at_stop(stop, "yaml-indented-differently")


def _no_value(stop: ParserStop) -> Fault:
    """A sign where a value should begin."""
    return at_stop(stop, "yaml-value-expected", sign=stop.sign, quotes=whole_in_quotes())


def _alias(stop: ParserStop) -> Fault:
    """A reference to what stands nowhere above it, with the nearest name that does."""
    written = stop.here[stop.column :].removeprefix("*")
    name = re.split(r"[\s,\[\]{}]", written, maxsplit=1)[0]
    earlier = [*stop.lines[: stop.row], stop.before]
    text = "\n".join(map(bare, earlier))
    names = re.findall(r"(?:^|[\s\[{,])&([\w-]+)", text)
    return at_stop(
        stop,
        "yaml-reference-to-nothing",
        name=name,
        near=near(name, names),
        quotes=whole_in_quotes(),
    )


def _starts(stop: ParserStop) -> Fault:
    """A text begins with a sign that means something in YAML."""
    return _text_starts(stop, stop.row, stop.column)


def _started(stop: ParserStop) -> Fault:
    """The same, said where the text begins."""
    return _text_starts(stop, *stop.begin)


def _text_starts(stop: ParserStop, row: int, column: int) -> Fault:
    sign = stop.sign_at(row, column)
    if not sign:
        return row, message("yaml-not-valid")
    shown = message("yaml-backtick") if sign == "`" else f"`{sign}`"
    return row, message("yaml-text-starts-with", sign=shown, quotes=whole_in_quotes())


_Says = Callable[[ParserStop], Fault] | str

# The words of the parser, and what is said of them: a sentence, or what looks around the place.
_FAULTS: list[tuple[str, _Says]] = [
    ("mapping values are not allowed", _colon),
    ("expected ',' or", bracket),
    ("unexpected end of stream|unexpected document indicator", _quote),
    ("could not find expected ':'", _no_colon),
    ("undefined alias", _alias),
    ("alphabetic or numeric| tag", _started),
    ("cannot start any token|mapping keys are not allowed", _starts),
    ("sequence entries are not allowed", "yaml-list-behind-key"),
    ("expected key|expected <block end>|'-' indicator", _indent),
    ("node content", _no_value),
    ("unexpected ':'", "yaml-space-behind-colon"),
    ("duplicate anchor", "yaml-name-twice"),
    ("another document|document start", "yaml-second-document"),
    ("directive|incompatible", "yaml-percent-sign"),
    ("escape|decimal", "yaml-backslash"),
    ("chomping|comment or (a )?line break", "yaml-behind-bar"),
    ("characters are not allowed", "yaml-invisible-character"),
]
