"""Texts without quotes of which a comma, a comment or a missing space cut off a part."""

import re
from dataclasses import dataclass, field

import yaml

from engine.messages import Message, message
from engine.reading.yaml_nodes import LANGUAGES, TAG, line_of

_LONGEST_REST = 60  # characters of what was cut off that are repeated in a sentence
Pair = tuple[yaml.Node, yaml.Node]
Cut = tuple[int, Message]  # the line, and what is said of it


@dataclass
class WholePairs:
    """The keys and values of a mapping, and what was wrong with it: the lines and sentences."""

    pairs: list[Pair] = field(default_factory=list)
    problems: list[Cut] = field(default_factory=list)


def whole_pairs(node: yaml.MappingNode) -> WholePairs:
    """The pairs of a mapping without the pieces of a text that a comma cut off.

    The first piece of each text is a problem, and so is a text right behind its colon."""
    if not node.flow_style:
        return WholePairs(pairs=node.value)
    out = WholePairs()
    text = None  # the language of the text before
    told = None  # the language of the text of which it was said that a comma cuts it off
    for key, value in node.value:
        glued = _glued_language(key, value)
        if glued:
            out.problems.append(_glued(key, glued))
            key, value = _taken_apart(key)
        elif text and _is_piece(key, value):
            if told != text:
                out.problems.append(_cut_by_comma(key, text))
            told = text
            continue
        if key.value in LANGUAGES and isinstance(value, yaml.ScalarNode):
            text = key.value
        out.pairs.append((key, value))
    return out


def _glued(key: yaml.Node, language: str) -> Cut:
    """What is said of a text right behind its colon."""
    sentence = message("space-behind-language", language=language)
    return line_of(key), sentence


def _cut_by_comma(key: yaml.Node, language: str) -> Cut:
    """What is said of the first piece of a text that a comma cut off."""
    rest = key.value[:_LONGEST_REST]
    sentence = message("text-stops-at-comma", language=language, rest=rest)
    return line_of(key), sentence


def comment_behind(node: yaml.ScalarNode, lines: list[str]) -> str | None:
    """The comment behind a text, shortened; None when there is none."""
    end = node.end_mark
    if end.line >= len(lines):
        return None
    behind = lines[end.line][end.column :]
    found = re.match(r"\s+(#.*)", behind)
    if found is None:
        return None
    return found[1][:_LONGEST_REST]


def _is_piece(key: yaml.Node, value: yaml.Node) -> bool:
    """Whether a key between braces is a piece of the text before it.

    Then it has no value and no colon, or it is more than one word."""
    if not isinstance(key, yaml.ScalarNode) or key.style:
        return False
    return _touch(key, value) or " " in key.value


def _glued_language(key: yaml.Node, value: yaml.Node) -> str | None:
    """The language of a text that stands right behind its colon: all of it was read as a key."""
    if not isinstance(key, yaml.ScalarNode) or key.style:
        return None
    language, colon, _ = key.value.partition(":")
    if not colon or language not in LANGUAGES:
        return None
    return language if _touch(key, value) else None


def _taken_apart(key: yaml.Node) -> Pair:
    """The key and the text that were read as one key."""
    language, _, text = key.value.partition(":")
    return _word(language, key), _word(text, key)


def _word(text: str, beside: yaml.Node) -> yaml.ScalarNode:
    """A word that stands where another node stands."""
    return yaml.ScalarNode(TAG + "str", text, beside.start_mark, beside.end_mark)


def _touch(key: yaml.Node, value: yaml.Node) -> bool:
    """Whether a value begins where its key ends: then nothing stands there, not even a colon."""
    begin: int = value.start_mark.index
    end: int = key.end_mark.index
    return begin == end
