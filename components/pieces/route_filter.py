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
    only, wish = visit.only, visit.guide.wish
    pay = only.get("pay", route.shape.pay)
    if pay != route.shape.pay:
        return False
    leads = route.shape.leads_to
    work = only.get(wish.roles)
    kind = only.get(wish.places.question)
    kinds = [Place.of(place).kind for place in leads.places or []]
    return _shared(work, leads.roles) and _shared(kind, kinds)


def _shared(chosen: str | None, those: Collection[str] | None) -> bool:
    """Whether what was chosen is among those. Nothing chosen, or no limit to some, fits all."""
    return chosen is None or not those or chosen in those


def filters(visit: Visit) -> list[Filter]:
    """The ways to narrow the list: by kind of work, kind of school and pay."""
    wish = visit.guide.wish
    work = _labels(visit, wish.roles)
    kinds = _labels(visit, wish.places.question)
    pay = {each: visit.word(f"pay-{each}") for each in PAY}
    return [
        _filter(visit, wish.roles, visit.word("narrow-role"), work),
        _filter(visit, wish.places.question, visit.word("narrow-place"), kinds),
        _filter(visit, "pay", visit.word("pay"), pay),
    ]


def _labels(visit: Visit, question: str) -> dict[str, str]:
    """The options of a question with their labels."""
    texts = visit.guide.question[question].option_texts
    return {option: shape.label[visit.lang] for option, shape in texts.items()}


def _filter(visit: Visit, name: str, label: str, options: dict[str, str]) -> Filter:
    now = visit.only.get(name)
    others = dict(visit.only)
    others.pop(name, None)
    every = Way(visit.word("every"), visit.link("routes", only=others), now is None)
    ways = [every]
    for option, words in options.items():
        address = visit.link("routes", only=others | {name: option})
        ways.append(Way(words, address, now == option))
    chosen = options.get(now or "", every.label)
    return Filter(name, f"{label}: {chosen.lower()}", bool(now), ways)
