"""Every view by its name in the address, once."""

from collections.abc import Callable
from dataclasses import replace

from components.page import Page
from components.pages import map as way
from components.pages import question, result, route, routes, start, suitability, what_if, words
from components.visit.actions import Arrival, Told
from components.visit.visit import Visit

VIEWS: dict[str, Callable[[Visit, Told], Page]] = {
    "start": start.page,
    "question": question.page,
    "result": result.page,
    "routes": routes.page,
    "route": route.page,
    "try": what_if.page,
    "suitability": suitability.page,
    "words": words.page,
    "map": way.page,
}


def known(arrival: Arrival) -> Arrival:
    """The same, at the start where the address names a view that is not there."""
    if arrival.visit.view in VIEWS:
        return arrival
    return replace(arrival, visit=arrival.visit.to("start"))


def page(arrival: Arrival) -> Page:
    """The page that is shown there, as a value. The view must be known."""
    return VIEWS[arrival.visit.page](arrival.visit, arrival.told)
