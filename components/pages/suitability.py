"""About the suitability assessment: what assessors look at and how to prepare. No tree, no score;
it judges nobody."""

from markupsafe import Markup

from components.markup import text
from components.page import Page
from components.pieces import html, route_card, source
from components.visit.actions import Told
from components.visit.visit import Visit
from engine.shapes.suitability import PreparationShape, SectorShape


def page(visit: Visit, told: Told) -> Page:
    """The page, with the gates of the routes that ask for an assessment and a list to tick, kept in
    the address."""
    shape, heading = visit.guide.suitability, visit.word("suitability-title")
    sectors = (
        html.tag(
            "div", *(_sector(visit, sector) for sector in shape.sectors.values()), css="sectors"
        )
        if shape.sectors
        else ""
    )
    ticks = html.items([_tick(visit, p) for p in shape.prepare], css="ticks")
    count = html.p(
        html.text(visit.word("ticked", count=str(len(visit.done)), total=str(len(shape.prepare)))),
        css="small",
    )
    parts = [
        ("assessors", sectors),
        ("prepare", html.p(html.text(visit.word("prepare-text"))) + ticks + count if ticks else ""),
        ("think", html.items([text(visit, t) for t in shape.think], css="questions")),
        ("limits-title", html.items([text(visit, t) for t in shape.limits])),
    ]
    body = html.tag("h1", html.text(heading)) + html.p(text(visit, shape.lead), css="lead")
    return Page(
        heading,
        visit.lang,
        (Markup(body + "".join(html.section(visit.word(name), inside) for name, inside in parts)),),
        heading,
    )


def _sector(visit: Visit, sector: SectorShape) -> str:
    sources = html.items([source.source(visit, key) for key in sector.sources], css="sources small")
    return html.fold(
        sector.name[visit.lang],
        html.p(text(visit, sector.how)),
        html.p(html.strong(visit.word("looks-at"))),
        html.items([text(visit, t) for t in sector.looks_at]),
        html.p(text(visit, sector.after)),
        _mine(visit, sector),
        sources,
        css="fold sector",
        open=_chosen(visit, sector),
    )


def _chosen(visit: Visit, sector: SectorShape) -> str | None:
    """Open for who wants to work at such a school."""
    wished = visit.answers.get(visit.guide.wish.places.question)
    return "open" if isinstance(wished, list) and set(wished) & set(sector.places) else None


def _mine(visit: Visit, sector: SectorShape) -> str:
    """Where the wished routes with this assessment stand: only what the gates before it say."""
    found = (
        [visit.verdicts[r] for r in sector.routes if visit.verdicts[r].wanted is not False]
        if visit.answers
        else []
    )
    if not found:
        return ""
    rows = [
        html.go(
            visit.guide.routes[v.route].shape.name[visit.lang], visit.link("route", route=v.route)
        )
        + " "
        + str(route_card.standing(visit, v))
        for v in found
    ]
    return html.p(html.strong(visit.word("gates-before"))) + html.items(rows)


def _tick(visit: Visit, shape: PreparationShape) -> str:
    done = shape.id in visit.done
    inside = (
        f"<b>{html.text(shape.do[visit.lang])}</b><span>{html.text(shape.why[visit.lang])}</span>"
    )
    return html.press(
        inside, "tick", shape.id, css="tick", aria_pressed="true" if done else "false"
    )
