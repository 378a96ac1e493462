"""The words that the screens ask for: the contract between them and content/interface.yaml."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import Field, TypeAdapter

from engine.messages import said
from engine.shapes.text import Text

FILE = Path(__file__).with_suffix(".yaml")


def declared(file: Path = FILE) -> Mapping[str, frozenset[str]]:
    """Every word that is asked for, with the names of the values that fill its gaps."""
    words: dict[str, list[str]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {name: frozenset(gaps) for name, gaps in words.items()}


WORDS = declared()
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
