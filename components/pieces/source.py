"""A source as a link, with its publisher and its date."""

from markupsafe import Markup

from components.markup import render
from components.visit.visit import Visit
from engine.guide.texts import written


def source(visit: Visit, key: str) -> Markup:
    """A source as a link, with its publisher and the date of the text that was read."""
    return visit.made("source", key, lambda: _source(visit, key))


def _source(visit: Visit, key: str) -> Markup:
    found = visit.guide.sources[key]
    return render(visit, "source", source=found, read=_read(visit, found.version, found.checked))


def _read(visit: Visit, version: str | None, checked: str) -> str:
    """Which text of a source was read: that of a date, or as it stood on a day."""
    if version:
        return visit.word("text-of", date=written(version, visit.lang))
    if checked == "unknown":
        return visit.word("checked-unknown")
    return visit.word("checked", date=written(checked, visit.lang))
