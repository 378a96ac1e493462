"""Two routes beside each other, and the one requirement that closes a route or asks for a condition: what the proofs compare."""

from collections.abc import Iterator

from engine.guide.route import Route
from engine.rules.boxes import Box, both, meet
from engine.rules.questions import Question

PAY_ORDER = ("none", "some", "salary")


def closer(route: Route, questions: list[Question]) -> str | None:
    """The fixed requirement that leaves nobody of those who wish for the route and meet the ones before it; None when nobody can wish for it."""
    left = route.wanted.yes
    for requirement in (r for r in route.requirements if r.kind == "fixed" and left):
        left = both(left, requirement.compiled.yes, questions)
        if not left:
            return requirement.key
    return None


def refuser(route: Route, condition: str, box: Box) -> str:
    """The first requirement that does not hold in the box: of those that name the condition, or, without one, of those that close the route."""
    asked = [
        r
        for r in route.requirements
        if r.compiled is not None and (r.names == condition if condition else r.kind == "fixed")
    ]
    return next(r.key for r in asked if any(meet(box, no) is not None for no in r.compiled.no))


def meetings(left: list[Box], right: list[Box]) -> Iterator[Box]:
    """The boxes in which a box of the one list and a box of the other both hold."""
    for a in left:
        for b in right:
            box = meet(a, b)
            if box is not None:
                yield box


def no_better(route: Route, other: Route) -> bool:
    """Whether the route gives nothing that the other does not give, takes no less time, and pays no better."""
    mine, its = route.shape, other.shape
    gives = (
        set(mine.gives.qualification) <= set(its.gives.qualification)
        and mine.gives.degree in (None, its.gives.degree)
        and mine.gives.also.items() <= its.gives.also.items()
    )
    slower = mine.months is None or (its.months is not None and its.months[0] <= mine.months[0])
    return (
        gives
        and slower
        and PAY_ORDER.index(mine.pay or "none") <= PAY_ORDER.index(its.pay or "none")
    )
