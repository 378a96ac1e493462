"""Puts sentences together from the words in trees/ and content/. Holds no words of its own."""

import re
from collections.abc import Iterable, Sequence

from engine.guide.guide import Guide
from engine.messages.listing import listed
from engine.reading.placeholders import GAP
from engine.shapes.text import Text

_MONEY = re.compile(r"([€£$]) ?")
_MOMENT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def filled(guide: Guide, text: str, lang: str, /, **values: str) -> str:
    """The text with `{name}` replaced by a given value or by the fact of that name.

    An amount of money is followed by its date."""
    if "{" not in text:
        return text

    def fill(gap: re.Match[str]) -> str:
        name = gap[1]
        if name in values:
            return values[name]
        return _fact(guide, name, lang) if name in guide.facts else gap[0]

    return GAP.sub(fill, text)


def _fact(guide: Guide, name: str, lang: str) -> str:
    fact = guide.facts[name]
    text = fact.text[lang]
    if not _MONEY.search(text):
        return text
    if fact.per == "unknown":
        per = sentence(guide, "as-of-unknown", lang)
    else:
        per = sentence(guide, "as-of", lang, date=written(fact.per, lang))
    return _MONEY.sub("\\1\u00a0", f"{text} {per}")


def sentence(guide: Guide, name: str, lang: str, /, **values: str) -> str:
    """A sentence from content/interface.yaml, filled in."""
    return filled(guide, guide.words[name][lang], lang, **values)


def joined(parts: Sequence[str], lang: str) -> str:
    """`a`, `a en b`, `a, b en c`."""
    return listed(parts, lang)


def upper(words: str) -> str:
    """The words with a capital at their beginning."""
    return words[0].upper() + words[1:]


def facts_in(guide: Guide, texts: Iterable[Text]) -> list[str]:
    """The names of the facts that stand in these texts, in order."""
    found: dict[str, None] = {}
    for text in texts:
        found |= dict.fromkeys(GAP.findall(text["nl"]))
    return [name for name in found if name in guide.facts]


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def written(day: str, lang: str) -> str:
    """A date as people write it: 2026-08-01 is 1-8-2026 in Dutch and 1 August 2026 in English.

    What is no date stays as it is."""
    found = _MOMENT.fullmatch(day)
    if found is None or not 1 <= int(found[2] or 1) <= 12:
        return day
    year, month, of_month = found.groups()
    parts = [str(int(of_month))] if of_month else []
    if month:
        number = int(month)
        parts.append(MONTHS[number - 1] if lang == "en" else str(number))
    return ("-" if lang == "nl" else " ").join([*parts, year])
