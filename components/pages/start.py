"""The start: what this is, how long it takes, what is kept, and six ways in."""

from markupsafe import Markup

from components.assets import picture
from components.page import Page
from components.pieces import html
from components.visit.actions import Told
from components.visit.visit import Visit

ASKED_AT_ONCE = ("too-old", "part-time")
SCENE = f'<img class="scene" src="{picture("scene")}" alt="" width="760" height="600">'


def page(visit: Visit, told: Told) -> Page:
    """The start page."""
    heading = visit.word("start-title")
    guide, wish = visit.guide, visit.guide.wish
    begin = html.go(
        visit.word("start-continue" if visit.answers else "start-button"),
        visit.link("question", route=None),
        css="main-button",
    )
    words = html.tag(
        "div",
        html.tag("h1", html.text(heading)),
        html.p(html.text(visit.word("start-lead")), css="lead"),
        begin,
        html.p(html.text(visit.word("start-time")), css="small"),
        css="hero-text",
    )
    head = html.tag("div", words, SCENE, css="hero")
    ways = [
        ("know-school", visit.link("question", route=None, queue=(wish.places.question,))),
        ("route-in-mind", visit.link("routes", only={"mind": "yes"})),
        ("in-school", visit.link("question", route=None, queue=tuple(guide.already))),
        ("see-all", visit.link("routes")),
        ("for-someone-else", visit.link("question", route=None)),
    ]
    entrances = html.items(
        [
            f'<a class="{name}" href="{html.text(address)}"><b>{html.text(visit.word(name))}</b><span>{html.text(visit.word(name + "-hint"))}</span></a>'
            for name, address in ways
            if name != "in-school" or guide.already
        ],
        css="entrances",
    )
    folds = [
        html.fold(visit.word(name), html.p(html.text(visit.word(name + "-answer"))))
        for name in ASKED_AT_ONCE
    ]
    body = (
        head
        + html.section(visit.word("other-ways"), entrances)
        + html.section(visit.word("at-once"), *folds)
        + html.p(html.text(visit.word("start-privacy")), css="small privacy")
    )
    return Page(heading, visit.lang, (Markup(body),), heading)
