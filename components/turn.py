"""The small component: sends what is pressed without loading the page anew, moves focus, speaks, and sets the language of the document."""

from hashlib import sha256
from pathlib import Path

import streamlit as st

from components import state
from components.visit import Visit

SCRIPT = (Path(__file__).parent / "turn.js").read_text(encoding="utf-8")
_CALL = "export default (component) => window.routewijzerTurn(component);"
_whole = st.components.v2.component("turn-whole", js=SCRIPT + _CALL)
_small = st.components.v2.component(
    "turn-small", js=_CALL
)  # where the server's first page holds the script already


def page_id(visit: Visit) -> str:
    """What makes this a page of its own: the view and what it shows. Within one page, focus and place stay."""
    return f"{visit.page}:{visit.asked if visit.page == 'question' else visit.route or ''}"


def run_id(visit: Visit) -> str:
    """A short name for exactly this state, by which the script sees that the page has been drawn."""
    return sha256(f"{visit.query()}|{visit.fault}|{visit.guide.version}".encode()).hexdigest()[:10]


def _after_change(visit: Visit) -> str:
    """Where the person is after an answer was changed in the result: at what is asked again because of it, else at the answer."""
    if not visit.had or visit.page != "result":
        return ""
    return (
        "asked-again"
        if any(visit.guide.question[q].index in visit.situation.applying for q in visit.aside)
        else f"change-{visit.had[0]}"
    )


def turn(visit: Visit, spoken: str) -> None:
    """Tells the script which page is shown now, what to focus, and what to say."""
    focus = f"edit-{visit.edit}" if visit.edit else "fault" if visit.fault else _after_change(visit)
    mount = _small if state.has_shell() else _whole
    mount(
        key=state.SENT,
        data={
            "lang": visit.lang,
            "page": page_id(visit),
            "run": run_id(visit),
            "focus": focus,
            "spoken": visit.fault or spoken,
            "skip": visit.word("skip"),
            "lost": [visit.word("lost"), visit.word("lost-again")],
        },
        on_go_change=state.sent,
    )
