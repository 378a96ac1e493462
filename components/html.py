"""Small pieces of safe HTML. Every text that goes in is escaped here."""

from html import escape

import streamlit as st


def tag(name: str, *inside: str, css: str = "", **attributes: str) -> str:
    """An element; `inside` is HTML already made here, so plain text goes through `text` first."""
    given = {"class": css, **attributes}
    attrs = "".join(f' {k}="{escape(v)}"' for k, v in given.items() if v)
    return f"<{name}{attrs}>{''.join(inside)}</{name}>"


def text(words: str) -> str:
    """Plain text as HTML."""
    return escape(words)


def fold(summary: str, *inside: str, css: str = "fold") -> str:
    """A part that opens on a tap."""
    return tag("details", tag("summary", text(summary)), *inside, css=css)


def items(parts: list[str], name: str = "ul", css: str = "") -> str:
    """A list of HTML parts; nothing when there are none."""
    return tag(name, *(tag("li", part) for part in parts), css=css) if parts else ""


def link(words: str, address: str) -> str:
    """A link that leaves the product."""
    return tag("a", text(words), href=address, target="_blank", rel="noopener noreferrer")


def show(*parts: str) -> None:
    """Puts HTML on the page."""
    st.html("".join(parts))
