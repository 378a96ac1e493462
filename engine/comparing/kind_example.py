"""The shortest example of a kind of persons: the fewest answers that alone show the change."""

from collections.abc import Iterator
from itertools import combinations, islice, product

from engine.comparing.answer_space import Axes, Axis, Boxes, Point
from engine.comparing.shares import weight
from engine.rules.boxes import Box, meet

TRIES = 5_000  # combinations of answers tried for one example

Choices = dict[int, list[int]]  # question → the bits of the answers that are tried
Rank = tuple[int, int, float]  # fewer answers, fewer options, a larger share: higher


def example(box: Box, against: Boxes, axes: Axes) -> Point:
    """The fewest answers out of the box that alone rule out all of `against`.

    Of those the fewest options, then the likeliest. When none is found within TRIES, the first
    answer to every question of the box."""
    choices = _choices(box, against, axes)
    best: Point | None = None
    best_rank: Rank = (0, 0, 0.0)
    for point in islice(_points(choices), TRIES):
        if best is not None and len(point) > len(best):
            break
        rank = _rank(point, axes)
        if best is not None and rank <= best_rank:
            continue
        if _rules_out(point, against):
            best = point
            best_rank = rank
    return _first_answers(choices) if best is None else best


def _first_answers(choices: Choices) -> Point:
    """The first answer that is tried to every question."""
    out = {}
    for question, bits in choices.items():
        out[question] = bits[0]
    return out


def _rules_out(point: Point, against: Boxes) -> bool:
    """Whether nobody with these answers lies in one of the boxes."""
    for other in against:
        shared = meet(point, other)
        if shared is not None:
            return False
    return True


def _points(choices: Choices) -> Iterator[Point]:
    """Every way to answer some of the questions.

    Those that answer the fewest come first."""
    questions = sorted(choices)
    for size in range(len(questions) + 1):
        for some in combinations(questions, size):
            yield from _answered(some, choices)


def _answered(questions: tuple[int, ...], choices: Choices) -> Iterator[Point]:
    """Every way to answer all of these questions."""
    offered = []
    for question in questions:
        offered.append(choices[question])
    for answers in product(*offered):
        point = zip(questions, answers, strict=True)
        yield dict(point)


def _rank(point: Point, axes: Axes) -> Rank:
    """How good an example is.

    The best has the fewest answers; of those the fewest options; of those it is the likeliest."""
    options = 0
    for question, bit in point.items():
        answer = axes[question].answer(bit)
        options += len(answer)
    return -len(point), -options, weight(point, axes)


def _choices(box: Box, against: Boxes, axes: Axes) -> Choices:
    """The answers that are tried for each question of the box.

    Of answers that no box of `against` tells apart one will do."""
    out = {}
    for question, mask in box.items():
        masks = _masks(question, against)
        axis = axes[question]
        out[question] = _best_of_alike(mask, masks, axis)
    return out


def _masks(question: int, against: Boxes) -> list[int]:
    """What the boxes that are to be ruled out say of one question, each mask once."""
    masks = set()
    for other in against:
        if question in other:
            mask = other[question]
            masks.add(mask)
    return list(masks)


def _best_of_alike(mask: int, masks: list[int], axis: Axis) -> list[int]:
    """Of the answers in the mask that the masks treat alike one, as bits.

    That with the fewest options, the likeliest, the first; the best of all stands in front."""

    def rank(i: int) -> tuple[int, float, int]:
        options = axis.values[i]
        chance = axis.weights[i]
        return len(options), -chance, i

    answers = range(len(axis.values))
    best: dict[tuple[bool, ...], int] = {}
    for i in sorted(answers, key=rank):
        bit = 1 << i
        if bit & mask:
            treated = tuple(bool(bit & other) for other in masks)
            best.setdefault(treated, bit)
    return list(best.values())
