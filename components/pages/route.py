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
from engine.guide.route import Requirement, Route
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
        places=_places(visit, shape.leads_to.places or []),
        subjects=_subjects(visit, route),
        law=[_Asked.of(visit, r) for r in route.requirements if r.law],
        practice=[_Asked.of(visit, r) for r in route.requirements if not r.law],
        steps=[_Step.of(visit, step) for step in shape.steps],
        ask=[filled(visit.guide, question[visit.lang], visit.lang) for question in shape.ask],
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
        standing, reasons = route_card.standing(visit, verdict), why(visit, verdict)
        if verdict.standing is Standing.CLOSED:
            return cls(standing, reasons, closed=openings.closed(visit, verdict))
        first, needed = route_card.first(visit, verdict), route_card.needed(visit, verdict)
        return cls(standing, reasons, first=first, needed=needed)


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


def _places(visit: Visit, written_places: list[str]) -> list[_PlaceRow]:
    wish, question = visit.guide.wish.places, visit.guide.question
    parts: dict[str, list[str]] = {}
    for place in map(Place.of, written_places):
        of_kind = parts.setdefault(place.kind, [])
        if place.part and place.kind in wish.parts:
            texts = question[wish.parts[place.kind]].option_texts
            of_kind.append(texts[place.part].label[visit.lang])
    kinds = question[wish.question].option_texts
    return [_PlaceRow(kinds[kind].label[visit.lang], "; ".join(of)) for kind, of in parts.items()]


def _subjects(visit: Visit, route: Route) -> list[str]:
    question = visit.guide.question.get(visit.guide.wish.subjects or "")
    if question is None:
        return []
    subjects = route.shape.leads_to.subjects or []
    return [question.option_texts[subject].label[visit.lang] for subject in subjects]


# -------------------------------------------------------------------- what it asks, step by step
@dataclass(frozen=True)
class _Asked:
    """A requirement as a rule, with the source of it."""

    rule: dict[str, str]
    source: Markup

    @classmethod
    def of(cls, visit: Visit, requirement: Requirement) -> "_Asked":
        return cls(requirement.texts["rule"], source(visit, requirement.source))


@dataclass(frozen=True)
class _Step:
    """One step: who takes it, how long it takes (empty: not said), and what it is."""

    who: str
    takes: str
    does: Markup

    @classmethod
    def of(cls, visit: Visit, step: StepShape) -> "_Step":
        guide, lang = visit.guide, visit.lang
        return cls(
            upper(guide.deciders[step.who][lang]),
            filled(guide, step.takes[lang], lang) if step.takes else "",
            text(visit, {"nl": step.nl, "en": step.en}),
        )


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
        known = fact.per != "unknown"
        of_day = visit.word("as-of", date=written(fact.per, visit.lang)) if known else ""
        return cls(fact, fact.what[visit.lang].rstrip("."), of_day, source(visit, fact.source))


def _facts_of(visit: Visit, route: Route) -> list[str]:
    """The terms and amounts that stand in the texts of this route."""
    guide = visit.guide
    named = [*route.named, *([guide.always_needed] if guide.always_needed else [])]
    return facts_in(guide, [*route.texts(), *(guide.conditions[id_].do for id_ in named)])


def _sources(visit: Visit, route: Route) -> list[Markup]:
    """The sources of a route, each once."""
    asked = [requirement.source for requirement in route.requirements]
    return [source(visit, key) for key in dict.fromkeys([*asked, *route.shape.sources])]
