"""A tree with its routes, read and compiled: what the engine reasons with. Built once by engine.load, never changed after."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from engine.board import Board
from engine.boxes import Box, both, tidy
from engine.clauses import All, Any, Clause, Inliner, Not, Rule, clauses
from engine.memo import reads
from engine.questions import Question
from engine.shapes import (
    ConditionShape,
    ContactShape,
    FactShape,
    PreferenceShape,
    RouteShape,
    SourceShape,
    SuitabilityShape,
    TermShape,
    WayOutShape,
    WishShape,
)
from engine.split import Index, Split, split


@dataclass
class Requirement:
    """One requirement of a route. `rule` is None when it is always named; `split` is the same rule on free answers."""

    key: str
    kind: str
    names: str | None
    rule: Rule | None
    law: bool
    source: str
    decides: str
    texts: dict[str, dict[str, str]]
    start: date | None = None
    end: date | None = None
    place: tuple[str, int] = ("", 0)  # where it is written
    used_at: int = 1  # the line of the route that takes it
    split: Split | None = None
    bits: tuple[int, int, dict[int, int]] | None = (
        None  # its boxes and steps in the index of its route
    )
    said: dict = field(default_factory=dict)  # its own sentences, put together once

    def holds_on(self, day: date) -> bool:
        """Whether the requirement is in force on `day`; both ends count."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass
class Way:
    """A way out: a wish that no route serves, with a sentence and a desk."""

    split: Split
    shape: WayOutShape


@dataclass
class Route:
    """A route, whole. `gate` is open/closed, `plain` is open/conditional within it, `named` one split per condition."""

    id: str
    shape: RouteShape
    requirements: list[Requirement]
    wish: Rule
    place: str = ""
    gate: Split = None
    plain: Split = None
    named: dict[str, Split | None] = field(default_factory=dict)  # None: named whatever the answers
    wanted: Split = None
    reads: tuple[int, ...] = ()  # the questions that its verdict looks at
    asks: tuple[int, ...] = ()  # those that its reasons look at
    opens: tuple[int, ...] = ()  # those that its openings look at
    memo: dict = field(default_factory=dict)

    def compile(self, questions: list[Question], inliner: Inliner) -> None:
        """Works out the splits from the requirements and lays them in one index. Raises TooTangled."""
        for requirement in self.requirements:
            if requirement.rule is not None and requirement.split is None:
                requirement.split = split(inliner.inline(requirement.rule), questions)
        fixed = [r.split for r in self.requirements if r.kind == "fixed"]
        yes: list[Box] = [{}]
        for part in fixed:
            yes = both(yes, part.yes, questions)
        self.gate = Split(yes, tidy([box for part in fixed for box in part.no], questions))
        self._name(yes, questions)
        self.wanted = split(inliner.inline(self.wish), questions)
        self._index()

    def _name(self, gate: list[Box], questions: list[Question]) -> None:
        by_condition: dict[str, list[Requirement]] = {}
        for requirement in self.requirements:
            if requirement.names:
                by_condition.setdefault(requirement.names, []).append(requirement)
        clear = gate
        for condition, group in by_condition.items():
            if any(r.kind == "always" for r in group):
                self.named[condition] = None
                clear = []
                continue
            missing, met = [], [{}]
            for requirement in group:
                missing = missing + requirement.split.no
                met = both(met, requirement.split.yes, questions)
            self.named[condition] = Split(
                both(gate, missing, questions), both(gate, met, questions)
            )
            clear = both(clear, met, questions)
        if len(self.named) == 1 and clear:
            (only,) = self.named.values()
            self.plain = Split(only.no, only.yes, only.steps)
        else:
            self.plain = Split(
                clear, gate if not clear else [b for s in self.named.values() if s for b in s.yes]
            )

    def _index(self) -> None:
        self.index = Index()
        add = self.index.add
        self.yes, self.no = add(self.gate.yes), add(self.gate.no)
        self.clear, self.burdened = add(self.plain.yes), add(self.plain.no)
        self.want, self.unwanted = add(self.wanted.yes), add(self.wanted.no)
        self.conditions = {
            c: None if s is None else (add(s.yes), add(s.no)) for c, s in self.named.items()
        }
        self.closing_steps = {q: add(found) for q, found in self.gate.steps.items()}
        self.standing_steps, self.condition_steps, self.wish_steps = (
            dict(self.closing_steps),
            {},
            {},
        )
        for question, found in self.plain.steps.items():
            self.standing_steps[question] = self.standing_steps.get(question, 0) | add(found)
        for condition, part in self.named.items():
            self.condition_steps[condition] = (
                {} if part is None else {q: add(found) for q, found in part.steps.items()}
            )
        self.wish_steps = {q: add(found) for q, found in self.wanted.steps.items()}
        for requirement in self.requirements:
            if requirement.split is not None:
                part = requirement.split
                requirement.bits = (
                    add(part.yes),
                    add(part.no),
                    {q: add(found) for q, found in part.steps.items()},
                )
        self.any_steps = dict(self.standing_steps)
        for steps in self.condition_steps.values():
            for question, mask in steps.items():
                self.any_steps[question] = self.any_steps.get(question, 0) | mask

    def texts(self) -> list[dict[str, str]]:
        """Every text of the route in which a fact can stand, as it reads on the day of the guide."""
        shape = self.shape
        return [
            shape.summary,
            shape.outcome,
            shape.pay_text,
            shape.for_whom,
            shape.load,
            shape.cost,
            shape.if_not,
            *shape.limits,
            *shape.ask,
            *({"nl": s.nl, "en": s.en} for s in shape.steps),
            *(text for r in self.requirements for text in r.texts.values()),
        ]

    @cached_property
    def order(self) -> list[str]:
        """The conditions in the order in which the route names them."""
        return list(self.named)


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

    @cached_property
    def board(self) -> Board:
        """All routes side by side, for choosing the next question."""
        return Board(self.routes)

    def warm_up(self) -> None:
        """Works out now what would otherwise be worked out for the first visitor."""
        assert self.board and self.names and self.shared

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


