"""How a value is written in YAML, on one line."""

import json
import re
from typing import TypeAlias

import yaml

Plain: TypeAlias = "str | list[str] | dict[str, str] | dict[str, str | list[str]]"
_SAFE = re.compile(r"[A-Za-z0-9_-]+")


def flow(value: Plain) -> str:
    """Plain data as YAML on one line."""
    if isinstance(value, dict):
        entries = (f"{scalar(key)}: {flow(one)}" for key, one in value.items())
        return "{" + ", ".join(entries) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(scalar, value)) + "]"
    return scalar(value)


def scalar(word: str) -> str:
    """A word as YAML: in quotes when it would be read as something else, such as `yes` or `2`."""
    if _SAFE.fullmatch(word) and yaml.safe_load(word) == word:
        return word
    return json.dumps(word, ensure_ascii=False)
