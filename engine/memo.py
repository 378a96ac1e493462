"""Remembers what follows from the few answers that a rule looks at. Holds option patterns of one rule, nothing of a person."""

from collections.abc import Callable
from typing import TypeVar

from engine.boxes import Box

T = TypeVar("T")
MOST = 500  # patterns remembered per rule; then it starts afresh


def remembered(memo: dict, key: tuple, work: Callable[[], T]) -> T:
    """What `work` gives, remembered under `key`."""
    found = memo.get(key)
    if found is None:
        if len(memo) >= MOST:
            memo.clear()
        found = memo[key] = work()
    return found


def reads(boxes: list[Box], applies: list) -> tuple[int, ...]:
    """The questions that these boxes look at, with those on which it hangs whether these apply."""
    found: set[int] = set()
    todo = {q for box in boxes for q in box}
    while todo:
        question = todo.pop()
        found.add(question)
        split = applies[question]
        todo |= ({q for box in split.yes + split.no for q in box} - found) if split else set()
    return tuple(sorted(found))
