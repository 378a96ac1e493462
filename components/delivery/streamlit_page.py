"""A page through Streamlit: its HTML, its script, and after it its address and title."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from components import guides, views
from components.assets import STYLE, no_content
from components.delivery import bridge, session
from components.markup import bare
from components.pieces import draft_bar, layout
from components.visit.visit import Visit
from engine.guide.guide import Guide
from engine.problems import Problem

ICON = "🧭"


class Html(str):
    """HTML that is whole already, so that the framework takes it as it is."""

    def _repr_html_(self) -> str:
        return str(self)


def run() -> None:
    """One run of the app: the page that the address or the last press leads to."""
    book = guides.current()
    if isinstance(book, list):
        broken(book)
    else:
        show(book)


def show(book: Guide) -> None:
    """The page, and after it its address and title: a browser draws anew for every message, and the
    page is what is waited for."""
    arrival, moved = session.current(book)
    visit = arrival.visit
    if visit.page == "result":
        session.hand_over()
    page = views.page(arrival)
    if not session.has_shell():
        st.html(f"<style>{STYLE}</style>")
    with _draft_told(visit):
        st.html(Html(layout.form(arrival, page)))
        bridge.turn(layout.for_script(arrival, page))
        if moved:
            session.show_address(visit)
        st.set_page_config(page_title=layout.title(visit, page), page_icon=ICON)


@contextmanager
def _draft_told(visit: Visit) -> Iterator[None]:
    """Puts what is wrong with the files above a page of edit mode. What has to be worked out for it
    comes after the page, which does not wait for it."""
    if not guides.EDITING:
        yield
        return
    st.html(Html(draft_bar.head(visit)))
    found, loads = guides.known_problems(visit.day)
    place = st.html(Html(draft_bar.state(visit, found, loads)))
    yield
    if found is None:
        place.html(Html(draft_bar.state(visit, *guides.problems(visit.day))))


def broken(problems: list[Problem]) -> None:
    """The content cannot be used. An editor is told every problem; a visitor that the guide is not
    there now (components.guides logs why)."""
    address = session.address()
    lang = "en" if address.get("lang") == ["en"] else "nl"
    again = f"?{urlencode(address, doseq=True)}"
    answers = bool(address.keys() - {"lang"})
    title, told = unready(problems, lang, again, answers)
    st.set_page_config(page_title=title, page_icon=ICON)
    st.html(Html(f'<style>{STYLE}</style><div lang="{lang}">{told}</div>'))


def unready(problems: list[Problem], lang: str, again: str, answers: bool) -> tuple[str, Markup]:
    """The title and the page while the content cannot be used. `again`: the address to try once
    more; `answers`: whether it holds any."""
    if guides.EDITING:
        return no_content(lang)["draft"], draft_bar.unready(problems, lang, again)
    words = no_content(lang)
    title, lead = words["not-now"], words["try-later"]
    if answers:
        lead = f"{lead} {words['answers-kept']}"
    once_more = words["once-more"]
    return title, bare("unready", title=title, lead=lead, again=again, once_more=once_more)
