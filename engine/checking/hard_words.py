"""Words that need an explanation and are not in the glossary: abbreviations, and long words."""

import re
from collections.abc import Collection

from engine.reading.placeholders import GAP

LONG_WORD = 20  # a Dutch word of more letters than this needs an explanation
_ABBREVIATION = re.compile(r"(?<![\w&-])[A-Z][A-Z&]{1,5}\d?(?![\w-])")
_LETTERS = re.compile(r"[A-Za-zÀ-ÿ]+")


class HardWords:
    """What the glossary explains. `terms`: every Dutch form in which a word is explained there."""

    def __init__(self, terms: Collection[str]):
        longest_first = sorted(terms, key=len, reverse=True)
        either = "|".join(map(re.escape, longest_first))
        whole = rf"(?<![\w-])(?:{either})(?![\w-])"
        self._explained = re.compile(whole, re.IGNORECASE) if terms else None

    def unexplained(self, text: str) -> list[str]:
        """The hard words of a Dutch text that are not explained, each once."""
        rest = GAP.sub(" ", text)
        found = _hard(rest)
        if found and self._explained is not None:
            unexplained = self._explained.sub(" ", rest)
            found = _hard(unexplained)
        return list(dict.fromkeys(found))


def _hard(text: str) -> list[str]:
    """The abbreviations of a text, then its long words."""
    found: list[str] = _ABBREVIATION.findall(text)
    for word in _LETTERS.findall(text):
        if len(word) > LONG_WORD:
            found.append(word)
    return found
