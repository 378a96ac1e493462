"""What may stand at a place of a content file, taken from its shape, and how that is said."""

from functools import cache
from typing import TypeVar

from pydantic import TypeAdapter
from pydantic.json_schema import JsonSchemaValue

from engine.messages import NOTHING, Message, message
from engine.reading.yaml_nodes import Loc

Shaped = TypeVar("Shaped")


class Expected:
    """What a shape expects, place by place; places are counted from where the shape begins."""

    def __init__(self, schema: JsonSchemaValue):
        self.schema = schema

    def keys(self, loc: Loc) -> list[str]:
        """The keys that may stand at `loc`, in the order of the shape."""
        found: dict[str, None] = {}
        for node in self._at(loc):
            known = node.get("properties", {})
            found.update(dict.fromkeys(known))
        return list(found)

    def mapping(self, loc: Loc) -> Message:
        """That keys with values belong at `loc`."""
        first = self._first_key(loc)
        like = message("keys-like", key=first) if first else NOTHING
        return message("keys-expected", like=like)

    def listing(self, loc: Loc) -> Message:
        """What list belongs at `loc`: of how many things, and what one looks like."""
        array = self._array(loc)
        least = array.get("minItems", 0)
        if least and least == array.get("maxItems"):
            return _fixed_length(least, array["items"].get("type"))
        first = self._first_key((*loc, 0))
        like = f"- {first}: …" if first else "[a, b]"
        if not least:
            return message("list-expected", like=like)
        number = message("one-in-words") if least == 1 else least
        return message("list-with-some-expected", least=number, like=like)

    def _first_key(self, loc: Loc) -> str | None:
        return next(iter(self.keys(loc)), None)

    def _array(self, loc: Loc) -> JsonSchemaValue:
        """The node of the list that may stand at `loc`."""
        for node in self._at(loc):
            if node.get("type") == "array":
                return node
        return {}

    def _at(self, loc: Loc) -> list[JsonSchemaValue]:
        """The nodes of the schema for `loc`, side by side; none where anything may stand."""
        nodes = self._opened(self.schema)
        for step in loc:
            further = [_inside(node, step) for node in nodes]
            nodes = []
            for node in further:
                nodes += self._opened(node)
        return nodes

    def _opened(self, node: JsonSchemaValue) -> list[JsonSchemaValue]:
        """A node with references followed, or the alternatives that it offers."""
        if "$ref" in node:
            name = node["$ref"].rsplit("/", 1)[-1]
            return self._opened(self.schema["$defs"][name])
        if "anyOf" not in node:
            return [node] if node else []
        nodes = []
        for alternative in node["anyOf"]:
            nodes += self._opened(alternative)
        return nodes


@cache
def expected(adapter: TypeAdapter[Shaped]) -> Expected:
    """What the shape of this adapter expects."""
    return Expected(adapter.json_schema())


def _inside(node: JsonSchemaValue, step: str | int) -> JsonSchemaValue:
    """The node one step further, in a list or at a key; empty where anything may stand."""
    if isinstance(step, int):
        inner = node.get("items")
    else:
        named = node.get("properties", {})
        inner = named.get(step) or node.get("additionalProperties")
    return inner if isinstance(inner, dict) else {}


def _fixed_length(count: int, kind: str) -> Message:
    """That a list of precisely so many things of a kind belongs here."""
    if kind == "integer":
        years = range(12, 12 * count + 1, 12)  # in months
        like = ", ".join(map(str, years))
        return message("numbers-expected", count=count, like=like)
    like = ", ".join("abcdefgh"[:count])
    return message("values-expected", count=count, like=like)
