"""What differs between two lists of verdicts: for a changed answer, and for one that is tried."""

from dataclasses import dataclass

from engine.answering.verdict import Verdict

Verdicts = dict[str, Verdict]


@dataclass(frozen=True)
class Signal:
    """The early signal: the routes that are still possible, and those that are certain."""

    possible: list[str]
    certain: list[str]


def signal(now: Verdicts) -> Signal:
    """What is possible and certain now."""
    return Signal(
        possible=[v.route for v in now.values() if v.possible],
        certain=[v.route for v in now.values() if v.certain],
    )


@dataclass(frozen=True)
class Changes:
    """Routes by id.

    opened: come into view · closed: by a gate · unwanted: no longer wished for ·
    more, fewer: with more, with less to arrange."""

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
    out = Changes([], [], [], [], [])
    for id_, now in after.items():
        then = before[id_]
        if now.possible and then.possible:
            if added(then, now):
                out.more.append(id_)
            if added(now, then):
                out.fewer.append(id_)
        elif now.possible:
            out.opened.append(id_)
        elif then.possible:
            fallen = out.unwanted if now.wanted is False else out.closed
            fallen.append(id_)
    return out


def added(before: Verdict, after: Verdict) -> list[str]:
    """The conditions that were not named before."""
    return [c for c in after.conditions if c not in before.conditions]
