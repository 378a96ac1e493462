"""Remembers what follows from the few answers that a rule looks at. Holds option patterns of one rule, nothing of a person."""

from collections.abc import Callable
from typing import TypeVar

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
