"""Brings plain data into the shapes of engine.shapes; what is out of shape becomes a problem at its own line, in plain words."""

import re

from pydantic import TypeAdapter, ValidationError

from engine.problems import did_you_mean
from engine.reader import Document
from engine.shapes import FIELDS

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
_PLAIN |= dict.fromkeys(("greater_than_equal", "less_than_equal", "float_type"), ("hier moet een getal van 0 tot en met 1 staan, zoals `0.25`", "this must be a number from 0 to 1, like `0.25`"))


def shaped(doc: Document, adapter: TypeAdapter, data: object, loc: tuple = ()):
    """The data in its shape, or None; each thing out of shape becomes a problem of the document at its own line."""
    try:
        return adapter.validate_python(data)
    except ValidationError as error:
        for found in error.errors(include_url=False):
            _note(doc, loc + tuple(s for s in found["loc"] if not _internal(s)), found)
        return None


def _internal(step: object) -> bool:
    return isinstance(step, str) and bool(re.match(r"^(str$|list\[|constrained|function-|typed-dict)", step))


def _note(doc: Document, loc: tuple, found: dict) -> None:
    where = str(loc[-1]) if loc else doc.path
    if found["type"] == "missing":
        doc.problem(loc[:-1], "ontbreekt", f"`{where}` ontbreekt hier. Voeg deze sleutel toe.", f"`{where}` is missing here. Add this key.")
    elif found["type"] == "extra_forbidden":
        nl, en = did_you_mean(where, [f for f in FIELDS if f != where])
        doc.problem(loc, "onbekende-sleutel", f"De sleutel `{where}` kennen we hier niet.{nl}", f"We do not know the key `{where}` here.{en}")
    elif found["type"] == "literal_error":
        expected = found["ctx"]["expected"].replace("'", "`")
        nl, en = did_you_mean(found["input"], re.findall(r"`([^`]+)`", expected))
        doc.problem(loc, "waarde", f"`{found['input']}` kan niet bij `{where}`; wel {expected.replace(' or ', ' of ')}.{nl}",
                    f"`{found['input']}` is not possible for `{where}`; these are: {expected}.{en}")
    else:
        nl, en = _PLAIN.get(found["type"], ("deze waarde heeft niet de goede vorm", "this value does not have the right form"))
        doc.problem(loc, "vorm", f"Bij `{where}`: {nl}.", f"At `{where}`: {en}.")
