"""How a value is written in YAML, on one line."""

import json
import re

import yaml

_SAFE = re.compile(r"[A-Za-z0-9_-]+")


def flow(value: object) -> str:
    """Plain data as YAML on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(k)}: {flow(v)}" for k, v in value.items()) + "}"
    return "[" + ", ".join(map(scalar, value)) + "]" if isinstance(value, list) else scalar(value)


def scalar(word: str) -> str:
    """A word as YAML: in quotes when it would be read as something else, such as `yes` or `2`."""
    return (
        word
        if _SAFE.fullmatch(word) and yaml.safe_load(word) == word
        else json.dumps(word, ensure_ascii=False)
    )
