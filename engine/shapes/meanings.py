"""What the files of content and their keys mean, in Dutch: read from the YAML beside this file."""

from functools import cache
from pathlib import Path

import yaml

_FILE = Path(__file__).with_name("meanings.yaml")
EVERY = "every"  # what a key means wherever its shape does not say otherwise


@cache
def meanings() -> dict[str, dict[str, str]]:
    """Per shape what its keys mean; under `files` what a file is, under `rule` what a rule is."""
    found: dict[str, dict[str, str]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return found


def meaning(shape: str, key: str) -> str | None:
    """What a key means in a shape; None where that is not told, or where the keys are no shape's
    but an editor's own (`shape` is empty)."""
    every = meanings()[EVERY] if shape else {}
    return meanings().get(shape, {}).get(key, every.get(key))
