"""The order among wanted routes, and what else there is when a route is closed."""

from engine.model import Guide, Route
from engine.situation import Answers
from engine.verdict import Verdict

LONG = 999      # months, for a route whose length cannot be said


def ranked(guide: Guide, verdicts: dict[str, Verdict], answers: Answers) -> dict[str, tuple[int, list[str]]]:
    """Route id → (rank from 1, the preferences behind it) for every route that may be wanted and is not closed.

    First what is wanted for sure and settled, then what fits most of the preferences, then the fewest things to arrange or
    find out, then the shortest time; ties by the order of the tree."""
    possible = [r for r in guide.routes.values() if verdicts[r.id].wanted is not False and verdicts[r.id].standing != "closed"]
    fits = {r.id: _fits(guide, r, answers) for r in possible}
    telling = [q for q in next(iter(fits.values()), {}) if len({f[q] for f in fits.values()}) > 1]

    def key(route: Route) -> tuple:
        verdict = verdicts[route.id]
        settled = verdict.standing != "undecided"
        months = route.shape.months[0] if route.shape.months else LONG
        return (verdict.wanted is None, not settled, -sum(fits[route.id].values()), settled and len(verdict.conditions) + len(verdict.find_out), settled and months)

    order = sorted(possible, key=key)
    return {route.id: (i, telling) for i, route in enumerate(order, 1)}


def _fits(guide: Guide, route: Route, answers: Answers) -> dict[str, bool]:
    """For each preference that was stated: whether the route meets it."""
    out = {}
    for preference in guide.preferences:
        accepted = preference.prefers.get(answers.get(preference.question))
        if accepted is not None:
            out[preference.question] = getattr(route.shape, preference.property) in accepted
    return out


def alternatives(guide: Guide, route: Route, verdicts: dict[str, Verdict], answers: Answers) -> list[str]:
    """Routes open or conditional now: first the nearest that the route itself names, then all that lead to the same role and place.

    Within each, what may be wanted comes before what was not asked for. When there is none at all: whatever is open."""
    declared = route.shape.alternatives
    now = [r for r in guide.routes.values() if r is not route and verdicts[r.id].standing in ("open", "conditional")]
    near = sorted((r for r in now if r.id in declared), key=lambda r: (verdicts[r.id].wanted is False, declared.index(r.id)))
    same = sorted((r for r in now if r.id not in declared and _meets(guide, route, r, answers)), key=lambda r: verdicts[r.id].wanted is False)
    return [r.id for r in near + same] or [r.id for r in now]


def _meets(guide: Guide, route: Route, other: Route, answers: Answers) -> bool:
    """Whether the two share a role and a place, among those wished for where the wish is known."""
    wish = guide.wish
    roles = _shared(route.shape.leads_to.roles, other.shape.leads_to.roles)
    places = _shared(route.shape.leads_to.places, other.shape.leads_to.places)
    return _some(roles, lambda r: _chosen(answers.get(wish.roles), r)) and _some(places, lambda p: _wished(guide, p, answers))


def _wished(guide: Guide, place: str, answers: Answers) -> bool:
    kind, _, part = place.partition("/")
    question = guide.wish.places.parts.get(kind)
    return _chosen(answers.get(guide.wish.places.question), kind) and (not part or _chosen(answers.get(question), part))


def _chosen(answer: object, option: str) -> bool:
    """Whether the option was chosen, or nothing was (not answered, or dont_know)."""
    return not isinstance(answer, list) or option in answer


def _shared(a: list[str] | None, b: list[str] | None) -> list[str] | None:
    return b if a is None else a if b is None else [x for x in a if x in b]


def _some(found: list[str] | None, wished) -> bool:
    """Whether something shared is wished for; None means all is shared."""
    return found is None or any(wished(x) for x in found)
