"""Small pieces of safe HTML. Every text that goes in is escaped here."""

from html import escape


def tag(name: str, *inside: str, css: str = "", **attributes: str | None) -> str:
    """An element; `inside` is HTML already made here, so plain text goes through `text` first. An
    attribute that is None or "" is left out."""
    more = _more(css, attributes) if attributes else f' class="{css}"' if css else ""
    return f"<{name}{more}>{''.join(inside)}</{name}>"


def text(words: str) -> str:
    """Plain text as HTML."""
    return escape(words)


def p(*inside: str, css: str = "", **attributes: str | None) -> str:
    """A paragraph."""
    return (
        tag("p", *inside, css=css, **attributes)
        if css or attributes
        else f"<p>{''.join(inside)}</p>"
    )


def strong(words: str) -> str:
    """Plain text with weight."""
    return f"<strong>{escape(words)}</strong>"


def fold(summary: str, *inside: str, css: str = "fold", **attributes: str | None) -> str:
    """A part that opens on a tap."""
    return tag("details", tag("summary", text(summary)), *inside, css=css, **attributes)


def items(parts: list[str], name: str = "ul", css: str = "") -> str:
    """A list of HTML parts; nothing when there are none."""
    return tag(name, *(f"<li>{part}</li>" for part in parts), css=css) if parts else ""


def press(inside: str, name: str, value: str, css: str = "", **attributes: str | None) -> str:
    """A button that sends `name=value` with the page."""
    return f'<button name="{name}" value="{escape(value) if value else ""}"{_more(css, attributes)}>{inside}</button>'


def go(words: str, address: str, css: str = "", **attributes: str | None) -> str:
    """A link to another page of the product."""
    return f'<a href="{escape(address)}"{_more(css, attributes)}>{escape(words)}</a>'


def link(words: str, address: str) -> str:
    """A link that leaves the product."""
    return tag("a", text(words), href=address, target="_blank", rel="noopener noreferrer")


def section(heading: str, *inside: str, css: str = "part", id: str | None = None) -> str:
    """A part of the page with a heading of its own; nothing when nothing is in it."""
    return tag("section", tag("h2", text(heading), id=id), *inside, css=css) if any(inside) else ""


def _more(css: str, attributes: dict[str, str | None]) -> str:
    given = {"class": css, **attributes}
    return "".join(
        f' {k.rstrip("_").replace("_", "-")}="{escape(v)}"' for k, v in given.items() if v
    )
