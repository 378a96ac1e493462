"""Which of the questions worth asking is asked next, and why that one."""

from collections.abc import Iterable, Set
from dataclasses import dataclass

from engine.answering.board import board_of
from engine.answering.situation import Situation


@dataclass(frozen=True)
class Candidate:
    """A question (its index) and how many routes are expected to be settled after it.

    A route that is settled and not closed counts twice."""

    question: int
    settles: float


@dataclass(frozen=True)
class Choice:
    """The group of questions whose turn it is, and its candidates: the one to ask comes first."""

    group: str
    candidates: list[Candidate]


def choose(situation: Situation, questions: Set[int], counting: Iterable[str]) -> int:
    """The question to ask next of these: `choice` without the counting where nothing competes."""
    group = _group(situation, questions)
    there = _in_group(situation, questions, group)
    if len(there) == 1:
        return there[0]
    best, *_ = _candidates(situation, there, counting)
    return best.question


def choice(situation: Situation, questions: Set[int], counting: Iterable[str]) -> Choice:
    """What these questions (not empty) are worth for the counting routes, by id.

    A group begun is finished first, then come the others in the order of the tree. Within a group
    the question expected to settle most comes first, ties by the order of the tree."""
    group = _group(situation, questions)
    there = _in_group(situation, questions, group)
    return Choice(group, _candidates(situation, there, counting))


def _group(situation: Situation, questions: Set[int]) -> str:
    guide = situation.guide
    begun = {guide.question[id_].group for id_ in situation.kept()}
    waiting = {guide.questions[i].group for i in questions}

    def turn(group: str) -> tuple[bool, int]:
        return group not in begun, guide.group_order[group]

    return min(waiting, key=turn)


def _in_group(situation: Situation, questions: Set[int], group: str) -> list[int]:
    asked = situation.guide.questions
    found = []
    for i in sorted(questions):
        if asked[i].group == group:
            found.append(i)
    return found


def _candidates(
    situation: Situation, questions: list[int], counting: Iterable[str]
) -> list[Candidate]:
    guide = situation.guide
    board = board_of(guide)
    alive = board.alive(situation)
    counted = board.top_bits_of(counting)
    found = []
    for i in questions:
        question = guide.questions[i]
        settles = board.expected(alive, question, counted)
        found.append(Candidate(i, settles))
    found.sort(key=lambda candidate: -candidate.settles)
    return found
