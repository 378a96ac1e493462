"""The part of the JSON Schemas that says what a rule is, made from the table of clauses."""

from typing import Any

from engine.rules.clause_kinds import NAMED, ClauseKind, described
from engine.rules.parse import JOINERS
from engine.shapes.meanings import meanings

Schema = dict[str, Any]  # JSON, as pydantic types it
RULE: Schema = {"$ref": "#/$defs/Rule"}
_TEXT: Schema = {"type": "string", "minLength": 1}
_TEXTS: Schema = {"type": "array", "items": _TEXT, "minItems": 1}


def rule_definitions() -> Schema:
    """The definitions `Rule` and `Clause`."""
    return {"Rule": _rule(), "Clause": _clause()}


def _rule() -> Schema:
    told = meanings()["rule"]
    joined: Schema = {}
    for key in JOINERS:
        parts = {"type": "array", "items": RULE, "minItems": 1}
        joined[key] = {**parts, "description": told[key]}
    return {
        "type": "object",
        "minProperties": 1,
        "description": told["rule"],
        "additionalProperties": {"$ref": "#/$defs/Clause"},
        "properties": {**joined, "not": {**RULE, "description": told["not"]}},
    }


def _clause() -> Schema:
    named = [_named(kind) for kind in NAMED.values()]
    return {"description": described("nl"), "anyOf": [_TEXT, _TEXTS, *named]}


def _named(kind: ClauseKind) -> Schema:
    takes = [_TEXT, _TEXTS] if kind.takes == "options" else [_TEXT]
    return {
        "type": "object",
        "required": [kind.name],
        "additionalProperties": False,
        "properties": {kind.name: {"anyOf": takes}},
    }
