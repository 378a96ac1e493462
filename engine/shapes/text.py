"""What every shape is made of: texts in two languages, days, periods, rules."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from typing_extensions import TypedDict

PAY = ("salary", "some", "none")
Words = Annotated[str, Field(min_length=1)]
Moment = Annotated[
    str, Field(min_length=1, json_schema_extra={"pattern": r"^(\d{4}(-\d\d(-\d\d)?)?|unknown)$"})
]  # engine.dates looks whether it exists
Period = Annotated[
    str,
    Field(min_length=1, json_schema_extra={"pattern": r"^(\d{4}(-\d\d(-\d\d)?|-\d{4})?|unknown)$"}),
]
Rule = Any  # read by engine.clauses, which knows the questions
Day = Annotated[date, BeforeValidator(lambda v: date.fromisoformat(v) if isinstance(v, str) else v)]


if TYPE_CHECKING:
    Text = dict[str, str]
else:

    class Text(TypedDict):
        """A text in every language of the product."""

        __pydantic_config__ = ConfigDict(extra="forbid", strict=True)
        nl: Words
        en: Words


@dataclass(frozen=True)
class Place:
    """A kind of school, or one part of it, as content writes it: `mbo`, or `vo/upper`."""

    kind: str
    part: str = ""

    @classmethod
    def of(cls, written: str) -> "Place":
        """The place that content writes so."""
        kind, _, part = written.partition("/")
        return cls(kind, part)

    def __str__(self) -> str:
        return f"{self.kind}/{self.part}" if self.part else self.kind


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, populate_by_name=True)
