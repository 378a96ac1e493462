"""The start: what this is, how long it takes, what is kept, and one button."""

import streamlit as st

from components import html, state
from components.state import Visit
from components.turn import turn


def show(visit: Visit) -> None:
    """The start page."""
    heading = visit.word("start-title")
    st.title(heading, anchor=False)
    html.show(html.tag("p", html.text(visit.word("start-lead")), css="lead"), html.tag("p", html.text(visit.word("start-time"))))
    label = visit.word("start-continue" if visit.answers else "start-button")
    st.button(label, key="begin", type="primary", width="stretch", on_click=_begin, args=(visit,))
    for entrance in ("route-in-mind", "see-all"):
        st.button(f"**{visit.word(entrance)}**  \n{visit.word(entrance + '-hint')}", key=f"answer-{entrance}", width="stretch", on_click=_browse, args=(visit,))
    html.show(*(html.fold(visit.word(name), html.tag("p", html.text(visit.word(name + "-answer")))) for name in ("too-old", "part-time", "for-someone-else")),
              html.tag("p", html.text(visit.word("start-privacy")), css="small"))
    turn(visit, heading, heading)


def _begin(visit: Visit) -> None:
    state.write(visit, view="question", route=None)


def _browse(visit: Visit) -> None:
    state.write(visit, view="routes", route=None)
