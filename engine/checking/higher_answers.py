"""More is not worse: a higher answer, along the `order` of its question, closes no route and adds
no condition, unless the route declares it with a reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from engine.checking.dominance import refuser
from engine.checking.failure import Failure
from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.rules.boxes import Box, conflict
from engine.rules.questions import Question


@dataclass(frozen=True)
class _Rule:
    """Where a route is better off and where worse: not closed or closed, or (`condition`) without
    and with a condition."""

    condition: str
    good: list[Box]
    bad: list[Box]


@dataclass(frozen=True)
class _Step:
    """One answer up that makes it worse, and the other answers with which it does."""

    box: Box
    question: Question
    low: str
    high: str

    def at(self, option: str) -> Box:
        """The people who give this answer."""
        return {**self.box, self.question.index: self.question.bit[frozenset([option])]}


def higher_is_no_worse(guide: Guide) -> Iterator[Failure]:
    """Higher answers that make it worse and are not declared, and declarations without one."""
    ordered = [question for question in guide.questions if question.order]
    for route in guide.routes.values():
        declared = set(route.shape.declares.higher)
        found = set()
        for question in ordered:
            for rule in _rules(route):
                step = next(_steps(question, rule), None)
                if step is None:
                    continue
                found.add(question.id)
                if question.id not in declared:
                    yield _failure(route, rule, step)
        for name in sorted(declared - found):
            values = {"key": "higher", "name": name}
            loc = ("declares", "higher", name)
            yield Failure("declaration-untrue", route.id, loc, values)


def _failure(route: Route, rule: _Rule, step: _Step) -> Failure:
    """One step up that is not declared: at the requirement that refuses the higher answer, with
    somebody who gives the lower one."""
    values = {
        "question": step.question.id,
        "low": step.low,
        "high": step.high,
        "condition": rule.condition,
    }
    id_ = "higher-asks-more" if rule.condition else "higher-closes"
    here = step.at(step.low)
    there = step.at(step.high)
    key = refuser(route, rule.condition, there)
    return Failure(id_, route.id, values=values, key=key, box=here)


def _rules(route: Route) -> Iterator[_Rule]:
    """Every rule by which a route can be worse: that it is closed, and each condition."""
    yield _Rule("", route.gate.yes, route.gate.no)
    for condition, split in route.named.items():
        if split is not None:
            yield _Rule(condition, split.no, split.yes)


def _steps(question: Question, rule: _Rule) -> Iterator[_Step]:
    """Every step up that alone leads from a good box into a bad one (counterfactuals)."""
    pairs = [pair for chain in question.order for pair in pairwise(chain)]
    index = question.index
    for a in rule.good:
        for b in rule.bad:
            if conflict(a, b) != [index]:
                continue
            for low, high in pairs:
                here = question.bit[frozenset([low])]
                there = question.bit[frozenset([high])]
                if a[index] & here and b[index] & there:
                    shared = _shared(a, b, index)
                    yield _Step(shared, question, low, high)


def _shared(a: Box, b: Box, without: int) -> Box:
    """Where the two boxes meet but for one question."""
    out = {**b, **a}
    del out[without]
    for question, mask in b.items():
        if question != without:
            out[question] &= mask
    return out
