"""Between the visit and the framework: the address and the session. The one module that touches
st.query_params and st.session_state."""

from dataclasses import dataclass, replace
from time import sleep
from urllib.parse import parse_qs

import streamlit as st

from components import guides, views
from components.visit.actions import Arrival, act
from components.visit.address import Params
from components.visit.arriving import arrive, read
from components.visit.visit import Visit
from engine.guide.guide import Guide

SENT = "turn"  # the key of the component that sends what was pressed
# the header by which server.py says that its first page holds the style and the script
SHELL = "x-routewijzer-shell"


@dataclass(frozen=True)
class _Pressed:
    """Where a press leads, until the run that follows shows it. `at`: the address it was pressed
    on; `fault`: what was wrong with it, told at whatever address comes then."""

    at: Params
    led_to: Arrival


def current(book: Guide) -> tuple[Arrival, bool]:
    """Where the last press led, or the address does; and whether the address is still to be set."""
    now = address()
    pressed: _Pressed | None = st.session_state.pop("pressed", None)
    if pressed is None:
        return views.known(_dated(arrive(book, now))), False
    if pressed.led_to.told.fault:
        return views.known(_dated(_with_fault(arrive(book, now), pressed.led_to))), False
    if pressed.at == now and pressed.led_to.visit.guide is book:
        return views.known(_dated(pressed.led_to)), True
    return views.known(_dated(arrive(book, now))), False


def _with_fault(here: Arrival, led_to: Arrival) -> Arrival:
    return replace(here, told=replace(here.told, fault=led_to.told.fault))


def _dated(arrival: Arrival) -> Arrival:
    """The same against the guide of the day that was chosen in edit mode; against today's when
    there is none of the same content."""
    visit = arrival.visit
    if not visit.day:
        return arrival
    found = guides.current(visit.day)
    if not isinstance(found, Guide) or found.version != visit.guide.version:
        return arrival
    return replace(arrival, visit=replace(visit, guide=found))


def address() -> Params:
    """The names and values in the address, as they are."""
    return {key: st.query_params.get_all(key) for key in st.query_params}


def show_address(visit: Visit) -> None:
    """Puts a visit in the address, as one step of the browser's history. After the page, as a
    browser draws anew for every message."""
    st.query_params.from_dict(visit.parameters())


def has_shell() -> bool:
    """Whether the page came from server.py, with the style and the script in it, so that they need
    not be sent with every run."""
    return SHELL in st.context.headers


def hand_over() -> None:
    """Lets the framework send what it has, before a page is made that takes long. It sends in
    rounds of 5 ms: a large page that comes just after a round began would wait for the next one."""
    sleep(0.0003)


def sent() -> None:
    """Callback of the component: what was pressed is acted on, for the run that follows at once.

    What is sent holds `at`, the address of the page it was pressed on, so a second tap on a slow
    device does the same again."""
    book = guides.current()
    pairs = (st.session_state[SENT] or {}).get("go")
    if isinstance(book, list) or not isinstance(pairs, list):
        return
    params = _params(pairs)
    at = read(book, parse_qs("".join(params.get("at", [])[:1])))
    st.session_state["pressed"] = _Pressed(address(), act(at, params))  # gone after that run


def _params(pairs: list[object]) -> Params:
    """What the component sent, as names with values; what has another form is left out."""
    params: Params = {}
    for pair in pairs:
        match pair:
            case [str(name), str(value)]:
                params.setdefault(name, []).append(value)
    return params
