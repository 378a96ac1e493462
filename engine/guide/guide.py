"""A tree with its routes, read and compiled: what the engine reasons with. Built once by engine.load, never changed after."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from engine.guide.route import Route
from engine.rules.compiled import Split, reads
from engine.rules.questions import Question
from engine.shapes.lists import ConditionShape, ContactShape, FactShape, SourceShape, TermShape
from engine.shapes.suitability import SuitabilityShape
from engine.shapes.tree import PreferenceShape, WayOutShape, WishShape


@dataclass
class Way:
    """A way out: a wish that no route serves, with a sentence and a desk."""

    split: Split
    shape: WayOutShape


@dataclass
class Guide:
    """Everything the product knows on one day: the tree, its routes, and the texts around them."""

    id: str
    day: date
    questions: list[Question]
    routes: dict[str, Route]
    wish: WishShape
    preferences: list[PreferenceShape]
    ways_out: list[Way]
    conditions: dict[str, ConditionShape]
    deciders: dict[str, dict[str, str]]
    sources: dict[str, SourceShape]
    facts: dict[str, FactShape]
    contacts: dict[str, ContactShape]
    words: dict[str, dict[str, str]]
    glossary: dict[str, TermShape]
    suitability: SuitabilityShape
    title: dict[str, str]
    already: list[str]
    asides: list[str]
    question_groups: dict[str, dict[str, str]]
    headings: dict[str, dict]
    applies: list[Split | None]  # per question: when it applies; None for always
    version: str
    always_needed: str | None = (
        None  # the condition named for every route that is not closed; alone it leaves a route open
    )
    made: dict = field(
        default_factory=dict
    )  # what follows from the content alone, once it has been made

    def __post_init__(self) -> None:
        self.question = {q.id: q for q in self.questions}
        for route in self.routes.values():
            parts = [route.gate, route.wanted, *(s for s in route.named.values() if s)]
            route.reads = reads([box for part in parts for box in part.yes + part.no], self.applies)
            for requirement in route.requirements:
                if requirement.split is not None and not requirement.split.reads:
                    requirement.split.reads = reads(
                        requirement.split.yes + requirement.split.no, self.applies
                    )
            route.asks = tuple(
                sorted(
                    {q for r in route.requirements if r.split is not None for q in r.split.reads}
                )
            )
        for when in self.applies:
            if when is not None:
                when.reads = tuple(
                    sorted({q for box in when.yes + when.no for q in box})
                )  # earlier questions alone
        self.about = {
            q.index: [c.index for c in self.questions if c.about == q.id] for q in self.questions
        }
        for route in self.routes.values():
            route.opens = self._opens(route)
        self.preparations = {p.id: p for p in self.suitability.prepare}
        parts = self.wish.places.parts.values()
        self.parts = {
            self.question[p].index: 1 << (len(self.question[p].values) - 1) for p in parts
        }

    def _opens(self, route: Route) -> tuple[int, ...]:
        """The questions of the gate and those they are about, with all that are about these, and what decides whether any of them applies."""
        gate = set(reads(route.gate.yes, self.applies))
        parents = gate | {
            self.question[self.questions[q].about].index for q in gate if self.questions[q].about
        }
        family = parents | {child for q in parents for child in self.about[q]}
        return reads([dict.fromkeys(family, 0)], self.applies)

    def warm_up(self) -> None:
        """Works out now what would otherwise be worked out for the first visitor."""
        assert self.names and self.shared

    @cached_property
    def shared(self) -> dict[str, dict[str, tuple[list[str] | None, list[str] | None]]]:
        """Per route the others that lead to some same role and place, with those roles and places; None for all."""
        out: dict[str, dict] = {}
        for a in self.routes.values():
            pairs = {
                b.id: (
                    _both(a.shape.leads_to.roles, b.shape.leads_to.roles),
                    _both(a.shape.leads_to.places, b.shape.leads_to.places),
                )
                for b in self.routes.values()
                if b is not a
            }
            out[a.id] = {
                id_: (roles, places)
                for id_, (roles, places) in pairs.items()
                if roles != [] and places != []
            }
        return out

    @cached_property
    def group_order(self) -> dict[str, int]:
        """The place of each group of questions."""
        return {group: i for i, group in enumerate(self.question_groups)}

    @cached_property
    def names(self) -> dict[int, str]:
        """Question ids by index."""
        return {q.index: q.id for q in self.questions}


def _both(a: list[str] | None, b: list[str] | None) -> list[str] | None:
    """What two lists share, where None stands for everything."""
    return b if a is None else a if b is None else [x for x in a if x in b]
