"""The shape of a route and of its requirements. What the words mean is checked elsewhere."""

from typing import Annotated, Any, Literal

from pydantic import Field

from engine.shapes.text import Answers, Day, Pay, Rule, Shape, Some, Text, Words


class RequirementShape(Shape):
    """One requirement of a route; which of its keys it has depends on `kind`."""

    key: Words
    kind: Literal["fixed", "attainable", "always"]
    names: Words | None = None
    needs: Rule = None
    law: bool
    source: Words
    decides: Words | None = None
    rule: Text
    met: Text | None = Field(None, alias="yes")
    unmet: Text | None = Field(None, alias="no")
    from_: Day | None = Field(None, alias="from")
    until: Day | None = None


class UseShape(Shape):
    """Stands instead of a requirement, and names a shared list of them."""

    use: Words


class LeadsTo(Shape):
    """The wishes that a route fulfils; None: any role, place or subject."""

    roles: list[Words] | None = None
    places: list[Words] | None = None
    subjects: list[Words] | None = None


class Gives(Shape):
    """The answers that someone can give after the route."""

    qualification: list[Words] = Field(default_factory=list)
    degree: Words | None = None
    also: Answers = Field(default_factory=dict)


class StepShape(Shape):
    """One of the first steps, and who takes it."""

    who: Words
    takes: Text | None = None
    answered_by: Words | None = None
    only_with: Words | None = None
    nl: Words
    en: Words


class ExampleShape(Shape):
    """A person, and how the route stands for that person."""

    shows: dict[str, Literal["yes", "no", "unknown"]]
    answers: Answers
    standing: Literal["open", "conditional", "undecided", "closed"]
    conditions: list[Words]
    find_out: list[Words]
    on: Day | None = None


class DeclareShape(Shape):
    """What is so on purpose, with the reason: the checks say nothing of it."""

    higher: dict[Words, Text] = Field(default_factory=dict)
    within: dict[Words, Text] = Field(default_factory=dict)
    excludes: list[Words] = Field(default_factory=list)
    audience: list[Words] = Field(default_factory=list)
    last: Text | None = None


class RouteShape(Shape):
    """A route whole. `requirements` are read one by one, as RequirementShape or UseShape."""

    name: Text
    also_called: list[Words] = Field(default_factory=list)
    summary: Text
    outcome: Text
    leads_to: LeadsTo
    gives: Gives = Field(default_factory=Gives)
    months: Annotated[list[int], Field(min_length=2, max_length=2)] | None
    pay: Pay | None
    pay_text: Text
    days: Words | None
    decides: Words
    for_whom: Text
    load: Text
    cost: Text
    limits: Some[Text]
    if_not: Text
    ask: Some[Text]
    requirements: list[Any]
    declares: DeclareShape = Field(default_factory=DeclareShape)
    steps: Some[StepShape]
    alternatives: list[Words]
    sources: list[Words] = Field(default_factory=list)
    examples: Some[ExampleShape]
