"""The guide of today, loaded once per day and process."""

import gc
from datetime import date
from functools import lru_cache
from threading import Lock

from engine.load import load
from engine.model import Guide
from engine.problems import ContentError, Problem


def current() -> Guide | list[Problem]:
    """Today's guide, or the problems that keep it from loading."""
    with _loading:
        return _on(date.today())


_loading = Lock()       # the first visitors of a day wait for one and the same guide


@lru_cache(maxsize=2)
def _on(day: date) -> Guide | list[Problem]:
    try:
        found = load(day=day)
    except ContentError as error:
        return error.problems
    found.warm_up()
    gc.collect()
    gc.freeze()
    return found
