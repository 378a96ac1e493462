"""Visits by their address, for tests without a browser and with one."""

from urllib.parse import parse_qs

from components.visit.arriving import read
from components.visit.visit import Visit
from engine.guide.guide import Guide

PO = "role=teacher&school_type=po&subject=class-teacher"


def at(guide: Guide, query: str) -> Visit:
    """What a visitor has told and where she is, by what stands behind the `?`."""
    return read(guide, parse_qs(query))
