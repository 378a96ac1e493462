"""Where a route stands for a person: exact for partial answers, as if every completion were seen.

Each rule is a list of boxes (a disjunctive normal form), and each box a bit in the index of its
route. `alive` holds the bits of the boxes that the answers still meet."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import product

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


CLOSED = Standing.CLOSED
SETTLED = (Standing.OPEN, Standing.CONDITIONAL)


class Truth(StrEnum):
    """Whether a requirement is met."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(slots=True)
class Verdict:
    """A route's standing, what is still needed, and what would settle the rest.

    wanted: None while it is not known · conditions: by id · find_out: questions answered
    dont_know on which it hangs · missing: unanswered questions that can change it."""

    route: str
    wanted: bool | None
    standing: Standing
    conditions: list[str]
    find_out: list[str]
    missing: list[str]

    @property
    def possible(self) -> bool:
        """Whether it may be wished for and is not closed."""
        return self.wanted is not False and self.standing is not CLOSED

    @property
    def settled(self) -> bool:
        """Whether it is open or conditional: no answer still to come closes it."""
        return self.standing in SETTLED

    @property
    def certain(self) -> bool:
        """Whether it is surely wished for and settled."""
        return self.wanted is True and self.settled


def verdicts(situation: Situation) -> dict[str, Verdict]:
    """The verdict on every route, in the order of the tree."""
    return {id_: judge(route, situation) for id_, route in situation.guide.routes.items()}


def judge(route: Route, situation: Situation) -> Verdict:
    """The verdict on one route."""
    key = situation.pattern(route.reads)
    return remembered(route.memo, key, lambda: _judge(route, situation))


def _judge(route: Route, situation: Situation) -> Verdict:
    alive = situation.alive(route)
    standing = _standing(route, situation, alive)
    verdict = Verdict(
        route=route.id,
        wanted=wanted(route, situation),
        standing=standing,
        conditions=[],
        find_out=[],
        missing=[],
    )
    if standing is CLOSED:
        return verdict
    always = situation.guide.always_needed
    if always is not None:
        verdict.conditions.append(always)
    for condition in route.order:
        if _named(route, condition, situation, alive, standing):
            verdict.conditions.append(condition)
    matters = {q for q, mask in route.index.any_steps.items() if alive & mask}
    find_out = situation.to_find_out(matters & situation.unsure)
    verdict.find_out = situation.ids(find_out)
    missing = situation.to_ask(matters & situation.open)
    verdict.missing = situation.ids(missing)
    return verdict


def _standing(route: Route, situation: Situation, alive: int) -> Standing:
    if not alive & route.index.yes:
        return Standing.CLOSED
    may_close = alive & route.index.no
    may_be_clear = alive & route.index.clear
    may_be_burdened = alive & route.index.burdened
    if not may_close and not may_be_burdened:
        return Standing.OPEN
    if not may_close and not may_be_clear:
        return Standing.CONDITIONAL
    if situation.open_in(route.index.standing_steps, alive):
        return Standing.UNDECIDED
    return Standing.CONDITIONAL


def _named(
    route: Route, condition: str, situation: Situation, alive: int, standing: Standing
) -> bool:
    """Whether the condition is needed as far as can be told.

    It is named in every completion in which the route is not closed, or only a dont_know keeps
    that unknown."""
    masks = route.index.conditions[condition]
    if masks is None:
        return True
    named, spared = masks
    if not alive & spared:
        return True
    if not alive & named:
        return False
    if situation.open_in(route.index.condition_steps[condition], alive):
        return False
    if standing is not Standing.UNDECIDED:
        return True
    return not _open_question_decides(route, condition, situation)


def may_name(route: Route, condition: str, situation: Situation) -> bool:
    """Whether the condition is named for some completion of the answers."""
    if condition not in route.index.conditions:
        return False
    masks = route.index.conditions[condition]
    if masks is None:
        return True
    named, _ = masks
    return situation.alive(route) & named != 0


def _open_question_decides(route: Route, condition: str, situation: Situation) -> bool:
    """Whether two completions, both not closed, differ in the condition and in no dont_know."""
    split = route.named[condition]
    if split is None:
        return False
    needed = [box for box in split.yes if situation.meets(box)]
    spared = [box for box in split.no if situation.meets(box)]
    pairs = product(needed, spared)
    return any(_agree(a, b, situation.unsure) for a, b in pairs)


def _agree(a: Box, b: Box, on: set[int]) -> bool:
    for question in on:
        if question in a and question in b and not a[question] & b[question]:
            return False
    return True


def wanted(route: Route, situation: Situation) -> bool | None:
    """Whether role, place and subject are shared: surely, surely not, or not yet known (None).

    A school type whose part is not answered stands for all its parts."""
    alive = situation.alive(route)
    for question, whole in situation.guide.parts.items():
        if question not in situation.answers:
            alive &= route.index.admits(question, whole)
    if not alive & route.index.unwanted:
        return True
    if not alive & route.index.want:
        return False
    return None


def wish_questions(route: Route, situation: Situation) -> set[int]:
    """The open questions that can still change whether the route is wanted."""
    alive = situation.alive(route)
    return situation.open_in(route.index.wish_steps, alive)


def truth(requirement: Requirement, alive: int) -> Truth:
    """Whether a requirement is met, given which boxes of its route are alive.

    One that is always named is never met."""
    if requirement.bits is None:
        return Truth.NO
    met, unmet, _ = requirement.bits
    if alive & met and alive & unmet:
        return Truth.UNKNOWN
    return Truth.YES if alive & met else Truth.NO
