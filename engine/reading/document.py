"""Reads one YAML file to plain data and remembers where everything stands.

Knows nothing of trees or routes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from engine.messages import message
from engine.problems import Problem, problem
from engine.reading.file_bytes import UnreadableError, file_bytes
from engine.reading.merge_conflicts import merge_conflict
from engine.reading.plain_data import MAX_DEPTH, plain_data
from engine.reading.yaml_faults import told
from engine.reading.yaml_nodes import Loc, Value, line_of

MAX_ALIKE = 50  # problems of one kind said at one place; of those beyond only the number
MAX_BRACKETS = 1000  # far above MAX_DEPTH, and below what makes the parser itself run out of stack
_BRACKETS = {"[": 1, "{": 1, "]": -1, "}": -1}
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


_Keys = dict[str, tuple[int, yaml.Node]]  # the line and the value of every key of a mapping


@dataclass
class Document:
    """A file that was read: its text, its plain data, and the lines of what stands in it.

    `advice`: those of the problems that say that a word needs quotes, by its place."""

    path: str
    data: object = None
    node: yaml.Node | None = None
    problems: list[Problem] = field(default_factory=list)
    text: str = ""
    advice: dict[Loc, Problem] = field(default_factory=dict)
    _known: dict[int, _Keys] = field(default_factory=dict)

    def withdraw(self, locs: Iterable[Loc]) -> None:
        """Takes back the advice on quotes at these places: no text belongs there."""
        gone = {id(self.advice.pop(loc, None)) for loc in locs}
        self.problems = [found for found in self.problems if id(found) not in gone]

    def line(self, loc: Loc = ()) -> int:
        """The line (from 1) of the value at `loc`; of the nearest parent where it is absent."""
        if self.node is None:
            return 1
        node = self.node
        line = line_of(node)
        for step in loc:
            if isinstance(node, yaml.MappingNode):
                keys = self._keys(node)
                line, node = keys.get(str(step), (line, node))
            elif (
                isinstance(node, yaml.SequenceNode)
                and isinstance(step, int)
                and step < len(node.value)
            ):
                node = node.value[step]
                line = line_of(node)
        return line

    def _keys(self, node: yaml.MappingNode) -> _Keys:
        """The keys of a mapping, worked out once; of a key that stands twice the first."""
        known = self._known.get(id(node))
        if known is None:
            known = {}
            for key, value in node.value:
                if isinstance(key, yaml.ScalarNode):
                    known.setdefault(key.value, (line_of(key), value))
            self._known[id(node)] = known
        return known

    def note(
        self,
        loc: Loc,
        id_: str,
        /,
        *,
        warning: bool = False,
        **values: Value,
    ) -> Problem:
        """Notes the problem with the message of that id at `loc`, and returns it."""
        sentence = message(id_, **values)
        found = Problem(self.path, self.line(loc), sentence, warning)
        self.problems.append(found)
        return found


def read(file: Path, name: str) -> Document:
    """Reads `file`; what is wrong with its form becomes a problem of the document `name`.

    Never raises for bad content, and never waits for a file that is no ordinary one."""
    doc = Document(name)
    try:
        raw = file_bytes(file)
        doc.text = raw.decode("utf-8-sig")
    except UnreadableError as error:
        doc.problems.append(Problem(name, 1, error.message))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        doc.problems.append(problem(name, line, "file-not-utf-8"))
    else:
        _parse(doc)
    return doc


def _parse(doc: Document) -> None:
    """Fills the document from its text."""
    fault = merge_conflict(doc.text)
    if fault is None:
        try:
            doc.node = _root(doc.text)
        except RecursionError:
            fault = 1, message("brackets-too-deep", most=MAX_DEPTH)
        except yaml.YAMLError as error:
            fault = told(doc.text, error)
    if fault is not None:
        doc.problems.append(Problem(doc.path, *fault))
    elif doc.node is None:
        doc.note((), "file-empty")
    else:
        plain = plain_data(doc.path, doc.text, doc.node)
        doc.data = plain.value
        doc.advice = plain.advice
        doc.problems += plain.problems


def _root(text: str) -> yaml.Node | None:
    """The root of a text in YAML; None when it is empty. Raises YAMLError and RecursionError."""
    if _is_bottomless(text):
        raise RecursionError
    root: yaml.Node | None = yaml.compose(text, Loader=Loader)
    return root


def _is_bottomless(text: str) -> bool:
    """Whether brackets or dashes are nested so deep that the parser would run out of stack."""
    if re.search(r"(?:[-?:][ \t]+){500}", text):
        return True
    if text.count("[") + text.count("{") <= MAX_BRACKETS:
        return False
    depth = 0
    for found in re.finditer(r"[\[\]{}]", text):
        depth += _BRACKETS[found[0]]
        if depth > MAX_BRACKETS:
            return True
    return False
