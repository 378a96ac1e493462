"""Where in the file of a route the next example goes."""

import yaml

from engine.messages import message
from engine.problems import InputError
from engine.reading.document import Document


def place_for_example(doc: Document) -> tuple[int, int]:
    """The line (from 0) on which the last example ends, and how far the examples are indented.

    Raises InputError when they stand on one line."""
    node = _examples(doc.node)
    if node.flow_style:
        line = node.start_mark.line + 1
        raise InputError(message("examples-on-one-line", file=doc.path, line=line))
    return _last_line(node.value[-1]), node.start_mark.column


def _examples(route: yaml.Node | None) -> yaml.SequenceNode:
    """The list of examples in the file of a route.

    Raises LookupError for what is no such file."""
    if isinstance(route, yaml.MappingNode):
        for key, value in route.value:
            if key.value == "examples" and isinstance(value, yaml.SequenceNode):
                return value
    raise LookupError("a route without examples")


def _last_line(node: yaml.Node) -> int:
    """The last line of a node.

    A block ends where its last part does; the parser places its end at what comes next."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        return _last_line(node.value[-1][1])
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        return _last_line(node.value[-1])
    end = node.end_mark
    if end.column == 0 and end.line > node.start_mark.line:
        return end.line - 1
    return end.line
