"""Hard words explained where they stand: the first time one occurs on a page it is a button that opens its explanation."""

import re
from functools import lru_cache

from components.pieces import html
from components.visit.visit import Visit
from engine.guide.guide import Guide

AFTER, BEFORE = (
    re.compile(r"(?:[.,;:!?)’”]|&#x27;|&quot;)+"),
    re.compile(r"(?:[(‘“]|&#x27;|&quot;)+$"),
)  # what stays on the line of the word
_guides: dict[str, Guide] = {}  # by version, so that what follows from a guide can be remembered


def marked(visit: Visit, words: str) -> str:
    """Plain text as HTML, with the hard words in it that were not yet explained on this page."""
    version = visit.guide.version
    _guides.setdefault(version, visit.guide)
    out: list[str] = []
    word = ""  # just marked, with the sign before it: what follows may belong on its line
    for part, term in _parts(version, visit.lang, words):
        if word:
            signs = AFTER.match(part)
            out.append(_whole(word, signs[0] if signs else ""))
            part = part[signs.end() :] if signs else part
        word = ""
        if term is None or term in visit.terms:
            out.append(part)
            continue
        visit.terms[term] = None
        before = BEFORE.search(out[-1]) if out else None
        if before:
            out[-1] = out[-1][: before.start()]
        word = f'{before[0] if before else ""}<button type="button" class="term" aria-haspopup="dialog" popovertarget="word-{term}">{part}</button>'
    return "".join(out) + (_whole(word, "") if word else "")


def _whole(word: str, signs: str) -> str:
    """A marked word with the signs around it, which stay on its line."""
    return (
        f'<span class="joined">{word}{signs}</span>' if signs or not word.startswith("<") else word
    )


def forms(visit: Visit, words: str) -> list[str]:
    """Every form of the hard words that stand in plain text."""
    _guides.setdefault(visit.guide.version, visit.guide)
    found = dict.fromkeys(
        term for _, term in _parts(visit.guide.version, visit.lang, words) if term
    )
    shapes = [visit.guide.glossary[term] for term in found]
    return [
        form
        for shape in shapes
        for form in (shape.term[visit.lang], *shape.also.get(visit.lang, []))
    ]


def explained(visit: Visit) -> str:
    """The explanations of the words marked on this page, each opened by its button."""
    return "".join(
        visit.made("word", term, lambda term=term: _explanation(visit, term))
        for term in visit.terms
    )


def _explanation(visit: Visit, term: str) -> str:
    shape = visit.guide.glossary[term]
    close = f'<button type="button" popovertarget="word-{term}" popovertargetaction="hide">{html.text(visit.word("close"))}</button>'
    return (
        f'<div popover id="word-{term}" class="word" role="dialog" aria-label="{html.text(shape.term[visit.lang])}" tabindex="-1" autofocus>'
        f"{html.p(html.strong(shape.term[visit.lang]))}{html.p(html.text(shape.means[visit.lang]))}{close}</div>"
    )


@lru_cache(maxsize=8192)
def _parts(version: str, lang: str, words: str) -> list[tuple[str, str | None]]:
    """The text in pieces, each with the term it is or None."""
    pattern, terms = _pattern(version, lang)
    out, done = [], 0
    for found in pattern.finditer(words) if terms else ():
        if found.start() > done:
            out.append((html.text(words[done : found.start()]), None))
        out.append((html.text(found[0]), terms[found[0][0].lower() + found[0][1:]]))
        done = found.end()
    return [*out, (html.text(words[done:]), None)] if done < len(words) else out


@lru_cache(maxsize=8)
def _pattern(version: str, lang: str) -> tuple[re.Pattern, dict[str, str]]:
    """What finds every form of every term, and the term of each form; the first letter may be a capital."""
    terms: dict[str, str] = {}
    for id_, shape in _guides[version].glossary.items():
        for form in (shape.term[lang], *shape.also.get(lang, [])):
            terms.setdefault(form[0].lower() + form[1:], id_)
            if form[0].isupper():
                terms.setdefault(form, id_)
    forms = sorted(
        {f for form in terms for f in (form, form[0].upper() + form[1:])}, key=len, reverse=True
    )
    return re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, forms)) + r")(?![\w-])"), terms
