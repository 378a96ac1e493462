"""What stands around every view: title, language, notices, the desk, the limits."""

from pathlib import Path

import streamlit as st

from components import html, state
from components.state import Visit
from engine.problems import Problem
from engine.words import written

STYLE = f"<style>{(Path(__file__).parent / 'style.css').read_text(encoding='utf-8')}</style>"


def title(visit: Visit) -> str:
    """The title of the tab: what is on the page, then the product."""
    product = visit.word("product")
    if visit.view == "question" and (visit.shown or visit.dialogue.next_question):
        question = visit.guide.question[visit.shown or visit.dialogue.next_question]
        return f"{question.texts['ask'][visit.lang]} · {product}"
    if visit.view == "route":
        return f"{visit.guide.routes[visit.route].shape.name[visit.lang]} · {product}"
    named = {"result": "result-title", "routes": "routes-title"}.get(visit.view)
    return f"{visit.word(named)} · {product}" if named else product


def top(visit: Visit) -> None:
    """The style, the name of the product, the language, and notices about the address."""
    st.html(STYLE)
    other = "nl" if visit.lang == "en" else "en"
    with st.container(key="quiet-top", horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.html(html.tag("p", html.text(visit.word("product")), css="brand"), width="content")
        st.button(visit.word("language"), key="language", on_click=_speak, args=(visit, other))
    for notice in visit.notices:
        html.show(html.tag("p", html.tag("strong", html.text(visit.word("notice") + ": ")), html.text(notice), css="note", role="status"))


def _speak(visit: Visit, lang: str) -> None:
    state.write(visit, view=visit.view, shown=visit.shown, edit=visit.edit, lang=lang)


def bottom(visit: Visit) -> None:
    """The way to a person (the first desk of the content), the limits of the tool, and starting again."""
    contact = next(iter(visit.guide.contacts.values()))
    lang = visit.lang
    ways = [html.link(contact.url.removeprefix("https://"), contact.url)]
    if contact.phone:
        ways.append(html.tag("a", html.text(contact.phone), href="tel:" + contact.phone.replace(" ", "")))
    if contact.mail:
        ways.append(html.tag("a", html.text(contact.mail), href="mailto:" + contact.mail))
    html.show(
        html.tag("h2", html.text(visit.word("desk"))),
        html.tag("p", html.tag("strong", html.text(contact.name[lang])), ". ", html.text(contact.does[lang])),
        html.tag("p", " · ".join(ways), html.tag("span", " ", html.text(visit.word("desk-checked", date=written(contact.checked, lang))), css="small")),
        html.tag("p", html.text(visit.word("limits")), css="small"),
        html.tag("p", html.text(visit.word("version", day=written(visit.guide.day.isoformat(), lang), version=visit.guide.version)), css="small"))
    with st.container(key="quiet-over", horizontal=True):
        if visit.view != "routes":
            st.button(visit.word("all-routes"), key="all-routes", on_click=_browse, args=(visit,))
        if visit.answers:
            st.button(visit.word("start-over"), key="start-over", on_click=_clear, args=(visit,))


def _browse(visit: Visit) -> None:
    state.write(visit, view="routes", route=None)


def _clear(visit: Visit) -> None:
    state.write(visit, view="start", answers={}, aside={}, route=None, place=None)


def broken(problems: list[Problem]) -> None:
    """The content cannot be used: says so, with every problem, and works nothing out."""
    st.title("Routewijzer")
    st.error("De inhoud van deze wegwijzer heeft een fout. Daarom rekenen we nu niets uit. / The content has a fault, so nothing is worked out.")
    st.code("\n".join(p.say("nl") for p in problems), language=None, wrap_lines=True)
