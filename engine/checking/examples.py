"""Every example person of a route, held against what the engine says."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from engine.answering.situation import Situation
from engine.answering.verdict import Verdict, judge, truth
from engine.checking.files import Problems
from engine.checking.phrases import day_said
from engine.guide.guide import Guide
from engine.guide.load import load
from engine.guide.route import Route
from engine.messages import Message, message
from engine.problems import Problem, problem
from engine.reading.document import Document
from engine.reading.yaml_nodes import Loc
from engine.shapes.route import ExampleShape

Value = str | list[str]  # what stands in an example


@dataclass
class Days:
    """The guides of one check: that of the day itself, and one for each other day of an example."""

    root: Path
    tree: str | None
    today: Guide
    others: dict[date, Guide] = field(default_factory=dict)

    def guide(self, day: date | None) -> Guide:
        """The guide of a day (None: today), loaded once. Raises ContentError."""
        if day is None or day == self.today.day:
            return self.today
        if day not in self.others:
            self.others[day] = load(self.root, self.tree, day)
        return self.others[day]


def wrong_examples(days: Days, route: Route, doc: Document) -> Problems:
    """What the examples of a route say and the rules do not."""
    for i, example in enumerate(route.shape.examples):
        guide = days.guide(example.on)
        situation = Situation(guide, dict(example.answers))
        place = _Place(doc, i)
        verdict = judge(guide.routes[route.id], situation)
        yield from _wrong_outcome(place, example, verdict)
        yield from _needless_answers(place, situation)
        yield from _wrong_truths(place, example, route, situation)


@dataclass(frozen=True)
class _Place:
    """One example of a file."""

    doc: Document
    number: int

    def problem(self, loc: Loc, id_: str, /, **values: str | Message) -> Problem:
        """A problem at a place within the example."""
        line = self.doc.line(("examples", self.number, *loc))
        return Problem(self.doc.path, line, message(id_, **values))


def _wrong_outcome(place: _Place, example: ExampleShape, verdict: Verdict) -> Problems:
    """Where the example says another outcome than the verdict."""
    compared: list[tuple[str, Value, Value]] = [
        ("standing", example.standing, verdict.standing),
        ("conditions", example.conditions, verdict.conditions),
        ("find_out", example.find_out, verdict.find_out),
    ]
    for key, told, follows in compared:
        if told != follows:
            yield place.problem(
                (key,),
                "example-differs",
                key=key,
                told=_quoted(told),
                follows=_quoted(follows),
            )


def _quoted(value: Value) -> str:
    """A value of an example as it is written in its file."""
    if isinstance(value, list) and value:
        return f"`{', '.join(value)}`"
    return f"`{value}`"


def _needless_answers(place: _Place, situation: Situation) -> Problems:
    """Answers to questions that do not apply to the person."""
    for index in situation.dropped:
        name = situation.guide.names[index]
        yield place.problem(("answers", name), "example-answers-too-much", question=name)


def _wrong_truths(
    place: _Place, example: ExampleShape, route: Route, situation: Situation
) -> Problems:
    """What the example says of single requirements.

    One that is not in force on this day may be named: the outcome has to hold all the same."""
    guide = situation.guide
    here = guide.routes[route.id]
    alive = situation.alive(here)
    in_force = {r.key: r for r in here.requirements}
    known = {r.key for r in route.all_requirements}
    for key, told in example.shows.items():
        if key in in_force:
            follows = truth(in_force[key], alive)
            if told != follows:
                yield place.problem(
                    ("shows",),
                    "example-shows-otherwise",
                    requirement=key,
                    told=told,
                    follows=follows,
                )
        elif key not in known:
            day = day_said(guide.day)
            yield place.problem(("shows",), "example-shows-unknown", requirement=key, day=day)


def without_pair(route: Route) -> Problems:
    """The requirements with a rule for which no two examples differ in one answer, in the truth
    of the requirement, and in the outcome."""
    examples = route.shape.examples
    for requirement in route.all_requirements:
        if requirement.compiled is None:
            continue
        key = requirement.key
        line = requirement.used_at
        if not any(_is_pair(key, a, b) for a in examples for b in examples):
            yield problem(route.place, line, "no-pair-of-examples", requirement=key)


def _is_pair(key: str, a: ExampleShape, b: ExampleShape) -> bool:
    """Whether the one meets the requirement and the other, by one answer, does not."""
    if a.shows.get(key) != "yes" or b.shows.get(key) != "no":
        return False
    if a.standing == b.standing and a.conditions == b.conditions:
        return False
    asked = {*a.answers, *b.answers}
    differing = [q for q in asked if a.answers.get(q) != b.answers.get(q)]
    return len(differing) == 1
