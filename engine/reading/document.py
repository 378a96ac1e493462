"""Reads one YAML file to plain data and remembers where everything stands. Knows nothing of trees or routes."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from engine.messages import Message
from engine.problems import Problem, old_problem, problem
from engine.reading.plain_data import MAX_DEPTH, plain_data
from engine.reading.yaml_faults import told, unreadable

MAX_BYTES = 1_000_000
MAX_BRACKETS = 1000  # far above MAX_DEPTH, and below what makes the parser itself run out of stack
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class Document:
    """A file that was read: its plain data, and the lines of what stands in it. `advised`: the words that were said to need quotes, by place."""

    path: str
    data: object
    node: yaml.Node | None
    problems: list[Problem] = field(default_factory=list)
    text: str = ""
    advised: dict[tuple, Problem] = field(default_factory=dict)

    def withdraw(self, loc: tuple) -> None:
        """Takes back the advice to put the word at `loc` in quotes: no text belongs there."""
        if loc in self.advised:
            self.problems.remove(self.advised.pop(loc))

    def line(self, loc: tuple = ()) -> int:
        """The line (from 1) of the value at `loc`, a path of keys and positions; of the nearest parent where it is absent."""
        node = self.node
        if node is None:
            return 1
        line = node.start_mark.line + 1
        for step in loc:
            if isinstance(node, yaml.MappingNode):
                pair = next(((k, v) for k, v in node.value if k.value == str(step)), None)
                if pair is None:
                    continue
                line, node = pair[0].start_mark.line + 1, pair[1]
            elif (
                isinstance(node, yaml.SequenceNode)
                and isinstance(step, int)
                and step < len(node.value)
            ):
                node = node.value[step]
                line = node.start_mark.line + 1
        return line

    def problem(self, loc: tuple, code: str, nl: str, en: str, warning: bool = False) -> Problem:
        """Notes a problem at `loc` and returns it."""
        found = old_problem(self.path, self.line(loc), code, nl, en, warning)
        self.problems.append(found)
        return found

    def note(
        self, loc: tuple, id_: str, /, *, warning: bool = False, **values: "str | int | Message"
    ) -> Problem:
        """Notes the problem with the message of that id at `loc`, and returns it."""
        found = problem(self.path, self.line(loc), id_, warning=warning, **values)
        self.problems.append(found)
        return found


def read(file: Path, name: str) -> Document:
    """Reads `file`; every problem of its form is kept in the document under the path `name`. Never raises for bad content."""
    doc = Document(name, None, None)
    try:
        raw = file.read_bytes()
    except OSError as error:
        doc.problem((), "onleesbaar", *unreadable(file, error))
        return doc
    if len(raw) > MAX_BYTES:
        doc.problem(
            (),
            "te-groot",
            f"Het bestand is {len(raw) // 1000} kB. Meer dan {MAX_BYTES // 1000} kB lezen we niet; splits het.",
            f"The file is {len(raw) // 1000} kB. We read no more than {MAX_BYTES // 1000} kB; split it.",
        )
        return doc
    try:
        text = doc.text = raw.decode("utf-8-sig")
        if _bottomless(text):
            raise RecursionError
        doc.node = yaml.compose(text, Loader=Loader)
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        doc.problems.append(
            old_problem(
                name,
                line,
                "tekencodering",
                "Het bestand is geen UTF-8. Sla het op als UTF-8.",
                "The file is not UTF-8. Save it as UTF-8.",
            )
        )
        return doc
    except RecursionError:
        doc.problem(
            (),
            "te-diep-of-te-veel",
            f"Dit is dieper genest dan {MAX_DEPTH} niveaus. Maak het vlakker.",
            f"This is nested deeper than {MAX_DEPTH} levels. Make it flatter.",
        )
        return doc
    except yaml.YAMLError as error:
        line, nl, en = told(text, error)
        doc.problems.append(old_problem(name, line, "geen-yaml", nl, en))
        return doc
    if doc.node is None:
        doc.problem((), "leeg", "Het bestand is leeg.", "The file is empty.")
        return doc
    doc.data, found, doc.advised = plain_data(name, text, doc.node)
    doc.problems += found
    return doc


def _bottomless(text: str) -> bool:
    """Whether brackets or dashes are nested so deep that the parser would run out of stack."""
    if re.search(r"(?:[-?:][ \t]+){500}", text):
        return True
    if text.count("[") + text.count("{") <= MAX_BRACKETS:
        return False
    depth = 0
    for found in re.finditer(r"[\[\]{}]", text):
        depth += -1 if found[0] in "]}" else 1
        if depth > MAX_BRACKETS:
            return True
    return False
