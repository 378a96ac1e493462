"""What changes for whom between two versions of the content: per route, who it opens to or closes
for, what they still need, who wants it.

Persons are complete sets of answers. Texts, sources, times and order are not compared."""

from collections.abc import Iterator
from dataclasses import dataclass

from engine.answering.situation import Answers, Situation
from engine.answering.verdict import Standing, Verdict, judge
from engine.comparing.affected import Found, Half, find
from engine.comparing.answer_space import AFTER, BEFORE, Boxes, Point, Space
from engine.guide.guide import Guide
from engine.guide.route import Route


@dataclass
class Change:
    """One way in which a route changes (`condition` with gets and loses), and the persons for
    whom it does."""

    route: str
    way: str
    condition: str | None
    found: Found


@dataclass
class Diff:
    """All that changes. `changes` stand together per route, the route with the largest share
    first; `added` and `gone` are routes."""

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

    def shown(self, change: Change, point: Point, side: int) -> tuple[Answers, Verdict | None]:
        """An example person for one version: the answers, and the verdict on the route (None
        where the route does not exist).

        Raises AssertionError when the verdicts do not show the change."""
        point = self._shortest(change, point)
        assert self._is_shown(change, point, side), "the example does not show the change"
        return self._judged(change, point, side)

    def _shortest(self, change: Change, point: Point) -> Point:
        """The point with the answers that it needs besides to show the change in both versions.

        A point rules out what is compared. A version that takes other answers too leaves the
        route undecided until the question is answered with one that is compared; any will do."""
        if self._is_shown_twice(change, point):
            return point
        out = dict(point)
        added = []
        for axis in self.space.axes:
            if axis.partial and axis.index not in point:
                out[axis.index] = axis.likeliest
                added.append(axis.index)
        for index in reversed(added):
            shorter = dict(out)
            del shorter[index]
            if self._is_shown_twice(change, shorter):
                out = shorter
        return out

    def _is_shown_twice(self, change: Change, point: Point) -> bool:
        """Whether the verdicts of both versions are what the change says."""
        sides = (BEFORE, AFTER)
        return all(self._is_shown(change, point, side) for side in sides)

    def _is_shown(self, change: Change, point: Point, side: int) -> bool:
        """Whether the verdict of one version, if it has the route, is what the change says."""
        verdict = self._judged(change, point, side)[1]
        return verdict is None or shows(change, verdict, side)

    def _judged(self, change: Change, point: Point, side: int) -> tuple[Answers, Verdict | None]:
        """The answers of a point in one version, and the verdict on them."""
        guide = self.space.guides[side]
        answers = self.space.answers(point, side)
        route = guide.routes.get(change.route)
        if route is None:
            return answers, None
        return answers, judge(route, Situation(guide, answers))


def shows(change: Change, verdict: Verdict, side: int) -> bool:
    """Whether a verdict is what the change says of that version.

    Of three ways it holds from now on; of their opposites it holds no longer."""
    from_now_on = change.way in ("opens", "gets", "wanted")
    expected = from_now_on if side == AFTER else not from_now_on
    is_closed = verdict.standing is Standing.CLOSED
    if change.condition is not None:
        if is_closed:
            return False
        is_named = change.condition in verdict.conditions
        return is_named == expected
    if change.way in ("opens", "closes"):
        return is_closed != expected
    return verdict.wanted is expected


def compare(before: Guide, after: Guide) -> Diff:
    """The difference in results between two versions on the same day."""
    space = Space(before, after)
    added = _beside(after, before)
    gone = _beside(before, after)
    by_route = []
    for id_ in [*after.routes, *gone]:
        found = list(_changes(id_, space))
        if found:
            found.sort(key=_share, reverse=True)
            by_route.append(found)
    by_route.sort(key=_largest_share, reverse=True)
    changes = []
    for found in by_route:
        changes += found
    return Diff(
        before,
        after,
        space,
        added,
        gone,
        changes,
    )


def _beside(guide: Guide, other: Guide) -> list[str]:
    """The routes that the one has and the other has not."""
    out = []
    for id_ in guide.routes:
        if id_ not in other.routes:
            out.append(id_)
    return out


def _share(change: Change) -> float:
    """The share of the persons for whom it is so."""
    return change.found.share


def _largest_share(changes: list[Change]) -> float:
    """The share of the first change of a route, which is the largest."""
    return _share(changes[0])


@dataclass(frozen=True)
class _Compared:
    """One thing that may change at a route: its two ways (to hold from now on, and no longer),
    and where each version says that it holds."""

    ways: tuple[str, str]
    was: Half
    now: Half
    condition: str | None = None


def _changes(id_: str, space: Space) -> Iterator[Change]:
    """The changes of one route."""
    for compared in _compared(id_, space):
        was = compared.was
        now = compared.now
        from_now_on, no_longer = compared.ways
        for way, left, right in (
            (from_now_on, was.turned, now),
            (no_longer, was, now.turned),
        ):
            found = find(left, right, space.axes)
            if found is not None:
                yield Change(id_, way, compared.condition, found)


def _compared(id_: str, space: Space) -> Iterator[_Compared]:
    """What may change at a route.

    One that is new opens to all whom it is not closed for; one that is gone closes for them."""
    before, after = space.guides
    old = before.routes.get(id_)
    new = after.routes.get(id_)
    was = _gate(old, space, BEFORE)
    now = _gate(new, space, AFTER)
    yield _Compared(("opens", "closes"), was, now)
    if old is None or new is None:
        return
    was = _half(old.wanted.yes, old.wanted.no, space, BEFORE)
    now = _half(new.wanted.yes, new.wanted.no, space, AFTER)
    yield _Compared(("wanted", "unwanted"), was, now)
    always = [after.always_needed, before.always_needed]
    for condition in dict.fromkeys([*always, *new.order, *old.order]):
        if condition is None:
            continue
        was = _condition(old, condition, space, BEFORE)
        now = _condition(new, condition, space, AFTER)
        yield _Compared(("gets", "loses"), was, now, condition)


def _half(yes: Boxes, no: Boxes, space: Space, side: int) -> Half:
    """A rule of one version in the space: where it holds and where it does not."""
    holds = space.project(yes, side)
    fails = space.project(no, side)
    return Half(holds, fails)


def _gate(route: Route | None, space: Space, side: int) -> Half:
    """Where the route is not closed; nowhere when it does not exist."""
    if route is None:
        return Half([], [{}])
    return _half(route.gate.yes, route.gate.no, space, side)


def _condition(route: Route, condition: str, space: Space, side: int) -> Half:
    """Where the route is not closed and names the condition, and where it does not name it.

    A condition of a closed route is no change: where it is closed neither holds."""
    guide = space.guides[side]
    closed = space.project(route.gate.no, side)
    split = route.named.get(condition)
    always = condition == guide.always_needed
    if split is not None and not always:
        named = space.project(split.yes, side)
        unnamed = space.project(split.no, side)
        return Half(named, unnamed, closed)
    whole = space.project(route.gate.yes, side)
    if always or condition in route.named:
        return Half(whole, [], closed)
    return Half([], whole, closed)
