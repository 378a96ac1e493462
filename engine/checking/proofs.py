"""Proofs over all answer sets, not samples: what can never be, what nobody is told, and what
differs from what the content declares.

Everything here is two lists of boxes meeting or not; only "is everyone covered" (a cover, or the
tautology of a DNF) needs a search."""

from collections.abc import Iterator

from engine.answering.situation import Situation
from engine.answering.verdict import judge
from engine.checking.coverage import found_outside, share, uncovered
from engine.checking.dominance import closer, routes_beside_each_other
from engine.checking.failure import Failure
from engine.checking.higher_answers import higher_is_no_worse
from engine.checking.idle_options import idle_questions_and_options
from engine.guide.guide import Guide
from engine.guide.route import Requirement, Route
from engine.reading.texts import Loc
from engine.rules.boxes import Box, both
from engine.rules.population import weights
from engine.rules.questions import DONT_KNOW


class Proofs:
    """All proofs about one guide. Raises TooTangled when its rules cannot be put together."""

    def __init__(self, guide: Guide):
        self.guide, self.questions = guide, guide.questions
        self.available = {
            r.id: both(r.wanted.yes, r.gate.yes, self.questions) for r in guide.routes.values()
        }
        self.weigh = weights(guide.questions)

    def all(self) -> Iterator[Failure]:
        """Every failure, in a fixed order."""
        yield from self.dead_ends()
        yield from self.nobody_without_a_route()
        yield from self.what_never_happens()
        yield from idle_questions_and_options(self.guide)
        yield from routes_beside_each_other(self.guide, self.available)
        yield from higher_is_no_worse(self.guide)
        yield from self.who_knows_nothing()

    # ---------------------------------------------------------------- everyone has an answer
    def _wished(self) -> list[Box]:
        """Where a wanted route is left, the asides not counted."""
        counted = [found for id_, found in self.available.items() if id_ not in self.guide.asides]
        return [box for found in counted for box in found]

    def holes(self) -> list[Box]:
        """Where no wanted route is left; the largest first. Raises TooMuch."""
        found = uncovered(self._wished(), self.questions)
        return sorted(found, key=lambda box: -share(box, self.questions))

    def dead_ends(self) -> Iterator[Failure]:
        """Persons without a wanted route for whom no way out holds."""
        told = [box for way in self.guide.ways_out for box in way.compiled.yes]
        ids = ("dead-end", "dead-ends-uncounted")
        yield from self._outside(self._wished() + told, ("ways_out",), *ids)

    def nobody_without_a_route(self) -> Iterator[Failure]:
        """Persons for whom every route is closed, so that there is no alternative to name."""
        not_closed = [box for route in self.guide.routes.values() for box in route.gate.yes]
        ids = ("no-route-at-all", "no-route-uncounted")
        yield from self._outside(not_closed, ("route_order",), *ids)

    def _outside(self, boxes: list[Box], loc: Loc, id_: str, uncounted: str) -> Iterator[Failure]:
        """The persons in none of the boxes, the most first; one failure when there are too many."""
        found, complete = found_outside(boxes, self.questions)
        found.sort(key=lambda box: -self.weigh(box))
        if not complete:
            largest = found[0] if found else None
            yield Failure(uncounted, loc=loc, box=largest)
            return
        for box in found:
            yield Failure(id_, loc=loc, box=box, part=self.weigh(box))

    def who_knows_nothing(self) -> Iterator[Failure]:
        """dont_know to every question must leave something that may be wanted and is not closed."""
        situation = Situation(self.guide, {q.id: DONT_KNOW for q in self.questions})
        if not any(judge(r, situation).possible for r in self.guide.routes.values()):
            yield Failure("nothing-when-unsure", loc=("route_order",))

    # ---------------------------------------------------------------- everything can happen
    def what_never_happens(self) -> Iterator[Failure]:
        """Routes, requirements and conditions that no person can reach, and requirements that
        nobody fails."""
        for route in self.guide.routes.values():
            if not self.available[route.id]:
                yield Failure("route-impossible", route.id, key=closer(route, self.questions))
            for requirement in route.requirements:
                yield from _always_or_never(route, requirement)
            yield from _conditions_never_named(route)


def _always_or_never(route: Route, requirement: Requirement) -> Iterator[Failure]:
    key, split = requirement.key, requirement.compiled
    if split is None:
        return
    for boxes, id_ in (
        (split.yes, "requirement-unattainable"),
        (split.no, "requirement-needless"),
    ):
        if not boxes:
            yield Failure(id_, route.id, values={"requirement": key}, key=key)


def _conditions_never_named(route: Route) -> Iterator[Failure]:
    if not route.gate.yes:
        return
    for condition, split in route.named.items():
        if split is not None and not split.yes:
            key = next(r.key for r in route.requirements if r.names == condition)
            values = {"condition": condition}
            yield Failure("condition-impossible", route.id, values=values, key=key)
