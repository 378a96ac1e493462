"""The order among wanted routes, and what else there is when a route is closed."""

from engine.answering.reasons import among
from engine.answering.situation import Answers, Situation
from engine.answering.verdict import Verdict
from engine.guide.guide import Guide
from engine.guide.route import Route

LONG = 999  # months, for a route whose length cannot be said


def ranked(verdicts: dict[str, Verdict], situation: Situation) -> dict[str, tuple[int, list[str]]]:
    """Route id → (rank from 1, the preferences behind it) for every route that may be wanted and is not closed.

    First what is settled; what declares that it comes last, or may not be meant for this person, after the others; what is
    wanted for sure; what fits most of the preferences; the fewest things to arrange or find out; the shortest time; ties by
    the order of the tree."""
    guide, answers = situation.guide, situation.kept()
    possible = [
        r
        for r in guide.routes.values()
        if verdicts[r.id].wanted is not False and verdicts[r.id].standing != "closed"
    ]
    fits = {r.id: _fits(guide, r, answers) for r in possible}
    telling = [
        p.question for p in guide.preferences if len({f.get(p.question) for f in fits.values()}) > 1
    ]

    def key(route: Route) -> tuple:
        verdict = verdicts[route.id]
        settled = verdict.standing != "undecided"
        months = route.shape.months[0] if route.shape.months else LONG
        return (
            not settled,
            later(route, situation),
            verdict.wanted is None,
            -sum(1 if met else -1 for met in fits[route.id].values()),
            settled and len(verdict.conditions) + len(verdict.find_out),
            settled and months,
        )

    order = sorted(possible, key=key)
    return {route.id: (i, telling) for i, route in enumerate(order, 1)}


def later(route: Route, situation: Situation) -> bool:
    """Whether a route comes after the others: it declares so (with the reason), or it may not be meant for this person."""
    return route.shape.declares.last is not None or not among(route, situation)


def misfits(guide: Guide, route: Route, answers: Answers) -> list[str]:
    """The preferences that were stated and that the route does not meet."""
    return [question for question, fits in _fits(guide, route, answers).items() if not fits]


def _fits(guide: Guide, route: Route, answers: Answers) -> dict[str, bool]:
    """For each preference that was stated: whether the route meets it; without those of which the route cannot say it."""
    out = {}
    for preference in guide.preferences:
        accepted = preference.prefers.get(answers.get(preference.question))
        value = getattr(route.shape, preference.property)
        if accepted is not None and value is not None:
            out[preference.question] = value in accepted
    return out


def alternatives(
    guide: Guide, route: Route, verdicts: dict[str, Verdict], answers: Answers
) -> list[str]:
    """Routes open or conditional now: first the nearest that the route itself names, then all that lead to the same role and place.

    Within each, what may be wanted comes before what was not asked for. When there is none at all: whatever is open."""
    declared = route.shape.alternatives
    now = [
        r for r, v in verdicts.items() if r != route.id and v.standing in ("open", "conditional")
    ]
    near = sorted((r for r in declared if r in now), key=lambda r: verdicts[r].wanted is False)
    shared = guide.shared[route.id]
    same = sorted(
        (
            r
            for r in now
            if r in shared and r not in declared and _meets(guide, *shared[r], answers)
        ),
        key=lambda r: verdicts[r].wanted is False,
    )
    return near + same or now


def _meets(
    guide: Guide, roles: list[str] | None, places: list[str] | None, answers: Answers
) -> bool:
    """Whether one of these roles and one of these places is wished for, where the wish is known; None means all of them."""
    wished = answers.get(guide.wish.roles)
    return (roles is None or any(_chosen(wished, r) for r in roles)) and (
        places is None or any(_wished(guide, p, answers) for p in places)
    )


def _wished(guide: Guide, place: str, answers: Answers) -> bool:
    kind, _, part = place.partition("/")
    question = guide.wish.places.parts.get(kind)
    return _chosen(answers.get(guide.wish.places.question), kind) and (
        not part or _chosen(answers.get(question), part)
    )


def _chosen(answer: object, option: str) -> bool:
    """Whether the option was chosen, or nothing was (not answered, or dont_know)."""
    return not isinstance(answer, list) or option in answer
