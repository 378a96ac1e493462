"""Visits by their address, for tests without a browser and with one."""

from urllib.parse import parse_qs

from components.visit.actions import Arrival, act
from components.visit.address import Params
from components.visit.arriving import read
from components.visit.visit import Visit
from engine.guide.guide import Guide

PO = "role=teacher&school_type=po&subject=class-teacher"


def arrived(guide: Guide, query: str) -> Arrival:
    """Where the address behind the `?` leads, and what is told of it."""
    return read(guide, parse_qs(query))


def at(guide: Guide, query: str) -> Visit:
    """What a visitor has told and where she is, by what stands behind the `?`."""
    return arrived(guide, query).visit


def pressed(visit: Visit, sent: Params) -> Arrival:
    """Where a press on the page of that visit leads, and what is told of it."""
    return act(Arrival(visit), sent)


def press(visit: Visit, sent: Params) -> Visit:
    """The visit after a press."""
    return pressed(visit, sent).visit
