"""Sources and facts that were read too long ago, and texts that speak of a day that is over."""

import re
from collections.abc import Iterator
from datetime import date

from engine.guide.guide import Guide
from engine.guide.texts import joined, written
from engine.problems import Problem, old_problem
from engine.reading.document import Document

NAMED = 2  # places that are named for a fact that does not hold
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?$")


def _out_of_date(
    guide: Guide, docs: dict[str, Document], told: dict[str, list[str]]
) -> Iterator[Problem]:
    for name, places in told.items():
        fact = guide.facts[name]
        if not (fact.from_ and guide.day < fact.from_) and not (
            fact.until and fact.until < guide.day
        ):
            continue
        rest, day = len(places) - NAMED, guide.day.isoformat()
        nl, en = (
            joined([*places[:NAMED], *([more.format(rest)] if rest > 0 else [])], lang)
            for lang, more in (("nl", "nog {} keer"), ("en", "{} more times"))
        )
        yield _warn(
            docs,
            "facts",
            (name,),
            "niet-geldig",
            f"Het feit `{name}` geldt niet op {written(day, 'nl')}, maar staat in {nl}. Pas die tekst aan, of verander `from` of `until` van het feit.",
            f"The fact `{name}` does not hold on {written(day, 'en')}, but stands in {en}. Change that text, or `from` or `until` of the fact.",
        )


def _old(guide: Guide, docs: dict[str, Document], months: int) -> Iterator[Problem]:
    for file, known in (("sources", guide.sources), ("facts", guide.facts)):
        for id_, shape in known.items():
            read = _day(shape.checked) or _day(getattr(shape, "version", None) or "")
            age = (
                None
                if read is None
                else (guide.day.year - read.year) * 12 + guide.day.month - read.month
            )
            if age is None:
                yield _warn(
                    docs,
                    file,
                    (id_, "checked"),
                    "ouderdom-onbekend",
                    f"Wanneer `{id_}` gelezen is, staat er niet bij. Lees de bron opnieuw en zet de dag erbij.",
                    f"When `{id_}` was read is not told. Read the source again and add the day.",
                )
            elif age > months:
                yield _warn(
                    docs,
                    file,
                    (id_, "checked"),
                    "oude-bron",
                    f"`{id_}` is {age} maanden geleden gelezen; hoogstens {months} mag. Lees de bron opnieuw.",
                    f"`{id_}` was read {age} months ago; {months} is the most. Read the source again.",
                )


def _day(text: str) -> date | None:
    """The first day of what a date says: a day, a month or a year; None when it says none."""
    found = _DAY.match(text)
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return None


def _warn(docs: dict[str, Document], file: str, loc: tuple, code: str, nl: str, en: str) -> Problem:
    path = f"content/{file}.yaml"
    return old_problem(path, docs[path].line(loc), code, nl, en, warning=True)
