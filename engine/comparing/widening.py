"""A box made as wide as can be without meeting what it must not meet (a prime implicant)."""

from itertools import combinations

from engine.comparing.answer_space import Axes, Axis, Boxes
from engine.rules.boxes import Box, meet

Clashes = set[frozenset[int]]  # sets of questions


def widened(box: Box, against: Boxes, axes: Axes) -> Box:
    """The box on as few of its questions as can be, each with as many answers as can be.

    It still meets none of `against`, and each of its questions is still asked to everyone in
    it."""
    chosen = _fewest_questions(box, against, axes)
    out = {}
    for question, mask in box.items():
        if question in chosen:
            out[question] = mask
    others = list(against)
    for question in sorted(chosen):
        others += axes[question].idle
    for question in sorted(chosen):
        out[question] = _most_answers(out, question, others, axes[question])
    return without_full(out, axes)


def without_full(box: Box, axes: Axes) -> Box:
    """The same box without the questions on which every answer will do."""
    out = {}
    for question, mask in box.items():
        if mask != axes[question].full:
            out[question] = mask
    return out


def _fewest_questions(box: Box, against: Boxes, axes: Axes) -> set[int]:
    """The fewest questions of the box that keep it apart from the others.

    That is a smallest hitting set of the questions on which each of the others differs; and a
    question that is chosen must itself be kept apart from those who are not asked it."""
    differ = _clashes(box, against)
    unasked = {}
    for question in box:
        unasked[question] = _clashes(box, axes[question].idle)
    questions = sorted(box)
    for size in range(len(questions)):
        for some in combinations(questions, size):
            clashes = set(differ)
            for question in some:
                clashes |= unasked[question]
            if _hits_all(set(some), clashes):
                return set(some)
    return set(questions)


def _hits_all(chosen: set[int], clashes: Clashes) -> bool:
    return all(clash & chosen for clash in clashes)


def _clashes(box: Box, others: Boxes) -> Clashes:
    """For each of the others the questions on which it has no answer in common with the box."""
    out = set()
    for other in others:
        apart = set()
        for question, mask in box.items():
            if not other.get(question, mask) & mask:
                apart.add(question)
        out.add(frozenset(apart))
    return out


def _most_answers(box: Box, question: int, others: Boxes, axis: Axis) -> int:
    """The answers to one question with which the box still meets none of the others, as a mask."""
    rest = dict(box)
    del rest[question]
    answers = axis.full
    for other in others:
        if meet(rest, other) is not None:
            answers &= ~other.get(question, 0)
    return answers
