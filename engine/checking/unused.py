"""What the content holds and nothing uses, what is out of date, and what is read too long ago.
All warnings but one."""

import re

from engine.checking.files import Docs, Problems
from engine.checking.outdated import out_of_date, too_old
from engine.checking.sentences import sentence_texts
from engine.guide.guide import Guide
from engine.guide.texts import facts_in
from engine.messages import LANGUAGES, message
from engine.problems import Problem, problem
from engine.reading.texts import Loc

EXPLAINED = 30  # words in an explanation of the glossary, at most


def unused(guide: Guide, docs: Docs, max_age: int | None = None) -> Problems:
    """Conditions, facts, sources and explained words that nothing uses; facts that do not hold on
    this day; routes that can close and name no alternative; with `max_age` (months) every source
    and fact that was read longer ago."""
    told = _told(guide, docs)
    yield from out_of_date(guide, docs, told)
    yield from _idle(guide, docs, set(told))
    yield from _glossary(guide, docs)
    for route in guide.routes.values():
        if route.gate.no and not route.shape.alternatives:
            line = docs[route.place].line(("alternatives",))
            yield problem(route.place, line, "no-alternative")
    if max_age is not None:
        yield from too_old(guide, docs, max_age)


def _told(guide: Guide, docs: Docs) -> dict[str, list[str]]:
    """Where every fact stands in a text: file and line, in order."""
    out: dict[str, list[str]] = {}
    for doc in docs.values():
        for loc, text in sentence_texts(doc):
            for name in facts_in(guide, [text]):
                out.setdefault(name, []).append(f"{doc.path}:{doc.line((*loc, 'nl'))}")
    return out


def _idle(guide: Guide, docs: Docs, facts: set[str]) -> Problems:
    """What stands in a list and is named nowhere. `facts`: those that stand in a text."""
    lists = (
        ("conditions", guide.conditions, _conditions(guide), "condition-unused"),
        ("sources", guide.sources, _sources(guide), "source-unused"),
        ("facts", guide.facts, facts, "fact-unused"),
    )
    for file, known, used, id_ in lists:
        for name in known:
            if name not in used:
                yield _warning(docs, file, (name,), id_, name=name)


def _conditions(guide: Guide) -> set[str | None]:
    """The conditions that some requirement names."""
    requirements = [r for route in guide.routes.values() for r in route.all_requirements]
    return {guide.always_needed, *(r.names for r in requirements)}


def _sources(guide: Guide) -> set[str | None]:
    """The sources that something rests on."""
    out: set[str | None] = set()
    for route in guide.routes.values():
        out |= {*route.shape.sources, *(r.source for r in route.all_requirements)}
    for sector in guide.suitability.sectors.values():
        out |= set(sector.sources)
    out |= {condition.source for condition in guide.conditions.values()}
    out |= {fact.source for fact in guide.facts.values()}
    out |= {term.source for term in guide.glossary.values()}
    return out | {way.shape.source for way in guide.ways_out}


def _glossary(guide: Guide, docs: Docs) -> Problems:
    """Words that are explained and stand in no text, and explanations that are long."""
    used = _terms_told(guide, docs)
    for id_, term in guide.glossary.items():
        if not used & set(_forms(guide, id_)):
            yield _warning(docs, "glossary", (id_,), "term-unused", name=id_)
        for lang in LANGUAGES:
            if len(term.means[lang].split()) > EXPLAINED:
                loc = (id_, "means", lang)
                yield _warning(docs, "glossary", loc, "explanation-long", most=EXPLAINED)


def _forms(guide: Guide, id_: str) -> list[str]:
    """The Dutch forms of an explained word, in small letters."""
    term = guide.glossary[id_]
    return [form.lower() for form in (term.term["nl"], *term.also.get("nl", []))]


def _terms_told(guide: Guide, docs: Docs) -> set[str]:
    """The forms of explained words that stand in a file or in another explanation."""
    forms = {form for id_ in guide.glossary for form in _forms(guide, id_)}
    if not forms:
        return set()
    longest_first = sorted(forms, key=len, reverse=True)
    either = "|".join(map(re.escape, longest_first))
    files = [doc.text for path, doc in docs.items() if path != "content/glossary.yaml"]
    meanings = [term.means["nl"] for term in guide.glossary.values()]
    told = " ".join([*files, *meanings]).lower()
    return set(re.findall(rf"(?<![\w-])(?:{either})(?![\w-])", told))


def _warning(docs: Docs, file: str, loc: Loc, id_: str, /, **values: str | int) -> Problem:
    path = f"content/{file}.yaml"
    return Problem(path, docs[path].line(loc), message(id_, **values), warning=True)
