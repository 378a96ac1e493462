"""The words that the screens ask for: the contract between them and content/interface.yaml.

A word that says the same in every country has its texts in the contract; content may say it
otherwise, and has to say all others."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import Field, TypeAdapter

from engine.messages import said
from engine.shapes.text import Text

FILE = Path(__file__).with_suffix(".yaml")
_GAP = re.compile(r"\{([a-z-]+)\}")


def declared(file: Path = FILE) -> Mapping[str, frozenset[str]]:
    """Every word that is asked for, with the names of the values that fill its gaps."""
    words = {}
    for name, told in _entries(file).items():
        gaps = _GAP.findall(told["nl"]) if isinstance(told, dict) else told
        words[name] = frozenset(gaps)
    return words


def defaults(file: Path = FILE) -> dict[str, dict[str, str]]:
    """The texts of the words that need not stand in content, by language."""
    return {name: told for name, told in _entries(file).items() if isinstance(told, dict)}


def _entries(file: Path) -> dict[str, list[str] | dict[str, str]]:
    """Per word the names of its gaps, or its texts."""
    found: dict[str, list[str] | dict[str, str]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return found


WORDS = declared()
DEFAULTS = defaults()
# what stands in an address of the app, or is sent by a button of it: no id of a question
RESERVED = frozenset(yaml.safe_load((FILE.parent / "reserved.yaml").read_text(encoding="utf-8")))


def _with_keys(schema: dict[str, Any]) -> None:
    """Names every word in the schema, so that an editor's program can complete it."""
    text = schema["additionalProperties"]
    schema["properties"] = {name: text | {"description": _meaning(name)} for name in WORDS}


def _meaning(word: str) -> str:
    """What an editor's program tells of a word, in Dutch as all the schemas do."""
    if not WORDS[word]:
        return said("screen-word-plain", "nl")
    gaps = ", ".join(f"`{{{gap}}}`" for gap in sorted(WORDS[word]))
    return said("screen-word-filled", "nl", gaps=gaps)


INTERFACE = TypeAdapter[dict[str, Text]](
    Annotated[dict[str, Text], Field(json_schema_extra=_with_keys)]
)
