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
    html.show(html.tag("p", html.text(visit.word("start-privacy")), css="small"))
    turn(visit, heading, heading)


def _begin(visit: Visit) -> None:
    state.write(visit, view="question")
