"""Dates in the content: whether they exist, and whether what begins also ends later."""

import re
from collections.abc import Mapping
from datetime import date

from engine.messages import NOTHING, message
from engine.reading.document import Document
from engine.reading.yaml_nodes import Loc
from engine.shapes.lists import FactShape

UNKNOWN = "unknown"
DATED = {"checked": False, "version": False, "per": True}  # True: or a school year
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", re.ASCII)
_YEARS = re.compile(r"(\d{4})-(\d{4})", re.ASCII)


def exists(text: str, school_year: bool = False) -> bool:
    """Whether a text is `unknown`, or a year, month or day of the calendar.

    With `school_year` two years that follow each other exist as well."""
    if text == UNKNOWN:
        return True
    years = _YEARS.fullmatch(text)
    if years and school_year:
        first, second = years.groups()
        return int(second) == int(first) + 1
    found = _DATE.fullmatch(text)
    if found is None:
        return False
    year, month, day = (int(part) for part in found.groups("1"))
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def check_dates(doc: Document, content: Mapping[str, object]) -> None:
    """Notes what is wrong with the dates of sources, facts or contacts, given by their id.

    A date that does not exist, and a fact that ends before it begins."""
    for id_, shape in content.items():
        for key, or_years in DATED.items():
            text = getattr(shape, key, None)
            if text is None or exists(text, or_years):
                continue
            place = (id_, key)
            more = message("or-school-year") if or_years else NOTHING
            doc.note(place, "date-not-existing", text=text, key=key, or_years=more)
        if isinstance(shape, FactShape):
            check_order(doc, (id_,), shape.from_, shape.until)


def check_order(
    doc: Document,
    loc: Loc,
    begin: date | None,
    end: date | None,
) -> None:
    """Notes what ends before it begins, at the line of `from`."""
    if begin is None or end is None or begin <= end:
        return
    place = (*loc, "from")
    doc.note(place, "ends-before-it-begins", begin=str(begin), end=str(end))
