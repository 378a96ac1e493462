"""What the content holds and nothing uses, what is out of date, and what is read too long ago.
All warnings but one."""

import re
from collections.abc import Collection, Iterable

from engine.checking.files import Docs, Problems, problem_at, warning_at
from engine.checking.outdated import out_of_date, too_old
from engine.checking.sentences import sentence_texts
from engine.guide.guide import Guide
from engine.guide.texts import facts_in
from engine.shapes.lists import TermShape

EXPLAINED = 30  # words in an explanation of the glossary, at most
UNUSED = {  # by list, what is said of what nothing uses
    "conditions": "condition-unused",
    "sources": "source-unused",
    "facts": "fact-unused",
    "glossary": "term-unused",
}

Used = set[str | None]


def unused(guide: Guide, docs: Docs, max_age: int | None = None) -> Problems:
    """What nothing uses: conditions, facts, sources and explained words.

    And facts that do not hold on this day; routes that can close and name no alternative; with
    `max_age` (months) every source and fact that was read longer ago."""
    told = _facts_told(guide, docs)
    yield from out_of_date(guide, docs, told)
    yield from _unnamed(docs, "conditions", guide.conditions, _conditions(guide))
    yield from _unnamed(docs, "sources", guide.sources, _sources(guide))
    yield from _unnamed(docs, "facts", guide.facts, set(told))
    yield from _glossary(guide, docs)
    for route in guide.routes.values():
        if route.gate.no and not route.shape.alternatives:
            doc = docs[route.place]
            yield problem_at(doc, ("alternatives",), "no-alternative")
    if max_age is not None:
        yield from too_old(guide, docs, max_age)


def _facts_told(guide: Guide, docs: Docs) -> dict[str, list[str]]:
    """Where every fact stands in a text: file and line, in order."""
    out: dict[str, list[str]] = {}
    for doc in docs.values():
        for loc, text in sentence_texts(doc):
            names = facts_in(guide, [text])
            for name in names:
                line = doc.line((*loc, "nl"))
                place = f"{doc.path}:{line}"
                out.setdefault(name, [])
                out[name].append(place)
    return out


def _unnamed(docs: Docs, file: str, known: Iterable[str], used: Used) -> Problems:
    """What stands in one of the lists and is not among what is used."""
    doc = docs[f"content/{file}.yaml"]
    for name in known:
        if name not in used:
            yield warning_at(doc, (name,), UNUSED[file], name=name)


def _conditions(guide: Guide) -> Used:
    """The conditions that some requirement names."""
    out: Used = {guide.always_needed}
    for route in guide.routes.values():
        for requirement in route.all_requirements:
            out.add(requirement.names)
    return out


def _sources(guide: Guide) -> Used:
    """The sources that something rests on."""
    out: Used = set()
    for route in guide.routes.values():
        out.update(route.shape.sources)
        for requirement in route.all_requirements:
            out.add(requirement.source)
    for sector in guide.suitability.sectors.values():
        out.update(sector.sources)
    for way in guide.ways_out:
        out.add(way.shape.source)
    for condition in guide.conditions.values():
        out.add(condition.source)
    for fact in guide.facts.values():
        out.add(fact.source)
    for term in guide.glossary.values():
        out.add(term.source)
    return out


def _glossary(guide: Guide, docs: Docs) -> Problems:
    """Words that are explained and stand in no text, and explanations that are long."""
    doc = docs["content/glossary.yaml"]
    used = _terms_told(guide, docs)
    for id_, term in guide.glossary.items():
        if used.isdisjoint(_forms(term)):
            yield warning_at(doc, (id_,), UNUSED["glossary"], name=id_)
        for lang, means in term.means.items():
            words = means.split()
            if len(words) > EXPLAINED:
                loc = (id_, "means", lang)
                yield warning_at(doc, loc, "explanation-long", most=EXPLAINED)


def _forms(term: TermShape) -> list[str]:
    """The Dutch forms of an explained word, in small letters."""
    others = term.also.get("nl", [])
    out = [term.term["nl"].lower()]
    for form in others:
        out.append(form.lower())
    return out


def _terms_told(guide: Guide, docs: Docs) -> set[str]:
    """The forms of explained words that stand in a file or in another explanation."""
    forms: set[str] = set()
    told: list[str] = []
    for path, doc in docs.items():
        if path != "content/glossary.yaml":
            told.append(doc.text)
    for term in guide.glossary.values():
        forms.update(_forms(term))
        told.append(term.means["nl"])
    text = " ".join(told)
    return _found(forms, text.lower())


def _found(forms: Collection[str], text: str) -> set[str]:
    """Which of the forms stand in a text as words; of two that overlap the longest."""
    if not forms:
        return set()
    longest_first = sorted(forms, key=len, reverse=True)
    either = "|".join(map(re.escape, longest_first))
    whole = rf"(?<![\w-])(?:{either})(?![\w-])"
    found = re.findall(whole, text)
    return set(found)
