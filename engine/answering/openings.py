"""What would open a closed route: the smallest sets of answers that would have to be different.

Such a set is what is called a counterfactual: had this been so, the route would not be closed."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from engine.answering.situation import NOT_AT_ISSUE, Situation
from engine.guide.route import Route
from engine.rules.boxes import Box
from engine.rules.questions import NONE, Question
from engine.rules.remember import remembered

MOST = 5  # openings offered at most
LARGEST = 4  # questions in one opening at most

Bits = dict[int, int]  # per question the bit of its answer
Chosen = tuple[int, ...]  # the questions whose answer would be another
Offered = dict[str, int]  # each option that can be offered, and the bit of the answer it makes
Options = dict[int, list[str]]  # per question the options, any one of which will do
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
    indexes = []
    for id_ in entry:
        question = situation.guide.question[id_]
        indexes.append(question.index)
    chosen = tuple(indexes)
    search = _Search(route, situation, chosen)
    if search.with_the_rest_kept(chosen):
        return []
    set_aside = search.about(chosen).difference(chosen)
    return situation.ids(set_aside.intersection(situation.answers))


def may_open(route: Route, situation: Situation) -> bool:
    """Whether the route is open to somebody who shares all that cannot be changed.

    If not, `openings` finds nothing. Quick."""
    questions = situation.guide.questions
    fixed = {}
    for q, bit in situation.answers.items():
        if not questions[q].changeable:
            fixed[q] = bit
    alive = route.index.alive(fixed)
    return alive & route.index.yes != 0


def _openings(route: Route, situation: Situation) -> list[Opening]:
    useful = _useful_to_change(route, situation)
    search = _Search(route, situation, useful)
    found: list[Opening] = []
    found_for: list[Chosen] = []
    for chosen in _smallest_first(useful):
        if _holds_one_of(chosen, found_for):
            continue
        options = search.with_the_rest_kept(chosen)
        if options is None:
            options = search.with_the_rest_aside(chosen)
        if options is not None:
            found_for.append(chosen)
            found.append(_by_id(options, situation))
    return found[:MOST]


def _smallest_first(questions: Chosen) -> Iterator[Chosen]:
    for size in range(1, LARGEST + 1):
        yield from combinations(questions, size)


def _holds_one_of(chosen: Chosen, smaller: Iterable[Chosen]) -> bool:
    """Whether some smaller set of changes does already: then this one is not a smallest."""
    questions = set(chosen)
    return any(questions.issuperset(one) for one in smaller)


def _by_id(options: Options, situation: Situation) -> Opening:
    opening = {}
    for q, allowed in options.items():
        id_ = situation.guide.names[q]
        opening[id_] = allowed
    return opening


def _useful_to_change(route: Route, situation: Situation) -> Chosen:
    """The answers that may be changed to some use.

    Those that clash with a box of the gate, and those that such an answer is about."""
    questions = situation.guide.questions
    useful: set[int] = set()
    for box in route.gate.yes:
        useful.update(_clashing(box, situation.answers))
    for q in list(useful):
        about = questions[q].about
        if about:
            parent = situation.guide.question[about]
            useful.add(parent.index)
    found = []
    for q in sorted(useful):
        if q in situation.answers and questions[q].changeable:
            found.append(q)
    return tuple(found)


def _clashing(box: Box, answers: Bits) -> list[int]:
    """The questions whose answer lies outside the box."""
    found = []
    for question, mask in box.items():
        bit = answers.get(question, mask)
        if not mask & bit:
            found.append(question)
    return found


class _Search:
    """The search for what opens one route, over the questions that may be changed."""

    def __init__(self, route: Route, situation: Situation, changeable: Chosen) -> None:
        self.gate = route.gate.yes
        self.situation = situation
        self.questions = situation.guide.questions
        self.offered: dict[int, Offered] = {}
        for q in changeable:
            question = self.questions[q]
            present = situation.answers[q]
            self.offered[q] = _other_answers(question, present)

    def about(self, chosen: Chosen) -> set[int]:
        """The questions about one of these."""
        guide = self.situation.guide
        found: set[int] = set()
        for q in chosen:
            found.update(guide.about[q])
        return found

    def with_the_rest_kept(self, chosen: Chosen) -> Options | None:
        """The options that open the route with every other answer as it is."""
        held = self._held(chosen, aside=set())
        return self._widest(chosen, held)

    def with_the_rest_aside(self, chosen: Chosen) -> Options | None:
        """The options that open the route with the answers about these set aside."""
        aside = self.about(chosen)
        held = self._held(chosen, aside)
        return self._widest(chosen, held)

    def _held(self, chosen: Chosen, aside: set[int]) -> Bits:
        """The answers that stay as they are, and what is taken to be so of the others."""
        held = dict(self.situation.answers)
        for q in aside.union(chosen):
            held.pop(q, None)
        for q in self.about(chosen):
            not_at_issue = self.situation.marks[q] == NOT_AT_ISSUE
            if q in chosen or not (q in aside or not_at_issue):
                continue
            question = self.questions[q]
            if question.otherwise is not None:
                value = frozenset([question.otherwise])
                held[q] = question.bit[value]
        return held

    def _widest(self, chosen: Chosen, held: Bits) -> Options | None:
        """The options of each chosen question such that any one of each opens the route.

        The widest choice there is; None when nothing opens it."""
        found = []
        for box in self.gate:
            if _clashing(box, held):
                continue
            allowed = {q: self._allowed(q, box) for q in chosen}
            if all(allowed.values()):
                found.append(allowed)
        if not found:
            return None
        if len(chosen) == 1:
            return self._together(found)
        return max(found, key=_combinations)

    def _allowed(self, question: int, box: Box) -> list[str]:
        """The options on offer that lie in the box."""
        offered = self.offered[question]
        if question not in box:
            return list(offered)
        mask = box[question]
        found = []
        for option, bit in offered.items():
            if mask & bit:
                found.append(option)
        return found

    def _together(self, found: list[Options]) -> Options:
        """The options of a single question that some box allows, in their own order."""
        (question,) = found[0]
        allowed: set[str] = set()
        for options in found:
            allowed.update(options[question])
        offered = self.offered[question]
        in_order = [option for option in offered if option in allowed]
        return {question: in_order}


def _combinations(options: Options) -> int:
    """In how many ways one option of each question can be taken."""
    total = 1
    for allowed in options.values():
        total *= len(allowed)
    return total


def _other_answers(question: Question, present: int) -> Offered:
    """What can be offered instead of the present answer; with many answers, besides it."""
    place = present.bit_length() - 1
    value = question.values[place]
    offered = {}
    for option in question.options:
        if question.many:
            result = value - {NONE} | {option}
            useful = option != NONE and option not in value
        else:
            result = frozenset([option])
            useful = not _same_or_lower(question, option, value)
        if useful:
            offered[option] = question.bit[result]
    return offered


def _same_or_lower(question: Question, option: str, value: frozenset[str]) -> bool:
    """Whether the option is the one chosen, or stands below it in an order."""
    if option in value:
        return True
    if not question.order:
        return False
    at_least = question.at_least(option)
    return not value.isdisjoint(at_least)
