"""Puts sentences together from the words in trees/ and content/. Holds no words of its own."""

import re

from engine.guide.guide import Guide
from engine.reading.placeholders import GAP

_MONEY = re.compile(r"([€£$]) ?")


def filled(guide: Guide, text: str, lang: str, /, **values: str) -> str:
    """The text with `{name}` replaced by a given value or by the fact of that name; an amount of money is followed by its date."""
    return (
        GAP.sub(
            lambda m: (
                values[m[1]]
                if m[1] in values
                else _fact(guide, m[1], lang)
                if m[1] in guide.facts
                else m[0]
            ),
            text,
        )
        if "{" in text
        else text
    )


def _fact(guide: Guide, name: str, lang: str) -> str:
    fact = guide.facts[name]
    if not _MONEY.search(fact.text[lang]):
        return fact.text[lang]
    per = (
        sentence(guide, "as-of-unknown", lang)
        if fact.per == "unknown"
        else sentence(guide, "as-of", lang, date=written(fact.per, lang))
    )
    return _MONEY.sub("\\1\u00a0", f"{fact.text[lang]} {per}")


def sentence(guide: Guide, name: str, lang: str, /, **values: str) -> str:
    """A sentence from content/interface.yaml, filled in."""
    return filled(guide, guide.words[name][lang], lang, **values)


def joined(parts: list[str], lang: str) -> str:
    """`a`, `a en b`, `a, b en c`."""
    word = {"nl": "en", "en": "and"}[lang]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def upper(words: str) -> str:
    """The words with a capital at their beginning."""
    return words[0].upper() + words[1:]


def facts_in(guide: Guide, texts: list[dict[str, str]]) -> list[str]:
    """The names of the facts that stand in these texts, in order."""
    found = [name for text in texts for name in GAP.findall(text["nl"])]
    return [name for name in dict.fromkeys(found) if name in guide.facts]


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
    """A date as people write it: 2026-08-01 is 1-8-2026 in Dutch and 1 August 2026 in English. What is no date stays as it is."""
    if (
        not re.fullmatch(r"\d{4}(-\d\d){0,2}", day)
        or day.count("-")
        and not 1 <= int(day.split("-")[1]) <= 12
    ):
        return day
    year, *rest = day.split("-")
    parts = [str(int(part)) for part in reversed(rest)]
    if lang == "en" and parts:
        parts[-1] = MONTHS[int(parts[-1]) - 1]
    return ("-" if lang == "nl" else " ").join([*parts, year])
