"""Sources and facts that were read too long ago, and texts that speak of a day that is over."""

import re
from datetime import date

from engine.checking.files import Docs, Problems
from engine.checking.phrases import day_said, in_every
from engine.guide.guide import Guide
from engine.guide.texts import joined
from engine.messages import Message, said
from engine.problems import problem
from engine.reading.document import Document
from engine.shapes.lists import FactShape, SourceShape

NAMED = 2  # places that are named for a fact that does not hold
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?$")


def out_of_date(guide: Guide, docs: Docs, told: dict[str, list[str]]) -> Problems:
    """Facts that stand in a text and do not hold on the day of the guide.

    `told`: the places (file and line) of every fact that stands in a text."""
    path = "content/facts.yaml"
    day = day_said(guide.day)
    for name, places in told.items():
        fact = guide.facts[name]
        early = fact.from_ is not None and guide.day < fact.from_
        late = fact.until is not None and fact.until < guide.day
        if early or late:
            yield problem(
                path,
                docs[path].line((name,)),
                "fact-not-in-force",
                warning=True,
                fact=name,
                day=day,
                places=_named(places),
            )


def _named(places: list[str]) -> Message:
    """The first places by name, and how many more there are."""
    rest = len(places) - NAMED

    def told(lang: str) -> str:
        named = places[:NAMED]
        return joined([*named, said("more-places", lang, count=rest)] if rest > 0 else named, lang)

    return in_every(told)


def too_old(guide: Guide, docs: Docs, months: int) -> Problems:
    """Sources and facts that were read more than so many months ago, or who knows when."""
    for id_, source in guide.sources.items():
        doc = docs["content/sources.yaml"]
        yield from _age(guide.day, doc, id_, _read_on(source), months)
    for id_, fact in guide.facts.items():
        doc = docs["content/facts.yaml"]
        yield from _age(guide.day, doc, id_, _read_on(fact), months)


def _age(today: date, doc: Document, id_: str, read: date | None, months: int) -> Problems:
    line = doc.line((id_, "checked"))
    if read is None:
        yield problem(doc.path, line, "age-unknown", warning=True, name=id_)
        return
    age = (today.year - read.year) * 12 + today.month - read.month
    if age > months:
        yield problem(doc.path, line, "source-old", warning=True, name=id_, age=age, most=months)


def _read_on(shape: SourceShape | FactShape) -> date | None:
    """The day on which it was read; of a source else the day of the text that was read."""
    version = shape.version if isinstance(shape, SourceShape) else None
    return _day(shape.checked) or _day(version or "")


def _day(text: str) -> date | None:
    """The first day of what a date says: a day, a month or a year; None when it says none."""
    found = _DAY.match(text)
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return None
