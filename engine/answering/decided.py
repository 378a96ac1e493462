"""What one more answer decides: which routes it settles, and which conditions of one route."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from engine.answering.changes import Verdicts, added
from engine.answering.situation import Situation
from engine.answering.verdict import Standing, Verdict

UNWANTED = "unwanted"  # beside the standings: surely not wished for


@dataclass(frozen=True)
class Decided:
    """What an answer decides, as route ids.

    Now open, now open with conditions, now closed, no longer wanted. With one route in mind also
    its conditions, as ids: now needed for sure, and now surely not."""

    open: tuple[str, ...] = ()
    conditional: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    spared: tuple[str, ...] = ()

    def kinds(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The kinds that hold something, with what they hold."""
        for kind in fields(self):
            ids = getattr(self, kind.name)
            if ids:
                yield kind.name, ids


def decided(before: Verdicts, after: Situation, now: Verdicts, only: str | None) -> Decided:
    """What the last answer of `after` settles that was not settled before.

    With `only`, of that route alone, wanted or not."""
    kinds: dict[str, tuple[str, ...]] = {}
    for id_ in [only] if only else now:
        old, new = state(before[id_], only), state(now[id_], only)
        if new is not None and new != old:
            kinds[new] = (*kinds.get(new, ()), id_)
    if only and now[only].standing is not Standing.CLOSED:
        kinds["needed"] = tuple(added(before[only], now[only]))
        kinds["spared"] = tuple(_spared(after, only))
    return Decided(**kinds)


def still_possible(now: Verdicts, only: str | None) -> tuple[str, ...]:
    """The routes that count and are neither closed nor unwanted. With `only` that one counts."""
    counting = [now[only]] if only else now.values()
    gone = (Standing.CLOSED, UNWANTED)
    return tuple(v.route for v in counting if state(v, only) not in gone)


def state(verdict: Verdict, only: str | None) -> str | None:
    """A standing or `unwanted`; None while that is not settled.

    A route counts as open only when it is surely wanted. With `only` the wish plays no part."""
    if not only and verdict.wanted is False:
        return UNWANTED
    if verdict.standing is Standing.CLOSED:
        return Standing.CLOSED
    settled = verdict.settled if only else verdict.certain
    return verdict.standing if settled else None


def _spared(after: Situation, only: str) -> list[str]:
    """The conditions of a route that could be needed before the last answer, and not since."""
    route, last = after.guide.routes[only], list(after.given)[-1]
    given = {q: answer for q, answer in after.given.items() if q != last}
    alive_before = Situation(after.guide, given).alive(route)
    alive = after.alive(route)
    out = []
    for condition, masks in route.conditions.items():
        if masks is not None and alive_before & masks[0] and not alive & masks[0]:
            out.append(condition)
    return out
