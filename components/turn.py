"""The small component that moves focus to the new heading, speaks it, and sets the language of the document."""

from pathlib import Path

import streamlit as st

from components.state import Visit

_SCRIPT = (Path(__file__).parent / "turn.js").read_text(encoding="utf-8")
_mount = st.components.v2.component("turn", js=_SCRIPT)


def turn(visit: Visit, heading: str, spoken: str) -> None:
    """Tells the page which heading is shown now. Nothing happens on a first visit or while the page stays the same."""
    page = f"{visit.view}:{visit.shown or (visit.view == 'question' and visit.dialogue.next_question) or ''}"
    _mount(key="turn", data={"lang": visit.lang, "page": page, "heading": heading, "spoken": spoken})
