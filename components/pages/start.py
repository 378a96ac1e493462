"""The start: what this is, how long it takes, what is kept, and six ways in."""

from dataclasses import dataclass

from markupsafe import Markup

from components.assets import picture
from components.markup import render
from components.page import Page
from components.visit.actions import Told
from components.visit.visit import Visit

ASKED_AT_ONCE = ("too-old", "part-time")
SCENE = Markup(picture("scene"))  # an address without a sign that HTML would read


@dataclass(frozen=True)
class Entrance:
    """A way in. `name` is its look too."""

    name: str
    label: str
    hint: str
    address: str


@dataclass(frozen=True)
class Asked:
    """What many ask before anything else, with its answer."""

    question: str
    answer: str


def page(visit: Visit, told: Told) -> Page:
    """The start page."""
    heading = visit.word("start-title")
    body = render(
        visit,
        "start",
        heading=heading,
        begin=visit.word("start-continue" if visit.answers else "start-button"),
        scene=SCENE,
        entrances=_entrances(visit),
        asked_at_once=[
            Asked(visit.word(name), visit.word(f"{name}-answer")) for name in ASKED_AT_ONCE
        ],
    )
    return Page(heading, visit.lang, (body,), heading)


def _entrances(visit: Visit) -> list[Entrance]:
    """The ways in, but for that of who works in a school already where no question is about it."""
    guide = visit.guide
    school = (guide.wish.places.question,)
    ways = {
        "know-school": visit.link("question", route=None, queue=school),
        "route-in-mind": visit.link("routes", only={"mind": "yes"}),
        "in-school": visit.link("question", route=None, queue=tuple(guide.already)),
        "see-all": visit.link("routes"),
        "for-someone-else": visit.link("question", route=None),
    }
    if not guide.already:
        del ways["in-school"]
    return [
        Entrance(name, visit.word(name), visit.word(f"{name}-hint"), address)
        for name, address in ways.items()
    ]
