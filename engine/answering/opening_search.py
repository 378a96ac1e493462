"""The search behind `openings`: which other answers to some questions would open a route."""

from engine.answering.question_states import NOT_AT_ISSUE
from engine.answering.situation import Situation
from engine.guide.route import Route
from engine.rules.boxes import Box
from engine.rules.questions import NONE, Question

Bits = dict[int, int]  # per question the bit of its answer
Chosen = tuple[int, ...]  # the questions whose answer would be another
Offered = dict[str, int]  # each option that can be offered, and the bit of the answer it makes
Options = dict[int, list[str]]  # per question the options, any one of which will do


class OpeningSearch:
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
            if clashing(box, held):
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


def clashing(box: Box, answers: Bits) -> list[int]:
    """The questions whose answer lies outside the box."""
    found = []
    for question, mask in box.items():
        bit = answers.get(question, mask)
        if not mask & bit:
            found.append(question)
    return found
