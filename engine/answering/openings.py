"""What would open a closed route: the smallest sets of answers that would have to be different.

Such a set is what is called a counterfactual: had this been so, the route would not be closed."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from engine.answering.opening_search import Chosen, OpeningSearch, Options, clashing
from engine.answering.situation import Situation
from engine.guide.route import Route
from engine.rules.remember import remembered

MOST = 5  # openings offered at most
LARGEST = 4  # questions in one opening at most

Opening = dict[str, list[str]]  # per question id the options, any one of which will do


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
    search = OpeningSearch(route, situation, chosen)
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
    search = OpeningSearch(route, situation, useful)
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
        useful.update(clashing(box, situation.answers))
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
