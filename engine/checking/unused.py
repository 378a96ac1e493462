"""What the content holds and nothing uses, what is out of date, and what is read too long ago. All warnings but one."""

import re
from collections.abc import Iterator

from engine.checking.outdated import _old, _out_of_date, _warn
from engine.checking.plain_language import texts
from engine.guide.guide import Guide
from engine.guide.texts import facts_in
from engine.problems import Problem, old_problem
from engine.reading.document import Document

EXPLAINED = 30  # words in an explanation of the glossary, at most


def unused(
    guide: Guide, docs: dict[str, Document], max_age: int | None = None
) -> Iterator[Problem]:
    """Conditions, facts, sources and explained words that nothing uses; facts that do not hold on this day; routes that can close and name no
    alternative; with `max_age` (months) every source and fact that was read longer ago."""
    told = _told(guide, docs)
    yield from _out_of_date(guide, docs, told)
    yield from _idle(guide, docs, set(told))
    yield from _glossary(guide, docs)
    for route in guide.routes.values():
        if route.gate.no and not route.shape.alternatives:
            yield old_problem(
                route.place,
                docs[route.place].line(("alternatives",)),
                "geen-alternatief",
                "Deze route kan dicht zijn en noemt geen andere route onder `alternatives`.",
                "This route can be closed and names no other route under `alternatives`.",
            )
    if max_age is not None:
        yield from _old(guide, docs, max_age)


def _told(guide: Guide, docs: dict[str, Document]) -> dict[str, list[str]]:
    """Where every fact stands in a text: file and line, in order."""
    out: dict[str, list[str]] = {}
    for doc in docs.values():
        for loc, text in texts(doc.data):
            for name in facts_in(guide, [text]):
                out.setdefault(name, []).append(f"{doc.path}:{doc.line((*loc, 'nl'))}")
    return out


def _idle(guide: Guide, docs: dict[str, Document], facts: set[str]) -> Iterator[Problem]:
    conditions = {r.names for route in guide.routes.values() for r in route.all_requirements} | {
        guide.always_needed
    }
    sources = {
        s
        for route in guide.routes.values()
        for s in (*route.shape.sources, *(r.source for r in route.all_requirements))
    }
    sources |= {
        shape.source
        for part in (guide.conditions, guide.facts, guide.glossary)
        for shape in part.values()
    } | {way.shape.source for way in guide.ways_out}
    sources |= {s for sector in guide.suitability.sectors.values() for s in sector.sources}
    for file, known, used, nl, en in (
        (
            "conditions",
            guide.conditions,
            conditions,
            "Geen route noemt de voorwaarde `{}`.",
            "No route names the condition `{}`.",
        ),
        (
            "sources",
            guide.sources,
            sources,
            "Niets rust op de bron `{}`.",
            "Nothing rests on the source `{}`.",
        ),
        (
            "facts",
            guide.facts,
            facts,
            "Het feit `{}` staat in geen enkele tekst.",
            "The fact `{}` stands in no text.",
        ),
    ):
        for id_ in known:
            if id_ not in used:
                yield _warn(docs, file, (id_,), "ongebruikt", nl.format(id_), en.format(id_))


def _glossary(guide: Guide, docs: dict[str, Document]) -> Iterator[Problem]:
    """Words that are explained and stand in no text, and explanations that are long."""
    told = " ".join(
        [
            *(doc.text for path, doc in docs.items() if path != "content/glossary.yaml"),
            *(shape.means["nl"] for shape in guide.glossary.values()),
        ]
    ).lower()
    forms = {
        id_: [form.lower() for form in (shape.term["nl"], *shape.also.get("nl", []))]
        for id_, shape in guide.glossary.items()
    }
    known = sorted({form for found in forms.values() for form in found}, key=len, reverse=True)
    used = (
        set(re.findall(r"(?<![\w-])(?:" + "|".join(map(re.escape, known)) + r")(?![\w-])", told))
        if known
        else set()
    )
    for id_, shape in guide.glossary.items():
        if not used & set(forms[id_]):
            yield _warn(
                docs,
                "glossary",
                (id_,),
                "ongebruikt",
                f"Het woord `{id_}` staat in geen enkele tekst.",
                f"The word `{id_}` stands in no text.",
            )
        for lang in ("nl", "en"):
            if len(shape.means[lang].split()) > EXPLAINED:
                yield _warn(
                    docs,
                    "glossary",
                    (id_, "means", lang),
                    "lange-uitleg",
                    f"Deze uitleg heeft meer dan {EXPLAINED} woorden. Maak haar korter.",
                    f"This explanation has more than {EXPLAINED} words. Make it shorter.",
                )
