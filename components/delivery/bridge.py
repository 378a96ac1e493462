"""The small component: sends what is pressed without loading the page anew, moves focus, speaks,
and sets the language of the document."""

import streamlit as st

from components.assets import SCRIPT
from components.delivery import session

_CALL = "export default (component) => window.routewijzerTurn(component);"
_whole = st.components.v2.component("turn-whole", js=SCRIPT + _CALL)
# where the server's first page holds the script already
_small = st.components.v2.component("turn-small", js=_CALL)


def turn(told: dict[str, object]) -> None:
    """Tells the script which page is shown now, what to focus, and what to say."""
    mount = _small if session.has_shell() else _whole
    mount(key=session.SENT, data=told, on_go_change=session.sent)
