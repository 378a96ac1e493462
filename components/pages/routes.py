"""All routes, to browse without answering anything; answers given fade what is closed and say where
each route stands."""

from dataclasses import dataclass

from markupsafe import Markup

from components.markup import render, text
from components.page import Page
from components.pieces import route_card
from components.pieces.finder import Finder
from components.pieces.route_filter import filters, fits
from components.pieces.search_words import search_words
from components.visit.actions import Told
from components.visit.visit import Visit
from engine.answering.verdict import Standing
from engine.guide.route import Route


@dataclass(frozen=True)
class Row:
    """A route in the list. `standing`: where it stands, nothing before there are answers;
    `outside`: it does not fit the wish; `searched`: attributes with words to find it by."""

    name: str
    address: str
    summary: Markup
    standing: Markup | None
    outside: bool
    faded: bool
    searched: Markup


def page(visit: Visit, told: Told) -> Page:
    """The list of routes: to search, and to narrow by kind of work, kind of school and pay."""
    in_mind = "mind" in visit.only
    heading = visit.word("mind-title" if in_mind else "routes-title")
    lead = visit.word("mind-lead" if in_mind else "routes-lead")
    shown = [route for route in visit.guide.routes.values() if fits(visit, route)]
    body = render(
        visit,
        "routes",
        heading=heading,
        lead=lead,
        finder=Finder("list-routes", visit.word("find-route"), visit.word("find-route-none")),
        filters=filters(visit),
        rows=[_row(visit, route) for route in shown],
    )
    return Page(heading, visit.lang, (body,), heading)


def _row(visit: Visit, route: Route) -> Row:
    verdict = visit.verdicts[route.id]
    answered = bool(visit.answers)
    outside = answered and verdict.wanted is False
    closed = answered and verdict.standing is Standing.CLOSED
    return Row(
        name=visit.name(route.id),
        address=visit.link("route", route=route.id),
        summary=text(visit, route.shape.summary),
        standing=Markup(route_card.standing(visit, verdict)) if answered else None,
        outside=outside,
        faded=outside or closed,
        searched=search_words(visit, route),
    )
