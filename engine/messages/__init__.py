"""What editors and the command line are told: every sentence once, by id, in the YAML beside this.

An entry holds `nl` and `en` (or `one` and `other` below each, chosen by the value `count`) and, for
what `check` finds, `code`, the word it prints for it, and `level: warning` where it only warns.
A `{name}` in a text is filled with the value of that name."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

import yaml

from engine.messages.harmless import harmless

FOLDER = Path(__file__).parent
LANGUAGES = ("nl", "en")
_PLACE = re.compile(r"\{([a-z_]+)\}")

Value: TypeAlias = "str | int | Message"
Text: TypeAlias = "str | Mapping[str, str]"  # a sentence, or one for `one` and one for `other`
Entry: TypeAlias = Mapping[str, Text]


@dataclass(frozen=True)
class Message:
    """A sentence in every language.

    `id` is its name in the catalogue, `code` the word that `check` prints for it."""

    id: str
    code: str
    texts: tuple[tuple[str, str], ...]

    def say(self, lang: str) -> str:
        """The sentence in this language."""
        return dict(self.texts)[lang]

    def __bool__(self) -> bool:
        return any(text for _, text in self.texts)


NOTHING = Message("", "", tuple((lang, "") for lang in LANGUAGES))


def message(id_: str, /, **values: Value) -> Message:
    """The sentence of that id, filled.

    Raises KeyError for an id or a value that is not there: a fault of the program."""
    entry = catalogue()[id_]
    code = str(entry.get("code", id_))
    texts = []
    for lang in LANGUAGES:
        texts.append((lang, _filled(entry[lang], lang, values)))
    return Message(id_, code, tuple(texts))


def said(id_: str, lang: str, /, **values: Value) -> str:
    """The sentence of that id in one language, filled. Raises KeyError as `message` does."""
    entry = catalogue()[id_]
    return _filled(entry[lang], lang, values)


def joined(parts: Iterable["str | Message"], by: str = ", ") -> Message:
    """Several sentences or words as one, with `by` between them."""
    found = list(parts)
    texts = []
    for lang in LANGUAGES:
        words = [_in(part, lang) for part in found]
        texts.append((lang, by.join(words)))
    return Message("", "", tuple(texts))


@cache
def catalogue() -> Mapping[str, Entry]:
    """Every entry by its id. Raises ValueError when two files hold the same one."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: dict[str, Entry] = {}
    for file in sorted(FOLDER.glob("*.yaml")):
        entries = yaml.load(file.read_text(encoding="utf-8"), loader)
        for id_, entry in (entries or {}).items():
            if id_ in found:
                raise ValueError(f"{file.name}: {id_} stands in two files")
            found[id_] = entry
    return found


def _filled(text: Text, lang: str, values: Mapping[str, Value]) -> str:
    """The text with its values, in the form that their count asks for."""
    if not isinstance(text, str):
        form = "one" if values["count"] == 1 else "other"
        text = text[form]
    return _PLACE.sub(lambda found: _in(values[found[1]], lang), text)


def _in(value: Value, lang: str) -> str:
    """A value as it stands in a text. What came from outside cannot steer a terminal."""
    if isinstance(value, Message):
        return value.say(lang)
    return harmless(str(value))
