"""What every shape is made of: texts in two languages, days, periods, rules."""

from datetime import date
from typing import Annotated, Any

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


class Text(TypedDict):
    """A text in every language of the product."""

    __pydantic_config__ = ConfigDict(extra="forbid", strict=True)
    nl: Words
    en: Words


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, populate_by_name=True)
