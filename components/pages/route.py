"""One route, whole: what it is, what it leads to, what it asks (law and practice apart), how it goes, and its sources."""

import streamlit as st

from components import card, html, state
from components.state import Visit
from components.turn import turn
from engine.model import Requirement, Route
from engine.words import filled


def show(visit: Visit) -> None:
    """The page of the route in mind, with where it stands for this person."""
    route, lang = visit.guide.routes[visit.route], visit.lang
    heading = route.shape.name[lang]
    st.title(heading, anchor=False)
    html.show(html.tag("p", html.text(card.text(visit, route.shape.summary)), css="lead"))
    if visit.answers:
        html.show(card.card(visit, visit.verdicts[route.id], whole=False))
    left = visit.dialogue.still_to_answer
    if left:
        words = visit.word("can-i-do-this-one" if len(left) == 1 else "can-i-do-this", count=str(len(left)))
        st.button(words, key="can-i", type="primary", width="stretch", on_click=_ask, args=(visit,))
    _section(visit, "route-facts", card.facts(visit, route))
    _section(visit, "scope", _scope(visit, route))
    _section(visit, "asks-law", _asked(visit, [r for r in route.requirements if r.law]))
    _section(visit, "asks-practice", _asked(visit, [r for r in route.requirements if not r.law]))
    _section(visit, "all-steps", html.items([card.step(visit, s) for s in route.shape.steps], "ol"))
    _section(visit, "related", html.items([_link(visit, id_) for id_ in route.shape.alternatives]))
    _section(visit, "sources", card.sources(visit, route))
    with st.container(key="quiet-result"):
        st.button(visit.word("to-result"), key="to-result", on_click=_result, args=(visit,))
    turn(visit, heading, heading)


def _section(visit: Visit, name: str, body: str) -> None:
    if body:
        html.show(html.tag("section", html.tag("h2", html.text(visit.word(name))), body, css="part"))


def _scope(visit: Visit, route: Route) -> str:
    """Where and for what the route prepares, as a small table."""
    guide, lang, leads = visit.guide, visit.lang, route.shape.leads_to
    wish, rows = guide.wish, []
    places: dict[str, list[str]] = {}
    for place in leads.places or []:
        kind, _, part = place.partition("/")
        places.setdefault(kind, []).append(part)
    for kind, parts in places.items():
        part_question = guide.question.get(wish.places.parts.get(kind))
        labels = [part_question.option_texts[p].label[lang] for p in parts if p] if part_question else []
        rows.append((guide.question[wish.places.question].option_texts[kind].label[lang], ", ".join(labels)))
    table = "".join(html.tag("tr", html.tag("th", html.text(kind), scope="row"), html.tag("td", html.text(parts or visit.word("whole-school")))) for kind, parts in rows)
    subjects = [guide.question[wish.subjects].option_texts[s].label[lang] for s in leads.subjects or []]
    after = html.tag("p", html.tag("strong", html.text(visit.word("subjects") + ": ")), html.text(", ".join(subjects) + ".")) if subjects else ""
    return (html.tag("table", html.tag("tbody", table)) if rows else html.tag("p", html.text(visit.word("any-school")))) + after


def _asked(visit: Visit, requirements: list[Requirement]) -> str:
    return html.items([html.text(filled(visit.guide, r.texts["rule"][visit.lang], visit.lang)) + html.tag("p", card.source(visit, r.source), css="small")
                       for r in requirements])


def _link(visit: Visit, id_: str) -> str:
    return html.tag("a", html.text(visit.guide.routes[id_].shape.name[visit.lang]), href=state.address(visit, view="route", route=id_), target="_self")


def _ask(visit: Visit) -> None:
    state.write(visit, view="question")


def _result(visit: Visit) -> None:
    state.write(visit, view="result", route=None)
