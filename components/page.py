"""A page as a value: what is shown and said, whoever brings it to a browser."""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True)
class Page:
    """One view, worked out. `title`: the heading, which names the tab too · `parts`: HTML, one
    below another · `spoken`: what a screen reader is told when the page has come."""

    title: str
    lang: str
    parts: tuple[Markup, ...]
    spoken: str = ""

    @property
    def body(self) -> Markup:
        """All parts as one."""
        return Markup("").join(self.parts)
