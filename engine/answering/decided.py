"""What one more answer decides: which routes it settles, and which conditions of one route."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from engine.answering.changes import Verdicts, added
from engine.answering.situation import Situation
from engine.answering.verdict import Standing, Verdict

Ids = tuple[str, ...]
UNWANTED = "unwanted"  # beside the standings: surely not wished for


@dataclass(frozen=True)
class Decided:
    """What an answer decides, as route ids.

    Now open, now open with conditions, now closed, no longer wanted. With one route in mind also
    its conditions, as ids: now needed for sure, and now surely not."""

    open: Ids = ()
    conditional: Ids = ()
    closed: Ids = ()
    unwanted: Ids = ()
    needed: Ids = ()
    spared: Ids = ()

    def kinds(self) -> Iterator[tuple[str, Ids]]:
        """The kinds that hold something, with what they hold."""
        for kind in fields(self):
            ids = getattr(self, kind.name)
            if ids:
                yield kind.name, ids


def decided(before: Verdicts, after: Situation, now: Verdicts, only: str | None) -> Decided:
    """What the last answer of `after` settles that was not settled before.

    With `only`, of that route alone, wanted or not."""
    kinds: dict[str, Ids] = {}
    for id_ in [only] if only else now:
        old = state(before[id_], only)
        new = state(now[id_], only)
        if new is not None and new != old:
            others = kinds.get(new, ())
            kinds[new] = (*others, id_)
    if only and now[only].standing is not Standing.CLOSED:
        needed = added(before[only], now[only])
        spared = _spared(after, only)
        kinds |= {"needed": tuple(needed), "spared": tuple(spared)}
    return Decided(**kinds)


def still_possible(now: Verdicts, only: str | None) -> Ids:
    """The routes that count and are neither closed nor unwanted. With `only` that one counts."""
    found = []
    for id_ in [only] if only else now:
        stands = state(now[id_], only)
        if stands not in (Standing.CLOSED, UNWANTED):
            found.append(id_)
    return tuple(found)


def state(verdict: Verdict, only: str | None) -> str | None:
    """A standing or `unwanted`; None while that is not settled.

    A route counts as open only when it is surely wanted. With `only` the wish plays no part."""
    if not only and verdict.wanted is False:
        return UNWANTED
    if verdict.standing is Standing.CLOSED:
        return Standing.CLOSED
    settled = verdict.settled if only else verdict.certain
    if not settled:
        return None
    return verdict.standing


def _spared(after: Situation, only: str) -> list[str]:
    """The conditions of a route that could be needed before the last answer, and not since."""
    guide = after.guide
    route = guide.routes[only]
    earlier = dict(after.given)
    earlier.popitem()
    alive_before = Situation(guide, earlier).alive(route)
    alive = after.alive(route)
    out = []
    for condition, masks in route.index.conditions.items():
        if masks is None:
            continue
        named, _ = masks
        if alive_before & named and not alive & named:
            out.append(condition)
    return out
