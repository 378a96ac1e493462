"""Where a route stands for a situation: exact for any partial answers, as if every completion were looked at."""

from dataclasses import dataclass
from enum import StrEnum

from engine.answering.situation import Situation
from engine.guide.route import Requirement, Route
from engine.rules.boxes import Box
from engine.rules.remember import remembered


class Standing(StrEnum):
    """Where a route stands for a person, from what is best to what is closed."""

    OPEN = "open"
    CONDITIONAL = "conditional"
    UNDECIDED = "undecided"
    CLOSED = "closed"


@dataclass(slots=True)
class Verdict:
    """A route's standing, what is still needed, and what would settle the rest."""

    route: str
    wanted: bool | None
    standing: Standing
    conditions: list[str]
    find_out: list[str]
    missing: list[str]

    @property
    def possible(self) -> bool:
        """Whether it may be wished for and is not closed."""
        return self.wanted is not False and self.standing is not Standing.CLOSED

    @property
    def settled(self) -> bool:
        """Whether it is open or conditional: no answer still to come closes it."""
        return self.standing in (Standing.OPEN, Standing.CONDITIONAL)

    @property
    def certain(self) -> bool:
        """Whether it is surely wished for and settled."""
        return self.wanted is True and self.settled


def judge(route: Route, situation: Situation) -> Verdict:
    """The verdict on one route."""
    return remembered(route.memo, situation.pattern(route.reads), lambda: _judge(route, situation))


def _judge(route: Route, situation: Situation) -> Verdict:
    alive = situation.alive(route)
    standing = _standing(route, situation, alive)
    if standing is Standing.CLOSED:
        return Verdict(route.id, wanted(route, situation), standing, [], [], [])
    always = situation.guide.always_needed
    conditions = [always] * (always is not None) + [
        c for c in route.order if _named(route, c, situation, alive, standing)
    ]
    steps = {q for q, mask in route.index.any_steps.items() if alive & mask}
    return Verdict(
        route.id,
        wanted(route, situation),
        standing,
        conditions,
        situation.ids(situation.to_find_out(steps & situation.unsure)),
        situation.ids(situation.to_ask(steps & situation.open)),
    )


def _standing(route: Route, situation: Situation, alive: int) -> Standing:
    can_open = alive & route.index.yes
    if not can_open:
        return Standing.CLOSED
    if not alive & route.index.no and not (
        alive & route.index.clear and alive & route.index.burdened
    ):
        return Standing.OPEN if alive & route.index.clear else Standing.CONDITIONAL
    open_steps = any(
        alive & mask for q, mask in route.index.standing_steps.items() if q in situation.open
    )
    return Standing.UNDECIDED if open_steps else Standing.CONDITIONAL


def _named(route: Route, condition: str, situation: Situation, alive: int, standing: str) -> bool:
    """Named in every completion in which the route is not closed, or kept unknown by a dont_know only."""
    masks = route.index.conditions[condition]
    if masks is None or not alive & masks[1]:
        return True
    if not alive & masks[0]:
        return False
    if any(
        alive & mask
        for q, mask in route.index.condition_steps[condition].items()
        if q in situation.open
    ):
        return False
    return standing != "undecided" or not _open_question_decides(route, condition, situation)


def may_name(route: Route, condition: str, situation: Situation) -> bool:
    """Whether the condition is named for some completion of the answers."""
    masks = route.index.conditions.get(condition, (0, 0))
    return masks is None or bool(situation.alive(route) & masks[0])


def _open_question_decides(route: Route, condition: str, situation: Situation) -> bool:
    """Whether two completions that agree on every dont_know, both not closed, differ in the condition."""
    split = route.named[condition]
    return any(
        _agree(a, b, situation.unsure)
        for a in split.yes
        if situation.meets(a)
        for b in split.no
        if situation.meets(b)
    )


def _agree(a: Box, b: Box, on: set[int]) -> bool:
    return all(a[q] & b[q] for q in on if q in a and q in b)


def wanted(route: Route, situation: Situation) -> bool | None:
    """Whether role, place and subject are shared surely (True), surely not (False), or not yet known (None).

    A school type whose part is not answered stands for all its parts."""
    alive = situation.alive(route)
    for question, whole in situation.guide.parts.items():
        if question not in situation.answers:
            alive &= route.index.admits(question, whole)
    if not alive & route.index.unwanted:
        return True
    return None if alive & route.index.want else False


def wish_questions(route: Route, situation: Situation) -> set[int]:
    """The open questions that can still change whether the route is wanted."""
    alive = situation.alive(route)
    return {q for q, mask in route.index.wish_steps.items() if alive & mask and q in situation.open}


def verdicts(situation: Situation) -> dict[str, Verdict]:
    """The verdict on every route, in the order of the tree."""
    return {id_: judge(route, situation) for id_, route in situation.guide.routes.items()}


def truth(requirement: Requirement, situation: Situation) -> str:
    """yes, no or unknown; a requirement that is always named is never met."""
    if requirement.compiled is None:
        return "no"
    can = [
        any(situation.meets(box) for box in part)
        for part in (requirement.compiled.yes, requirement.compiled.no)
    ]
    return "unknown" if all(can) else "yes" if can[0] else "no"
