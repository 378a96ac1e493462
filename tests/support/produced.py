"""Which messages the tests produce: a whole run fails when there is one that none of them does.

Every process of a run notes the ids that are looked up in the catalogue, and the level of every
problem that is made. Workers hand theirs to the process that began the run, which judges."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

import engine.messages
from engine.messages import Entry, Message
from engine.problems import Problem

WHOLE = ("", "not long")  # the marks with which a run leaves out nothing that is to be counted
NARROWING = ("keyword", "deselect", "ignore_glob", "collectonly", "lf", "stepwise")
KEY = "produced"  # under which a worker hands over what it noted
Level = tuple[str, bool]  # the id of a message, and whether its problem was a warning


class Noting(dict[str, Entry]):
    """The catalogue, which notes what is looked up in it."""

    def __init__(self, entries: Mapping[str, Entry]):
        super().__init__(entries)
        self.seen: set[str] = set()

    def __getitem__(self, id_: str) -> Entry:
        entry = super().__getitem__(id_)
        self.seen.add(id_)
        return entry


class Produced:
    """The plugin. `folder` is where all tests stand."""

    def __init__(self, config: pytest.Config, folder: Path):
        self.config, self.folder = config, folder
        self.catalogue = Noting(engine.messages.catalogue())
        self.levels: set[Level] = set()
        self.faults: list[str] = []

    def pytest_sessionstart(self) -> None:
        """Begins to note."""
        original = Problem.__init__

        def noting(
            problem: Problem,
            path: str,
            line: int,
            message: Message,
            warning: bool = False,
            share: float | None = None,
        ) -> None:
            original(problem, path, line, message, warning, share)
            self.levels.add((message.id, warning))

        engine.messages.catalogue = lambda: self.catalogue  # type: ignore[assignment] # replaced
        Problem.__init__ = noting  # type: ignore[assignment, method-assign] # on purpose

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object) -> None:
        """Takes over what a worker noted."""
        seen, levels = getattr(node, "workeroutput", {}).get(KEY, ([], []))
        self.catalogue.seen |= set(seen)
        self.levels |= {(id_, warning) for id_, warning in levels}

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Hands over, or judges what all processes noted."""
        output = getattr(self.config, "workeroutput", None)
        if output is not None:
            output[KEY] = (sorted(self.catalogue.seen), sorted(self.levels))
        elif exitstatus == pytest.ExitCode.OK and is_whole(self.config, self.folder):
            self.faults = [
                *unproduced(self.catalogue, self.catalogue.seen),
                *other_levels(self.catalogue, self.levels),
            ]
            if self.faults:
                session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Says what is wrong."""
        for fault in self.faults:
            terminalreporter.write_line(fault, red=True)


def is_whole(config: pytest.Config, folder: Path) -> bool:
    """Whether every test is run that is not long; those in a browser run in another process."""
    option = config.option
    browser = (folder / "browser").resolve()
    ignored = {Path(config.invocation_params.dir, one).resolve() for one in option.ignore or ()}
    asked = {Path(config.invocation_params.dir, one).resolve() for one in config.args}
    return (
        asked == {folder.resolve()}
        and ignored <= {browser}
        and option.markexpr in WHOLE
        and not any(getattr(option, name, None) for name in NARROWING)
    )


def unproduced(catalogue: Iterable[str], seen: set[str]) -> list[str]:
    """A sentence for every message that nothing produced."""
    missing = sorted(set(catalogue) - seen)
    return [f"no test produces the message {id_}" for id_ in missing]


def other_levels(catalogue: Mapping[str, Entry], levels: set[Level]) -> list[str]:
    """A sentence for every problem whose level is not that of the catalogue."""
    faults = []
    for id_, warning in sorted(levels):
        entry = catalogue.get(id_)
        if entry is None:
            continue
        if warning != (entry.get("level") == "warning"):
            level = "warning" if warning else "error"
            faults.append(f"the message {id_} is of a problem that is no {level} in the catalogue")
    return faults
