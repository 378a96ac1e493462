"""What is asked next. Nothing here is written down anywhere: it is worked out each time."""

from dataclasses import dataclass, field

from engine.answering.changes import Verdicts
from engine.answering.question_choice import Choice, choice, choose
from engine.answering.situation import Situation
from engine.answering.verdict import CLOSED, wish_questions
from engine.guide.guide import Guide

CLOSING, DECIDING, ORDERING = 1, 2, 3  # the phases; the questions of the last decide nothing


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
        found = []
        for questions in self.by_phase.values():
            found += questions
        return found

    @property
    def deciding(self) -> "Dialogue":
        """The same without preferences: with one route in mind there is nothing to order."""
        if self.phase is None or self.phase > DECIDING:
            return NOTHING
        by_phase = dict(self.by_phase)
        by_phase.pop(ORDERING, None)
        return Dialogue(self.next_question, self.phase, by_phase)


NOTHING = Dialogue(None, None, {})  # nothing is left to ask


@dataclass
class Mattering:
    """The open questions (by index) that can change something, whether they surely apply or not.

    closing: a wish, or whether a route is closed · deciding: a standing or a condition ·
    ordering: preferences."""

    closing: set[int] = field(default_factory=set)
    deciding: set[int] = field(default_factory=set)
    ordering: set[int] = field(default_factory=set)


def dialogue(situation: Situation, found: Verdicts, only: str | None = None) -> Dialogue:
    """What to ask next. Only routes that may be wanted count; with `only` that route alone.

    Phase 1: what can change a wish or close a route. Phase 2: what can change conditions, and so
    open against conditional. Phase 3: preferences."""
    matters = mattering(situation, found, only)
    sets = _by_phase(situation, matters)
    if not sets:
        return NOTHING
    phase = min(sets)
    counting = _counting(found, only)
    chosen = choose(situation, sets[phase], counting)
    by_phase = {}
    for number, questions in sets.items():
        by_phase[number] = situation.ids(questions)
    return Dialogue(situation.guide.names[chosen], phase, by_phase)


def next_because(situation: Situation, found: Verdicts, only: str | None = None) -> Choice | None:
    """The choice behind the next question of `dialogue`; None when nothing is asked."""
    matters = mattering(situation, found, only)
    sets = _by_phase(situation, matters)
    if not sets:
        return None
    phase = min(sets)
    counting = _counting(found, only)
    return choice(situation, sets[phase], counting)


def mattering(situation: Situation, found: Verdicts, only: str | None = None) -> Mattering:
    """The open questions that can change something for the routes that count.

    No answer adds to them: what matters later matters now."""
    guide = situation.guide
    out = Mattering()
    for id_ in _counting(found, only):
        route = guide.routes[id_]
        if only is None:
            out.closing |= wish_questions(route, situation)
        if found[id_].standing is not CLOSED:
            alive = situation.alive(route)
            out.closing |= situation.open_in(route.index.closing_steps, alive)
            out.deciding |= situation.open_in(route.index.any_steps, alive)
    for preference in guide.preferences:
        question = guide.question[preference.question]
        if question.index in situation.open:
            out.ordering.add(question.index)
    return out


def _counting(found: Verdicts, only: str | None) -> list[str]:
    """The routes that count, by id."""
    if only:
        return [only]
    return [v.route for v in found.values() if v.wanted is not False]


def _by_phase(situation: Situation, matters: Mattering) -> dict[int, set[int]]:
    """The questions to ask by phase, each once; phases that hold none are left out."""
    first = situation.to_ask(matters.closing)
    second = situation.to_ask(matters.deciding) - first
    third = matters.ordering & situation.applying - first - second
    phases = {CLOSING: first, DECIDING: second, ORDERING: third}
    return {number: phases[number] for number in phases if phases[number]}


def hangs_on(
    situation: Situation,
    found: Verdicts,
    question: int,
    only: str | None = None,
) -> list[str]:
    """The routes that count for which this question can still change something."""
    guide = situation.guide
    name = guide.names[question]
    if only:
        return [only] if name in found[only].missing else []
    out = []
    for id_ in _counting(found, None):
        verdict = found[id_]
        can_change = name in verdict.missing
        if verdict.wanted is None and not can_change:
            route = guide.routes[id_]
            can_change = question in wish_questions(route, situation)
        if can_change:
            out.append(id_)
    return out


def sensible(guide: Guide, situation: Situation) -> list[int]:
    """The ways out that hold for the wish as it stands (their numbers in the tree)."""
    out = []
    for i, way in enumerate(guide.ways_out):
        if not situation.meets_any(way.compiled.no):
            out.append(i)
    return out
