"""What is asked next. Nothing here is written down anywhere: it is worked out each time."""

from dataclasses import dataclass, field

from engine.answering.question_choice import Choice, choice, choose
from engine.answering.situation import Situation
from engine.answering.verdict import Standing, Verdict, wish_questions
from engine.guide.guide import Guide

DECIDING = 2  # the last phase whose questions decide something; phase 3 only orders the result


@dataclass(frozen=True)
class Dialogue:
    """The next question and its phase (None when nothing is left).

    `by_phase` holds all that is worth asking as things stand. An answer can make part of it
    superfluous, and can make a question apply that is not in it: see `remaining`."""

    next_question: str | None
    phase: int | None
    by_phase: dict[int, list[str]]

    @property
    def still_to_answer(self) -> list[str]:
        """Every question still worth asking, phase 1 first."""
        return [q for phase in self.by_phase.values() for q in phase]

    @property
    def deciding(self) -> "Dialogue":
        """The same without preferences, for who has one route in mind: there is nothing to order."""
        by_phase = {phase: ids for phase, ids in self.by_phase.items() if phase <= DECIDING}
        if self.phase not in by_phase:
            return Dialogue(None, None, {})
        return Dialogue(self.next_question, self.phase, by_phase)


@dataclass
class Mattering:
    """The open questions (by index) that can change something, whether they surely apply or not.

    closing: a wish, or whether a route is closed · deciding: a standing or a condition ·
    ordering: preferences."""

    closing: set[int] = field(default_factory=set)
    deciding: set[int] = field(default_factory=set)
    ordering: set[int] = field(default_factory=set)


def dialogue(situation: Situation, found: dict[str, Verdict], only: str | None = None) -> Dialogue:
    """What to ask next. Only routes that may be wanted count; with `only` that route alone.

    Phase 1: what can change a wish or close a route. Phase 2: what can change conditions, and so
    open against conditional. Phase 3: preferences."""
    sets = _by_phase(situation, mattering(situation, found, only))
    if not sets:
        return Dialogue(None, None, {})
    phase = min(sets)
    chosen = choose(situation, sets[phase], _counting(found, only))
    by_phase = {number: situation.ids(questions) for number, questions in sets.items()}
    return Dialogue(situation.guide.names[chosen], phase, by_phase)


def next_because(
    situation: Situation, found: dict[str, Verdict], only: str | None = None
) -> Choice | None:
    """The choice behind the next question of `dialogue`; None when nothing is asked."""
    sets = _by_phase(situation, mattering(situation, found, only))
    if not sets:
        return None
    return choice(situation, sets[min(sets)], _counting(found, only))


def mattering(
    situation: Situation, found: dict[str, Verdict], only: str | None = None
) -> Mattering:
    """The open questions that can change something for the routes that count.

    No answer adds to them: what matters later matters now."""
    guide, out = situation.guide, Mattering()
    for id_ in _counting(found, only):
        route = guide.routes[id_]
        if only is None:
            out.closing |= wish_questions(route, situation)
        if found[id_].standing is not Standing.CLOSED:
            alive = situation.alive(route)
            out.closing |= situation.open_in(route.closing_steps, alive)
            out.deciding |= situation.open_in(route.any_steps, alive)
    preferences = {guide.question[p.question].index for p in guide.preferences}
    out.ordering = preferences & situation.open
    return out


def _counting(found: dict[str, Verdict], only: str | None) -> list[str]:
    return [only] if only else [v.route for v in found.values() if v.wanted is not False]


def _by_phase(situation: Situation, matters: Mattering) -> dict[int, set[int]]:
    """The questions to ask by phase, each once; phases that hold none are left out."""
    first = situation.to_ask(matters.closing)
    second = situation.to_ask(matters.deciding) - first
    third = matters.ordering & situation.applying
    phases = {1: first, 2: second, 3: third - first - second}
    return {number: questions for number, questions in phases.items() if questions}


def hangs_on(
    situation: Situation, found: dict[str, Verdict], question: int, only: str | None = None
) -> list[str]:
    """The routes that count for which this question can still change something."""
    name = situation.guide.names[question]
    if only:
        return [only] if name in found[only].missing else []
    routes = situation.guide.routes
    out = []
    for verdict in found.values():
        wish_open = verdict.wanted is None
        if verdict.wanted is False:
            continue
        if name in verdict.missing or (
            wish_open and question in wish_questions(routes[verdict.route], situation)
        ):
            out.append(verdict.route)
    return out


def sensible(guide: Guide, situation: Situation) -> list[int]:
    """The ways out that hold for the wish as it stands (their numbers in the tree)."""
    ways = enumerate(guide.ways_out)
    return [i for i, way in ways if not situation.meets_any(way.split.no)]
