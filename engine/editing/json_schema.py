"""The JSON Schemas of the files of content, by which an editor's program checks and explains."""

import json
from collections.abc import Iterable
from typing import Any

from pydantic import TypeAdapter

from engine.editing.rule_schema import RULE, Schema, rule_definitions
from engine.shapes.files import FILES, REQUIREMENT, ROUTE, TREE, USE
from engine.shapes.meanings import meaning, meanings

RULES = ("needs", "when", "applies", "fits")  # the keys that hold a rule
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """Every schema as the text of its file, by the name of the file."""
    adapters: dict[str, TypeAdapter[Any]] = {"tree": TREE, "route": ROUTE}
    for file, adapter in FILES.items():
        adapters[file.removesuffix(".yaml")] = adapter
    texts = {}
    for name, adapter in adapters.items():
        text = json.dumps(_schema(name, adapter), indent=2, ensure_ascii=False)
        texts[f"{name}.schema.json"] = f"{text}\n"
    return texts


def _schema(name: str, adapter: TypeAdapter[Any]) -> Schema:
    """The schema of one file: as pydantic makes it, with rules as rules and every key explained."""
    whole = adapter.json_schema(ref_template="#/$defs/{model}")
    parts = whole.pop("$defs", {})
    if name == "route":
        parts |= _requirement_parts()
        either = [{"$ref": f"#/$defs/{title}"} for title in ("UseShape", "RequirementShape")]
        whole["properties"]["requirements"]["items"] = {"anyOf": either}
    defs = {title: _explained(title, part) for title, part in sorted(parts.items())}
    if _hold_rules([whole, *parts.values()]):
        defs |= rule_definitions()
    out = {"$schema": DIALECT, **_explained(whole.get("title", ""), whole)}
    out["description"] = meanings()["files"][name]
    return {**out, "$defs": defs} if defs else out


def _requirement_parts() -> Schema:
    """The shapes of what can stand in the list of requirements, which pydantic leaves open."""
    parts: Schema = {}
    for adapter in (REQUIREMENT, USE):
        shape = adapter.json_schema()
        parts |= shape.pop("$defs", {})
        parts[shape["title"]] = shape
    return parts


def _hold_rules(parts: Iterable[Schema]) -> bool:
    """Whether a rule stands in one of these shapes."""
    return any(not set(RULES).isdisjoint(part.get("properties", {})) for part in parts)


def _explained(title: str, shape: Schema) -> Schema:
    """A shape without the titles that say nothing, and every key with what it means."""
    out: Schema = _untitled(shape)
    for key, value in out.get("properties", {}).items():
        explained = dict(RULE) if key in RULES else value
        told = meaning(title, key)
        if told:
            explained["description"] = told
        out["properties"][key] = explained
    return out


def _untitled(node: Any, names: bool = False) -> Any:
    """The schema without `title`.

    `names`: the keys here are names of properties, of which one may be called title."""
    if isinstance(node, list):
        return [_untitled(value) for value in node]
    if not isinstance(node, dict):
        return node
    out = {}
    for key, value in node.items():
        if names or key != "title":
            out[key] = _untitled(value, key == "properties" and not names)
    return out
