"""What is asked next, and what the last answer changed. Nothing here is written down anywhere: it is worked out each time."""

from dataclasses import dataclass

from engine.board import Board
from engine.model import Guide
from engine.situation import Situation
from engine.verdict import Verdict, judge, wish_questions


@dataclass(frozen=True)
class Dialogue:
    """The next question and its phase (None when nothing is left), and all that is still worth asking, by phase."""

    next_question: str | None
    phase: int | None
    by_phase: dict[int, list[str]]

    @property
    def still_to_answer(self) -> list[str]:
        """Every question still worth asking, phase 1 first."""
        return [q for phase in self.by_phase.values() for q in phase]


def verdicts(situation: Situation) -> dict[str, Verdict]:
    """The verdict on every route, in the order of the tree."""
    return {id_: judge(route, situation) for id_, route in situation.guide.routes.items()}


def dialogue(situation: Situation, found: dict[str, Verdict], only: str | None = None) -> Dialogue:
    """What to ask next. Only routes that may be wanted count; with `only` that route alone.

    Phase 1: what can change a wish or close a route. Phase 2: what can change conditions, and so open against conditional. Phase 3: preferences."""
    guide = situation.guide
    counting = [only] if only else [v.route for v in found.values() if v.wanted is not False]
    first, second = set(), set()
    for id_ in counting:
        route = guide.routes[id_]
        alive = situation.alive(route)
        if only is None:
            first |= wish_questions(route, situation)
        if found[id_].standing != "closed":
            first |= {
                q for q, mask in route.closing_steps.items() if alive & mask and q in situation.open
            }
            second |= {
                q for q, mask in route.any_steps.items() if alive & mask and q in situation.open
            }
    first = situation.to_ask(first)
    second = situation.to_ask(second) - first
    third = (
        {guide.question[p.question].index for p in guide.preferences}
        & situation.open
        & situation.applying - first - second
    )
    by_phase = {n: s for n, s in ((1, first), (2, second), (3, third)) if s}
    listed = {n: situation.ids(s) for n, s in by_phase.items()}
    if not by_phase:
        return Dialogue(None, None, {})
    phase = min(by_phase)
    return Dialogue(guide.names[_choose(situation, by_phase[phase], counting)], phase, listed)


def hangs_on(situation: Situation, found: dict[str, Verdict], question: int) -> list[str]:
    """The routes, wanted or possibly so, for which this question can still change something."""
    name = situation.guide.names[question]
    return [
        v.route
        for v in found.values()
        if v.wanted is not False
        and (
            name in v.missing
            or (
                v.wanted is None
                and question in wish_questions(situation.guide.routes[v.route], situation)
            )
        )
    ]


def _choose(situation: Situation, candidates: set[int], counting: list[str]) -> int:
    """A group begun is finished first, then come the others in the order of the tree; within a group the question expected to tell most, ties by order."""
    guide = situation.guide
    given = {guide.question[q].group for q in situation.kept()}
    waiting = {guide.questions[i].group for i in candidates}
    group = min(waiting, key=lambda g: (g not in given, guide.group_order[g]))
    candidates = {i for i in candidates if guide.questions[i].group == group}
    if len(candidates) == 1:
        return next(iter(candidates))
    board: Board = guide.board
    state = board.state(situation.answers)
    counted = board.fields(counting)
    return max(sorted(candidates), key=lambda i: board.expected(state, guide.questions[i], counted))


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


def sensible(guide: Guide, situation: Situation) -> list[int]:
    """The ways out that hold for the wish as it stands (their numbers in the tree)."""
    return [
        i
        for i, way in enumerate(guide.ways_out)
        if not any(situation.meets(box) for box in way.split.no)
    ]
