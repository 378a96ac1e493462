"""A source as a link with its date, and a text of the content as HTML."""

from components.pieces import glossary, html
from components.visit.visit import Visit
from engine.guide.texts import filled, written


def text(visit: Visit, words: dict[str, str]) -> str:
    """A text of a route in the visitor's language, as HTML: its facts filled in, its hard words
    explained."""
    return str(glossary.marked(visit, filled(visit.guide, words[visit.lang], visit.lang)))


def source(visit: Visit, key: str) -> str:
    """A source as a link, with its publisher and the date of the text that was read."""
    return visit.made("source", key, lambda: _source(visit, key))


def _source(visit: Visit, key: str) -> str:
    found = visit.guide.sources[key]
    if found.version:
        read = visit.word("text-of", date=written(found.version, visit.lang))
    else:
        read = (
            visit.word("checked-unknown")
            if found.checked == "unknown"
            else visit.word("checked", date=written(found.checked, visit.lang))
        )
    return html.link(found.title[visit.lang], found.url) + html.text(
        f", {found.publisher} ({read})"
    )
