"""Hard words explained where they stand: the first time one occurs on a page it is a button that
opens its explanation.

A text is marked without knowing of the page it goes to, so that it can be remembered; a page then
keeps the first mark of every word (`explained`)."""

import re
from collections.abc import Iterator

from markupsafe import Markup

from components.visit.visit import Visit
from engine.guide.guide import Guide

MOST = 8192  # texts remembered per language; then it starts afresh
_BUTTON = (
    '<button type="button" class="term" aria-haspopup="dialog" popovertarget="word-{term}">'
    "{word}</button>"
)
_MARK = r'<button type="button" class="term" [^>]*popovertarget="word-([^"]+)">([^<]*)</button>'
_MARKED = re.compile(rf'<span class="joined">([^<]*){_MARK}([^<]*)</span>|{_MARK}')


def marked(visit: Visit, words: str) -> Markup:
    """Plain text as HTML, every hard word in it marked."""
    known = _words(visit.guide, visit.lang)
    found = known.done.get(words)
    if found is None:
        if len(known.done) >= MOST:
            known.done.clear()
        found = known.done[words] = known.marked(words)
    return found


def forms(visit: Visit, words: str) -> list[str]:
    """Every form of the hard words that stand in plain text."""
    found: list[str] = []
    for term in dict.fromkeys(_words(visit.guide, visit.lang).terms_in(words)):
        found += _forms(visit.guide, term, visit.lang)
    return found


def explained(page: Markup) -> tuple[Markup, list[str]]:
    """The page with the first mark of every hard word alone, and the words that are marked on
    it."""
    seen: dict[str, None] = {}

    def first(found: re.Match[str]) -> str:
        before, joined, in_joined, after, bare, in_bare = found.groups()
        term = joined or bare
        if term not in seen:
            seen[term] = None
            return found[0]
        return in_bare if bare else f"{before}{in_joined}{after}"

    return Markup(_MARKED.sub(first, page)), list(seen)


class _Words:
    """The hard words of a guide in one language: what finds every form of them, and what was
    marked."""

    def __init__(self, guide: Guide, lang: str):
        self.terms: dict[str, str] = {}  # by form; the first letter may be a capital
        for term in guide.glossary:
            for form in _forms(guide, term, lang):
                self.terms.setdefault(_lower(form), term)
                if form[0].isupper():
                    self.terms.setdefault(form, term)
        written = {form for known in self.terms for form in (known, known[0].upper() + known[1:])}
        longest_first = sorted(written, key=lambda form: (-len(form), form))
        word = "|".join(map(re.escape, longest_first)) or r"(?!)"
        # signs around a word stay on its line
        self.pattern = re.compile(rf"""([(‘“'"]*)(?<![\w-])({word})(?![\w-])([.,;:!?)’”'"]*)""")
        self.done: dict[str, Markup] = {}

    def marked(self, words: str) -> Markup:
        """Plain text as HTML, every hard word in it marked."""
        out, at = Markup(""), 0
        for found in self.pattern.finditer(words):
            out += words[at : found.start()] + self._mark(*found.groups())
            at = found.end()
        return out + words[at:]

    def _mark(self, before: str, word: str, after: str) -> Markup:
        button = Markup(_BUTTON).format(term=self.terms[_lower(word)], word=word)
        if not before and not after:
            return button
        return Markup('<span class="joined">{}{}{}</span>').format(before, button, after)

    def terms_in(self, words: str) -> Iterator[str]:
        """The hard words that stand in plain text."""
        for found in self.pattern.finditer(words):
            yield self.terms[_lower(found[2])]


def _words(guide: Guide, lang: str) -> _Words:
    return guide.once(("hard words", lang), lambda: _Words(guide, lang))


def _forms(guide: Guide, term: str, lang: str) -> list[str]:
    shape = guide.glossary[term]
    return shape.forms(lang)


def _lower(form: str) -> str:
    return form[0].lower() + form[1:]
