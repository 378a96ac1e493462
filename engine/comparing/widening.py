"""A box made as wide as can be without meeting what it must not meet (a prime implicant)."""

from itertools import combinations

from engine.comparing.answer_space import Axis
from engine.rules.boxes import Box, meet


def widened(box: Box, against: list[Box], axes: list[Axis]) -> Box:
    """The box on as few of its questions as can be, each with as many answers as can be.

    It still meets none of `against`, and each of its questions is still asked to everyone in
    it."""
    chosen = _fewest_questions(box, against, axes)
    out = {question: mask for question, mask in box.items() if question in chosen}
    others = against + [other for question in sorted(chosen) for other in axes[question].idle]
    for question in sorted(chosen):
        out[question] = _most_answers(out, question, others, axes[question])
    return {question: mask for question, mask in out.items() if mask != axes[question].full}


def _fewest_questions(box: Box, against: list[Box], axes: list[Axis]) -> set[int]:
    """The fewest questions of the box that keep it apart from the others (a hitting set of the
    questions on which each of them differs)."""
    differ = _clashes(box, against)
    unasked = {question: _clashes(box, axes[question].idle) for question in box}
    for size in range(len(box)):
        for some in combinations(sorted(box), size):
            chosen = set(some)
            clashes = differ.union(*(unasked[question] for question in some))
            if all(clash & chosen for clash in clashes):
                return chosen
    return set(box)


def _clashes(box: Box, others: list[Box]) -> set[frozenset[int]]:
    """For each of the others the questions on which it has no answer in common with the box."""
    out = set()
    for other in others:
        out.add(frozenset(q for q, mask in box.items() if not other.get(q, mask) & mask))
    return out


def _most_answers(box: Box, question: int, others: list[Box], axis: Axis) -> int:
    """The answers to one question with which the box still meets none of the others."""
    rest = {q: mask for q, mask in box.items() if q != question}
    answers = axis.full
    for other in others:
        if meet(rest, other) is not None:
            answers &= ~other.get(question, 0)
    return answers
