"""What a machine can hold of plain language: length of sentences, two texts that are really two,
no text twice, no amount in a sentence, hard words explained. The bounds are those of
content/README.md."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable

from engine.checking.files import Problems, problem_at, warning_at
from engine.checking.hard_words import HardWords
from engine.checking.sentences import is_name, sentence_texts, sentences, word_count
from engine.messages import LANGUAGES, message
from engine.problems import Problem
from engine.reading.document import Document
from engine.reading.yaml_nodes import Loc

MEAN, LONGEST = 12, 22  # words in a sentence: the mean of a file, and the most
UNFILLED = "VUL IN"  # stands in the skeleton of a new route wherever something is to be written
TWICE = 7  # from so many words on, a sentence is not to stand in two routes
SHOWN = 60  # letters of a sentence that a message repeats
ALIKE = 4  # so many words may be the same in two languages
FACTS = "content/facts.yaml"  # the one file in which an amount may stand
_MARKUP = re.compile(r"<[a-zA-Z/!]|\*\*|\]\(|&[a-z]+;|^#|__")
_AMOUNT = re.compile(r"[€£$]|\d,-|\beuro\b|\bEUR\b|\bpounds?\b|\bGBP\b", re.IGNORECASE)
_PROMISES = (
    r"\b(u bent|bent u) (niet |zeker )?(on)?geschikt\b",
    r"\b(u wordt|wordt u) (zeker |altijd )?(toegelaten|aangenomen)\b",
    r"\bgegarandeerd\b",
    r"\b(you are|are you) (not )?(un)?(suitable|suited)\b",
    r"\byou (will|are sure to) be (admitted|accepted|hired)\b",
    r"\bguaranteed?\b",
)
_PROMISE = re.compile("|".join(_PROMISES), re.IGNORECASE)

Text = dict[str, str]
Lengths = dict[str, list[int]]  # by language the number of words of every sentence


def plain(docs: Iterable[Document], terms: Collection[str]) -> Problems:
    """Every text of these documents that is not plain enough.

    `terms`: every Dutch form that the glossary explains."""
    hard = HardWords(terms)
    seen = _Seen()
    for doc in docs:
        lengths: Lengths = defaultdict(list)
        is_route = doc.path.startswith("content/routes/")
        yield from _unfilled(doc)
        for loc, text in sentence_texts(doc):
            if any(UNFILLED in said for said in text.values()):
                continue
            yield from _text(doc, loc, text)
            yield from _same_in_both(doc, loc, text)
            if not is_name(loc):
                yield from _lengths(doc, loc, text, lengths)
                yield from _hard(doc, loc, text, hard)
            if is_route:
                yield from seen.twice(doc, loc, text)
        yield from _means(doc, lengths)


def _unfilled(doc: Document) -> Problems:
    """Every line, comments too, that still holds the mark of the skeleton."""
    for number, line in enumerate(doc.text.split("\n"), 1):
        if UNFILLED in line:
            what = message("still-unfilled", mark=UNFILLED)
            yield Problem(doc.path, number, what)


def _text(doc: Document, loc: Loc, text: Text) -> Problems:
    """What cannot stand in any text, whatever its length."""
    for lang in LANGUAGES:
        here = (*loc, lang)
        told = text[lang]
        if doc.path != FACTS and _AMOUNT.search(told):
            fact = message("fact-in-braces", open="{", close="}")
            yield problem_at(doc, here, "amount-in-sentence", fact=fact)
        if _MARKUP.search(told):
            yield problem_at(doc, here, "markup-in-text")
        promise = _PROMISE.search(told)
        if promise:
            words = promise[0]
            yield problem_at(doc, here, "promise-in-text", promise=words)


def _same_in_both(doc: Document, loc: Loc, text: Text) -> Problems:
    """A text of some length that is the same in both languages."""
    dutch = text["nl"]
    english = text["en"]
    if dutch == english and word_count(dutch) > ALIKE:
        here = (*loc, "en")
        yield problem_at(doc, here, "languages-same")


def _lengths(doc: Document, loc: Loc, text: Text, lengths: Lengths) -> Problems:
    """Sentences that are too long; the length of each is added to `lengths`."""
    for lang in LANGUAGES:
        found = sentences(text[lang])
        for sentence in found:
            words = word_count(sentence)
            lengths[lang].append(words)
            if words > LONGEST:
                here = (*loc, lang)
                begin = sentence[:SHOWN]
                yield problem_at(doc, here, "sentence-long", words=words, most=LONGEST, begin=begin)


def _means(doc: Document, lengths: Lengths) -> Problems:
    """Sentences of a file that are long on the whole."""
    for lang, counts in lengths.items():
        mean = sum(counts) / len(counts)
        if mean > MEAN:
            shown = f"{mean:.1f}"
            yield problem_at(doc, (), "sentences-long-on-average", lang=lang, mean=shown, most=MEAN)


def _hard(doc: Document, loc: Loc, text: Text, hard: HardWords) -> Problems:
    """Words of the Dutch text that need an explanation and have none."""
    here = (*loc, "nl")
    for word in hard.unexplained(text["nl"]):
        yield problem_at(doc, here, "word-hard", word=word)


class _Seen:
    """Where each long sentence was read first."""

    def __init__(self) -> None:
        self.places: dict[tuple[str, str], str] = {}

    def twice(self, doc: Document, loc: Loc, text: Text) -> Problems:
        """The sentences of a text that were read before, at another place."""
        for lang in LANGUAGES:
            for sentence in sentences(text[lang]):
                if word_count(sentence) < TWICE:
                    continue
                here = (*loc, lang)
                place = f"{doc.path}:{doc.line(here)}"
                key = (lang, sentence)
                first = self.places.setdefault(key, place)
                if first != place:
                    begin = sentence[:SHOWN]
                    yield warning_at(doc, here, "sentence-twice", place=first, begin=begin)
