"""A route with its requirements, read and compiled."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from engine.guide.route_index import Bits, RouteIndex
from engine.rules.clauses import Rule
from engine.rules.compiled import CompiledRule
from engine.rules.remember import Memo
from engine.shapes.route import RouteShape
from engine.shapes.text import Text

Kind = Literal["fixed", "attainable", "always"]


@dataclass
class Requirement:
    """One requirement of a route.

    `rule` is as written, None when the requirement is always named; `compiled` is the same rule on
    free answers, `bits` are its boxes in the index of the route. `place` is where it is written,
    `used_at` the line of the route that takes it. `said` holds its own sentences, made once."""

    key: str
    kind: Kind
    names: str | None
    rule: Rule | None
    law: bool
    source: str
    decides: str
    texts: dict[str, Text]
    start: date | None
    end: date | None
    place: tuple[str, int]
    used_at: int
    compiled: CompiledRule | None
    bits: Bits | None = None
    said: dict[tuple[str, str], str] = field(default_factory=dict)

    def holds_on(self, day: date) -> bool:
        """Whether the requirement is in force on `day`; both ends count."""
        begun = self.start is None or self.start <= day
        return begun and (self.end is None or day <= self.end)


@dataclass
class Route:
    """A route, whole.

    `requirements` are those in force, `all_requirements` also those of other days. `gate` is true
    where the route is not closed, `plain` where no condition is named within it, `named` per
    condition where that is named (None: whatever the answers), `wanted` where the route is wished.
    `reads`, `asks` and `opens` are the questions that its verdict, its reasons and its openings
    look at; the guide fills them in."""

    id: str
    shape: RouteShape
    requirements: list[Requirement]
    all_requirements: list[Requirement]
    wish: Rule
    place: str
    gate: CompiledRule
    plain: CompiledRule
    named: dict[str, CompiledRule | None]
    wanted: CompiledRule
    index: RouteIndex
    reads: tuple[int, ...] = ()
    asks: tuple[int, ...] = ()
    opens: tuple[int, ...] = ()
    memo: Memo = field(default_factory=dict)

    def rules(self) -> Iterator[CompiledRule]:
        """The rules that its verdict hangs on."""
        yield self.gate
        yield self.wanted
        for rule in self.named.values():
            if rule is not None:
                yield rule

    def texts(self) -> list[Text]:
        """Every text of the route in which a fact can stand, as on the day of the guide."""
        shape = self.shape
        found = [shape.summary, shape.outcome, shape.pay_text, shape.for_whom]
        found += [shape.load, shape.cost, shape.if_not, *shape.limits, *shape.ask]
        found += [{"nl": step.nl, "en": step.en} for step in shape.steps]
        for requirement in self.requirements:
            found += requirement.texts.values()
        return found

    @cached_property
    def order(self) -> list[str]:
        """The conditions in the order in which the route names them."""
        return list(self.named)
