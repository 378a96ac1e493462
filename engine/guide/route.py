"""A route with its requirements, read and compiled."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from engine.rules.box_index import Index
from engine.rules.boxes import Box, both, tidy
from engine.rules.clauses import Inliner, Rule
from engine.rules.compiled import Split, split
from engine.rules.questions import Question
from engine.shapes.route import RouteShape


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
