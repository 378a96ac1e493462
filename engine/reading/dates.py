"""Dates in the content: whether they exist, and whether what begins also ends later."""

import re
from datetime import date

from engine.reading.document import Document

UNKNOWN = "unknown"
DATED = {
    "checked": False,
    "version": False,
    "per": True,
}  # keys that hold a date; True: or a school year
_DATE, _YEARS = (
    re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", re.ASCII),
    re.compile(r"(\d{4})-(\d{4})", re.ASCII),
)
_NL = '`{}` is bij `{}` geen datum die bestaat. Schrijf een jaar, maand of dag zoals `"2026"`, `"2026-08"` of `"2026-08-31"`{}, of `unknown`.'
_EN = '`{}` is no date that exists, at `{}`. Write a year, month or day like `"2026"`, `"2026-08"` or `"2026-08-31"`{}, or `unknown`.'


def exists(text: str, school_year: bool = False) -> bool:
    """Whether a text is `unknown`, a year, month or day of the calendar, or, with `school_year`, two years that follow each other."""
    years, found = _YEARS.fullmatch(text), _DATE.fullmatch(text)
    if years and school_year:
        return int(years[2]) == int(years[1]) + 1
    try:
        return text == UNKNOWN or bool(
            found and date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
        )
    except ValueError:
        return False


def check_dates(doc: Document, content: dict[str, object]) -> None:
    """Notes every date of sources, facts or contacts that does not exist, and every fact that ends before it begins."""
    for id_, shape in content.items():
        for key, years in DATED.items():
            text = getattr(shape, key, None)
            if text is not None and not exists(text, years):
                more = (
                    (', een schooljaar zoals `"2025-2026"`', ', a school year like `"2025-2026"`')
                    if years
                    else ("", "")
                )
                doc.problem(
                    (id_, key),
                    "datum",
                    _NL.format(text, key, more[0]),
                    _EN.format(text, key, more[1]),
                )
        check_order(doc, (id_,), getattr(shape, "from_", None), getattr(shape, "until", None))


def check_order(doc: Document, loc: tuple, begin: date | None, end: date | None) -> None:
    """Notes what ends before it begins, at the line of `from`."""
    if begin and end and begin > end:
        doc.problem(
            (*loc, "from"),
            "datum",
            f"`from` ({begin}) ligt na `until` ({end}); zo geldt dit nooit. Verander een van de twee.",
            f"`from` ({begin}) comes after `until` ({end}), so this never holds. Change one of the two.",
        )
