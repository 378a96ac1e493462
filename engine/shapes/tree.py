"""The shape of a tree: its questions with their options, the wish, preferences, ways out."""

from typing import Annotated, Literal

from pydantic import Field

from engine.shapes.text import Rule, Shape, Text, Words


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
