"""Trying faults: first the tests without one, then with one at a time."""

import re
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from xml.etree import ElementTree

from tests.mutants.mutations import Mutant
from tests.mutants.results import Book, result
from tests.mutants.workplace import Workplace

FACTOR, EXTRA = 3, 20  # a run may last so many times as long as without a fault, and these seconds
_FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+?)(?:\[| - |$)", re.MULTILINE)


@dataclass(frozen=True)
class Package:
    """A package by its folder, the tests that are run for it, its sample, and how many faults
    it has in all."""

    name: str
    tests: list[str]
    sample: list[Mutant]
    total: int


class Trial:
    """Tries samples in several copies of the project at once and notes what comes out."""

    def __init__(self, places: list[Workplace], book: Book):
        self.places, self.book = places, book
        self.free: SimpleQueue[Workplace] = SimpleQueue()
        for place in places:
            self.free.put(place)

    def all(self, package: Package, pool: ThreadPoolExecutor) -> None:
        """Tries what is not known yet of a package. Raises RuntimeError when its tests fail
        without a fault."""
        left = [mutant for mutant in package.sample if mutant.id not in self.book.results]
        if not left:
            return
        times = self._times(package)
        print(
            f"{package.name}: {len(left)} faults, {sum(times.values()):.0f} s of tests", flush=True
        )
        tried = pool.map(lambda mutant: self._try(package, mutant, times), left)
        for number, told in enumerate(tried, 1):
            print(f"  {number}/{len(left)} {told}", flush=True)

    def _times(self, package: Package) -> dict[str, float]:
        """How long every file of tests takes without a fault, in seconds."""
        place = self.places[0]
        file = place.folder / "times.xml"
        ran = place.test(package.tests, 1800, f"--junitxml={file}")
        if ran.outcome != "passed":
            raise RuntimeError(f"the tests of {package.name} fail without a fault:\n{ran.printed}")
        times: dict[str, float] = {}
        for case in ElementTree.parse(file).iter("testcase"):
            path = case.attrib["classname"].replace(".", "/") + ".py"
            times[path] = times.get(path, 0) + float(case.attrib["time"])
        return times

    def _try(self, package: Package, mutant: Mutant, times: dict[str, float]) -> str:
        """Tries one fault; returns how it ended, in one line."""
        place = self.free.get()
        source = (place.folder / mutant.path).read_bytes()
        began = time.monotonic()
        try:
            place.write(mutant.path, mutant.put_in(source))
            ran = place.test(_ordered(mutant, times), FACTOR * sum(times.values()) + EXTRA)
        finally:
            place.write(mutant.path, source)
            self.free.put(place)
        outcome = {"passed": "survived", "failed": "killed", "timeout": "timeout"}[ran.outcome]
        failed = _FAILED.search(ran.printed)
        seconds = time.monotonic() - began
        self.book.add(result(mutant, package.name, outcome, seconds, failed[1] if failed else ""))
        return f"{outcome} {mutant.path}:{mutant.line} in {seconds:.0f} s"


def _ordered(mutant: Mutant, times: dict[str, float]) -> list[str]:
    """The files of tests: that of the module first, then the quick ones before the slow ones."""
    own = f"/test_{Path(mutant.path).name}"
    return sorted(times, key=lambda path: (not path.endswith(own), times[path]))
