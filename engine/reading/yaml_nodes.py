"""The nodes of a YAML file, and where they stand."""

import yaml

from engine.messages import Message

Loc = tuple[str | int, ...]  # a place in a file: the keys and positions that lead to it
LANGUAGES = ("nl", "en")  # the keys of a text
Value = str | int | Message  # what a sentence may be filled with
TAG = "tag:yaml.org,2002:"  # before the name of every kind of value that YAML itself knows


def line_of(node: yaml.Node) -> int:
    """The line (from 1) on which a node begins."""
    line: int = node.start_mark.line
    return line + 1
