"""A rule both ways: where it holds, where it does not, and which single answers decide."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from engine.rules.boxes import Box, conflict

Steps = dict[int, list[Box]]


@dataclass
class CompiledRule:
    """The boxes where a rule is true and where it is false, on free answers.

    `steps` holds, per question, the places where it alone decides.
    `reads` are the questions it looks at, once a guide has worked them out.
    `memo` holds what followed from answers to these (see engine.rules.remember)."""

    yes: list[Box]
    no: list[Box]
    steps: Steps
    reads: tuple[int, ...] = ()
    memo: dict[tuple[object, ...], object] = field(default_factory=dict)

    @classmethod
    def of(cls, yes: list[Box], no: list[Box]) -> "CompiledRule":
        """The compiled rule of these boxes."""
        return cls(yes, no, _steps(yes, no))

    @classmethod
    def met(cls) -> "CompiledRule":
        """A rule that holds for everybody."""
        return cls([{}], [], {})

    def negated(self) -> "CompiledRule":
        """The rule that is true where this one is false."""
        return CompiledRule(self.no, self.yes, self.steps)

    @property
    def boxes(self) -> list[Box]:
        """The boxes of both sides."""
        return self.yes + self.no


def _steps(yes: list[Box], no: list[Box]) -> Steps:
    """Every place where one question alone decides, once."""
    found: Steps = {}
    seen = set()
    for a in yes:
        for b in no:
            apart = conflict(a, b)
            if len(apart) != 1:
                continue
            question = apart[0]
            box = _step(a, b, question)
            key = frozenset(box.items())  # its empty mask tells the question as well
            if key not in seen:
                seen.add(key)
                found.setdefault(question, []).append(box)
    return found


def _step(a: Box, b: Box, question: int) -> Box:
    """Where a and b meet but for `question`. Its mask is empty: once answered, the step is past."""
    out = dict(a)
    for q, mask in b.items():
        out[q] = out.get(q, mask) & mask
    out[question] = 0
    return out


def named_in(boxes: Iterable[Box]) -> set[int]:
    """The questions that these boxes limit."""
    found: set[int] = set()
    for box in boxes:
        found.update(box)
    return found


def reads(boxes: Iterable[Box], applies: Sequence[CompiledRule | None]) -> tuple[int, ...]:
    """The questions that these boxes look at, with those that decide whether these apply."""
    found: set[int] = set()
    todo = named_in(boxes)
    while todo:
        question = todo.pop()
        found.add(question)
        when = applies[question]
        if when is not None:
            todo |= named_in(when.boxes)
            todo -= found
    return tuple(sorted(found))
