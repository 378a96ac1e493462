"""Turns the nodes of a YAML file into plain data; refuses what an editor cannot have meant."""

from dataclasses import dataclass, field

import yaml

from engine.messages import Message, message
from engine.problems import Problem, problem
from engine.reading.cut_texts import comment_behind, whole_pairs
from engine.reading.yaml_nodes import LANGUAGES, TAG, Loc, Value, line_of

MAX_VALUES = 100_000
MAX_DEPTH = 40
_COLLECTIONS = (TAG + "map", TAG + "seq")
_LONGEST_INT = 20  # digits; what is longer stays a text


@dataclass
class PlainData:
    """The plain data of a file. `value` is None when it is too deep or too much.

    `advice`: the problems that say that a word needs quotes, by the place of that word."""

    value: object = None
    problems: list[Problem] = field(default_factory=list)
    advice: dict[Loc, Problem] = field(default_factory=dict)


def plain_data(path: str, text: str, node: yaml.Node) -> PlainData:
    """The data of the file at `path` with this text, whose YAML has this root."""
    reader = _Reader(path, text, node)
    try:
        reader.out.value = reader.value(node, ())
    except _TooMuchError as stop:
        found = problem(path, stop.line, stop.id, most=stop.most)
        reader.out.problems.append(found)
    return reader.out


class _TooMuchError(Exception):
    """A file goes beyond a limit: the line, the id of the sentence, and the limit."""

    def __init__(self, node: yaml.Node, id_: str, most: int):
        self.line = line_of(node)
        self.id = id_
        self.most = most
        super().__init__(id_)


class _Reader:
    """One walk over the nodes of a file."""

    def __init__(self, path: str, text: str, root: yaml.Node):
        self.path = path
        self.lines = text.splitlines()
        self.root = root
        self.seen = 0  # values
        self.out = PlainData()

    def note(self, node: yaml.Node, id_: str, /, **values: Value) -> Problem:
        """Keeps a problem at the line of a node, and returns it."""
        return self._keep(line_of(node), message(id_, **values))

    def _keep(self, line: int, sentence: Message) -> Problem:
        found = Problem(self.path, line, sentence)
        self.out.problems.append(found)
        return found

    def value(self, node: yaml.Node, loc: Loc) -> object:
        """The data of a node; a part of a collection that cannot be meant is left out."""
        self._check_limits(node, loc)
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node, loc)
        if node.tag not in _COLLECTIONS:
            self.note(node, "tag-not-used", tag=node.tag)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, loc)
        out = []
        for i, item in enumerate(node.value):
            place = (*loc, i)
            out.append(self.value(item, place))
        return out

    def _check_limits(self, node: yaml.Node, loc: Loc) -> None:
        self.seen += 1
        if len(loc) > MAX_DEPTH:
            raise _TooMuchError(node, "indented-too-deep", MAX_DEPTH)
        if self.seen > MAX_VALUES:
            written = _written_more_than(self.root, MAX_VALUES)
            cause = "too-many-values" if written else "references-too-large"
            raise _TooMuchError(node, cause, MAX_VALUES)

    def mapping(self, node: yaml.MappingNode, loc: Loc) -> dict[str, object]:
        """The data of a mapping, by keys that are words; of a key that stands twice the first."""
        whole = whole_pairs(node)
        for line, sentence in whole.problems:
            self._keep(line, sentence)
        out: dict[str, object] = {}
        for key_node, value_node in whole.pairs:
            key = self._key(key_node)
            if key is None:
                continue
            if key in out:
                self.note(key_node, "key-twice", key=key)
                continue
            place = (*loc, key)
            out[key] = self.value(value_node, place)
        return out

    def _key(self, node: yaml.Node) -> str | None:
        """The key as a word; None when nobody can have meant it as a key."""
        if not isinstance(node, yaml.ScalarNode):
            self.note(node, "key-no-word")
            return None
        key: str = node.value
        tag = node.tag.removeprefix(TAG)
        if tag == "merge":
            self.note(node, "key-merges")
            return None
        if tag != "str":
            self.note(node, "key-without-quotes", key=key)
        return key

    def scalar(self, node: yaml.ScalarNode, loc: Loc) -> object:
        """The data of a word, number or text. Dates stay texts, as do odd numbers."""
        text: str = node.value
        tag = node.tag.removeprefix(TAG)
        self._check_comment(node, loc)
        if tag == "bool":
            return self._truth(node, loc)
        if tag == "int":
            return _whole_number(text)
        if tag == "float":
            return _number(text)
        if tag == "null":
            return None
        if tag not in ("str", "timestamp"):
            shown = tag if tag.startswith("!") else f"!!{tag}"
            self.note(node, "tag-before-text", tag=shown)
        return text if text.strip() else ""

    def _truth(self, node: yaml.ScalarNode, loc: Loc) -> bool | str:
        """True or false; `yes`, `no` and the like stay words, with the advice to quote them."""
        word: str = node.value
        if word.lower() in ("true", "false"):
            return word.lower() == "true"
        advice = self.note(node, "word-without-quotes", word=word)
        self.out.advice[loc] = advice
        return word

    def _check_comment(self, node: yaml.ScalarNode, loc: Loc) -> None:
        """Notes a comment behind a text without quotes: it may be meant as a part of the text."""
        language = None if node.style else _language(loc)
        if language is None:
            return
        rest = comment_behind(node, self.lines)
        if rest:
            line = node.end_mark.line + 1
            sentence = message("text-stops-at-comment", language=language, rest=rest)
            self._keep(line, sentence)


def _language(loc: Loc) -> str | None:
    """The language of the text at a place, or of the list of texts that it is in."""
    for step in reversed(loc):
        if isinstance(step, str):
            return step if step in LANGUAGES else None
    return None


def _whole_number(text: str) -> int | str:
    digits = text.lstrip("+-")
    if digits.isdigit() and len(text) < _LONGEST_INT:
        return int(text)
    return text


def _number(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text


def _written_more_than(root: yaml.Node, most: int) -> bool:
    """Whether a file holds more values than `most`, of what references repeat each once."""
    known: set[int] = set()
    waiting = [root]
    while waiting and len(known) <= most:
        node = waiting.pop()
        if id(node) in known:
            continue
        known.add(id(node))
        if isinstance(node, yaml.MappingNode):
            waiting += [value for _, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            waiting += node.value
    return len(known) > most
