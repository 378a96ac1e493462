"""Two routes beside each other (dominance), and the one requirement that closes a route or asks
for a condition."""

from collections.abc import Iterator

from engine.checking.failure import Failure
from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.messages import joined
from engine.rules.boxes import Box, both, meet
from engine.rules.questions import Question

PAY_ORDER = ("none", "some", "salary")
NAMED = 5  # routes that are named in one message
Available = dict[str, list[Box]]  # per route where it is wanted and not closed


def routes_beside_each_other(guide: Guide, available: Available) -> Iterator[Failure]:
    """Routes that another outdoes for everyone, unless declared; declarations that do not hold;
    declared exclusions that do not."""
    for route in guide.routes.values():
        if available[route.id]:
            yield from _outdone(route, guide, available)
        yield from _not_excluded(route, available)


def _outdone(route: Route, guide: Guide, available: Available) -> Iterator[Failure]:
    declared, mine = route.shape.declares.within, available[route.id]
    others = [other for other in guide.routes.values() if other is not route]
    better = {other.id for other in others if _outdoes(other, route, mine)}
    untold = [other.id for other in others if other.id in better and other.id not in declared]
    if untold:
        yield _outdone_by(route, untold)
    for other in others:
        if other.id in declared and other.id not in better:
            loc = ("declares", "within", other.id)
            values = {"key": "within", "name": other.id}
            yield Failure("declaration-untrue", route.id, loc, values)


def _outdone_by(route: Route, others: list[str]) -> Failure:
    """One failure for all routes that outdo this one, at the place where it may say why."""
    declares = "declares" in route.shape.model_fields_set
    more = ["…"] if len(others) > NAMED else []
    names = joined([*(f"`{other}`" for other in others[:NAMED]), *more])
    return Failure(
        "route-outdone",
        route.id,
        ("declares", "within") if declares else ("leads_to",),
        {"others": names, "count": len(others)},
    )


def _outdoes(other: Route, route: Route, mine: list[Box]) -> bool:
    """Whether the other asks no more, gives no less and is there for everyone in these boxes."""
    return no_better(route, other) and within(mine, other) and not _asks_more(other, route, mine)


def _not_excluded(route: Route, available: Available) -> Iterator[Failure]:
    """Routes that this one says it excludes, and that somebody has beside it."""
    for i, other in enumerate(route.shape.declares.excludes):
        box = next(meetings(available[route.id], available.get(other, [])), None)
        if box is not None:
            loc = ("declares", "excludes", i)
            yield Failure("not-excluded", route.id, loc, {"other": other}, box=box)


def within(mine: list[Box], other: Route) -> bool:
    """Whether everyone in these boxes has the other route: it is wanted and not closed."""
    return next(meetings(mine, other.wanted.no + other.gate.no), None) is None


def _asks_more(other: Route, route: Route, mine: list[Box]) -> bool:
    """Whether someone in these boxes gets a condition at the other that the route does not name."""
    for condition, split in other.named.items():
        asked = [{}] if split is None else split.yes
        free = _free_of(route, condition)
        for box in meetings(mine, asked):
            if next(meetings([box], free), None) is not None:
                return True
    return False


def _free_of(route: Route, condition: str) -> list[Box]:
    """Where the route does not name the condition."""
    if condition not in route.named:
        return [{}]
    split = route.named[condition]
    return [] if split is None else split.no


def no_better(route: Route, other: Route) -> bool:
    """Whether the route gives nothing that the other does not give, takes no less time, and pays
    no better."""
    mine, its = route.shape, other.shape
    if not set(mine.gives.qualification) <= set(its.gives.qualification):
        return False
    if mine.gives.degree not in (None, its.gives.degree):
        return False
    if not mine.gives.also.items() <= its.gives.also.items():
        return False
    if mine.months is not None and (its.months is None or its.months[0] > mine.months[0]):
        return False
    return PAY_ORDER.index(mine.pay or "none") <= PAY_ORDER.index(its.pay or "none")


def closer(route: Route, questions: list[Question]) -> str | None:
    """The fixed requirement that leaves nobody of those who wish for the route and meet the ones
    before it; None when nobody can wish for it."""
    left = route.wanted.yes
    for requirement in route.requirements:
        if requirement.kind != "fixed" or requirement.compiled is None or not left:
            continue
        left = both(left, requirement.compiled.yes, questions)
        if not left:
            return requirement.key
    return None


def refuser(route: Route, condition: str, box: Box) -> str:
    """The first requirement that does not hold in the box: of those that name the condition, or,
    without one, of those that close the route."""
    for requirement in route.requirements:
        asked = requirement.names == condition if condition else requirement.kind == "fixed"
        if not asked or requirement.compiled is None:
            continue
        if any(meet(box, refused) is not None for refused in requirement.compiled.no):
            return requirement.key
    raise ValueError(f"{route.id}: no requirement fails in the box")


def meetings(left: list[Box], right: list[Box]) -> Iterator[Box]:
    """The boxes in which a box of the one list and a box of the other both hold."""
    for a in left:
        for b in right:
            box = meet(a, b)
            if box is not None:
                yield box
