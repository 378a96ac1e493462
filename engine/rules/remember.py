"""Remembers what follows from the few answers that a rule looks at: nothing of a person."""

from collections.abc import Callable
from typing import TypeVar, cast

T = TypeVar("T")
Memo = dict[tuple[object, ...], object]
MOST = 500  # patterns remembered per rule; then it starts afresh


def remembered(memo: Memo, key: tuple[object, ...], work: Callable[[], T]) -> T:
    """What `work` gives, remembered under `key`. One key always goes with one kind of work."""
    found = memo.get(key)
    if found is None:
        if len(memo) >= MOST:
            memo.clear()
        found = memo[key] = work()
    return cast(T, found)  # what stands under a key is what its work gave
