"""What would open a closed route: the smallest sets of answers that would have to be different.

Such a set is what is called a counterfactual: had this been so, the route would not be closed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from math import prod

from engine.answering.situation import Mark, Situation
from engine.guide.route import Route
from engine.rules.boxes import Box
from engine.rules.questions import NONE, Question
from engine.rules.remember import remembered

MOST = 5  # openings offered at most
LARGEST = 4  # questions in one opening at most

Ways = dict[int, dict[str, int]]  # question → option that can be offered → bit of the result
Options = dict[int, list[str]]  # question → options, any one of which will do
Opening = dict[str, list[str]]  # the same by question id


def openings(route: Route, situation: Situation) -> list[Opening]:
    """Each entry is a smallest set of changes, after which the route is not closed.

    Every question in it changes, to any one of its options. Options are added to a many-answer
    question, none taken away. Nobody is told to take a lower diploma, and what cannot be changed
    is not offered. What is offered opens the route with the answers about a changed answer as they
    are, if that can be; else with those set aside, and at their `otherwise` where they have one:
    a new diploma is taken to be Dutch."""
    key = ("openings", *situation.pattern(route.opens))
    return remembered(route.memo, key, lambda: _openings(route, situation))


def asked_again(route: Route, situation: Situation, entry: Opening) -> list[str]:
    """The answered questions that an entry of `openings` sets aside.

    With the answers to them as they are, it opens nothing."""
    questions = situation.guide.question
    search = _Search(route, situation, [questions[id_].index for id_ in entry])
    chosen = tuple(search.ways)
    if search.with_the_rest_kept(chosen):
        return []
    children = search.about(chosen) & set(situation.answers)
    return situation.ids(children - set(chosen))


def may_open(route: Route, situation: Situation) -> bool:
    """Whether the route is open to somebody who shares all that cannot be changed.

    If not, `openings` finds nothing. Quick."""
    questions = situation.guide.questions
    fixed = {q: bit for q, bit in situation.answers.items() if not questions[q].changeable}
    return bool(route.index.alive(fixed) & route.yes)


def _openings(route: Route, situation: Situation) -> list[Opening]:
    search = _Search(route, situation, _changeable(route, situation))
    found: list[tuple[set[int], Opening]] = []
    for chosen in _smallest_first(search.ways):
        if any(smaller <= set(chosen) for smaller, _ in found):
            continue
        options = search.with_the_rest_kept(chosen) or search.with_the_rest_aside(chosen)
        if options:
            names = situation.guide.names
            found.append((set(chosen), {names[q]: options[q] for q in chosen}))
    return [opening for _, opening in found[:MOST]]


def _smallest_first(questions: Iterable[int]) -> Iterator[tuple[int, ...]]:
    ordered = tuple(questions)
    for size in range(1, LARGEST + 1):
        yield from combinations(ordered, size)


def _changeable(route: Route, situation: Situation) -> list[int]:
    """The answers that may be changed to some use: those that clash with a box of the gate, and
    those that such an answer is about."""
    guide, answers = situation.guide, situation.answers
    clashing: set[int] = set()
    for box in route.gate.yes:
        clashing |= {q for q, mask in box.items() if q in answers and not mask & answers[q]}
    parents: set[int] = set()
    for q in clashing:
        about = guide.questions[q].about
        if about:
            parents.add(guide.question[about].index)
    useful = sorted((clashing | parents) & set(answers))
    return [q for q in useful if guide.questions[q].changeable]


@dataclass
class _Search:
    """The search for what opens one route, over the questions that may be changed."""

    route: Route
    situation: Situation
    changeable: list[int]

    def __post_init__(self) -> None:
        questions, answers = self.situation.guide.questions, self.situation.answers
        self.ways: Ways = {q: _other_answers(questions[q], answers[q]) for q in self.changeable}

    def about(self, chosen: tuple[int, ...]) -> set[int]:
        """The questions about one of these."""
        return {child for q in chosen for child in self.situation.guide.about[q]}

    def with_the_rest_kept(self, chosen: tuple[int, ...]) -> Options | None:
        """The options that open the route with every other answer as it is."""
        return self._options(chosen, set(chosen))

    def with_the_rest_aside(self, chosen: tuple[int, ...]) -> Options | None:
        """The options that open the route with the answers about these set aside."""
        return self._options(chosen, set(chosen) | self.about(chosen))

    def _options(self, chosen: tuple[int, ...], freed: set[int]) -> Options | None:
        """The options of each chosen question such that any one of each opens the route.

        The widest choice there is; None when nothing opens it."""
        held = self._held(chosen, freed)
        found = []
        for box in self.route.gate.yes:
            if any(q in held and not mask & held[q] for q, mask in box.items()):
                continue
            allowed = self._allowed(chosen, box)
            if all(allowed.values()):
                found.append(allowed)
        if not found:
            return None
        if len(chosen) == 1:
            return self._together(chosen[0], found)
        return max(found, key=lambda allowed: prod(map(len, allowed.values())))

    def _held(self, chosen: tuple[int, ...], freed: set[int]) -> dict[int, int]:
        """The answers that stay as they are, and what is taken to be so of the others."""
        situation, questions = self.situation, self.situation.guide.questions
        held = {q: bit for q, bit in situation.answers.items() if q not in freed}
        about = self.about(chosen)
        not_at_issue = {q for q in about if situation.marks[q] == Mark.NOT_AT_ISSUE}
        for q in (freed | not_at_issue) - set(chosen):
            otherwise = questions[q].otherwise
            if otherwise is not None:
                held[q] = questions[q].bit[frozenset([otherwise])]
        return held

    def _allowed(self, chosen: tuple[int, ...], box: Box) -> Options:
        """The options of each chosen question that lie in the box."""
        out: Options = {}
        for q in chosen:
            mask = box.get(q)
            offered = self.ways[q].items()
            out[q] = [option for option, bit in offered if mask is None or mask & bit]
        return out

    def _together(self, question: int, found: list[Options]) -> Options:
        """The options of a single question that some box allows, in their own order."""
        allowed = {option for options in found for option in options[question]}
        return {question: [option for option in self.ways[question] if option in allowed]}


def _other_answers(question: Question, now: int) -> dict[str, int]:
    """Each option that can be offered instead of the present answer, with the bit of the result.

    With many answers it is offered besides what was chosen."""
    value = question.values[now.bit_length() - 1]
    if question.many:
        more = [o for o in question.options if o not in value and o != NONE]
        return {o: question.bit[frozenset(value - {NONE} | {o})] for o in more}
    (present,) = value
    others = [o for o in question.options if o != present]
    if question.order:
        others = [o for o in others if present not in question.at_least(o)]
    return {o: question.bit[frozenset([o])] for o in others}
