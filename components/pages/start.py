"""The start: what this is, how long it takes, what is kept, and one button."""

import streamlit as st

from components import html, state
from components.state import Visit


def show(visit: Visit) -> None:
    """The start page."""
    st.title(visit.word("start-title"), anchor=False)
    html.show(html.tag("p", html.text(visit.word("start-lead")), css="lead"), html.tag("p", html.text(visit.word("start-time"))))
    label = visit.word("start-continue" if visit.answers else "start-button")
    st.button(label, key="begin", type="primary", width="stretch", on_click=_begin, args=(visit,))
    html.show(html.tag("p", html.text(visit.word("start-privacy")), css="small"))


def _begin(visit: Visit) -> None:
    state.write(visit, view="question")
