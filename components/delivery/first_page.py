"""The framework's page with the start in it, to read while the app loads; its style and script are
in it, so that they need not come with every run."""

import logging
import re
from pathlib import Path

import streamlit as st
from markupsafe import escape

from components import guides
from components.assets import SCRIPT, STYLE
from components.markup import render
from components.visit.visit import Visit

FILES = Path(st.__file__).parent / "static"
FONT = st.get_option("theme.font") or "sans-serif"
PAPER = "#f7f4ec"  # the colour behind the page until the style is read
_LOADS = re.compile(
    r'\s*(?:<link\s+rel="(?:stylesheet|modulepreload)"[^>]*>'
    r'|<script type="module"[^>]*></script>)'
)
_FONT_AHEAD = re.compile(r'\s*<link\s+rel="preload"[^>]*as="font"[^>]*/>')
log = logging.getLogger("routewijzer")


def first_page(lang: str) -> bytes | None:
    """The first page in this language; None where the framework's page is not as expected, or where
    there is no content to take words from."""
    book = guides.current()
    if isinstance(book, list):
        return None
    visit = Visit(book, lang=lang)
    page = (FILES / "index.html").read_text(encoding="utf-8")
    loads = "".join(_LOADS.findall(page))
    page = _LOADS.sub("", page)  # text first: in the head they would keep it waiting
    page = _FONT_AHEAD.sub("", page)  # the font comes when the app asks for it
    for old, new in _changes(visit, loads):
        if page.count(old) != 1:
            log.warning("the framework's page holds no %s; it is served as it is", old)
            return None
        page = page.replace(old, new)
    return page.encode()


def _changes(visit: Visit, loads: str) -> list[tuple[str, str]]:
    """What stands in the framework's page, and what comes in its place."""
    style = f"<style>body{{background:{PAPER};font-family:{FONT}}}{STYLE}</style>"
    return [
        ('<html lang="en">', f'<html lang="{visit.lang}">'),
        ("<title>Streamlit</title>", f"<title>{escape(visit.word('product'))}</title>"),
        ("</head>", f"{style}</head>"),
        ('<div id="root"></div>', render(visit, "first_page")),
        ("</body>", f"<script>{SCRIPT}</script>{loads}</body>"),
    ]
