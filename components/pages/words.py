"""The glossary: every hard word with its explanation."""

from dataclasses import dataclass

from markupsafe import Markup

from components.markup import render
from components.page import Page
from components.pieces import source
from components.visit.actions import Told
from components.visit.visit import Visit
from engine.shapes.lists import TermShape


@dataclass(frozen=True)
class Word:
    """A hard word as it is explained. `source`: nothing where none is named."""

    term: str
    means: str
    source: Markup | None

    @classmethod
    def of(cls, visit: Visit, shape: TermShape) -> "Word":
        """The word in the visitor's language."""
        named = Markup(source.source(visit, shape.source)) if shape.source else None
        return cls(shape.term[visit.lang], shape.means[visit.lang], named)


def page(visit: Visit, told: Told) -> Page:
    """All terms in the order of the alphabet."""
    heading = visit.word("words")
    body = visit.made("words", "", lambda: _body(visit, heading))
    return Page(heading, visit.lang, (body,), heading)


def _body(visit: Visit, heading: str) -> Markup:
    words = [Word.of(visit, shape) for shape in visit.guide.glossary.values()]
    words.sort(key=lambda word: word.term.lower())
    return render(visit, "words", heading=heading, words=words)
