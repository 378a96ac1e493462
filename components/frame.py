"""What stands around every view: the name, the ways to other views, notices, the desk, the limits."""

import re
from pathlib import Path
from urllib.parse import quote, urlencode

import streamlit as st

from components import edit, guide, html, state, terms, turn
from components.visit import Visit
from engine.problems import Problem
from engine.shapes import ContactShape
from engine.words import written

HERE = Path(__file__).parent


def picture(name: str) -> str:
    """A drawing of components/pictures as an address, so that it needs no request of its own; as text, which packs better than base64."""
    drawing = (
        (HERE / "pictures" / f"{name}.svg")
        .read_text(encoding="utf-8")
        .replace('"', "'")
        .replace("\n", " ")
    )
    return f"data:image/svg+xml,{quote(drawing, safe=PLAIN)}"


PLAIN = " !$'()*+,/:;=?@[]|~-._"  # stands as it is in the address of a drawing
STYLE = re.sub(
    r"url\(picture:([a-z-]+)\)",
    lambda m: f'url("{picture(m[1])}")',
    (HERE / "style.css").read_text(encoding="utf-8"),
)
OTHER = {"nl": "en", "en": "nl"}
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
    if not state.has_shell():
        st.html(f"<style>{STYLE}</style>")
    at = f'{_default(visit)}<input type="hidden" name="at" value="{html.text(visit.query())}">'
    page = (
        edit.day(visit)
        + _top(visit)
        + _notices(visit)
        + html.tag("div", body, css=f"view {visit.page}")
        + _bottom(visit)
    )
    with edit.told(visit):
        html.show(
            f'<form class="page" method="get" data-run="{turn.run_id(visit)}">{at}{page}{terms.explained(visit)}</form>'
        )
        turn.turn(visit, spoken)
        state.show_address(visit)
        st.set_page_config(
            page_title=product if visit.view == "start" else f"{title} · {product}", page_icon="🧭"
        )


def _default(visit: Visit) -> str:
    """What Enter in a field presses: the button below the boxes of a question with several answers, else nothing."""
    asked = (
        visit.edit if visit.page == "result" else visit.asked if visit.page == "question" else None
    )
    many = asked is not None and visit.guide.question[asked].many
    return html.press(
        "",
        "give" if many else "stay",
        asked if many else "1",
        hidden="hidden",
        tabindex="-1",
        aria_hidden="true",
    )


def _top(visit: Visit) -> str:
    """The name of the product, which leads to the start, and the other language."""
    other = OTHER[visit.lang]
    mine = (
        [_to(visit, "result", visit.word("my-routes"))]
        if visit.answers and visit.page not in ("question", "result")
        else []
    )
    nav = html.tag(
        "nav",
        *mine,
        _to(visit, "routes", visit.word("all-routes")),
        _to(visit, "suitability", visit.word("suitability")),
        aria_label=visit.word("menu"),
    )
    speak = html.press(
        html.text(visit.word("language")), "speak", other, css="quiet speak", lang=other
    )
    return html.tag(
        "div",
        html.go(visit.word("product"), visit.link("start"), css="brand"),
        nav,
        speak,
        css="top",
    )


def _to(visit: Visit, view: str, words: str) -> str:
    """The way to another page. Beside a question a button, which need not carry all answers as a link does: a question is to be small."""
    if visit.page == "question":
        return html.press(html.text(words), "show", view, css="quiet")
    return html.go(words, visit.link(view), aria_current="page" if visit.view == view else None)


def _notices(visit: Visit) -> str:
    return "".join(
        html.p(
            html.strong(visit.word("notice") + ": "), html.text(notice), css="note", role="status"
        )
        for notice in visit.notices
    )


def _bottom(visit: Visit) -> str:
    """The way to a person (the first desk of the content), the limits of the tool, and starting again; beside a question only in short."""
    contact, lang = next(iter(visit.guide.contacts.values())), visit.lang
    over = (
        html.press(html.text(visit.word("start-over")), "restart", "1", css="quiet")
        if visit.answers or visit.done
        else ""
    )
    if visit.page == "question":
        call = (
            html.tag("a", html.text(contact.phone), href="tel:" + contact.phone.replace(" ", ""))
            if contact.phone
            else html.link(contact.name[lang], contact.url)
        )
        return html.tag(
            "div",
            html.p(html.text(f"{visit.word('desk')} {contact.name[lang]}: "), call),
            html.p(over),
            css="bottom",
        )
    desk = visit.made("desk", "", lambda: _desk(visit, contact))
    there = (
        ""
        if visit.page == "map"
        else html.go(visit.word("map"), visit.link("map"), css="quiet") + " "
    )
    links = html.p(
        html.go(visit.word("words"), visit.link("words"), css="quiet"), " ", there, over, css="last"
    )
    version = visit.word(
        "version", day=written(visit.guide.day.isoformat(), lang), version=visit.guide.version
    )
    return html.tag(
        "div",
        desk,
        links,
        html.p(html.text(visit.word("limits")), css="small"),
        html.p(html.text(version), css="small"),
        css="bottom",
    )


def _desk(visit: Visit, contact: ContactShape) -> str:
    """Where to find a person, and when; with the day that this was checked."""
    lang = visit.lang
    ways = [html.link(contact.url.removeprefix("https://"), contact.url)]
    if contact.phone:
        ways.append(
            html.tag("a", html.text(contact.phone), href="tel:" + contact.phone.replace(" ", ""))
        )
    if contact.mail:
        ways.append(html.tag("a", html.text(contact.mail), href="mailto:" + contact.mail))
    hours = html.p(html.text(contact.hours[lang])) if contact.hours else ""
    dated = (
        ""
        if contact.checked == "unknown"
        else html.p(
            html.text(visit.word("desk-checked", date=written(contact.checked, lang))), css="small"
        )
    )
    return html.section(
        visit.word("desk"),
        html.p(html.strong(contact.name[lang] + ". "), html.text(contact.does[lang])),
        html.items(ways, css="ways"),
        hours,
        dated,
        css="desk",
    )


def broken(problems: list[Problem]) -> None:
    """The content cannot be used. An editor is told every problem; a visitor that the guide is not there now (components.guide logs why)."""
    address = state.address()
    lang = "en" if address.get("lang") == ["en"] else "nl"
    again = f"?{urlencode(address, doseq=True)}"
    title, text, kept, once_more = NOT_NOW[lang]
    st.set_page_config(page_title=edit.UNREADY[lang][0] if guide.EDITING else title, page_icon="🧭")
    text = f"{text} {kept}" if address.keys() - {"lang"} else text
    calm = html.tag(
        "div",
        html.tag("h1", html.text(title)),
        html.p(html.text(text), css="lead"),
        html.p(html.go(once_more, again, css="small-button")),
        css="page unready",
    )
    html.show(
        f"<style>{STYLE}</style>",
        html.tag("div", edit.unready(problems, lang, again) if guide.EDITING else calm, lang=lang),
    )
