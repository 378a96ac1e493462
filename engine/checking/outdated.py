"""Sources and facts that were read too long ago, and texts that speak of a day that is over."""

import re
from datetime import date

from engine.checking.files import Docs, Problems, warning_at
from engine.checking.phrases import day_said, in_every
from engine.guide.guide import Guide
from engine.guide.texts import joined
from engine.messages import Message, said
from engine.reading.document import Document
from engine.shapes.lists import FactShape

NAMED = 2  # places that are named for a fact that does not hold
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?$")


def out_of_date(guide: Guide, docs: Docs, told: dict[str, list[str]]) -> Problems:
    """Facts that stand in a text and do not hold on the day of the guide: not yet, or no longer.

    `told`: the places (file and line) of every fact that stands in a text."""
    doc = docs["content/facts.yaml"]
    day = day_said(guide.day)
    for name, places in told.items():
        if not _holds(guide.facts[name], guide.day):
            yield warning_at(
                doc,
                (name,),
                "fact-not-in-force",
                fact=name,
                day=day,
                places=_named(places),
            )


def _holds(fact: FactShape, day: date) -> bool:
    """Whether a fact holds on a day; both ends count."""
    if fact.from_ is not None and day < fact.from_:
        return False
    return fact.until is None or day <= fact.until


def _named(places: list[str]) -> Message:
    """The first places by name, and how many more there are."""
    rest = len(places) - NAMED

    def told(lang: str) -> str:
        named = places[:NAMED]
        if rest > 0:
            more = said("more-places", lang, count=rest)
            named.append(more)
        return joined(named, lang)

    return in_every(told)


def too_old(guide: Guide, docs: Docs, months: int) -> Problems:
    """Sources and facts that were read more than so many months ago, or who knows when."""
    sources = docs["content/sources.yaml"]
    facts = docs["content/facts.yaml"]
    for id_, source in guide.sources.items():
        read = _day(source.checked) or _day(source.version or "")
        yield from _age(sources, id_, read, guide.day, months)
    for id_, fact in guide.facts.items():
        read = _day(fact.checked)
        yield from _age(facts, id_, read, guide.day, months)


def _age(doc: Document, id_: str, read: date | None, today: date, months: int) -> Problems:
    """That something was read (None: on a day that is not told) more than so many months ago."""
    loc = (id_, "checked")
    if read is None:
        yield warning_at(doc, loc, "age-unknown", name=id_)
        return
    years = today.year - read.year
    age = 12 * years + today.month - read.month
    if age > months:
        yield warning_at(doc, loc, "source-old", name=id_, age=age, most=months)


def _day(text: str) -> date | None:
    """The first day of what a date says: a day, a month or a year; None when it says none."""
    found = _DAY.match(text)
    if not found:
        return None
    year, month, day = [int(part or 1) for part in found.groups()]
    try:
        return date(year, month, day)
    except ValueError:
        return None
