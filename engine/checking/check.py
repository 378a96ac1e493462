"""Checks all content: loads it, works out every example, and looks at what no single file shows.
Says all problems at once."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from engine.checking.contradictions import reach_nobody, senseless
from engine.checking.examples import Days, without_pair, wrong_examples
from engine.checking.files import Docs, Problems
from engine.checking.interface_words import screens
from engine.checking.loose_clauses import loose
from engine.checking.plain_language import plain
from engine.checking.proof_problems import failures
from engine.checking.unused import unused
from engine.guide.guide import Guide
from engine.guide.load import Loader
from engine.guide.route import Requirement
from engine.problems import Problem, in_order

# Names of publications and of deciders: no texts of our own.
UNTOLD = ("content/sources.yaml", "content/deciders.yaml")


@dataclass
class Checked:
    """What one check found. `guide`: what was checked; None when it cannot be loaded."""

    problems: list[Problem]
    guide: Guide | None = None
    routes: int = 0
    examples: int = 0

    @property
    def counts(self) -> dict[str, int]:
        """How much was looked at."""
        return {
            "routes": self.routes,
            "examples": self.examples,
        }


def check(
    root: Path,
    tree: str | None = None,
    day: date | None = None,
    prove: bool = True,
    max_age: int | None = None,
) -> tuple[list[Problem], dict[str, int]]:
    """The problems that `examine` finds, and how much it looked at."""
    checked = examine(root, tree, day, prove, max_age)
    return checked.problems, checked.counts


def examine(
    root: Path,
    tree: str | None = None,
    day: date | None = None,
    prove: bool = True,
    max_age: int | None = None,
) -> Checked:
    """Every problem of the content under `root`, by place and examples last in their file.

    `prove`: over all answer sets, too. `max_age`: months after which a source counts as old."""
    loader = Loader(Path(root), tree, day or date.today())
    guide = loader.guide()
    found = list(loader.problems)
    if guide is None or any(not problem.warning for problem in found):
        return Checked(found)
    docs = {doc.path: doc for doc in loader.docs}
    nobody = list(reach_nobody(guide, docs))
    if nobody:
        return Checked(in_order(found + nobody), guide, len(guide.routes))
    days = Days(Path(root), tree, guide)
    found += _of_routes(days, docs)
    found += unused(guide, docs, max_age)
    found += screens(guide, docs)
    found += failures(guide, docs) if prove else []
    found += _of_language(guide, docs)
    examples = sum(len(route.shape.examples) for route in guide.routes.values())
    return Checked(in_order(found), guide, len(guide.routes), examples)


def _of_routes(days: Days, docs: Docs) -> Problems:
    """What is wrong with routes, their examples and their requirements."""
    guide = days.today
    yield from senseless(guide, docs)
    # A list that several routes use is looked at once.
    requirements: dict[Hashable, Requirement] = {}
    for route in guide.routes.values():
        yield from wrong_examples(days, route, docs[route.place])
        yield from without_pair(route)
        requirements |= {(r.place, r.key, r.rule): r for r in route.all_requirements}
    for requirement in requirements.values():
        yield from loose(guide, requirement)


def _of_language(guide: Guide, docs: Docs) -> Problems:
    """What is not plain in the texts."""
    terms = []
    for term in guide.glossary.values():
        terms.append(term.term["nl"])
        terms += term.also.get("nl", [])
    told = [doc for path, doc in docs.items() if path not in UNTOLD]
    return plain(told, terms)
