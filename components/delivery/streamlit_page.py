"""A page through Streamlit: its HTML, its script, and after it its address and title."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlencode

import streamlit as st

from components import guides
from components.assets import STYLE
from components.delivery import bridge, session
from components.pieces import draft_bar, glossary, html, layout
from components.pieces.draft_bar import again, head, state
from components.pieces.layout import _bottom, _default, _notices, _top
from components.visit.visit import Visit
from engine.problems import Problem


class Page(str):
    """HTML that is whole already, so that the framework takes it as it is."""

    def _repr_html_(self) -> str:
        return str(self)


def put(*parts: str) -> None:
    """Puts HTML on the page."""
    st.html(Page("".join(parts)))


@contextmanager
def told(visit: Visit) -> Iterator[None]:
    """Puts what is wrong with the files above a page. What has to be worked out for it comes after the page, which does not wait for it."""
    if not guides.EDITING:
        yield
        return
    put(head(visit.word("draft-title"), visit.word("draft-reread"), again(visit)))
    found, loads = guides.known_problems(visit.day)
    place = st.html(Page(state(visit, found, loads)))
    yield
    if found is None:
        place.html(Page(state(visit, *guides.problems(visit.day))))


NOT_NOW = {  # words for when there is no content to take them from
    "nl": (
        "Deze wegwijzer is er nu even niet",
        "Er is iets mis aan onze kant. Probeer het later nog eens.",
        "Uw antwoorden blijven in het adres van deze pagina staan.",
        "Probeer opnieuw",
    ),
    "en": (
        "This guide is not available right now",
        "Something is wrong on our side. Please try again later.",
        "Your answers stay in the address of this page.",
        "Try again",
    ),
}


def show(visit: Visit, title: str, body: str, spoken: str) -> None:
    """A whole page: one form, so that every button sends the page it was pressed on, with or without the component. Its address and title
    come after it: a browser draws anew for every message, and the page is what is waited for."""
    product = visit.word("product")
    if not session.has_shell():
        st.html(f"<style>{STYLE}</style>")
    at = f'{_default(visit)}<input type="hidden" name="at" value="{html.text(visit.query())}">'
    page = (
        draft_bar.day(visit)
        + _top(visit)
        + _notices(visit)
        + html.tag("div", body, css=f"view {visit.page}")
        + _bottom(visit)
    )
    with told(visit):
        put(
            f'<form class="page" method="get" data-run="{layout.run_id(visit)}">{at}{page}{glossary.explained(visit)}</form>'
        )
        bridge.turn(visit, spoken)
        session.show_address(visit)
        st.set_page_config(
            page_title=product if visit.view == "start" else f"{title} · {product}", page_icon="🧭"
        )


def broken(problems: list[Problem]) -> None:
    """The content cannot be used. An editor is told every problem; a visitor that the guide is not there now (components.guide logs why)."""
    address = session.address()
    lang = "en" if address.get("lang") == ["en"] else "nl"
    again = f"?{urlencode(address, doseq=True)}"
    title, text, kept, once_more = NOT_NOW[lang]
    st.set_page_config(
        page_title=draft_bar.UNREADY[lang][0] if guides.EDITING else title, page_icon="🧭"
    )
    text = f"{text} {kept}" if address.keys() - {"lang"} else text
    calm = html.tag(
        "div",
        html.tag("h1", html.text(title)),
        html.p(html.text(text), css="lead"),
        html.p(html.go(once_more, again, css="small-button")),
        css="page unready",
    )
    put(
        f"<style>{STYLE}</style>",
        html.tag(
            "div", draft_bar.unready(problems, lang, again) if guides.EDITING else calm, lang=lang
        ),
    )
