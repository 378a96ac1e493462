"""The guide that the app shows: that of today, loaded once per day and process. In edit mode it is
read anew when a file changes, and for any day.

ROUTEWIJZER_CONTENT names the folder with trees/ and content/ (default: the repository);
ROUTEWIJZER_EDIT=1 is edit mode."""

import gc
import logging
import os
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from threading import RLock

from engine.answering.board import board_of
from engine.checking.check import check
from engine.guide.guide import Guide
from engine.guide.load import ROOT as REPOSITORY
from engine.guide.load import load
from engine.problems import ContentError, Problem, problem

ROOT = Path(os.environ.get("ROUTEWIJZER_CONTENT") or REPOSITORY)
EDITING = os.environ.get("ROUTEWIJZER_EDIT") == "1"
KEPT = 4  # days for which edit mode keeps a guide
Stamp = tuple[tuple[str, int, int], ...]  # name, time and size of every file that is read
log = logging.getLogger("routewijzer")
_loading = RLock()  # the first visitors of a day wait for one and the same guide


def current(day: str | None = None) -> Guide | list[Problem]:
    """Today's guide, or the problems that keep it from loading. In edit mode that of `day` if one
    is given, and the last good one if the files are broken."""
    with _loading:
        if EDITING:
            return _drafts.guide(_day(day))
        return _on(date.today())


def problems(day: str | None) -> tuple[list[Problem], bool]:
    """For edit mode: every error and warning of the files as they are now, and whether they can be
    loaded. Takes seconds after a change."""
    return _drafts.problems(_day(day))


def known_problems(day: str | None) -> tuple[list[Problem] | None, bool]:
    """The same without any work: None in place of the problems where they are still to be found."""
    return _drafts.known_problems(_day(day))


def day_of(text: str) -> str | None:
    """A day from an address or a form as 2027-09-01; None when it is none."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _day(day: str | None) -> date:
    return date.fromisoformat(day) if day else date.today()


@lru_cache(maxsize=2)
def _on(day: date) -> Guide | list[Problem]:
    found = _load(ROOT, day)
    if isinstance(found, Guide):
        found.warm_up()
        board_of(found)
        gc.collect()
        gc.freeze()
    else:
        log.error("the content cannot be used:\n%s", "\n".join(p.say("en") for p in found))
    return found


def _load(root: Path, day: date) -> Guide | list[Problem]:
    if not root.is_dir():
        return [problem(str(root), 0, "content-folder-missing")]
    try:
        return load(root, day=day)
    except ContentError as error:
        return error.problems


class Drafts:
    """The guides of edit mode: per day the last good one, and what is wrong with the files now."""

    def __init__(self, root: Path):
        self.root = root
        self.good: dict[date, Guide] = {}
        self.seen: dict[date, Stamp] = {}  # how the files were when a day was last loaded
        self.failed: dict[date, list[Problem]] = {}
        self.checked: tuple[tuple[date, Stamp] | None, list[Problem]] = (None, [])

    def guide(self, day: date) -> Guide | list[Problem]:
        """The guide of a day, loaded anew when a file changed; the last good one while the files
        cannot be loaded."""
        stamp = self._stamp()
        if self.seen.get(day) != stamp:
            self.seen[day] = stamp
            self._read(day)
        if day not in self.good:
            return self.failed[day]
        self.good[day] = self.good.pop(day)  # the day used last stands last
        for old in list(self.good)[:-KEPT]:
            self.good.pop(old)
            self.seen.pop(old)
        return self.good[day]

    def _read(self, day: date) -> None:
        self.failed.pop(day, None)
        found = _load(self.root, day)
        if isinstance(found, Guide):
            self.good[day] = found
        else:
            self.failed[day] = found

    def problems(self, day: date) -> tuple[list[Problem], bool]:
        """What `check` says of the files now, worked out once for every change and day; and whether
        they can be loaded."""
        found, loads = self.known_problems(day)
        if found is None:
            stamp = self._stamp()
            found = check(self.root, day=day)[0]
            self.checked = ((day, stamp), found)
        return found, loads

    def known_problems(self, day: date) -> tuple[list[Problem] | None, bool]:
        """The same without any work: None in place of the problems where they are still to be
        found."""
        stamp = self._stamp()
        if day in self.failed and self.seen.get(day) == stamp:
            return self.failed[day], False
        of, found = self.checked
        return (found if of == (day, stamp) else None), day not in self.failed

    def _stamp(self) -> Stamp:
        """How the files are: changes when one of them does."""
        return tuple(sorted(_states(self.root)))


def _states(root: Path) -> Iterator[tuple[str, int, int]]:
    for folder in ("trees", "content", "content/routes"):
        for file in (root / folder).glob("*.yaml"):
            try:
                state = file.stat()
            except FileNotFoundError:
                continue  # just now put in place of another by an editor
            yield str(file), state.st_mtime_ns, state.st_size


_drafts = Drafts(ROOT)
