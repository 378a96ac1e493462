"""The words of the screens: content/interface.yaml held against the words that are asked for."""

from engine.checking.files import Docs, Problems, problem_at, warning_at
from engine.guide.guide import Guide
from engine.problems import near, problem
from engine.reading.document import Document
from engine.reading.placeholders import GAP
from engine.shapes.interface import WORDS

FILE = "content/interface.yaml"


def screens(guide: Guide, docs: Docs) -> Problems:
    """What is wrong with the words of the screens.

    Errors for what would leave a gap on a page, a warning for what no screen asks for."""
    doc = docs[FILE]
    unknown = sorted(guide.words.keys() - WORDS.keys())
    missing = sorted(WORDS.keys() - guide.words.keys())
    for word in missing:
        offer = near(word, unknown)
        yield problem(doc.path, 1, "screen-word-missing", word=word, near=offer)
    for word in unknown:
        offer = near(word, missing)
        yield warning_at(doc, (word,), "screen-word-unused", word=word, near=offer)
    for word, text in guide.words.items():
        yield from _unlike(doc, word, text)
        if word in WORDS:
            yield from _unfilled(guide, doc, word, text)


def _unlike(doc: Document, word: str, text: dict[str, str]) -> Problems:
    """A word whose two languages have other gaps.

    How often a gap stands there, and in what order, may differ."""
    dutch = set(GAP.findall(text["nl"]))
    english = set(GAP.findall(text["en"]))
    if dutch != english:
        yield problem_at(doc, (word,), "screen-gaps-differ", word=word)


def _unfilled(guide: Guide, doc: Document, word: str, text: dict[str, str]) -> Problems:
    """The gaps of a word that neither the screen nor a fact fills."""
    filled = WORDS[word]
    for lang, said in text.items():
        for gap in GAP.findall(said):
            if gap in filled:
                continue
            if gap in guide.facts:
                continue
            loc = (word, lang)
            offer = near(gap, sorted(filled))
            yield problem_at(
                doc,
                loc,
                "screen-gap-unfilled",
                gap=gap,
                word=word,
                near=offer,
            )
