"""What may stand at a place of a content file, taken from its shape, and how that is said."""

from functools import cache

from pydantic import TypeAdapter

Told = tuple[str, str]


def places(adapter: TypeAdapter, loc: tuple) -> list[dict]:
    """What may stand at `loc`, as pieces of the JSON schema of the shape; nothing where anything may stand."""
    whole = _schema(adapter)
    nodes = _opened(whole, whole)
    for step in loc:
        inner = [
            n.get("items")
            if isinstance(step, int)
            else n.get("properties", {}).get(step) or n.get("additionalProperties")
            for n in nodes
        ]
        nodes = [n for node in inner if isinstance(node, dict) for n in _opened(whole, node)]
    return nodes


def keys(adapter: TypeAdapter, loc: tuple) -> list[str]:
    """The keys that may stand at `loc`, in the order of the shape."""
    return list(
        dict.fromkeys(key for node in places(adapter, loc) for key in node.get("properties", {}))
    )


def mapping(adapter: TypeAdapter, loc: tuple) -> Told:
    """That keys with values belong at `loc`, in Dutch and English."""
    first = next(iter(keys(adapter, loc)), None)
    nl, en = (f", zoals `{first}: …`", f", like `{first}: …`") if first else ("", "")
    return f"hier moeten sleutels met waarden staan{nl}", f"this must be keys with values{en}"


def listing(adapter: TypeAdapter, loc: tuple) -> Told:
    """What list belongs at `loc`: of how many things, and what one looks like; in Dutch and English."""
    node = next((n for n in places(adapter, loc) if n.get("type") == "array"), {})
    least, most = node.get("minItems", 0), node.get("maxItems")
    if most is not None and most == least:
        numbers = node["items"].get("type") == "integer"
        like = ", ".join(str(12 * (n + 1)) if numbers else "abcdefgh"[n % 8] for n in range(most))
        return (
            f"hier moeten precies {most} {'getallen' if numbers else 'waarden'} staan, zoals `[{like}]`",
            f"this must be exactly {most} {'numbers' if numbers else 'values'}, like `[{like}]`",
        )
    first = next(iter(keys(adapter, (*loc, 0))), None)
    like = f"- {first}: …" if first else "[a, b]"
    if least:
        nl, en = ("één", "one") if least == 1 else (least, least)
        return (
            f"hier moet een lijst staan met minstens {nl} erin, zoals `{like}`",
            f"this must be a list with at least {en} in it, like `{like}`",
        )
    return f"hier moet een lijst staan, zoals `{like}`", f"this must be a list, like `{like}`"


@cache
def _schema(adapter: TypeAdapter) -> dict:
    return adapter.json_schema()


def _opened(whole: dict, node: dict) -> list[dict]:
    """What may stand at a node of a schema: references followed, alternatives side by side."""
    if "$ref" in node:
        return _opened(whole, whole["$defs"][node["$ref"].rsplit("/", 1)[-1]])
    return (
        [n for part in node["anyOf"] for n in _opened(whole, part)] if "anyOf" in node else [node]
    )
