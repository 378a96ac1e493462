"""The small lists of content: conditions, sources, facts, desks, hard words."""

from typing import Annotated, Literal

from pydantic import Field

from engine.shapes.text import Day, Moment, Period, Shape, Text, Words


class ConditionShape(Shape):
    """What someone may still need: its name, what one does about it, and who decides."""

    name: Text
    do: Text
    own: bool = False
    not_at_issue: list[Words] = Field(default_factory=list)
    decides: Words
    source: Words


class SourceShape(Shape):
    """Where a rule or an amount was read, and on which day."""

    kind: Literal["law", "government", "sector", "institution", "data"]
    title: Text
    publisher: Words
    url: Annotated[str, Field(pattern=r"^https://\S+$")]
    version: Moment | None = None
    checked: Moment
    note: Text | None = None


class FactShape(Shape):
    """An amount or a term that goes out of date, and the time for which it holds."""

    text: Text
    what: Text
    per: Period
    source: Words
    checked: Moment
    from_: Day | None = Field(None, alias="from")
    until: Day | None = None
    doubt: Text | None = None


class ContactShape(Shape):
    """A desk that people can turn to."""

    name: Text
    does: Text
    url: Annotated[str, Field(pattern=r"^https://\S+$")]
    phone: Words | None = None
    mail: Words | None = None
    hours: Text | None = None
    checked: Moment


class TermShape(Shape):
    """A hard word, its other forms in the texts, and what it means."""

    term: Text
    also: dict[Literal["nl", "en"], list[Words]] = Field(default_factory=dict)
    means: Text
    source: Words | None = None

    def forms(self, lang: str) -> list[str]:
        """The word and its other forms in one language."""
        others = {known: forms for known, forms in self.also.items() if known == lang}
        return [self.term[lang], *(form for forms in others.values() for form in forms)]
