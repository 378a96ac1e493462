"""The small lists of content: conditions, sources, facts, desks, hard words."""

from typing import Annotated, Literal

from pydantic import Field

from engine.shapes.text import Day, Moment, Period, Shape, Text, Words


class ConditionShape(Shape):
    name: Text
    do: Text
    own: bool = False
    not_at_issue: list[Words] = []
    decides: Words
    source: Words


class SourceShape(Shape):
    kind: Literal["law", "government", "sector", "institution", "data"]
    title: Text
    publisher: Words
    url: Annotated[str, Field(pattern=r"^https://\S+$")]
    version: Moment | None = None
    checked: Moment
    note: Text | None = None


class FactShape(Shape):
    text: Text
    what: Text
    per: Period
    source: Words
    checked: Moment
    from_: Day | None = Field(None, alias="from")
    until: Day | None = None
    doubt: Text | None = None


class ContactShape(Shape):
    name: Text
    does: Text
    url: Annotated[str, Field(pattern=r"^https://\S+$")]
    phone: Words | None = None
    mail: Words | None = None
    hours: Text | None = None
    checked: Moment


class TermShape(Shape):
    term: Text
    also: dict[Literal["nl", "en"], list[Words]] = {}
    means: Text
    source: Words | None = None
