"""What a machine can hold of plain language: length of sentences, two texts that are really two, no text twice, no amount in a
sentence, hard words explained. The bounds are those of content/README.md."""

import re
from collections import defaultdict
from collections.abc import Iterator

from engine.problems import Problem, old_problem
from engine.reading.document import Document
from engine.reading.placeholders import GAP

MEAN, LONGEST = 12, 22  # words in a sentence: the mean of a file, and the most
UNFILLED = (
    "VUL IN"  # stands in the skeleton of a new route wherever something is still to be written
)
TWICE = 7  # from so many words on, a sentence is not to stand in two routes
LONG_WORD = (
    20  # a Dutch word of more letters than this needs an explanation, as an abbreviation does
)
SKIPPED = {"examples", "declares", "also_called", "term", "also"}
NAMES = {
    "label",
    "phrase",
    "short",
    "title",
    "name",
    "unsure_label",
    "heading",
}  # names and labels: no sentences
_END = re.compile(r"(?<=[.!?:;])\s+")
_WORD = re.compile(r"[\w’'&/-]+")
_MARKUP = re.compile(r"<[a-zA-Z/!]|\*\*|\]\(|&[a-z]+;|^#|__")
_AMOUNT = re.compile(r"[€£$]|\d,-|\beuro\b|\bEUR\b|\bpounds?\b|\bGBP\b", re.IGNORECASE)
_PROMISE = re.compile(
    r"\b(u bent|bent u) (niet |zeker )?(on)?geschikt\b|\b(u wordt|wordt u) (zeker |altijd )?(toegelaten|aangenomen)\b|\bgegarandeerd\b"
    r"|\b(you are|are you) (not )?(un)?(suitable|suited)\b|\byou (will|are sure to) be (admitted|accepted|hired)\b|\bguaranteed?\b",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(r"(?<![\w&-])[A-Z][A-Z&]{1,5}\d?(?![\w-])")


def plain(docs: list[Document], terms: list[str]) -> Iterator[Problem]:
    """Every text of these documents that is not plain enough. `terms`: every Dutch form that the glossary explains."""
    seen: dict[tuple[str, str], tuple[str, int]] = {}
    known = (
        re.compile(
            "|".join(
                rf"(?<![\w-]){re.escape(t)}(?![\w-])" for t in sorted(terms, key=len, reverse=True)
            ),
            re.IGNORECASE,
        )
        if terms
        else None
    )
    for doc in docs:
        lengths: dict[str, list[int]] = defaultdict(list)
        yield from _unfilled(doc)
        for loc, text in texts(doc.data):
            if UNFILLED in text["nl"] + text["en"]:
                continue
            yield from _text(doc, loc, text, lengths)
            if not NAMES & set(loc):
                yield from _hard(doc, loc, text["nl"], known)
            if doc.path.startswith("content/routes/"):
                yield from _twice(doc, loc, text, seen)
        for lang, counts in lengths.items():
            mean = sum(counts) / len(counts)
            if mean > MEAN:
                yield doc_problem(
                    doc,
                    (),
                    "lange-zinnen",
                    f"De zinnen ({lang}) hebben hier gemiddeld {mean:.1f} woorden; hoogstens {MEAN} mag. Maak zinnen korter of knip ze.",
                    f"Sentences ({lang}) have {mean:.1f} words on average here; {MEAN} is the most. Shorten or split them.",
                )


def doc_problem(doc: Document, loc: tuple, code: str, nl: str, en: str) -> Problem:
    """A problem at a place of a document."""
    return old_problem(doc.path, doc.line(loc), code, nl, en)


def _unfilled(doc: Document) -> Iterator[Problem]:
    """Every line, comments too, that still holds the mark of the skeleton."""
    for number, line in enumerate(doc.text.split("\n"), 1):
        if UNFILLED in line:
            yield old_problem(
                doc.path,
                number,
                "nog-invullen",
                f"Hier staat nog `{UNFILLED}`. Schrijf wat er hoort te staan, en haal `{UNFILLED}` weg.",
                f"Here it still says `{UNFILLED}`. Write what belongs here, and remove `{UNFILLED}`.",
            )


def texts(node: object, loc: tuple = ()) -> Iterator[tuple[tuple, dict[str, str]]]:
    """Every text in both languages, with its place."""
    if isinstance(node, dict):
        if isinstance(node.get("nl"), str) and isinstance(node.get("en"), str):
            yield loc, node
            return
        for key, value in node.items():
            if key not in SKIPPED:
                yield from texts(value, (*loc, key))
    elif isinstance(node, list):
        for i, value in enumerate(node):
            yield from texts(value, (*loc, i))


def sentences(text: str) -> list[str]:
    """The sentences of a text; a part after a colon or semicolon counts as one of its own, a fact as one word."""
    return [s for s in _END.split(GAP.sub("x", text).strip()) if _WORD.search(s)]


def _text(
    doc: Document, loc: tuple, text: dict[str, str], lengths: dict[str, list[int]]
) -> Iterator[Problem]:
    for lang in ("nl", "en"):
        if doc.path != "content/facts.yaml" and _AMOUNT.search(text[lang]):
            yield doc_problem(
                doc,
                (*loc, lang),
                "bedrag-in-zin",
                "Hier staat een bedrag in een zin. Zet het in content/facts.yaml, met bron en datum, en noem het als `{naam}`.",
                "There is an amount in a sentence here. Put it in content/facts.yaml, with source and date, and name it as `{name}`.",
            )
        if _MARKUP.search(text[lang]):
            yield doc_problem(
                doc,
                (*loc, lang),
                "opmaak",
                "In een tekst kan geen opmaak staan: geen HTML, geen sterretjes, geen links. Schrijf gewone woorden.",
                "A text can hold no markup: no HTML, no asterisks, no links. Write plain words.",
            )
        promise = _PROMISE.search(text[lang])
        if promise:
            yield doc_problem(
                doc,
                (*loc, lang),
                "belofte",
                f"Hier staat “{promise[0]}”. De wegwijzer oordeelt niet over iemand en belooft geen toelating. Zeg wat nu waar is, en wie beslist.",
                f"Here it says “{promise[0]}”. This guide does not judge anyone and promises no admission; say what is true now, and who decides.",
            )
        if NAMES & set(loc):
            continue
        for sentence in sentences(text[lang]):
            count = len(_WORD.findall(sentence))
            lengths[lang].append(count)
            if count > LONGEST:
                yield doc_problem(
                    doc,
                    (*loc, lang),
                    "lange-zin",
                    f"Deze zin heeft {count} woorden; hoogstens {LONGEST} mag: “{sentence[:60]}…” Knip hem in tweeën.",
                    f"This sentence has {count} words; {LONGEST} is the most: “{sentence[:60]}…” Split it.",
                )
    if text["nl"] == text["en"] and len(_WORD.findall(text["nl"])) > 4:
        yield doc_problem(
            doc,
            (*loc, "en"),
            "zelfde-tekst",
            "Het Engels is hetzelfde als het Nederlands. Schrijf een Engelse tekst.",
            "The English is the same as the Dutch. Write an English text.",
        )


def _hard(doc: Document, loc: tuple, text: str, known: re.Pattern | None) -> Iterator[Problem]:
    rest = GAP.sub(" ", text)
    hard = _hard_words(rest)
    for word in dict.fromkeys(_hard_words(known.sub(" ", rest)) if hard and known else hard):
        yield doc_problem(
            doc,
            (*loc, "nl"),
            "moeilijk-woord",
            f"`{word}` staat niet in content/glossary.yaml. Leg het daar uit, of schrijf een gewoner woord.",
            f"`{word}` is not in content/glossary.yaml. Explain it there, or use a plainer word.",
        )


def _hard_words(text: str) -> list[str]:
    return _ABBREVIATION.findall(text) + [
        w for w in re.findall(r"[A-Za-zÀ-ÿ]+", text) if len(w) > LONG_WORD
    ]


def _twice(doc: Document, loc: tuple, text: dict[str, str], seen: dict) -> Iterator[Problem]:
    for lang in ("nl", "en"):
        for sentence in sentences(text[lang]):
            if len(_WORD.findall(sentence)) < TWICE:
                continue
            line = doc.line((*loc, lang))
            first = seen.setdefault((lang, sentence), (doc.path, line))
            if first != (doc.path, line):
                yield old_problem(
                    doc.path,
                    line,
                    "tekst-dubbel",
                    f"Deze zin staat ook in {first[0]}:{first[1]}: “{sentence[:60]}…” Zeg hem anders, of deel de eis met `use:`.",
                    f"This sentence also stands in {first[0]}:{first[1]}: “{sentence[:60]}…” Say it differently, or share the requirement with `use:`.",
                    warning=True,
                )
