"""The shortest example of a kind of persons: the fewest answers that alone show the change."""

from collections.abc import Iterator
from itertools import combinations, islice, product

from engine.comparing.answer_space import Axis
from engine.comparing.shares import weight
from engine.rules.boxes import Box, meet

TRIES = 5_000  # combinations of answers tried for one example
Point = dict[int, int]  # question → the bit of one answer


def example(box: Box, against: list[Box], axes: list[Axis]) -> Point:
    """The fewest answers out of the box that alone rule out all of `against`; of those the fewest
    options, then the likeliest."""
    choices = {q: _choices(mask, _masks(q, against), axes[q]) for q, mask in box.items()}
    best = {question: choices[question][0] for question in sorted(box)}
    best_rank = (-len(box) - 1, 0, 0.0)
    for point in islice(_points(choices), TRIES):
        if len(point) > -best_rank[0]:
            break
        rank = _rank(point, axes)
        if rank > best_rank and all(meet(point, other) is None for other in against):
            best, best_rank = point, rank
    return best


def _points(choices: dict[int, list[int]]) -> Iterator[Point]:
    """Every way to answer some of the questions, the fewest questions first."""
    for size in range(len(choices) + 1):
        for some in combinations(sorted(choices), size):
            for answers in product(*(choices[question] for question in some)):
                yield dict(zip(some, answers, strict=True))


def _rank(point: Point, axes: list[Axis]) -> tuple[int, int, float]:
    """How good an example is: with few answers, few options, and likely."""
    options = sum(len(axes[question].answer(bit)) for question, bit in point.items())
    return -len(point), -options, weight(point, axes)


def _masks(question: int, against: list[Box]) -> list[int]:
    """The masks of these boxes for one question, each once."""
    return list({other[question] for other in against if question in other})


def _choices(mask: int, masks: list[int], axis: Axis) -> list[int]:
    """Of the answers that the masks treat alike one: with the fewest options, the likeliest, the
    first; the best of all in front."""

    def rank(i: int) -> tuple[int, float, int]:
        return len(axis.values[i]), -axis.weights[i], i

    answers = [i for i in range(len(axis.values)) if mask >> i & 1]
    best: dict[tuple[int, ...], int] = {}
    for i in sorted(answers, key=rank):
        treated = tuple(other >> i & 1 for other in masks)
        best.setdefault(treated, i)
    return [1 << i for i in best.values()]
