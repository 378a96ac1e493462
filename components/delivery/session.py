"""Between the visit and the framework: the address and the session. The one module that touches st.query_params and st.session_state."""

from dataclasses import replace
from time import sleep
from urllib.parse import parse_qs

import streamlit as st

from components import guides
from components.visit.actions import act
from components.visit.address import Params
from components.visit.arriving import arrive, read
from components.visit.visit import Visit
from engine.guide.guide import Guide

SENT = "turn"  # the key of the component that sends what was pressed
SHELL = "x-routewijzer-shell"  # the header by which server.py says that its first page holds the style and the script


def current(book: Guide) -> Visit:
    """The visit that the last click made, or that the address describes; with the fault of the last click if there was one."""
    now = address()
    pressed_at, after = st.session_state.pop("after", (None, None))
    visit = after if after and after.guide is book and pressed_at == now else arrive(book, now)
    visit.fault = visit.fault or st.session_state.pop("fault", None)
    return _dated(visit)


def _dated(visit: Visit) -> Visit:
    """The visit against the guide of the day that was chosen in edit mode; against today's when there is none of the same content."""
    found = guides.current(visit.day) if visit.day else visit.guide
    return (
        replace(visit, guide=found)
        if isinstance(found, Guide) and found.version == visit.guide.version
        else visit
    )


def address() -> Params:
    """The names and values in the address, as they are."""
    return {key: st.query_params.get_all(key) for key in st.query_params}


def show_address(visit: Visit) -> None:
    """Puts where a click led in the address, as one step of the browser's history. After the page, as a browser draws anew for every message."""
    if visit.moved:
        st.query_params.from_dict(visit.parameters())


def has_shell() -> bool:
    """Whether the page came from server.py, with the style and the script in it, so that they need not be sent with every run."""
    return SHELL in st.context.headers


def hand_over() -> None:
    """Lets the framework send what it has, before a page is made that takes long. It sends in rounds of 5 ms: a large page that comes
    just after a round began would wait for the next one."""
    sleep(0.0003)


def sent() -> None:
    """Callback of the component: what was pressed is acted on, for the run that follows at once.

    What is sent holds `at`, the address of the page it was pressed on, so a second tap on a slow device does the same again."""
    book = guides.current()
    pairs = (st.session_state[SENT] or {}).get("go")
    if isinstance(book, list) or not isinstance(pairs, list):
        return
    params: dict[str, list[str]] = {}
    for pair in pairs:
        if (
            isinstance(pair, list)
            and len(pair) == 2
            and all(isinstance(part, str) for part in pair)
        ):
            params.setdefault(pair[0], []).append(pair[1])
    at = read(book, parse_qs("".join(params.get("at", [])[:1])))
    after = act(at, params)
    if after.fault:
        st.session_state["fault"] = after.fault
    else:
        after.moved = True
        st.session_state["after"] = (address(), after)  # gone after that run
