"""Proofs over all answer sets, not samples: what can never be, what nobody is told, and what
differs from what the content declares.

Everything here is two lists of boxes meeting or not; only "is everyone covered" (a cover, or the
tautology of a DNF) needs a search."""

from collections.abc import Iterator

from engine.answering.situation import Situation
from engine.answering.verdict import judge
from engine.checking.coverage import found_outside, share, uncovered
from engine.checking.dominance import Available, Boxes, closer, routes_beside_each_other
from engine.checking.failure import Failure
from engine.checking.higher_answers import higher_is_no_worse
from engine.checking.idle_options import idle_questions_and_options
from engine.guide.guide import Guide
from engine.guide.route import Requirement, Route
from engine.reading.yaml_nodes import Loc
from engine.rules.boxes import Box, both
from engine.rules.population import weights
from engine.rules.questions import DONT_KNOW


def proofs_of(guide: Guide) -> "Proofs":
    """The proofs about a guide, put together once. Raises TooTangled."""
    return guide.once("proofs", lambda: Proofs(guide))


class Proofs:
    """All proofs about one guide. Raises TooTangled when its rules cannot be put together."""

    def __init__(self, guide: Guide):
        self.guide = guide
        self.questions = guide.questions
        self.available: Available = {}
        for route in guide.routes.values():
            boxes = both(route.wanted.yes, route.gate.yes, self.questions)
            self.available[route.id] = boxes
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
        out: Boxes = []
        for id_, boxes in self.available.items():
            if id_ not in self.guide.asides:
                out += boxes
        return out

    def holes(self) -> list[Box]:
        """Where no wanted route is left; the largest first. Raises TooMuch."""
        found = uncovered(self._wished(), self.questions)
        return sorted(found, key=lambda box: -share(box, self.questions))

    def dead_ends(self) -> Iterator[Failure]:
        """Persons without a wanted route for whom no way out holds."""
        covered = self._wished()
        for way in self.guide.ways_out:
            covered += way.compiled.yes
        ids = ("dead-end", "dead-ends-uncounted")
        yield from self._outside(covered, ("ways_out",), *ids)

    def nobody_without_a_route(self) -> Iterator[Failure]:
        """Persons for whom every route is closed, so that there is no alternative to name."""
        covered: Boxes = []
        for route in self.guide.routes.values():
            covered += route.gate.yes
        ids = ("no-route-at-all", "no-route-uncounted")
        yield from self._outside(covered, ("route_order",), *ids)

    def _outside(self, boxes: list[Box], loc: Loc, id_: str, uncounted: str) -> Iterator[Failure]:
        """The persons in none of the boxes, the most first; one failure when there are too many."""
        found, complete = found_outside(boxes, self.questions)
        found.sort(key=lambda box: -self.weigh(box))
        if not complete:
            largest = found[0] if found else None
            yield Failure(uncounted, loc=loc, box=largest)
            return
        for box in found:
            part = self.weigh(box)
            yield Failure(id_, loc=loc, box=box, part=part)

    def who_knows_nothing(self) -> Iterator[Failure]:
        """dont_know to every question must leave something that may be wanted and is not closed."""
        unsure = {question.id: DONT_KNOW for question in self.questions}
        situation = Situation(self.guide, {**unsure})
        for route in self.guide.routes.values():
            verdict = judge(route, situation)
            if verdict.possible:
                return
        yield Failure("nothing-when-unsure", loc=("route_order",))

    # ---------------------------------------------------------------- everything can happen
    def what_never_happens(self) -> Iterator[Failure]:
        """Routes, requirements and conditions that no person can reach, and requirements that
        nobody fails."""
        for route in self.guide.routes.values():
            if not self.available[route.id]:
                key = closer(route, self.questions)
                yield Failure("route-impossible", route.id, key=key)
            for requirement in route.requirements:
                yield from _always_or_never(route, requirement)
            yield from _conditions_never_named(route)


def _always_or_never(route: Route, requirement: Requirement) -> Iterator[Failure]:
    """That nobody meets a requirement, or everybody."""
    key = requirement.key
    split = requirement.compiled
    if split is None:
        return
    values = {"requirement": key}
    if not split.yes:
        yield Failure("requirement-unattainable", route.id, values=values, key=key)
    if not split.no:
        yield Failure("requirement-needless", route.id, values=values, key=key)


def _conditions_never_named(route: Route) -> Iterator[Failure]:
    """The conditions of a route that is not closed to all, which nobody gets there."""
    if not route.gate.yes:
        return
    for condition, split in route.named.items():
        if split is not None and not split.yes:
            key = next(r.key for r in route.requirements if r.names == condition)
            values = {"condition": condition}
            yield Failure("condition-impossible", route.id, values=values, key=key)
