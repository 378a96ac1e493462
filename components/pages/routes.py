"""All routes, to browse without answering anything; answers given fade what is closed and say where each route stands."""

import streamlit as st

from components import html, state
from components.state import Visit
from components.turn import turn
from engine.model import Route


def show(visit: Visit) -> None:
    """The list of routes, narrowed to a kind of school if one is chosen."""
    heading = visit.word("routes-title")
    st.title(heading, anchor=False)
    html.show(html.tag("p", html.text(visit.word("routes-lead")), css="lead"))
    question = visit.guide.question[visit.guide.wish.places.question]
    choices = [(None, visit.word("every-school"))] + [(o, question.option_texts[o].label[visit.lang]) for o in question.options]
    links = [html.tag("a", html.text(label), href=state.address(visit, view="routes", place=kind), target="_self",
                      **({"aria-current": "true"} if kind == visit.place else {})) for kind, label in choices]
    html.show(html.tag("nav", *links, css="filter", **{"aria-label": visit.word("narrow")}))
    shown = [r for r in visit.guide.routes.values() if visit.place is None or _leads_to(r, visit.place)]
    html.show(html.tag("p", html.text(visit.word("routes-count", count=str(len(shown)))), css="step"), html.items([_row(visit, r) for r in shown], css="routes"))
    turn(visit, heading, heading)


def _leads_to(route: Route, kind: str) -> bool:
    places = route.shape.leads_to.places
    return places is None or any(p.split("/")[0] == kind for p in places)


def _row(visit: Visit, route: Route) -> str:
    verdict, lang = visit.verdicts[route.id], visit.lang
    name = html.tag("a", html.text(route.shape.name[lang]), href=state.address(visit, view="route", route=route.id), target="_self")
    standing = html.tag("span", html.text(visit.word(f"group-{verdict.standing}")), css=f"standing {verdict.standing}") if visit.answers else ""
    faded = "faded" if visit.answers and (verdict.standing == "closed" or verdict.wanted is False) else ""
    return html.tag("div", name, " ", standing, html.tag("p", html.text(route.shape.summary[lang])), css=faded)
