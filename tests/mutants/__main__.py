"""`python -m tests.mutants`: tries a sample of faults and tells which of them no test notices.

Every package has the tests that are run for it in pyproject.toml, under `tool.mutants.packages`."""

import argparse
import signal
import sys
import tempfile
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.mutants.report import summary, survivors
from tests.mutants.results import Book
from tests.mutants.run import Package, Trial
from tests.mutants.sample import sample
from tests.mutants.workplace import Workplace, digest

ROOT = Path(__file__).resolve().parents[2]


def arguments() -> argparse.Namespace:
    """What was asked on the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    add = parser.add_argument
    add("--seed", type=int, default=1, help="chooses the sample")
    add("--sample", type=int, default=600, help="how many faults, spread over the packages")
    add("--package", action="append", help="only this one, e.g. engine/answering")
    add("--jobs", type=int, default=2, help="how many runs at the same time")
    add("--results", type=Path, default=ROOT / ".mutants" / "results.jsonl", help="the file")
    add("--fresh", action="store_true", help="forget what the file of results holds")
    add("--again", action="store_true", help="take over what was noticed, try the rest again")
    add("--report", action="store_true", help="only tell what the file of results holds")
    return parser.parse_args()


def packages(asked: argparse.Namespace) -> list[Package]:
    """The packages with their sample and their tests."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    tests: dict[str, list[str]] = tomllib.loads(text)["tool"]["mutants"]["packages"]
    names = asked.package or list(tests)
    size = asked.sample // len(names)
    return [Package(n, tests[n], *sample(ROOT, n, asked.seed, size)) for n in names]


def opened(asked: argparse.Namespace, names: list[str]) -> Book:
    """The file of results, with what it holds of an earlier run of the same code."""
    about = {"seed": asked.seed, "sample": asked.sample, "packages": names, "code": digest(ROOT)}
    book = Book(asked.results, about)
    if asked.again:
        book.read_killed()
    elif not asked.fresh:
        book.read()
    book.begin()
    return book


def main() -> int:
    """Exit code 0 when all was tried, also when faults survive; 2 when nothing could be, 130 when
    it was broken off."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    asked = arguments()
    try:
        chosen = packages(asked)
        book = opened(asked, [package.name for package in chosen])
        if not asked.report:
            tried(chosen, book, asked.jobs)
    except (ValueError, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(f"Broken off; what is known stands in {asked.results}.", file=sys.stderr)
        return 130
    print(survivors(chosen, book))
    print(summary(chosen, book))
    return 0


def tried(chosen: list[Package], book: Book, jobs: int) -> None:
    """Tries what is not known yet, in so many copies of the project at the same time."""
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        places = [Workplace(ROOT, Path(folder) / str(number)) for number in range(jobs)]
        trial = Trial(places, book)
        with ThreadPoolExecutor(jobs) as pool:
            try:
                for package in chosen:
                    trial.all(package, pool)
            except KeyboardInterrupt:
                pool.shutdown(wait=False, cancel_futures=True)
                for place in places:
                    place.stop()
                raise


if __name__ == "__main__":
    sys.exit(main())
