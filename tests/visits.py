"""Visits by their address, for tests without a browser and with one."""

from urllib.parse import parse_qs

from components.visit import Visit, read
from engine.model import Guide

PO = "role=teacher&school_type=po&subject=class-teacher"


def at(guide: Guide, query: str) -> Visit:
    """What a visitor has told and where she is, by what stands behind the `?`."""
    return read(guide, parse_qs(query))
