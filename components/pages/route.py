"""One route, whole: for whom, what it leads to, what it asks (law and practice apart), how it goes,
its traps and its sources."""

from dataclasses import dataclass

from markupsafe import Markup

from components.markup import render, text
from components.page import Page
from components.pieces import openings, route_card
from components.pieces.progress import questions_left
from components.pieces.source import source
from components.pieces.why import why
from components.visit.actions import Told
from components.visit.visit import Visit
from engine.answering.verdict import Standing
from engine.guide.route import Route
from engine.guide.texts import facts_in, filled, upper, written
from engine.shapes.lists import FactShape
from engine.shapes.route import Gives, StepShape
from engine.shapes.text import Place


def page(visit: Visit, told: Told) -> Page:
    """The page of the route in mind, with where it stands for this person."""
    route = visit.guide.routes[visit.route or ""]
    shape = route.shape
    heading = shape.name[visit.lang]
    body = render(
        visit,
        "route",
        heading=heading,
        shape=shape,
        stands=_Stands.of(visit, route) if visit.answers else None,
        can_i=_can_i(visit),
        facts=visit.made("facts", route.id, lambda: route_card.facts(visit, route)),
        as_is=shape.gives == Gives(),
        places=_places(visit, route),
        subjects=_subjects(visit, route),
        law=_asked(visit, route, law=True),
        practice=_asked(visit, route, law=False),
        steps=[_Step.of(visit, step) for step in shape.steps],
        ask=_questions(visit, shape.ask),
        dated=[_Dated.of(visit, name) for name in _facts_of(visit, route)],
        sources=_sources(visit, route),
    )
    return Page(heading, visit.lang, (body,), heading)


# -------------------------------------------------------------------- for this person
@dataclass(frozen=True)
class _Stands:
    """Where the route stands for this person. A closed one tells what closes it (`closed`), another
    one what to do first and what is needed."""

    standing: Markup
    why: Markup
    closed: Markup | None = None
    first: Markup | str = ""
    needed: route_card.Needed | None = None

    @classmethod
    def of(cls, visit: Visit, route: Route) -> "_Stands":
        verdict = visit.verdicts[route.id]
        standing = route_card.standing(visit, verdict)
        reasons = why(visit, verdict)
        if verdict.standing is Standing.CLOSED:
            return cls(
                standing=standing,
                why=reasons,
                closed=openings.closed(visit, verdict),
            )
        return cls(
            standing=standing,
            why=reasons,
            first=route_card.first(visit, verdict),
            needed=route_card.needed(visit, verdict),
        )


def _can_i(visit: Visit) -> str:
    """The way to the questions, with about how many there are; nothing where none is left. A single
    one is only said to be all where nothing can follow it."""
    count, exact = questions_left(visit)
    if count == 0:
        return ""
    if count == 1 and not exact:
        return visit.word("can-i-do-this-least")
    return visit.counted("can-i-do-this", count)


# -------------------------------------------------------------------- what it is for
@dataclass(frozen=True)
class _PlaceRow:
    """A kind of place with the names of the parts that the route is for; none: all of it."""

    kind: str
    parts: str


def _places(visit: Visit, route: Route) -> list[_PlaceRow]:
    """The kinds of place that the route is for; none where it is for every kind."""
    wish = visit.guide.wish.places
    parts: dict[str, list[str]] = {}
    for written_place in route.shape.leads_to.places or []:
        place = Place.of(written_place)
        of_kind = parts.setdefault(place.kind, [])
        if place.part and place.kind in wish.parts:
            question = wish.parts[place.kind]
            of_kind.append(_label(visit, question, place.part))
    rows = []
    for kind, of_kind in parts.items():
        label = _label(visit, wish.question, kind)
        rows.append(_PlaceRow(label, "; ".join(of_kind)))
    return rows


def _subjects(visit: Visit, route: Route) -> list[str]:
    question = visit.guide.wish.subjects
    if question is None:
        return []
    subjects = route.shape.leads_to.subjects or []
    return [_label(visit, question, subject) for subject in subjects]


def _label(visit: Visit, question: str, option: str) -> str:
    texts = visit.guide.question[question].option_texts[option]
    label: str = texts.label[visit.lang]
    return label


# -------------------------------------------------------------------- what it asks, step by step
@dataclass(frozen=True)
class _Asked:
    """A requirement as a rule, with the source of it."""

    rule: dict[str, str]
    source: Markup


def _asked(visit: Visit, route: Route, law: bool) -> list[_Asked]:
    """What the law asks, or what practice asks."""
    found = []
    for requirement in route.requirements:
        if requirement.law == law:
            rule = requirement.texts["rule"]
            found.append(_Asked(rule, source(visit, requirement.source)))
    return found


def _questions(visit: Visit, texts: list[dict[str, str]]) -> list[str]:
    """What to ask at a school or a course, to be said aloud: no hard word is marked."""
    return [filled(visit.guide, text[visit.lang], visit.lang) for text in texts]


@dataclass(frozen=True)
class _Step:
    """One step: who takes it, how long it takes (empty: not said), and what it is."""

    who: str
    takes: str
    does: Markup

    @classmethod
    def of(cls, visit: Visit, step: StepShape) -> "_Step":
        guide, lang = visit.guide, visit.lang
        who = guide.deciders[step.who]
        takes = ""
        if step.takes:
            takes = filled(guide, step.takes[lang], lang)
        does = {"nl": step.nl, "en": step.en}
        return cls(upper(who[lang]), takes, text(visit, does))


# -------------------------------------------------------------------- what it rests on
@dataclass(frozen=True)
class _Dated:
    """A term or amount, of which day it is (empty: unknown), what is in doubt, and its source."""

    fact: FactShape
    what: str
    of_day: str
    source: Markup

    @classmethod
    def of(cls, visit: Visit, name: str) -> "_Dated":
        fact = visit.guide.facts[name]
        what = fact.what[visit.lang]
        of_day = ""
        if fact.per != "unknown":
            day = written(fact.per, visit.lang)
            of_day = visit.word("as-of", date=day)
        return cls(
            fact=fact,
            what=what.rstrip("."),
            of_day=of_day,
            source=source(visit, fact.source),
        )


def _facts_of(visit: Visit, route: Route) -> list[str]:
    """The terms and amounts that stand in the texts of this route."""
    guide = visit.guide
    conditions = [*route.named]
    if guide.always_needed:
        conditions.append(guide.always_needed)
    texts = route.texts()
    for id_ in conditions:
        texts.append(guide.conditions[id_].do)
    return facts_in(guide, texts)


def _sources(visit: Visit, route: Route) -> list[Markup]:
    """The sources of a route, each once."""
    keys = [requirement.source for requirement in route.requirements]
    keys += route.shape.sources
    return [source(visit, key) for key in dict.fromkeys(keys)]
