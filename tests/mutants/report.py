"""What came out, for a person: the survivors with their difference, and the figures per package."""

from tests.mutants.results import Book, Result
from tests.mutants.run import Package


def survivors(packages: list[Package], book: Book) -> str:
    """Every fault that no test noticed: its place, what stood there and what stands there now."""
    found = [one for one in _results(packages, book) if not one.is_noticed]
    return "\n".join(f"{one.path}:{one.line}  [{one.id}]\n{_difference(one)}" for one in found)


def summary(packages: list[Package], book: Book) -> str:
    """A line per package: tried, noticed, survived, and the share that was noticed."""
    lines = [
        f"{'package':24} {'faults':>7} {'tried':>6} {'killed':>7} {'survived':>9} {'share':>7}"
    ]
    for package in packages:
        lines.append(_line(package.name, package.total, _results([package], book)))
    total = sum(package.total for package in packages)
    lines.append(_line("all", total, _results(packages, book)))
    return "\n".join(lines)


def _results(packages: list[Package], book: Book) -> list[Result]:
    known = book.results
    return [known[m.id] for package in packages for m in package.sample if m.id in known]


def _line(name: str, total: int, results: list[Result]) -> str:
    killed = sum(one.is_noticed for one in results)
    share = killed / len(results) if results else 0
    survived = len(results) - killed
    return f"{name:24} {total:7} {len(results):6} {killed:7} {survived:9} {share:7.1%}"


def _difference(one: Result) -> str:
    old, new = (" ".join(text.split()) for text in (one.old, one.new))
    return f"  - {old}\n  + {new}\n"
