"""The shape of every content file, said once with pydantic. What the words mean is checked elsewhere."""

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError
from typing_extensions import TypedDict

from engine.problems import did_you_mean
from engine.reader import Document

PAY = ("salary", "some", "none")
Words = Annotated[str, Field(min_length=1)]
Rule = Any          # read by engine.clauses, which knows the questions
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
    always_needed: Words | None = None         # the condition named for every route that is not closed; alone it leaves a route open
    degree: Words = "degree"                  # the question that `gives: degree:` answers
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


class RouteShape(Shape):
    name: Text
    summary: Text
    outcome: Text
    leads_to: LeadsTo
    gives: Gives = Gives()
    months: Annotated[list[int], Field(min_length=2, max_length=2)] | None
    pay: Literal[PAY]
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
    decides: Words
    source: Words


class SourceShape(Shape):
    kind: Literal["law", "government", "sector", "institution", "data"]
    title: Text
    publisher: Words
    url: Annotated[str, Field(pattern=r"^https://\S+$")]
    version: Words | None = None
    checked: Words
    note: Text | None = None


class FactShape(Shape):
    text: Text
    what: Text
    per: Words
    source: Words
    checked: Words
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
    checked: Words


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
FIELDS = sorted({f.alias or name for shape in Shape.__subclasses__() for name, f in shape.model_fields.items()} | {"nl", "en", "use"})
_PLAIN = {"string_type": ("hier moet tekst staan. Zet een getal of `true` tussen aanhalingstekens, zoals `\"2\"` of `\"yes\"`",
                          "this must be text. Put a number or `true` in quotes, like `\"2\"` or `\"yes\"`"),
          "string_too_short": ("hier staat niets. Vul de tekst in", "this is empty. Fill in the text"),
          "list_type": ("hier moet een lijst staan, zoals `[a, b]`", "this must be a list, like `[a, b]`"),
          "bool_type": ("hier moet `true` of `false` staan", "this must be `true` or `false`"),
          "int_type": ("hier moet een heel getal staan", "this must be a whole number"),
          "value_error": ("dit is geen datum als 2027-08-31", "this is not a date like 2027-08-31"),
          "date_type": ("dit is geen datum als 2027-08-31", "this is not a date like 2027-08-31"),
          "string_pattern_mismatch": ("dit is geen adres dat met https:// begint", "this is not an address that starts with https://")}
_PLAIN |= dict.fromkeys(("dict_type", "model_type", "model_attributes_type", "typed_dict_type"),
                        ("hier moeten sleutels met waarden staan, zoals `nl: …`", "this must be keys with values, like `nl: …`"))
_PLAIN |= dict.fromkeys(("greater_than_equal", "less_than_equal", "float_type"), ("hier moet een getal van 0 tot en met 1 staan, zoals `0.25`", "this must be a number from 0 to 1, like `0.25`"))


def shaped(doc: Document, adapter: TypeAdapter, data: object, loc: tuple = ()):
    """The data in its shape, or None; each thing out of shape becomes a problem of the document at its own line."""
    try:
        return adapter.validate_python(data)
    except ValidationError as error:
        for found in error.errors(include_url=False):
            _note(doc, loc + tuple(s for s in found["loc"] if not _internal(s)), found)
        return None


def _internal(step: object) -> bool:
    return isinstance(step, str) and bool(re.match(r"^(str$|list\[|constrained|function-|typed-dict)", step))


def _note(doc: Document, loc: tuple, found: dict) -> None:
    where = str(loc[-1]) if loc else doc.path
    if found["type"] == "missing":
        doc.problem(loc[:-1], "ontbreekt", f"`{where}` ontbreekt hier. Voeg deze sleutel toe.", f"`{where}` is missing here. Add this key.")
    elif found["type"] == "extra_forbidden":
        nl, en = did_you_mean(where, [f for f in FIELDS if f != where])
        doc.problem(loc, "onbekende-sleutel", f"De sleutel `{where}` kennen we hier niet.{nl}", f"We do not know the key `{where}` here.{en}")
    elif found["type"] == "literal_error":
        expected = found["ctx"]["expected"].replace("'", "`")
        nl, en = did_you_mean(found["input"], re.findall(r"`([^`]+)`", expected))
        doc.problem(loc, "waarde", f"`{found['input']}` kan niet bij `{where}`; wel {expected.replace(' or ', ' of ')}.{nl}",
                    f"`{found['input']}` is not possible for `{where}`; these are: {expected}.{en}")
    else:
        nl, en = _PLAIN.get(found["type"], ("deze waarde heeft niet de goede vorm", "this value does not have the right form"))
        doc.problem(loc, "vorm", f"Bij `{where}`: {nl}.", f"At `{where}`: {en}.")
