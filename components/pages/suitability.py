"""About the suitability assessment: what assessors look at and how to prepare. No tree, no score;
it judges nobody."""

from dataclasses import dataclass

from markupsafe import Markup

from components.markup import render, text
from components.page import Page
from components.pieces import route_card, source
from components.visit.actions import Told
from components.visit.visit import Visit
from engine.shapes.suitability import SectorShape


@dataclass(frozen=True)
class Gate:
    """A route that asks for an assessment, and where it stands."""

    route: str
    name: str
    standing: Markup


@dataclass(frozen=True)
class Sector:
    """Who assesses for one kind of school, and how. `chosen`: the visitor wants to work at one;
    `gates`: the routes that may be wished for; `sources`: links."""

    name: str
    assessment: Markup
    chosen: bool
    gates: list[Gate]
    sources: list[Markup]


def page(visit: Visit, told: Told) -> Page:
    """The page, with the gates of the routes that ask for an assessment and a list to tick, kept in
    the address."""
    heading, shape = visit.word("suitability-title"), visit.guide.suitability
    done, total = str(len(visit.done)), str(len(shape.prepare))
    body = render(
        visit,
        "suitability",
        heading=heading,
        lead=text(visit, shape.lead),
        sectors=[_sector(visit, id_, sector) for id_, sector in shape.sectors.items()],
        prepare=shape.prepare,
        ticked=visit.word("ticked", count=done, total=total),
        closing=visit.made("to think over", "", lambda: _to_think_over(visit)),
    )
    return Page(heading, visit.lang, (body,), heading)


def _to_think_over(visit: Visit) -> Markup:
    shape = visit.guide.suitability
    return render(visit, "to_think_over", think=shape.think, limits=shape.limits)


def _sector(visit: Visit, id_: str, shape: SectorShape) -> Sector:
    return Sector(
        name=shape.name[visit.lang],
        assessment=visit.made("assessment", id_, lambda: render(visit, "assessment", sector=shape)),
        chosen=_chosen(visit, shape),
        gates=_gates(visit, shape),
        sources=[Markup(source.source(visit, key)) for key in shape.sources],
    )


def _chosen(visit: Visit, shape: SectorShape) -> bool:
    wished = visit.answers.get(visit.guide.wish.places.question)
    return isinstance(wished, list) and not set(wished).isdisjoint(shape.places)


def _gates(visit: Visit, shape: SectorShape) -> list[Gate]:
    """Only what the gates before an assessment say, and nothing before there are answers."""
    if not visit.answers:
        return []
    gates = []
    for route in shape.routes:
        verdict = visit.verdicts[route]
        if verdict.wanted is not False:
            standing = Markup(route_card.standing(visit, verdict))
            gates.append(Gate(route, visit.name(route), standing))
    return gates
