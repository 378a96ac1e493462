"""Turns the nodes of a YAML file into plain data; refuses what an editor cannot have meant. Knows nothing of trees or routes."""

import re

import yaml

from engine.problems import Problem, old_problem

MAX_NODES = 100_000
MAX_DEPTH = 40
LANGUAGES = ("nl", "en")
_TAG = "tag:yaml.org,2002:"


def plain_data(
    path: str, text: str, node: yaml.Node
) -> tuple[object, list[Problem], dict[tuple, Problem]]:
    """The data of the file at `path` with this text, the problems in it, and by place the words that were said to need quotes. Data None: too deep or too much."""
    walker = _Walker(path, text)
    try:
        data = walker.value(node, ())
    except _TooMuch as stop:
        data = None
        walker.problems.append(old_problem(path, stop.line, "te-diep-of-te-veel", *stop.args))
    return data, walker.problems, walker.advised


class _TooMuch(Exception):
    def __init__(self, line: int, nl: str, en: str):
        self.line = line
        super().__init__(nl, en)


class _Walker:
    def __init__(self, path: str, text: str):
        self.path, self.lines, self.seen = path, text.splitlines(), 0
        self.problems: list[Problem] = []
        self.advised: dict[tuple, Problem] = {}

    def note(self, node: yaml.Node, code: str, nl: str, en: str) -> Problem:
        found = old_problem(self.path, node.start_mark.line + 1, code, nl, en)
        self.problems.append(found)
        return found

    def value(self, node: yaml.Node, loc: tuple) -> object:
        self.seen += 1
        if not isinstance(node, yaml.ScalarNode) and node.tag not in (_TAG + "map", _TAG + "seq"):
            self.note(
                node,
                "soort",
                f"`{node.tag}` gebruiken we niet. Haal het weg.",
                f"We do not use `{node.tag}`. Remove it.",
            )
        if len(loc) > MAX_DEPTH:
            raise _TooMuch(
                node.start_mark.line + 1,
                f"Dit is dieper ingesprongen dan {MAX_DEPTH} niveaus. Maak het vlakker.",
                f"This is nested deeper than {MAX_DEPTH} levels. Make it flatter.",
            )
        if self.seen > MAX_NODES:
            raise _TooMuch(
                node.start_mark.line + 1,
                "Het bestand wordt te groot door verwijzingen (`*naam`). Schrijf ze uit of haal ze weg.",
                "References (`*name`) make this file too large. Write them out or remove them.",
            )
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*loc, i)) for i, item in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, loc)
        return self.scalar(node, loc)

    def mapping(self, node: yaml.MappingNode, loc: tuple) -> dict:
        out: dict = {}
        for key_node, value_node in self.whole(node):
            if not isinstance(key_node, yaml.ScalarNode):
                self.note(
                    key_node, "sleutel", "Een sleutel moet een woord zijn.", "A key must be a word."
                )
                continue
            key, tag = key_node.value, key_node.tag.removeprefix(_TAG)
            if tag == "merge":
                self.note(
                    key_node,
                    "samenvoegen",
                    "`<<` gebruiken we niet. Schrijf de regels uit.",
                    "We do not use `<<`. Write the lines out.",
                )
                continue
            if tag != "str":
                self.note(
                    key_node,
                    "aanhalingstekens",
                    f'Zet deze sleutel tussen aanhalingstekens: `"{key}"`.',
                    f'Put this key in quotes: `"{key}"`.',
                )
            if key in out:
                self.note(
                    key_node,
                    "dubbele-sleutel",
                    f"`{key}` staat hier twee keer. Haal er één weg.",
                    f"`{key}` stands here twice. Remove one.",
                )
                continue
            out[key] = self.value(value_node, (*loc, key))
        return out

    def whole(self, node: yaml.MappingNode) -> list[tuple[yaml.Node, yaml.Node]]:
        """The pairs of a mapping without the pieces of a text that a comma cut off; the first piece of each text is noted."""
        out, text, noted = [], None, None
        for key, value in node.value:
            if node.flow_style and (close := _close(key, value)):
                self.note(
                    key,
                    "spatie",
                    f"Zet een spatie achter de dubbele punt: `{close}: …`.",
                    f"Put a space behind the colon: `{close}: …`.",
                )
                key, value = (
                    yaml.ScalarNode(_TAG + "str", part, key.start_mark, key.end_mark)
                    for part in key.value.split(":", 1)
                )
            elif node.flow_style and text and _piece(key, value):
                if noted != text:
                    self.note(
                        key,
                        "afgebroken-tekst",
                        f'De tekst van `{text}` stopt bij een komma: `{key.value[:60]}` hoort er zo niet bij. Zet de hele tekst tussen aanhalingstekens: `{text}: "…"`.',
                        f'The text of `{text}` stops at a comma: `{key.value[:60]}` is no part of it now. Put the whole text in quotes: `{text}: "…"`.',
                    )
                noted = text
                continue
            if key.value in LANGUAGES and isinstance(value, yaml.ScalarNode):
                text = key.value
            out.append((key, value))
        return out

    def scalar(self, node: yaml.ScalarNode, loc: tuple) -> object:
        text, tag = node.value, node.tag.removeprefix(_TAG)
        if (
            not node.style
            and (name := next((s for s in reversed(loc) if isinstance(s, str)), None)) in LANGUAGES
        ):
            self.comment(node, name)
        if tag == "bool":
            if text.lower() not in ("true", "false"):
                self.advised[loc] = self.note(
                    node,
                    "aanhalingstekens",
                    f'Zet dit woord tussen aanhalingstekens: `"{text}"`.',
                    f'Put this word in quotes: `"{text}"`.',
                )
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
            shown = tag if tag.startswith("!") else f"!!{tag}"
            self.note(
                node,
                "soort",
                f"`{shown}` gebruiken we niet. Haal het weg; begint een tekst zo, zet hem dan tussen aanhalingstekens.",
                f"We do not use `{shown}`. Remove it; if a text begins so, put it in quotes.",
            )
        return text if text.strip() else ""

    def comment(self, node: yaml.ScalarNode, name: str) -> None:
        """Notes a comment behind a text without quotes: who wrote it may have meant it as a part of the text."""
        end = node.end_mark
        behind = (
            re.match(r"\s+(#.*)", self.lines[end.line][end.column :])
            if end.line < len(self.lines)
            else None
        )
        if behind:
            self.problems.append(
                old_problem(
                    self.path,
                    end.line + 1,
                    "afgebroken-tekst",
                    f'De tekst van `{name}` stopt bij ` #`: `{behind[1][:60]}` wordt niet gelezen. Zet de hele tekst tussen aanhalingstekens: `{name}: "…"`. '
                    "Een echte opmerking zet u op een eigen regel.",
                    f'The text of `{name}` stops at ` #`: `{behind[1][:60]}` is not read. Put the whole text in quotes: `{name}: "…"`. Put a real comment on a line of its own.',
                )
            )


def _piece(key: yaml.Node, value: yaml.Node) -> bool:
    """Whether a key between braces is a piece of the text before it: nothing belongs to it, not even a colon, or it is more than one word."""
    return (
        isinstance(key, yaml.ScalarNode)
        and not key.style
        and (value.start_mark.index == key.end_mark.index or " " in key.value)
    )


def _close(key: yaml.Node, value: yaml.Node) -> str | None:
    """The language of a text that stands right behind its colon, without a space: then all of it was read as a key."""
    name = (
        key.value.partition(":")[0] if isinstance(key, yaml.ScalarNode) and not key.style else None
    )
    return (
        name
        if name in LANGUAGES and name != key.value and value.start_mark.index == key.end_mark.index
        else None
    )
