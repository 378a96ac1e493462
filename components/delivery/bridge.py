"""The small component: sends what is pressed without loading the page anew, moves focus, speaks, and sets the language of the document."""

import streamlit as st

from components.assets import SCRIPT
from components.delivery import session
from components.pieces.layout import _after_change, page_id, run_id
from components.visit.visit import Visit

_CALL = "export default (component) => window.routewijzerTurn(component);"
_whole = st.components.v2.component("turn-whole", js=SCRIPT + _CALL)
_small = st.components.v2.component(
    "turn-small", js=_CALL
)  # where the server's first page holds the script already


def turn(visit: Visit, spoken: str) -> None:
    """Tells the script which page is shown now, what to focus, and what to say."""
    focus = f"edit-{visit.edit}" if visit.edit else "fault" if visit.fault else _after_change(visit)
    mount = _small if session.has_shell() else _whole
    mount(
        key=session.SENT,
        data={
            "lang": visit.lang,
            "page": page_id(visit),
            "run": run_id(visit),
            "focus": focus,
            "spoken": visit.fault or spoken,
            "skip": visit.word("skip"),
            "lost": [visit.word("lost"), visit.word("lost-again")],
        },
        on_go_change=session.sent,
    )
