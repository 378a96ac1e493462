"""What every shape is made of: texts in two languages, days, periods, rules."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.config import JsonDict
from pydantic_core import to_jsonable_python
from typing_extensions import TypedDict

Pay = Literal["salary", "some", "none"]
PAY: tuple[str, ...] = get_args(Pay)
Words = Annotated[str, Field(min_length=1)]
Answers = dict[str, Words | list[Words]]  # by question: an option, or several
Item = TypeVar("Item")
Some = Annotated[list[Item], Field(min_length=1)]
Moment = Annotated[
    str,
    Field(
        min_length=1,
        json_schema_extra={"pattern": r"^(\d{4}(-\d\d(-\d\d)?)?|unknown)$"},
    ),
]  # a year, month or day; whether it exists is looked at in reading
Period = Annotated[
    str,
    Field(
        min_length=1,
        json_schema_extra={"pattern": r"^(\d{4}(-\d\d(-\d\d)?|-\d{4})?|unknown)$"},
    ),
]  # the same, or a school year
Rule = Any  # read by the rules, which know the questions
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


def _for_editors(schema: JsonDict, shape: type[BaseModel]) -> None:
    """Says every default in the JSON schema of a shape, and leaves out its docstring.

    That is for programmers; what a key means is said to editors in their own language."""
    schema.pop("description", None)
    properties = schema.get("properties")
    if not isinstance(properties, dict):
        return
    for name, field in shape.model_fields.items():
        written = properties[field.alias or name]
        if field.default_factory is not None and isinstance(written, dict):
            default = field.get_default(call_default_factory=True, validated_data={})
            written["default"] = to_jsonable_python(default)


class Shape(BaseModel):
    """What every shape is: strict in its types, and without keys that it does not know."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        populate_by_name=True,
        json_schema_extra=_for_editors,
    )
