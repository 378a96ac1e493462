"""What belongs at a place where a value of another form stands."""

import json
import re
from calendar import monthrange

from engine.messages import NOTHING, Message, message
from engine.reading.expected import Expected
from engine.reading.yaml_nodes import Loc

_LISTS = ("list_type", "too_short", "too_long")
_MAPPINGS = ("dict_type", "model_type", "model_attributes_type", "typed_dict_type")
_DAYS = ("value_error", "date_type")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_MEANS_TRUE = ("yes", "on", "y", "true", "ja")
_MEANS_FALSE = ("no", "off", "n", "false", "nee")
_SENTENCES = {  # by the name that pydantic gives to what is wrong
    "string_too_short": "text-is-empty",
    "int_type": "whole-number-expected",
    "string_pattern_mismatch": "address-expected",
    "greater_than_equal": "chance-expected",
    "less_than_equal": "chance-expected",
    "float_type": "chance-expected",
}


def why(expected: Expected, loc: Loc, kind: str, given: object) -> Message:
    """What belongs at `loc`, where `given` stands; `kind`: what pydantic calls the fault."""
    if kind == "string_type":
        return _text(given)
    if kind == "bool_type":
        return _truth(given)
    if kind in _LISTS:
        return expected.listing(loc)
    if kind in _MAPPINGS:
        return expected.mapping(loc)
    if kind in _DAYS:
        return _day(given)
    return message(_SENTENCES.get(kind, "value-does-not-fit"))


def shown(given: object) -> str:
    """A value as it is written in a file."""
    if isinstance(given, str):
        return given
    return json.dumps(given, ensure_ascii=False, default=str)


def _text(given: object) -> Message:
    """That a text belongs where `given` stands."""
    if given is None:
        return message("value-is-empty")
    if isinstance(given, list):
        return message("text-is-list")
    if isinstance(given, dict):
        return message("text-is-keys", brace="{")
    return message("text-is-other", given=shown(given))


def _truth(given: object) -> Message:
    """That true or false belongs where `given` stands."""
    word = str(given).lower()
    write = NOTHING
    if word in _MEANS_TRUE:
        write = message("write-truth", meant="true")
    elif word in _MEANS_FALSE:
        write = message("write-truth", meant="false")
    return message("truth-expected", write=write)


def _day(given: object) -> Message:
    """That a day belongs where `given` stands, or why that day does not exist."""
    found = _DAY.fullmatch(given) if isinstance(given, str) else None
    if found is None:
        return message("day-expected")
    year, month = int(found[1]), int(found[2])
    if year == 0:
        return message("day-expected")
    if not 1 <= month <= 12:
        return message("month-not-in-year", given=found[0])
    days = monthrange(year, month)[1]
    return message("day-not-in-month", given=found[0], days=days)
