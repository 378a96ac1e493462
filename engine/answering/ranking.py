"""The order among wanted routes, and what else there is when a route is closed."""

from typing import NamedTuple

from engine.answering.reasons import among
from engine.answering.situation import Answers, Situation
from engine.answering.verdict import Verdict
from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.shapes.text import Place

LONG = 999  # months, for a route whose length cannot be said


class _Key(NamedTuple):
    """What routes are sorted by, the weightiest first; what is smaller comes first.

    The last two say something of settled routes only."""

    undecided: bool
    later: bool
    wish_unknown: bool
    misfit: int  # preferences not met, less those that are
    to_arrange: int
    months: int


def ranked(verdicts: dict[str, Verdict], situation: Situation) -> dict[str, tuple[int, list[str]]]:
    """Rank from 1 and the preferences behind it, for every possible route by id.

    First what is settled; what declares that it comes last, or may not be meant for this person,
    after the others; what is wanted for sure; what fits most of the preferences; the fewest things
    to arrange or find out; the shortest time; ties by the order of the tree."""
    guide, answers = situation.guide, situation.kept()
    possible = [route for route in guide.routes.values() if verdicts[route.id].possible]
    fits = {route.id: _fits(guide, route, answers) for route in possible}

    def key(route: Route) -> _Key:
        return _key(route, verdicts[route.id], fits[route.id], situation)

    telling = _telling(guide, list(fits.values()))
    ordered = sorted(possible, key=key)
    return {route.id: (rank, telling) for rank, route in enumerate(ordered, 1)}


def _telling(guide: Guide, fits: list[dict[str, bool]]) -> list[str]:
    """The preferences that tell some routes from others."""
    asked = [preference.question for preference in guide.preferences]
    return [question for question in asked if len({fit.get(question) for fit in fits}) > 1]


def _key(route: Route, verdict: Verdict, fits: dict[str, bool], situation: Situation) -> _Key:
    to_arrange = months = 0
    if verdict.settled:
        to_arrange = len(verdict.conditions) + len(verdict.find_out)
        months = route.shape.months[0] if route.shape.months else LONG
    met = sum(fits.values())
    return _Key(
        undecided=not verdict.settled,
        later=later(route, situation),
        wish_unknown=verdict.wanted is None,
        misfit=len(fits) - 2 * met,
        to_arrange=to_arrange,
        months=months,
    )


def later(route: Route, situation: Situation) -> bool:
    """Whether a route comes after the others.

    It declares so (with the reason), or it may not be meant for this person."""
    return route.shape.declares.last is not None or not among(route, situation)


def misfits(guide: Guide, route: Route, answers: Answers) -> list[str]:
    """The preferences that were stated and that the route does not meet."""
    found = _fits(guide, route, answers)
    return [question for question, fits in found.items() if not fits]


def _fits(guide: Guide, route: Route, answers: Answers) -> dict[str, bool]:
    """For each preference that was stated: whether the route meets it.

    Without those of which the route cannot say it."""
    out = {}
    for preference in guide.preferences:
        stated = answers.get(preference.question)
        accepted = preference.prefers.get(stated) if isinstance(stated, str) else None
        value = getattr(route.shape, preference.property)
        if accepted is not None and value is not None:
            out[preference.question] = value in accepted
    return out


def alternatives(
    guide: Guide, route: Route, verdicts: dict[str, Verdict], answers: Answers
) -> list[str]:
    """Other routes open or conditional now, by id.

    First the nearest that the route itself names, then all that lead to the same role and place.
    Within each, what may be wanted comes before what was not asked for. When there is none at
    all: whatever is open."""
    declared, shared = route.shape.alternatives, guide.shared[route.id]
    now = [id_ for id_, v in verdicts.items() if id_ != route.id and v.settled]
    near = [id_ for id_ in declared if id_ in now]
    same = []
    for id_ in now:
        if id_ in shared and id_ not in declared:
            roles, places = shared[id_]
            if _wished_for(guide, roles, places, answers):
                same.append(id_)

    def not_asked_for(id_: str) -> bool:
        return verdicts[id_].wanted is False

    return sorted(near, key=not_asked_for) + sorted(same, key=not_asked_for) or now


def _wished_for(
    guide: Guide, roles: list[str] | None, places: list[str] | None, answers: Answers
) -> bool:
    """Whether one of these roles and one of these places is wished for, where that is known.

    None means all of them."""
    wish = answers.get(guide.wish.roles)
    if roles is not None and not any(_chosen(wish, role) for role in roles):
        return False
    return places is None or any(_place_wished(guide, place, answers) for place in places)


def _place_wished(guide: Guide, written: str, answers: Answers) -> bool:
    place, asked = Place.of(written), guide.wish.places
    if not _chosen(answers.get(asked.question), place.kind):
        return False
    if not place.part or place.kind not in asked.parts:
        return True
    return _chosen(answers.get(asked.parts[place.kind]), place.part)


def _chosen(answer: object, option: str) -> bool:
    """Whether the option was chosen, or nothing was (not answered, or dont_know)."""
    return not isinstance(answer, list) or option in answer
