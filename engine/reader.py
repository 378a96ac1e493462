"""Reads one YAML file to plain data and remembers where everything stands. Knows nothing of trees or routes."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from engine.problems import Problem

MAX_BYTES = 1_000_000
MAX_NODES = 100_000
MAX_DEPTH = 40
MAX_BRACKETS = 1000     # far above MAX_DEPTH, and below what makes the parser itself run out of stack
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:"


@dataclass
class Document:
    """A file that was read: its plain data, and the lines of what stands in it."""

    path: str
    data: object
    node: yaml.Node | None
    problems: list[Problem] = field(default_factory=list)
    text: str = ""

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
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                line = node.start_mark.line + 1
        return line

    def problem(self, loc: tuple, code: str, nl: str, en: str, warning: bool = False) -> Problem:
        """Notes a problem at `loc` and returns it."""
        found = Problem(self.path, self.line(loc), code, nl, en, warning)
        self.problems.append(found)
        return found


def read(file: Path, name: str) -> Document:
    """Reads `file`; every problem of its form is kept in the document under the path `name`. Never raises for bad content."""
    doc = Document(name, None, None)
    try:
        raw = file.read_bytes()
    except OSError as error:
        doc.problem((), "onleesbaar", f"Het bestand is niet te lezen: {error.strerror}.", f"The file cannot be read: {error.strerror}.")
        return doc
    if len(raw) > MAX_BYTES:
        doc.problem((), "te-groot", f"Het bestand is {len(raw) // 1000} kB. Meer dan {MAX_BYTES // 1000} kB lezen we niet; splits het.",
                    f"The file is {len(raw) // 1000} kB. We read no more than {MAX_BYTES // 1000} kB; split it.")
        return doc
    try:
        text = doc.text = raw.decode("utf-8-sig")
        if _bottomless(text):
            raise RecursionError
        doc.node = yaml.compose(text, Loader=Loader)
    except UnicodeDecodeError as error:
        line = raw[:error.start].count(b"\n") + 1
        doc.problems.append(Problem(name, line, "tekencodering", "Het bestand is geen UTF-8. Sla het op als UTF-8.", "The file is not UTF-8. Save it as UTF-8."))
        return doc
    except RecursionError:
        doc.problem((), "te-diep-of-te-veel", f"Dit is dieper genest dan {MAX_DEPTH} niveaus. Maak het vlakker.",
                    f"This is nested deeper than {MAX_DEPTH} levels. Make it flatter.")
        return doc
    except yaml.YAMLError as error:
        doc.problems.append(_syntax(name, text, error))
        return doc
    if doc.node is None:
        doc.problem((), "leeg", "Het bestand is leeg.", "The file is empty.")
        return doc
    walker = _Walker(doc)
    try:
        doc.data = walker.value(doc.node, 0)
    except _TooMuch as stop:
        nl, en = stop.args
        doc.problems.append(Problem(name, stop.line, "te-diep-of-te-veel", nl, en))
        doc.data = None
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


def _syntax(name: str, text: str, error: Exception) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else text.count("\n", 0, getattr(error, "position", 0)) + 1
    what = getattr(error, "problem", None) or getattr(error, "reason", None) or "de regels zijn niet te volgen"
    here = (text.splitlines() + [""] * line)[line - 1]
    if "\t" in here[:len(here) - len(here.lstrip())]:
        nl, en = "Hier staat een tab. Gebruik spaties om in te springen.", "There is a tab here. Indent with spaces."
    else:
        nl = f"Dit is geen geldige YAML ({what}). Kijk op deze regel en de regel erboven naar inspringing, aanhalingstekens en dubbele punten."
        en = f"This is not valid YAML ({what}). Check indentation, quotes and colons on this line and the one above."
    return Problem(name, line, "geen-yaml", nl, en)


class _TooMuch(Exception):
    def __init__(self, line: int, nl: str, en: str):
        self.line = line
        super().__init__(nl, en)


class _Walker:
    """Turns nodes into plain data; refuses what an editor cannot have meant."""

    def __init__(self, doc: Document):
        self.doc, self.seen = doc, 0

    def note(self, node: yaml.Node, code: str, nl: str, en: str) -> None:
        self.doc.problems.append(Problem(self.doc.path, node.start_mark.line + 1, code, nl, en))

    def value(self, node: yaml.Node, depth: int) -> object:
        self.seen += 1
        if not isinstance(node, yaml.ScalarNode) and node.tag not in (_TAG + "map", _TAG + "seq"):
            self.note(node, "soort", f"`{node.tag}` gebruiken we niet. Haal het weg.", f"We do not use `{node.tag}`. Remove it.")
        if depth > MAX_DEPTH:
            raise _TooMuch(node.start_mark.line + 1, f"Dit is dieper ingesprongen dan {MAX_DEPTH} niveaus. Maak het vlakker.",
                           f"This is nested deeper than {MAX_DEPTH} levels. Make it flatter.")
        if self.seen > MAX_NODES:
            raise _TooMuch(node.start_mark.line + 1, "Het bestand wordt te groot door verwijzingen (`*naam`). Schrijf ze uit of haal ze weg.",
                           "References (`*name`) make this file too large. Write them out or remove them.")
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, depth + 1) for item in node.value]
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, depth)
        return self.scalar(node)

    def mapping(self, node: yaml.MappingNode, depth: int) -> dict:
        out: dict = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.note(key_node, "sleutel", "Een sleutel moet een woord zijn.", "A key must be a word.")
                continue
            key, tag = key_node.value, key_node.tag.removeprefix(_TAG)
            if tag == "merge":
                self.note(key_node, "samenvoegen", "`<<` gebruiken we niet. Schrijf de regels uit.", "We do not use `<<`. Write the lines out.")
                continue
            if tag != "str":
                self.note(key_node, "aanhalingstekens", f'Zet deze sleutel tussen aanhalingstekens: `"{key}"`.', f'Put this key in quotes: `"{key}"`.')
            if key in out:
                self.note(key_node, "dubbele-sleutel", f"`{key}` staat hier twee keer. Haal er één weg.", f"`{key}` stands here twice. Remove one.")
                continue
            out[key] = self.value(value_node, depth + 1)
        return out

    def scalar(self, node: yaml.ScalarNode) -> object:
        text, tag = node.value, node.tag.removeprefix(_TAG)
        if tag == "bool":
            if text.lower() not in ("true", "false"):
                self.note(node, "aanhalingstekens", f'Zet dit woord tussen aanhalingstekens: `"{text}"`.', f'Put this word in quotes: `"{text}"`.')
                return text
            return text.lower() == "true"
        if tag == "int":
            return int(text) if text.lstrip("+-").isdigit() and len(text) < 20 else text
        if tag == "float":
            try:
                return float(text)
            except ValueError:
                return text
        if tag == "null":
            return None
        if tag not in ("str", "timestamp"):
            self.note(node, "soort", f"`!{tag}` gebruiken we niet. Schrijf gewone tekst.", f"We do not use `!{tag}`. Write plain text.")
        return text
