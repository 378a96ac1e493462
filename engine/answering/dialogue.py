"""What is asked next, and what the last answer changed. Nothing here is written down anywhere: it is worked out each time."""

from dataclasses import dataclass

from engine.answering.question_choice import _choose
from engine.answering.situation import Situation
from engine.answering.verdict import Verdict, wish_questions
from engine.guide.guide import Guide


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
                q
                for q, mask in route.index.closing_steps.items()
                if alive & mask and q in situation.open
            }
            second |= {
                q
                for q, mask in route.index.any_steps.items()
                if alive & mask and q in situation.open
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


def sensible(guide: Guide, situation: Situation) -> list[int]:
    """The ways out that hold for the wish as it stands (their numbers in the tree)."""
    return [
        i
        for i, way in enumerate(guide.ways_out)
        if not any(situation.meets(box) for box in way.compiled.no)
    ]
