"""Rules: clauses on one question each, joined by all, any and not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Clause:
    """A test on one question: met by the answers in `mask`."""

    question: int
    mask: int


@dataclass(frozen=True)
class All:
    """Met when every part is."""

    parts: "tuple[Rule, ...]"


@dataclass(frozen=True)
class Any:
    """Met when a part is."""

    parts: "tuple[Rule, ...]"


@dataclass(frozen=True)
class Not:
    """Met when its part is not."""

    part: "Rule"


Rule: TypeAlias = Clause | All | Any | Not
TRUE: Rule = All(())
FALSE: Rule = Any(())


def clauses(rule: Rule) -> Iterator[Clause]:
    """Every clause in the rule, in order."""
    if isinstance(rule, Clause):
        yield rule
    elif isinstance(rule, Not):
        yield from clauses(rule.part)
    else:
        for part in rule.parts:
            yield from clauses(part)


def replace(rule: Rule, change: Callable[[Clause], Rule]) -> Rule:
    """The same rule with every clause replaced by what `change` makes of it."""
    if isinstance(rule, Clause):
        return change(rule)
    if isinstance(rule, Not):
        return Not(replace(rule.part, change))
    return type(rule)(tuple(replace(part, change) for part in rule.parts))
