"""A tree with its routes, read and compiled: what the engine reasons with.

Built once by engine.guide.load, never changed after."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from engine.guide.route import Route
from engine.rules.compiled import CompiledRule, named_in, reads
from engine.rules.questions import Question
from engine.shapes.lists import ConditionShape, ContactShape, FactShape, SourceShape, TermShape
from engine.shapes.suitability import PreparationShape, SuitabilityShape
from engine.shapes.text import Text
from engine.shapes.tree import Heading, PreferenceShape, WayOutShape, WishShape

T = TypeVar("T")
Shared = tuple[list[str] | None, list[str] | None]  # roles and places; None for all


@dataclass
class Way:
    """A way out: a wish that no route serves, with a sentence and a desk."""

    compiled: CompiledRule
    shape: WayOutShape


@dataclass(kw_only=True)
class Guide:
    """Everything the product knows on one day: the tree, its routes, and the texts around them.

    `applies` says per question when it applies (None: always); `always_needed` is the condition
    that is named for every route that is not closed, and alone leaves a route open. `made` keeps
    what follows from the content alone, once it has been made."""

    day: date
    version: str
    # of the tree
    id: str
    title: Text
    questions: list[Question]
    applies: list[CompiledRule | None]
    question_groups: dict[str, Text]
    headings: dict[str, dict[str, Heading]]
    wish: WishShape
    preferences: list[PreferenceShape]
    ways_out: list[Way]
    already: list[str]
    asides: list[str]
    always_needed: str | None
    # of content
    routes: dict[str, Route]
    conditions: dict[str, ConditionShape]
    deciders: dict[str, Text]
    sources: dict[str, SourceShape]
    facts: dict[str, FactShape]
    contacts: dict[str, ContactShape]
    words: dict[str, Text]
    glossary: dict[str, TermShape]
    suitability: SuitabilityShape
    made: dict[Hashable, object] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        for when in self.applies:
            if when is not None:
                earlier = named_in(when.boxes)
                when.reads = tuple(sorted(earlier))
        for route in self.routes.values():
            self._look_through(route)

    def _look_through(self, route: Route) -> None:
        """Works out at which questions the verdict, reasons and openings of a route look."""
        boxes = [box for rule in route.rules() for box in rule.boxes]
        route.reads = reads(boxes, self.applies)
        route.opens = self._opens(route)
        asks: set[int] = set()
        for requirement in route.requirements:
            rule = requirement.compiled
            if rule is not None:
                rule.reads = rule.reads or reads(rule.boxes, self.applies)
                asks.update(rule.reads)
        route.asks = tuple(sorted(asks))

    def _opens(self, route: Route) -> tuple[int, ...]:
        """The questions of the gate and those they are about, with all that are about these, and
        what decides whether any of them applies."""
        gate = set(reads(route.gate.yes, self.applies))
        parents = set(gate)
        for index in gate:
            about = self.questions[index].about
            if about:
                parents.add(self.question[about].index)
        family = set(parents)
        for parent in parents:
            family.update(self.about[parent])
        return reads([dict.fromkeys(family, 0)], self.applies)

    @cached_property
    def question(self) -> dict[str, Question]:
        """The questions by id."""
        return {question.id: question for question in self.questions}

    @cached_property
    def about(self) -> dict[int, list[int]]:
        """Per question those that are about it, by index."""
        found: dict[int, list[int]] = {question.index: [] for question in self.questions}
        for child in self.questions:
            if child.about is not None:
                parent = self.question[child.about]
                found[parent.index].append(child.index)
        return found

    @cached_property
    def parts(self) -> dict[int, int]:
        """The questions about a part of a place, by index, with the bit of their last answer."""
        found = {}
        for part in self.wish.places.parts.values():
            question = self.question[part]
            found[question.index] = 1 << (len(question.values) - 1)
        return found

    @cached_property
    def preparations(self) -> dict[str, PreparationShape]:
        """What someone can do beforehand, by id."""
        return {preparation.id: preparation for preparation in self.suitability.prepare}

    def warm_up(self) -> None:
        """Works out now what would otherwise be worked out for the first visitor."""
        assert self.names and self.shared

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What follows from the content alone, made at the first call; a key has one `make`."""
        if key not in self.made:
            self.made[key] = make()
        return cast(T, self.made[key])  # what stands under a key is what its `make` gave

    @cached_property
    def shared(self) -> dict[str, dict[str, Shared]]:
        """Per route the others that lead to some same role and place, with those."""
        out: dict[str, dict[str, Shared]] = {}
        for route in self.routes.values():
            out[route.id] = self._shared_with(route)
        return out

    def _shared_with(self, route: Route) -> dict[str, Shared]:
        mine = route.shape.leads_to
        found: dict[str, Shared] = {}
        for other in self.routes.values():
            if other is route:
                continue
            its = other.shape.leads_to
            roles = _both(mine.roles, its.roles)
            places = _both(mine.places, its.places)
            if roles != [] and places != []:
                found[other.id] = (roles, places)
        return found

    @cached_property
    def group_order(self) -> dict[str, int]:
        """The place of each group of questions."""
        return {group: i for i, group in enumerate(self.question_groups)}

    @cached_property
    def names(self) -> dict[int, str]:
        """Question ids by index."""
        return {question.index: question.id for question in self.questions}


def _both(a: list[str] | None, b: list[str] | None) -> list[str] | None:
    """What two lists share, where None stands for everything."""
    if a is None:
        return b
    if b is None:
        return a
    return [name for name in a if name in b]
