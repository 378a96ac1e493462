"""What differs between two lists of verdicts: for a changed answer, and for one that is only tried."""

from dataclasses import dataclass

from engine.answering.verdict import Verdict


@dataclass(frozen=True)
class Signal:
    """The early signal: routes still possible, routes certain, and those that the last answer took away."""

    possible: list[str]
    certain: list[str]
    closed: list[str]
    unwanted: list[str]


def signal(now: dict[str, Verdict], before: dict[str, Verdict] | None = None) -> Signal:
    """What is possible and certain now, and what fell away since `before`: closed by a gate, or no longer wished for."""
    possible = [v.route for v in now.values() if _possible(v)]
    certain = [v.route for v in now.values() if v.wanted and v.standing in ("open", "conditional")]
    gone = [v for v in now.values() if before and _possible(before[v.route]) and not _possible(v)]
    return Signal(
        possible,
        certain,
        [v.route for v in gone if v.standing == "closed" and v.wanted is not False],
        [v.route for v in gone if v.wanted is False],
    )


def _possible(verdict: Verdict) -> bool:
    return verdict.wanted is not False and verdict.standing != "closed"


Verdicts = dict[str, Verdict]


@dataclass(frozen=True)
class Changes:
    """Routes by id: come into view, closed, no longer wished for, with more to arrange, with less to arrange."""

    opened: list[str]
    closed: list[str]
    unwanted: list[str]
    more: list[str]
    fewer: list[str]

    @property
    def none(self) -> bool:
        """Whether nothing changed at all."""
        return not (self.opened or self.closed or self.unwanted or self.more or self.fewer)


def changes(before: Verdicts, after: Verdicts) -> Changes:
    """What went from `before` to `after`."""
    both = [r for r in after if _left(before[r]) and _left(after[r])]
    gone = [r for r in after if _left(before[r]) and not _left(after[r])]
    return Changes(
        [r for r in after if not _left(before[r]) and _left(after[r])],
        [r for r in gone if after[r].wanted is not False],
        [r for r in gone if after[r].wanted is False],
        [r for r in both if added(before[r], after[r])],
        [r for r in both if added(after[r], before[r])],
    )


def added(before: Verdict, after: Verdict) -> list[str]:
    """The conditions that were not named before."""
    return [c for c in after.conditions if c not in before.conditions]


def _left(verdict: Verdict) -> bool:
    return verdict.wanted is not False and verdict.standing != "closed"
