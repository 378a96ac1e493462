"""The shape of every content file, said once with pydantic. What the words mean is checked elsewhere."""

from typing import Annotated, Any, Literal

from pydantic import Field

from engine.shapes.text import PAY, Day, Rule, Shape, Text, Words


class RequirementShape(Shape):
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
    use: Words


class LeadsTo(Shape):
    roles: list[Words] | None = None
    places: list[Words] | None = None
    subjects: list[Words] | None = None


class Gives(Shape):
    qualification: list[Words] = []
    degree: Words | None = None
    also: dict[str, Words | list[Words]] = {}


class StepShape(Shape):
    who: Words
    takes: Text | None = None
    answered_by: Words | None = None
    only_with: Words | None = None
    nl: Words
    en: Words


class ExampleShape(Shape):
    shows: dict[str, Literal["yes", "no", "unknown"]]
    answers: dict[str, Words | list[Words]]
    standing: Literal["open", "conditional", "undecided", "closed"]
    conditions: list[Words]
    find_out: list[Words]
    on: Day | None = None


class DeclareShape(Shape):
    higher: dict[Words, Text] = {}
    within: dict[Words, Text] = {}
    excludes: list[Words] = []
    audience: list[Words] = []
    last: Text | None = None


class RouteShape(Shape):
    name: Text
    also_called: list[Words] = []
    summary: Text
    outcome: Text
    leads_to: LeadsTo
    gives: Gives = Gives()
    months: Annotated[list[int], Field(min_length=2, max_length=2)] | None
    pay: Literal[PAY] | None
    pay_text: Text
    days: Words | None
    decides: Words
    for_whom: Text
    load: Text
    cost: Text
    limits: Annotated[list[Text], Field(min_length=1)]
    if_not: Text
    ask: Annotated[list[Text], Field(min_length=1)]
    requirements: list[Any]
    declares: DeclareShape = DeclareShape()
    steps: Annotated[list[StepShape], Field(min_length=1)]
    alternatives: list[Words]
    sources: list[Words] = []
    examples: Annotated[list[ExampleShape], Field(min_length=1)]
