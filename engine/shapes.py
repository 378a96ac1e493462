"""The shape of every content file, said once with pydantic. What the words mean is checked elsewhere."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter
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


class OptionShape(Shape):
    label: Text
    phrase: Text | None = None
    said: Text | None = None
    hint: Text | None = None
    also_called: list[Words] = []
    same_as: Words | None = None
    prior: Annotated[float, Field(ge=0, le=1)] | None = None


class Heading(Shape):
    label: Text
    options: list[Words]


class QuestionShape(Shape):
    group: Words
    ask: Text
    short: Text
    said: Text
    unsure: Text
    unsure_label: Text | None = None
    hint: Text | None = None
    help: Text
    many: bool = False
    options: dict[str, OptionShape]
    order: list[list[Words]] = []
    groups: dict[str, list[Words]] = {}
    alike: list[list[Words]] = []
    option_headings: dict[str, Heading] = {}
    applies: Rule = None
    otherwise: Words | None = None
    about: Words | None = None
    changeable: bool = True


class PlacesShape(Shape):
    question: Words
    parts: dict[str, Words] = {}


class WishShape(Shape):
    roles: Words
    places: PlacesShape
    subjects: Words | None = None


class HeldShape(Shape):
    question: Words
    fits: Rule = None


class PreferenceShape(Shape):
    question: Words
    property: Literal["pay", "days"]
    prefers: dict[str, list[Words]]


class WayOutShape(Shape):
    when: Rule
    text: Text
    desk: Words
    source: Words | None = None


class TreeShape(Shape):
    id: Words
    title: Text
    route_order: list[Words]
    condition_order: list[Words]
    always_needed: Words | None = (
        None  # the condition named for every route that is not closed; alone it leaves a route open
    )
    degree: Words = "degree"  # the question that `gives: degree:` answers
    wish: WishShape
    held: HeldShape | None = None
    preferences: list[PreferenceShape] = []
    already: list[Words] = []
    asides: list[Words] = []
    question_groups: dict[str, Text]
    questions: dict[str, QuestionShape]
    ways_out: list[WayOutShape] = []


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


class SectorShape(Shape):
    name: Text
    routes: list[Words]
    places: list[Words]
    how: Text
    looks_at: list[Text]
    after: Text
    sources: list[Words]


class PreparationShape(Shape):
    id: Words
    do: Text
    why: Text


class SuitabilityShape(Shape):
    lead: Text
    sectors: dict[str, SectorShape]
    prepare: list[PreparationShape]
    think: list[Text]
    limits: list[Text]


FILES = {
    "conditions.yaml": TypeAdapter(dict[str, ConditionShape]),
    "deciders.yaml": TypeAdapter(dict[str, Text]),
    "sources.yaml": TypeAdapter(dict[str, SourceShape]),
    "facts.yaml": TypeAdapter(dict[str, FactShape]),
    "contacts.yaml": TypeAdapter(dict[str, ContactShape]),
    "interface.yaml": TypeAdapter(dict[str, Text]),
    "requirements.yaml": TypeAdapter(dict[str, list[RequirementShape]]),
    "glossary.yaml": TypeAdapter(dict[str, TermShape]),
    "suitability.yaml": TypeAdapter(SuitabilityShape),
}
TREE, ROUTE = TypeAdapter(TreeShape), TypeAdapter(RouteShape)
REQUIREMENT, USE = TypeAdapter(RequirementShape), TypeAdapter(UseShape)
