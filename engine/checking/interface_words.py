"""The words of the screens: content/interface.yaml held against the words that are asked for."""

from engine.checking.files import Docs, Problems
from engine.guide.guide import Guide
from engine.problems import near, problem
from engine.reading.document import Document
from engine.reading.placeholders import GAP
from engine.shapes.interface import WORDS

FILE = "content/interface.yaml"


def screens(guide: Guide, docs: Docs) -> Problems:
    """What is wrong with the words of the screens.

    Errors for what would leave a gap on a page, a warning for what no screen asks for."""
    unknown = [word for word in guide.words if word not in WORDS]
    missing = [word for word in sorted(WORDS) if word not in guide.words]
    for word in missing:
        yield problem(FILE, 1, "screen-word-missing", word=word, near=near(word, unknown))
    doc = docs[FILE]
    for word, text in guide.words.items():
        if word in WORDS:
            yield from _unfilled(guide, doc, word, text)
        if set(GAP.findall(text["nl"])) != set(GAP.findall(text["en"])):
            yield problem(FILE, doc.line((word,)), "screen-gaps-differ", word=word)
    for word in unknown:
        line, offer = doc.line((word,)), near(word, missing)
        yield problem(FILE, line, "screen-word-unused", warning=True, word=word, near=offer)


def _unfilled(guide: Guide, doc: Document, word: str, text: dict[str, str]) -> Problems:
    """The gaps of a word that neither the screen nor a fact fills."""
    for lang, said in text.items():
        for gap in GAP.findall(said):
            if gap in WORDS[word] or gap in guide.facts:
                continue
            offer = near(gap, sorted(WORDS[word]))
            line = doc.line((word, lang))
            yield problem(FILE, line, "screen-gap-unfilled", gap=gap, word=word, near=offer)
