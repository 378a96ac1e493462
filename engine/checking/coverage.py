"""What lists of boxes leave uncovered, exactly and over all answer sets: the search behind the
proofs."""

from collections.abc import Iterator

from engine.answering.situation import Answers, Situation
from engine.guide.guide import Guide
from engine.rules.boxes import Box
from engine.rules.questions import Question

MOST = 20_000  # places looked at before a search is given up


Cut = tuple[int, int]  # a question, and the mask of answers on one side
Weights = dict[Cut, float]


class TooMuch(Exception):
    """A search that would take too long."""


def uncovered(boxes: list[Box], questions: list[Question], at: Box | None = None) -> Iterator[Box]:
    """Disjoint boxes that together are everything within `at` (default: all answers) outside
    `boxes`. Raises TooMuch.

    Splits on the question and answers that many short boxes share, so that large parts are covered
    or left soon."""
    full = [question.full for question in questions]
    whole: Box = {} if at is None else at
    todo = [(whole, boxes)]
    looked = 0
    while todo:
        here, near = todo.pop()
        looked += 1
        if looked > MOST:
            raise TooMuch
        alive, weights = _near(here, near, full)
        if alive is None:
            continue
        if not alive:
            yield here
            continue
        question, mask = max(weights, key=weights.__getitem__)
        have = here.get(question, full[question])
        for half in (have & ~mask, have & mask):
            part = {**here, question: half}
            todo.append((part, alive))


def found_outside(boxes: list[Box], questions: list[Question]) -> tuple[list[Box], bool]:
    """What `uncovered` finds before it gives up, and whether that is everything."""
    found: list[Box] = []
    try:
        for box in uncovered(boxes, questions):
            found.append(box)
    except TooMuch:
        return found, False
    return found, True


def _near(here: Box, boxes: list[Box], full: list[int]) -> tuple[list[Box] | None, Weights]:
    """The boxes that meet `here`, and how much each split would help.

    None when one of them holds all of it."""
    alive: list[Box] = []
    weights: Weights = {}
    for box in boxes:
        tight = _tight(here, box, full)
        if tight is None:
            continue
        if not tight:
            return None, {}
        alive.append(box)
        weight = 4.0 ** -len(tight)
        for split in tight:
            weights.setdefault(split, 0.0)
            weights[split] += weight
    return alive, weights


def _tight(here: Box, box: Box, full: list[int]) -> list[Cut] | None:
    """Where the box holds less than `here`, as question and mask.

    Empty when it holds all of it; None when they do not meet."""
    out = []
    for question, mask in box.items():
        have = here.get(question, full[question])
        shared = mask & have
        if not shared:
            return None
        if shared != have:
            out.append((question, shared))
    return out


def share(box: Box, questions: list[Question]) -> float:
    """The part of all answer sets that lies in the box, each answer as likely as another."""
    part = 1.0
    for question, mask in box.items():
        answers = questions[question].full
        chosen = mask.bit_count()
        part *= chosen / answers.bit_count()
    return part


def person(box: Box, guide: Guide) -> Answers:
    """An example in the box, with as few answers as it takes: of each question the first answer
    that fits, without what does not apply."""
    answers: Answers = {}
    for index, mask in sorted(box.items()):
        question = guide.questions[index]
        answer = _fewest(question, mask)
        answers[question.id] = question.write(answer)
    situation = Situation(guide, answers)
    return situation.kept()


def _fewest(question: Question, mask: int) -> frozenset[str]:
    """The answer in the mask with the fewest options; of those the first."""

    def rank(answer: frozenset[str]) -> tuple[int, list[int]]:
        chosen = [i for i, option in enumerate(question.options) if option in answer]
        return len(answer), chosen

    fitting = [value for value in question.values if question.bit[value] & mask]
    return min(fitting, key=rank)
