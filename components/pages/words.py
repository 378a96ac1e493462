"""The glossary: every hard word with its explanation."""

from components.delivery import streamlit_page
from components.pieces import html, source
from components.visit.visit import Visit


def show(visit: Visit) -> None:
    """All terms in the order of the alphabet."""
    heading, lang = visit.word("words"), visit.lang
    found = sorted(visit.guide.glossary.values(), key=lambda t: t.term[lang].lower())
    rows = [
        f"<div><dt>{html.text(t.term[lang])}</dt><dd>{html.text(t.means[lang])}{html.p(source.source(visit, t.source), css='small') if t.source else ''}</dd></div>"
        for t in found
    ]
    streamlit_page.show(
        visit,
        heading,
        html.tag("h1", html.text(heading)) + html.tag("dl", *rows, css="facts words"),
        heading,
    )
