"""Texts without quotes of which a comma, a comment or a missing space cut off a part."""

import re
from dataclasses import dataclass, field

import yaml

from engine.messages import Message, message
from engine.reading.yaml_nodes import TAG, line_of

LANGUAGES = ("nl", "en")
_LONGEST_REST = 60  # characters of what was cut off that are repeated in a sentence
Pair = tuple[yaml.Node, yaml.Node]


@dataclass
class WholePairs:
    """The keys and values of a mapping, and what was wrong with it: the lines and sentences."""

    pairs: list[Pair] = field(default_factory=list)
    problems: list[tuple[int, Message]] = field(default_factory=list)


def whole_pairs(node: yaml.MappingNode) -> WholePairs:
    """The pairs of a mapping without the pieces of a text that a comma cut off.

    The first piece of each text is a problem, and so is a text right behind its colon."""
    if not node.flow_style:
        return WholePairs(pairs=node.value)
    out = WholePairs()
    text, told = None, None  # the language of the text before, and that of the last cut
    for key, value in node.value:
        glued = _glued_language(key, value)
        if glued:
            sentence = message("space-behind-language", language=glued)
            out.problems.append((line_of(key), sentence))
            key, value = _taken_apart(key)
        elif text and _is_piece(key, value):
            if told != text:
                rest = key.value[:_LONGEST_REST]
                sentence = message("text-stops-at-comma", language=text, rest=rest)
                out.problems.append((line_of(key), sentence))
            told = text
            continue
        if key.value in LANGUAGES and isinstance(value, yaml.ScalarNode):
            text = key.value
        out.pairs.append((key, value))
    return out


def comment_behind(node: yaml.ScalarNode, lines: list[str]) -> str | None:
    """The comment behind a text, shortened; None when there is none."""
    end = node.end_mark
    if end.line >= len(lines):
        return None
    found = re.match(r"\s+(#.*)", lines[end.line][end.column :])
    return found[1][:_LONGEST_REST] if found else None


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
    is_glued = language in LANGUAGES and colon and _touch(key, value)
    return language if is_glued else None


def _taken_apart(key: yaml.Node) -> Pair:
    """The key and the text that were read as one key."""
    language, _, text = key.value.partition(":")
    return (
        yaml.ScalarNode(TAG + "str", language, key.start_mark, key.end_mark),
        yaml.ScalarNode(TAG + "str", text, key.start_mark, key.end_mark),
    )


def _touch(key: yaml.Node, value: yaml.Node) -> bool:
    """Whether a value begins where its key ends: then nothing stands there, not even a colon."""
    begin: int = value.start_mark.index
    end: int = key.end_mark.index
    return begin == end