def wish_rule(shape, wish: WishShape, held, questions: dict[str, Question]) -> Rule:
    """When a route is wanted: role, place and subject each share an option with `leads_to`, and it gives something not yet held.

    A dimension that `leads_to` leaves out is shared; so is a subject that does not apply to the person."""
    parts: list[Rule] = []
    leads = shape.leads_to
    if leads.roles is not None:
        parts.append(_chosen(questions[wish.roles], leads.roles))
    if leads.places is not None:
        parts.append(_places(leads.places, wish, questions))
    if leads.subjects is not None and wish.subjects:
        parts.append(
            _if_asked(_chosen(questions[wish.subjects], leads.subjects), questions[wish.subjects])
        )
    if held and shape.gives.qualification:
        question, fits = held
        has = Clause(question.index, question.mask(shape.gives.qualification, "all"))
        parts.append(Not(has if fits is None else All((has, _where_asked(fits, questions)))))
    return All(tuple(parts))


def _where_asked(rule: Rule, questions: dict[str, Question]) -> Rule:
    """The rule, or one of its questions does not apply."""
    by_index = {q.index: q for q in questions.values()}
    return Any(
        (
            rule,
            *(
                Not(by_index[c.question].applies)
                for c in clauses(rule)
                if by_index[c.question].applies is not None
            ),
        )
    )


def _if_asked(rule: Rule, question: Question) -> Rule:
    return rule if question.applies is None else Any((rule, Not(question.applies)))


def _chosen(question: Question, options: list[str]) -> Clause:
    return Clause(question.index, question.mask(options))


def _places(places: list[str], wish: WishShape, questions: dict[str, Question]) -> Rule:
    kinds: dict[str, list[str]] = {}
    for place in places:
        kind, _, part = place.partition("/")
        kinds.setdefault(kind, []).append(part)
    kind_question = questions[wish.places.question]
    ways = []
    for kind, parts in kinds.items():
        here = _chosen(kind_question, [kind])
        if kind in wish.places.parts and "" not in parts:
            here = All((here, _chosen(questions[wish.places.parts[kind]], parts)))
        ways.append(here)
    return Any(tuple(ways))
