"""What may stand at a place of a content file, taken from its shape, and how that is said."""

from functools import cache
from typing import TypeVar

from pydantic import TypeAdapter
from pydantic.json_schema import JsonSchemaValue

from engine.messages import NOTHING, Message, message
from engine.reading.yaml_nodes import Loc

Shaped = TypeVar("Shaped")


def keys(adapter: TypeAdapter[Shaped], loc: Loc) -> list[str]:
    """The keys that may stand at `loc`, in the order of the shape."""
    found: dict[str, None] = {}
    for place in _places(adapter, loc):
        found |= dict.fromkeys(place.get("properties", {}))
    return list(found)


def mapping(adapter: TypeAdapter[Shaped], loc: Loc) -> Message:
    """That keys with values belong at `loc`."""
    first = _first_key(adapter, loc)
    like = message("keys-like", key=first) if first else NOTHING
    return message("keys-expected", like=like)


def listing(adapter: TypeAdapter[Shaped], loc: Loc) -> Message:
    """What list belongs at `loc`: of how many things, and what one looks like."""
    arrays = [place for place in _places(adapter, loc) if place.get("type") == "array"]
    array = arrays[0] if arrays else {}
    least, most = array.get("minItems", 0), array.get("maxItems")
    if most is not None and most == least:
        return _row_of(most, array["items"].get("type"))
    first = _first_key(adapter, (*loc, 0))
    like = f"- {first}: …" if first else "[a, b]"
    if not least:
        return message("list-expected", like=like)
    number = message("one-in-words") if least == 1 else least
    return message("list-with-some-expected", least=number, like=like)


def _row_of(count: int, kind: str) -> Message:
    """That a list of precisely so many things of a kind belongs here."""
    if kind == "integer":
        numbers = [str(12 * (n + 1)) for n in range(count)]
        return message("numbers-expected", count=count, like=", ".join(numbers))
    letters = ["abcdefgh"[n % 8] for n in range(count)]
    return message("values-expected", count=count, like=", ".join(letters))


def _first_key(adapter: TypeAdapter[Shaped], loc: Loc) -> str | None:
    return next(iter(keys(adapter, loc)), None)


def _places(adapter: TypeAdapter[Shaped], loc: Loc) -> list[JsonSchemaValue]:
    """What may stand at `loc`, as pieces of the JSON schema of the shape.

    Nothing where anything may stand."""
    whole = _schema(adapter)
    places = _opened(whole, whole)
    for step in loc:
        inner = [_inside(place, step) for place in places]
        places = [one for place in inner if place for one in _opened(whole, place)]
    return places


def _inside(place: JsonSchemaValue, step: str | int) -> JsonSchemaValue | None:
    """What may stand one step further: in a list, or at a key."""
    if isinstance(step, int):
        inner = place.get("items")
    else:
        inner = place.get("properties", {}).get(step) or place.get("additionalProperties")
    return inner if isinstance(inner, dict) else None


@cache
def _schema(adapter: TypeAdapter[Shaped]) -> JsonSchemaValue:
    return adapter.json_schema()


def _opened(whole: JsonSchemaValue, place: JsonSchemaValue) -> list[JsonSchemaValue]:
    """What may stand at a place: references followed, alternatives side by side."""
    if "$ref" in place:
        name = place["$ref"].rsplit("/", 1)[-1]
        return _opened(whole, whole["$defs"][name])
    if "anyOf" not in place:
        return [place]
    return [one for part in place["anyOf"] for one in _opened(whole, part)]
