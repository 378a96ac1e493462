"""What stands around every view: the name, the ways to other views, notices, the desk, the limits."""

from hashlib import sha256

from components.pieces import html
from components.visit.visit import Visit
from engine.guide.texts import written
from engine.shapes.lists import ContactShape

OTHER = {"nl": "en", "en": "nl"}


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


def page_id(visit: Visit) -> str:
    """What makes this a page of its own: the view and what it shows. Within one page, focus and place stay."""
    return f"{visit.page}:{visit.asked if visit.page == 'question' else visit.route or ''}"


def run_id(visit: Visit) -> str:
    """A short name for exactly this state, by which the script sees that the page has been drawn."""
    return sha256(f"{visit.query()}|{visit.fault}|{visit.guide.version}".encode()).hexdigest()[:10]


def _after_change(visit: Visit) -> str:
    """Where the person is after an answer was changed in the result: at what is asked again because of it, else at the answer."""
    if not visit.had or visit.page != "result":
        return ""
    return (
        "asked-again"
        if any(visit.guide.question[q].index in visit.situation.applying for q in visit.aside)
        else f"change-{visit.had[0]}"
    )
