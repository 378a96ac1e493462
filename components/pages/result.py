"""The result: calm groups of routes, what was told, and ways out. Never empty."""

import streamlit as st

from components import html, signal, state, told
from components.card import card
from components.state import Visit
from components.turn import turn
from engine.dialogue import sensible
from engine.ranking import ranked
from engine.verdict import Verdict
from engine.words import joined

GROUPS = ("open", "conditional", "undecided", "closed")
OUTSIDE = 3         # open routes outside the wish that are shown when the wish leaves little


def show(visit: Visit) -> None:
    """The result page, as far as the answers go."""
    unfinished = visit.dialogue.next_question is not None
    heading = visit.word("result-so-far" if unfinished else "result-title")
    st.title(heading, anchor=False)
    html.show(html.tag("p", html.text(visit.word("result-lead")), css="lead"))
    if unfinished:
        st.button(visit.word("to-questions"), key="to-questions", type="primary", width="stretch", on_click=_on, args=(visit,))
    signal.show(visit)
    told.show(visit)
    _ways_out(visit)
    ranks = ranked(visit.guide, visit.verdicts, visit.answers)
    wished = [v for v in visit.verdicts.values() if v.wanted is not False]
    wished.sort(key=lambda v: ranks.get(v.route, (len(visit.verdicts), []))[0])
    if not any(v.standing in ("open", "conditional", "undecided") for v in wished):
        html.show(html.tag("p", html.text(visit.word("nothing-fits")), css="note"))
    _order(visit, ranks)
    for standing in GROUPS:
        _group(visit, standing, [v for v in wished if v.standing == standing])
    _outside(visit, wished)
    turn(visit, heading, heading)


def _on(visit: Visit) -> None:
    state.write(visit, view="question")


def _order(visit: Visit, ranks: dict) -> None:
    telling = next(iter(ranks.values()), (0, []))[1]
    if telling:
        what = joined([visit.guide.question[q].texts["short"][visit.lang] for q in telling], visit.lang)
        html.show(html.tag("p", html.text(visit.word("order-because", what=what)), css="small"))


def _group(visit: Visit, standing: str, found: list[Verdict]) -> None:
    if not found:
        return
    heading = visit.word("group-all", group=visit.word(f"group-{standing}"), count=str(len(found)))
    cards = "".join(card(visit, v) for v in found)
    st.header(heading, anchor=False)
    html.show(html.tag("p", html.text(visit.word(f"group-{standing}-text"))), cards)


def _outside(visit: Visit, wished: list[Verdict]) -> None:
    """Open routes that were not asked for, when little of the wish is open."""
    if sum(v.standing in ("open", "conditional") for v in wished) >= OUTSIDE:
        return
    others = [v for v in visit.verdicts.values() if v.wanted is False and v.standing == "open"][:OUTSIDE]
    if others:
        st.header(visit.word("group-outside"), anchor=False)
        html.show(html.tag("p", html.text(visit.word("group-outside-text"))), "".join(card(visit, v) for v in others))


def _ways_out(visit: Visit) -> None:
    for i in sensible(visit.guide, visit.situation):
        shape = visit.guide.ways_out[i].shape
        contact = visit.guide.contacts[shape.desk]
        html.show(html.tag("div", html.tag("strong", html.text(visit.word("way-out") + ". ")), html.text(shape.text[visit.lang]), " ",
                           html.link(contact.name[visit.lang], contact.url), css="note"))
