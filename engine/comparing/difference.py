"""What changes for whom between two versions of the content: per route, who it opens to or closes for, what they still need, who wants it.

Persons are complete sets of answers. Texts, sources, times and order are not compared."""

from dataclasses import dataclass

from engine.answering.situation import Situation
from engine.answering.verdict import Verdict, judge
from engine.comparing.affected import Found, Half, find
from engine.comparing.answer_space import AFTER, BEFORE, Space
from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.rules.boxes import Box


@dataclass
class Change:
    """One way in which a route changes (`condition` with gets and loses), and the persons for whom it does."""

    route: str
    way: str
    condition: str | None
    found: Found


@dataclass
class Diff:
    """All that changes. `changes` stand together per route, the route with the largest share first."""

    before: Guide
    after: Guide
    space: Space
    added: list[str]
    gone: list[str]
    changes: list[Change]

    @property
    def same(self) -> bool:
        """Whether every person who can give answers has the same result in both versions."""
        return not (self.changes or self.added or self.gone or self.space.options)

    def shown(
        self, change: Change, point: dict[int, int], side: int
    ) -> tuple[dict[str, object], Verdict | None]:
        """An example person for one version: the answers, and the verdict on the route (None where the route does not exist).

        Raises AssertionError when the verdicts do not show the change."""
        guide = (self.before, self.after)[side]
        answers = self.space.answers(point, side)
        if change.route not in guide.routes:
            return answers, None
        verdict = judge(guide.routes[change.route], Situation(guide, answers))
        assert shows(change, verdict, side), "the example does not show the change"
        return answers, verdict


def shows(change: Change, verdict: Verdict, side: int) -> bool:
    """Whether a verdict is what the change says of that version."""
    expected = (side == AFTER) == (change.way in ("opens", "gets", "wanted"))
    if change.condition is not None:
        return verdict.standing != "closed" and (change.condition in verdict.conditions) == expected
    if change.way in ("opens", "closes"):
        return (verdict.standing != "closed") == expected
    return verdict.wanted is expected


def compare(before: Guide, after: Guide) -> Diff:
    """The difference in results between two versions on the same day."""
    space = Space(before, after)
    ids = [*after.routes, *(r for r in before.routes if r not in after.routes)]
    by_route = [
        sorted(_changes(id_, before, after, space), key=lambda c: -c.found.share) for id_ in ids
    ]
    by_route = sorted(
        (found for found in by_route if found), key=lambda found: -found[0].found.share
    )
    return Diff(
        before,
        after,
        space,
        [r for r in after.routes if r not in before.routes],
        [r for r in before.routes if r not in after.routes],
        [c for found in by_route for c in found],
    )


def _changes(id_: str, before: Guide, after: Guide, space: Space) -> list[Change]:
    """The changes of one route. One that is new opens to all whom it is not closed for; one that is gone closes for them."""
    old, new = before.routes.get(id_), after.routes.get(id_)
    pairs = [("opens", "closes", None, _gate(old, space, BEFORE), _gate(new, space, AFTER))]
    if old is not None and new is not None:
        pairs.append(
            (
                "wanted",
                "unwanted",
                None,
                _both(old.wanted.yes, old.wanted.no, space, BEFORE),
                _both(new.wanted.yes, new.wanted.no, space, AFTER),
            )
        )
        always = [c for c in (after.always_needed, before.always_needed) if c is not None]
        for condition in dict.fromkeys([*always, *new.order, *old.order]):
            was, now = (
                _condition(route, condition, guide, space, side)
                for route, guide, side in ((old, before, BEFORE), (new, after, AFTER))
            )
            pairs.append(("gets", "loses", condition, was, now))
    out = []
    for plus, minus, condition, was, now in pairs:
        for way, left, right in ((plus, was[1], now[0]), (minus, was[0], now[1])):
            found = find(left, right, space.axes)
            if found is not None:
                out.append(Change(id_, way, condition, found))
    return out


def _both(yes: list[Box], no: list[Box], space: Space, side: int) -> tuple[Half, Half]:
    """A rule of one version that holds, and the same rule that does not."""
    yes, no = space.project(yes, side), space.project(no, side)
    return Half(yes, no), Half(no, yes)


def _gate(route: Route | None, space: Space, side: int) -> tuple[Half, Half]:
    return (
        _both([], [{}], space, side)
        if route is None
        else _both(route.gate.yes, route.gate.no, space, side)
    )


def _condition(
    route: Route, condition: str, guide: Guide, space: Space, side: int
) -> tuple[Half, Half]:
    """Named, and not named, both only where the route is not closed: a condition of a closed route is no change."""
    closed = space.project(route.gate.no, side)
    always, split = condition == guide.always_needed, route.named.get(condition)
    if split is not None and not always:
        yes, no = space.project(split.yes, side), space.project(split.no, side)
    else:
        whole = space.project(route.gate.yes, side)
        yes, no = (whole, []) if always or condition in route.named else ([], whole)
    return Half(yes, no + closed), Half(no, yes + closed)
