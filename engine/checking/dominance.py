"""Two routes beside each other (dominance), and the one requirement that closes a route or asks
for a condition."""

from collections.abc import Iterator

from engine.checking.failure import Failure, Values
from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.messages import joined
from engine.rules.boxes import Box, both, meet
from engine.rules.questions import Question
from engine.shapes.route import Gives, RouteShape

PAY_ORDER = ("none", "some", "salary")
NAMED = 5  # routes that are named in one message

Boxes = list[Box]
Available = dict[str, Boxes]  # per route where it is wanted and not closed


def routes_beside_each_other(guide: Guide, available: Available) -> Iterator[Failure]:
    """Routes that another outdoes for everyone, unless declared; declarations that do not hold;
    declared exclusions that do not."""
    for route in guide.routes.values():
        if available[route.id]:
            yield from _outdone(route, guide, available)
        yield from _not_excluded(route, available)


def _outdone(route: Route, guide: Guide, available: Available) -> Iterator[Failure]:
    """Routes that outdo this one and are not declared, and declarations that do not hold."""
    mine = available[route.id]
    untold = []
    for other in guide.routes.values():
        if other is route:
            continue
        declared = other.id in route.shape.declares.within
        better = _outdoes(other, route, mine)
        if better and not declared:
            untold.append(other.id)
        if declared and not better:
            loc = ("declares", "within", other.id)
            values = {"key": "within", "name": other.id}
            yield Failure("declaration-untrue", route.id, loc, values)
    if untold:
        yield _outdone_by(route, untold)


def _outdone_by(route: Route, others: list[str]) -> Failure:
    """One failure for all routes that outdo this one, at the place where it may say why."""
    names = [f"`{other}`" for other in others[:NAMED]]
    if len(others) > NAMED:
        names.append("…")
    values: Values = {"others": joined(names), "count": len(others)}
    failure = Failure("route-outdone", route.id, values=values)
    if "declares" in route.shape.model_fields_set:
        failure.loc = ("declares", "within")
    return failure


def _outdoes(other: Route, route: Route, mine: list[Box]) -> bool:
    """Whether the other asks no more, gives no less and is there for everyone in these boxes."""
    if not no_better(route, other):
        return False
    if not within(mine, other):
        return False
    return not _asks_more(other, route, mine)


def _not_excluded(route: Route, available: Available) -> Iterator[Failure]:
    """Routes that this one says it excludes, and that somebody has beside it."""
    for i, other in enumerate(route.shape.declares.excludes):
        theirs = available.get(other, [])
        box = next(meetings(available[route.id], theirs), None)
        if box is not None:
            loc = ("declares", "excludes", i)
            yield Failure("not-excluded", route.id, loc, {"other": other}, box=box)


def within(mine: Boxes, other: Route) -> bool:
    """Whether everyone in these boxes has the other route: it is wanted and not closed."""
    without = other.wanted.no + other.gate.no
    return not meet_somewhere(mine, without)


def _asks_more(other: Route, route: Route, mine: Boxes) -> bool:
    """Whether the other asks someone in these boxes for more.

    That is: it names a condition that the route does not name."""
    for condition, split in other.named.items():
        asked = [{}] if split is None else split.yes
        free = _free_of(route, condition)
        for box in meetings(mine, asked):
            if meet_somewhere([box], free):
                return True
    return False


def _free_of(route: Route, condition: str) -> Boxes:
    """Where the route does not name the condition."""
    if condition not in route.named:
        return [{}]
    split = route.named[condition]
    return [] if split is None else split.no


def no_better(route: Route, other: Route) -> bool:
    """Whether the route gives nothing that the other does not give, takes no less time, and pays
    no better."""
    mine = route.shape
    its = other.shape
    if not _gives_no_more(mine.gives, its.gives):
        return False
    if mine.months is not None:
        if its.months is None:
            return False
        least = mine.months[0]
        its_least = its.months[0]
        if its_least > least:
            return False
    return _pay(mine) <= _pay(its)


def _gives_no_more(mine: Gives, its: Gives) -> bool:
    """Whether all that the one gives is given by the other."""
    if not set(mine.qualification) <= set(its.qualification):
        return False
    if mine.degree not in (None, its.degree):
        return False
    return mine.also.items() <= its.also.items()


def _pay(shape: RouteShape) -> int:
    """How well a route pays, by its place in PAY_ORDER."""
    return PAY_ORDER.index(shape.pay or "none")


def closer(route: Route, questions: list[Question]) -> str | None:
    """The fixed requirement that leaves nobody.

    Of those who wish for the route and meet the requirements before it. None when nobody can wish
    for it."""
    left = route.wanted.yes
    for requirement in route.requirements:
        if not left:
            return None
        if requirement.kind != "fixed" or requirement.compiled is None:
            continue
        left = both(left, requirement.compiled.yes, questions)
        if not left:
            return requirement.key
    return None


def refuser(route: Route, condition: str, box: Box) -> str:
    """The first requirement that does not hold in the box: of those that name the condition, or,
    without one, of those that close the route."""
    for requirement in route.requirements:
        closes = not condition and requirement.kind == "fixed"
        if not closes and requirement.names != condition:
            continue
        split = requirement.compiled
        if split is not None and meet_somewhere([box], split.no):
            return requirement.key
    raise ValueError(f"{route.id}: no requirement fails in the box")


def meet_somewhere(left: Boxes, right: Boxes) -> bool:
    """Whether a box of the one list and a box of the other both hold somewhere."""
    return next(meetings(left, right), None) is not None


def meetings(left: Boxes, right: Boxes) -> Iterator[Box]:
    """The boxes in which a box of the one list and a box of the other both hold."""
    for a in left:
        for b in right:
            box = meet(a, b)
            if box is not None:
                yield box
