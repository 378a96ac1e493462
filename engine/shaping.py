"""Brings plain data into the shapes of engine.shapes; what is out of shape becomes a problem at its own line, in plain words."""

import re
from functools import cache

from pydantic import TypeAdapter, ValidationError

from engine.problems import did_you_mean
from engine.reader import Document
from engine.shapes import REQUIREMENT

_LANGUAGES = {"nl": ("Nederlandse", "Dutch"), "en": ("Engelse", "English")}

_PLAIN = {"string_type": ("hier moet tekst staan. Zet een getal of `true` tussen aanhalingstekens, zoals `\"2\"` of `\"yes\"`",
                          "this must be text. Put a number or `true` in quotes, like `\"2\"` or `\"yes\"`"),
          "string_too_short": ("hier staat niets. Vul de tekst in", "this is empty. Fill in the text"),
          "list_type": ("hier moet een lijst staan, zoals `[a, b]`", "this must be a list, like `[a, b]`"),
          "bool_type": ("hier moet `true` of `false` staan", "this must be `true` or `false`"),
          "int_type": ("hier moet een heel getal staan", "this must be a whole number"),
          "value_error": ("dit is geen datum als 2027-08-31", "this is not a date like 2027-08-31"),
          "date_type": ("dit is geen datum als 2027-08-31", "this is not a date like 2027-08-31"),
          "string_pattern_mismatch": ("dit is geen adres dat met https:// begint", "this is not an address that starts with https://")}
_PLAIN |= dict.fromkeys(("dict_type", "model_type", "model_attributes_type", "typed_dict_type"),
                        ("hier moeten sleutels met waarden staan, zoals `nl: …`", "this must be keys with values, like `nl: …`"))
_PLAIN |= dict.fromkeys(("greater_than_equal", "less_than_equal", "float_type"),
                        ("hier moet een getal van 0 tot en met 1 staan, zoals `0.25`", "this must be a number from 0 to 1, like `0.25`"))


def shaped(doc: Document, adapter: TypeAdapter, data: object, loc: tuple = ()):
    """The data in its shape, or None; each thing out of shape becomes a problem of the document at its own line."""
    try:
        return adapter.validate_python(data)
    except ValidationError as error:
        for found in error.errors(include_url=False):
            inner = tuple(s for s in found["loc"] if not _internal(s))
            keys = _free_keys(adapter, data, inner[:-1]) if found["type"] == "extra_forbidden" else []
            _note(doc, loc + inner, found, keys)
        return None


def _internal(step: object) -> bool:
    return isinstance(step, str) and bool(re.match(r"^(str$|list\[|constrained|function-|typed-dict)", step))


def _free_keys(adapter: TypeAdapter, data: object, loc: tuple) -> list[str]:
    """The keys that may stand at this place and do not stand there yet."""
    whole = _schema(adapter)
    nodes = _opened(whole, whole)
    for step in loc:
        inner = [n["items"] if isinstance(step, int) else n.get("properties", {}).get(step) or n.get("additionalProperties") for n in nodes]
        nodes = [n for node in inner if isinstance(node, dict) for n in _opened(whole, node)]
        data = data[step]
    also = {"use"} if adapter is REQUIREMENT else set()     # instead of a requirement, the name of a shared list
    return sorted({key for node in nodes for key in node.get("properties", {})} - set(data) | also)


@cache
def _schema(adapter: TypeAdapter) -> dict:
    return adapter.json_schema()


def _opened(whole: dict, node: dict) -> list[dict]:
    """What may stand at a node of a schema: references followed, alternatives side by side."""
    if "$ref" in node:
        return _opened(whole, whole["$defs"][node["$ref"].rsplit("/", 1)[-1]])
    return [n for part in node["anyOf"] for n in _opened(whole, part)] if "anyOf" in node else [node]


def _named(loc: tuple) -> tuple[str, str]:
    """A place as people say it: the last key, and for what has no name of its own the number in its list; for a text of which it is the translation."""
    last = next((i for i in range(len(loc) - 1, -1, -1) if isinstance(loc[i], str)), None)
    if last is None:
        return "", ""
    nl = en = f"`{loc[last]}`"
    for number in loc[last + 1:]:
        nl, en = f"{nl} (nummer {number + 1})", f"{en} (number {number + 1})"
    if loc[last] in _LANGUAGES and any(isinstance(s, str) for s in loc[:last]):
        of_nl, of_en = _named(loc[:last])
        return f"{nl} van {of_nl}", f"{en} of {of_en}"
    return nl, en


def _missing(doc: Document, loc: tuple) -> None:
    (nl, en), key = _named(loc[:-1]), loc[-1]
    if key in _LANGUAGES and nl:
        lang_nl, lang_en = _LANGUAGES[key]
        doc.problem(loc[:-1], "ontbreekt", f"De {lang_nl} tekst van {nl} ontbreekt. Voeg `{key}` toe.", f"The {lang_en} text of {en} is missing. Add `{key}`.")
    elif nl:
        doc.problem(loc[:-1], "ontbreekt", f"Bij {nl} ontbreekt `{key}`. Voeg deze sleutel toe.", f"At {en}, `{key}` is missing. Add this key.")
    else:
        doc.problem((), "ontbreekt", f"De sleutel `{key}` ontbreekt in dit bestand. Voeg hem toe.", f"The key `{key}` is missing in this file. Add it.")


def _note(doc: Document, loc: tuple, found: dict, keys: list[str]) -> None:
    nl, en = _named(loc) if loc else (f"`{doc.path}`", f"`{doc.path}`")
    if found["type"] == "missing":
        _missing(doc, loc)
    elif found["type"] == "extra_forbidden":
        near_nl, near_en = did_you_mean(loc[-1], keys)
        doc.problem(loc, "onbekende-sleutel", f"De sleutel `{loc[-1]}` kennen we hier niet.{near_nl or ' Haal hem weg.'}",
                    f"We do not know the key `{loc[-1]}` here.{near_en or ' Remove it.'}")
    elif found["type"] == "literal_error":
        expected = found["ctx"]["expected"].replace("'", "`")
        near_nl, near_en = did_you_mean(found["input"], re.findall(r"`([^`]+)`", expected))
        doc.problem(loc, "waarde", f"`{found['input']}` kan niet bij {nl}; wel {expected.replace(' or ', ' of ')}.{near_nl}",
                    f"`{found['input']}` is not possible for {en}; these are: {expected}.{near_en}")
    else:
        why_nl, why_en = _PLAIN.get(found["type"], ("deze waarde heeft niet de goede vorm", "this value does not have the right form"))
        doc.problem(loc, "vorm", f"Bij {nl}: {why_nl}.", f"At {en}: {why_en}.")
