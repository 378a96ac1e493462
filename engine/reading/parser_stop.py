"""The place where the YAML parser stopped, and what stands around it."""

import re

import yaml

_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'')


class ParserStop:
    """Where the parser stopped in a text, and why.

    `row` (from 0) and `column` are the place, `began` the row and column at which that began what
    was being read, and `why` holds the parser's own words."""

    def __init__(self, text: str, error: yaml.YAMLError):
        self.lines = [*text.splitlines(), ""]
        self.row = 0
        self.column = 0
        self.began: tuple[int, int] | None = None
        self.why = ""
        if isinstance(error, yaml.MarkedYAMLError):
            self._take_marks(error)
        elif isinstance(error, yaml.reader.ReaderError):
            self.row = _row_of(text, error.character)
            self.why = f": {error.reason}"

    def _take_marks(self, error: yaml.MarkedYAMLError) -> None:
        context = error.context or ""
        self.why = f"{context}: {error.problem or ''}"
        mark = error.problem_mark or error.context_mark
        if mark:
            self.row = mark.line
            self.column = mark.column
        began = error.context_mark
        if began:
            self.began = began.line, began.column

    @property
    def begin(self) -> tuple[int, int]:
        """Row and column at which that began what was being read; else the place itself."""
        return self.began or (self.row, self.column)

    def line(self, row: int) -> str:
        """The line of that row; nothing behind the end of the file."""
        if not 0 <= row < len(self.lines):
            return ""
        return self.lines[row]

    @property
    def here(self) -> str:
        """The line of the place."""
        return self.line(self.row)

    @property
    def above(self) -> str:
        """The line above the place."""
        return self.line(self.row - 1)

    @property
    def before(self) -> str:
        """What stands before the place on its line."""
        return self.here[: self.column]

    @property
    def sign(self) -> str:
        """The character at the place; nothing at the end of a line."""
        return self.sign_at(self.row, self.column)

    def sign_at(self, row: int, column: int) -> str:
        """The character at a row and column; nothing at the end of a line."""
        return self.line(row)[column : column + 1]


def _row_of(text: str, character: int) -> int:
    """The row of the first such character. The parser's own position may count bytes."""
    found = text.find(chr(max(character, 0)))
    return text.count("\n", 0, max(found, 0))


def bare(line: str) -> str:
    """The line with what stands in quotes blanked out."""
    return _QUOTED.sub(lambda found: "_" * len(found[0]), line)


def indent_of(line: str) -> int:
    """How many blank characters a line begins with."""
    return len(line) - len(line.lstrip())
