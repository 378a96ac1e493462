"""What is wrong with the files, as edit mode lists it."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from engine.problems import EXAMPLE, Problem

_CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True)
class ToldProblem:
    """A problem: its file and line, and its sentence in parts, every other one code (what stands
    between backticks)."""

    place: str
    parts: list[str]


@dataclass(frozen=True)
class Found:
    """All problems: errors, the examples that do not hold of every file that has several of them,
    and warnings."""

    errors: list[ToldProblem]
    examples: dict[str, list[ToldProblem]]
    warnings: list[ToldProblem]

    @classmethod
    def of(cls, problems: Iterable[Problem], lang: str) -> "Found":
        """Problems in this order; a single example that does not hold comes after other errors,
        which may be why."""
        errors, warnings = [], []
        by_file: dict[str, list[Problem]] = defaultdict(list)
        for problem in problems:
            if problem.code == EXAMPLE:
                by_file[problem.path].append(problem)
            elif not problem.warning:
                errors.append(problem)
            if problem.warning:
                warnings.append(problem)
        many = {path: found for path, found in by_file.items() if len(found) > 1}
        for path, found in by_file.items():
            if path not in many:
                errors += [problem for problem in found if not problem.warning]
        return cls(
            told(errors, lang),
            {path: told(found, lang) for path, found in many.items()},
            told(warnings, lang),
        )


def told(problems: Iterable[Problem], lang: str) -> list[ToldProblem]:
    """Problems in the reader's language."""
    return [ToldProblem(_place(problem), _CODE.split(problem.text(lang))) for problem in problems]


def _place(problem: Problem) -> str:
    return f"{problem.path}:{problem.line}" if problem.line else problem.path
