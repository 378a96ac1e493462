"""Boxes as long numbers, so that many of them can be joined at once."""

from collections.abc import Sequence
from typing import ClassVar, Protocol

Box = dict[int, int]  # question index → mask of answers; a question that is absent is free


class Dimension(Protocol):
    """What a box can limit: a question, or the same question of two versions side by side."""

    @property
    def values(self) -> list[frozenset[str]]: ...

    @property
    def full(self) -> int: ...


Dimensions = Sequence[Dimension]


class Codes:
    """A bit for every answer of every question, set where the box leaves that answer out."""

    _last: ClassVar["tuple[Dimensions, Codes] | None"] = None

    def __init__(self, questions: Dimensions):
        self.offsets: list[int] = []
        self.fields: list[int] = []
        at = 0
        for question in questions:
            field = question.full << at
            self.offsets.append(at)
            self.fields.append(field)
            at += len(question.values)

    @classmethod
    def of(cls, questions: Dimensions) -> "Codes":
        """The codes of these questions; those of the last list are kept."""
        if cls._last is None or cls._last[0] is not questions:
            cls._last = (questions, cls(questions))
        return cls._last[1]

    def write(self, box: Box) -> int:
        """The code of a box."""
        code = 0
        for question, mask in box.items():
            code |= self.fields[question] & ~(mask << self.offsets[question])
        return code

    def read(self, code: int) -> Box:
        """The box of a code."""
        box: Box = {}
        for question, field in enumerate(self.fields):
            if code & field:
                box[question] = (field & ~code) >> self.offsets[question]
        return box

    def join(self, left: list[int]) -> list[int]:
        """Boxes that differ in one question only made one, question by question."""
        used = 0
        for code in left:
            used |= code
        for field in self.fields:
            if used & field:
                left = _joined(left, field)
        return left


def _joined(left: list[int], field: int) -> list[int]:
    """The codes that are alike outside one field made one."""
    by_rest: dict[int, int] = {}
    for code in left:
        out = code & field
        rest = code ^ out
        by_rest[rest] = by_rest.get(rest, out) & out
    return [rest | out for rest, out in by_rest.items()]
