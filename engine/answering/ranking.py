"""The order among wanted routes, and what else there is when a route is closed."""

from typing import NamedTuple

from engine.answering.changes import Verdicts
from engine.answering.reasons import among
from engine.answering.situation import Answers, Situation
from engine.answering.verdict import Verdict
from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.shapes.text import Place

LONG = 999  # months, for a route whose length cannot be said

Fits = dict[str, bool]  # per preference that was stated: whether a route meets it
Ranks = dict[str, tuple[int, list[str]]]


class _Key(NamedTuple):
    """What routes are sorted by, the weightiest first; what is smaller comes first.

    The last two say something of settled routes only."""

    undecided: bool
    later: bool
    wish_unknown: bool
    misfit: int  # preferences not met, less those that are
    to_arrange: int
    months: int


def ranked(verdicts: Verdicts, situation: Situation) -> Ranks:
    """Rank from 1 and the preferences behind it, for every possible route by id.

    First what is settled; what declares that it comes last, or may not be meant for this person,
    after the others; what is wanted for sure; what fits most of the preferences; the fewest things
    to arrange or find out; the shortest time; ties by the order of the tree."""
    guide = situation.guide
    answers = situation.kept()
    keys: dict[str, _Key] = {}
    stated: list[Fits] = []
    for id_, route in guide.routes.items():
        verdict = verdicts[id_]
        if verdict.possible:
            fits = _fits(guide, route, answers)
            stated.append(fits)
            keys[id_] = _key(route, verdict, fits, situation)
    telling = _telling(guide, stated)
    ordered = sorted(keys, key=keys.__getitem__)
    return {id_: (rank, telling) for rank, id_ in enumerate(ordered, 1)}


def _telling(guide: Guide, stated: list[Fits]) -> list[str]:
    """The preferences that tell some routes from others."""
    telling = []
    for preference in guide.preferences:
        question = preference.question
        found = {fits.get(question) for fits in stated}
        if len(found) > 1:
            telling.append(question)
    return telling


def _key(route: Route, verdict: Verdict, fits: Fits, situation: Situation) -> _Key:
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
    declares = route.shape.declares
    if declares.last is not None:
        return True
    return not among(route, situation)


def misfits(guide: Guide, route: Route, answers: Answers) -> list[str]:
    """The preferences that were stated and that the route does not meet."""
    found = _fits(guide, route, answers)
    return [question for question in found if not found[question]]


def _fits(guide: Guide, route: Route, answers: Answers) -> Fits:
    """For each preference that was stated: whether the route meets it.

    Without those of which the route cannot say it."""
    out: Fits = {}
    for preference in guide.preferences:
        question = preference.question
        stated = answers.get(question)
        value = getattr(route.shape, preference.property)
        if not isinstance(stated, str) or value is None:
            continue
        accepted = preference.prefers.get(stated)
        if accepted is not None:
            out[question] = value in accepted
    return out


def alternatives(
    guide: Guide,
    route: Route,
    verdicts: Verdicts,
    answers: Answers,
) -> list[str]:
    """Other routes open or conditional now, by id.

    First the nearest that the route itself names, then all that lead to the same role and place.
    Within each, what may be wanted comes before what was not asked for. When there is none at
    all: whatever is open."""
    declared = route.shape.alternatives
    shared = guide.shared[route.id]
    now = [id_ for id_, verdict in verdicts.items() if verdict.settled and id_ != route.id]
    near = [id_ for id_ in declared if id_ in now]
    same = []
    for id_ in now:
        if id_ in declared or id_ not in shared:
            continue
        roles, places = shared[id_]
        if _role_wished(guide, roles, answers) and _place_wished(guide, places, answers):
            same.append(id_)

    def not_asked_for(id_: str) -> bool:
        return verdicts[id_].wanted is False

    near.sort(key=not_asked_for)
    same.sort(key=not_asked_for)
    return near + same or now


def _role_wished(guide: Guide, roles: list[str] | None, answers: Answers) -> bool:
    """Whether one of these roles (None: all) is wished for, where that is known."""
    if roles is None:
        return True
    wish = answers.get(guide.wish.roles)
    return any(_chosen(wish, role) for role in roles)


def _place_wished(guide: Guide, places: list[str] | None, answers: Answers) -> bool:
    """Whether one of these places (None: all) is wished for, where that is known."""
    if places is None:
        return True
    asked = guide.wish.places
    kinds = answers.get(asked.question)
    for written in places:
        place = Place.of(written)
        part = None
        if place.part and place.kind in asked.parts:
            question = asked.parts[place.kind]
            part = answers.get(question)
        if _chosen(kinds, place.kind) and _chosen(part, place.part):
            return True
    return False


def _chosen(answer: object, option: str) -> bool:
    """Whether the option was chosen, or nothing was (not answered, or dont_know)."""
    if not isinstance(answer, list):
        return True
    return option in answer
