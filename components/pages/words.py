"""The glossary: every hard word with its explanation."""

from markupsafe import Markup

from components.page import Page
from components.pieces import html, source
from components.visit.actions import Told
from components.visit.visit import Visit


def page(visit: Visit, told: Told) -> Page:
    """All terms in the order of the alphabet."""
    heading, lang = visit.word("words"), visit.lang
    found = sorted(visit.guide.glossary.values(), key=lambda t: t.term[lang].lower())
    rows = [
        f"<div><dt>{html.text(t.term[lang])}</dt><dd>{html.text(t.means[lang])}{html.p(source.source(visit, t.source), css='small') if t.source else ''}</dd></div>"
        for t in found
    ]
    return Page(
        heading,
        visit.lang,
        (Markup(html.tag("h1", html.text(heading)) + html.tag("dl", *rows, css="facts words")),),
        heading,
    )
