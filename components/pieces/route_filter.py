"""The filters of the list of all routes: what a visitor chose, and which routes fit it."""

from collections.abc import Collection
from dataclasses import dataclass

from components.visit.visit import Visit
from engine.guide.route import Route
from engine.shapes.text import PAY, Place


@dataclass(frozen=True)
class Way:
    """One choice of a filter, as a link. `chosen`: it is the one made."""

    label: str
    address: str
    chosen: bool


@dataclass(frozen=True)
class Filter:
    """One way to narrow the list, folded away: the choice made stands in its title. `name`: that in
    the address."""

    name: str
    title: str
    open: bool
    ways: list[Way]


def fits(visit: Visit, route: Route) -> bool:
    """Whether a route leads to all that was chosen."""
    only, wish, leads = visit.only, visit.guide.wish, route.shape.leads_to
    kinds = {Place.of(place).kind for place in leads.places or []}
    return (
        _shared(only.get(wish.roles), leads.roles or [])
        and _shared(only.get(wish.places.question), kinds)
        and only.get("pay") in (None, route.shape.pay)
    )


def _shared(chosen: str | None, those: Collection[str]) -> bool:
    """Whether what was chosen is among those. Nothing chosen, or no limit to some, fits all."""
    return chosen is None or not those or chosen in those


def filters(visit: Visit) -> list[Filter]:
    """The ways to narrow the list: by kind of work, kind of school and pay."""
    roles, places = visit.guide.wish.roles, visit.guide.wish.places.question
    pay = {each: visit.word(f"pay-{each}") for each in PAY}
    return [
        _filter(visit, roles, visit.word("narrow-role"), _labels(visit, roles)),
        _filter(visit, places, visit.word("narrow-place"), _labels(visit, places)),
        _filter(visit, "pay", visit.word("pay"), pay),
    ]


def _labels(visit: Visit, question: str) -> dict[str, str]:
    """The options of a question with their labels."""
    asked = visit.guide.question[question]
    return {option: asked.option_texts[option].label[visit.lang] for option in asked.options}


def _filter(visit: Visit, name: str, label: str, options: dict[str, str]) -> Filter:
    every, now = visit.word("every"), visit.only.get(name)
    others = {filter_: value for filter_, value in visit.only.items() if filter_ != name}
    ways = [Way(every, visit.link("routes", only=others), now is None)]
    for option, words in options.items():
        address = visit.link("routes", only=others | {name: option})
        ways.append(Way(words, address, now == option))
    chosen = every if now is None else options.get(now, every)
    return Filter(name, f"{label}: {chosen.lower()}", bool(now), ways)
