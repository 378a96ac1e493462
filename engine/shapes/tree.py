"""The shape of a tree: its questions with their options, the wish, preferences, ways out."""

from typing import Annotated, Literal

from pydantic import Field

from engine.shapes.text import Rule, Shape, Text, Words


class OptionShape(Shape):
    """One answer to a question. `prior`: its rough chance (prior), from 0 to 1."""

    label: Text
    phrase: Text | None = None
    said: Text | None = None
    hint: Text | None = None
    also_called: list[Words] = Field(default_factory=list)
    same_as: Words | None = None
    prior: Annotated[float, Field(ge=0, le=1)] | None = None


class Heading(Shape):
    """A heading above some of the options."""

    label: Text
    options: list[Words]


class QuestionShape(Shape):
    """A question with its options, and for whom it makes sense."""

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
    order: list[list[Words]] = Field(default_factory=list)
    groups: dict[str, list[Words]] = Field(default_factory=dict)
    alike: list[list[Words]] = Field(default_factory=list)
    option_headings: dict[str, Heading] = Field(default_factory=dict)
    applies: Rule = None
    otherwise: Words | None = None
    about: Words | None = None
    changeable: bool = True


class PlacesShape(Shape):
    """The question for the kind of school, and those for its parts."""

    question: Words
    parts: dict[str, Words] = Field(default_factory=dict)


class WishShape(Shape):
    """The questions that say what someone wishes."""

    roles: Words
    places: PlacesShape
    subjects: Words | None = None


class HeldShape(Shape):
    """The question for what someone holds already, and when that fits the subject."""

    question: Words
    fits: Rule = None


class PreferenceShape(Shape):
    """A preference: it orders the routes by a property and closes none."""

    question: Words
    property: Literal["pay", "days"]
    prefers: dict[str, list[Words]]


class WayOutShape(Shape):
    """A wish for which there is no route, with what one can do instead."""

    when: Rule
    text: Text
    desk: Words
    source: Words | None = None


class TreeShape(Shape):
    """A tree whole. `always_needed`: the condition named for every route that is not closed;
    alone it leaves a route open. `degree`: the question that `gives: degree:` answers."""

    id: Words
    title: Text
    route_order: list[Words]
    condition_order: list[Words]
    always_needed: Words | None = None
    degree: Words = "degree"
    wish: WishShape
    held: HeldShape | None = None
    preferences: list[PreferenceShape] = Field(default_factory=list)
    already: list[Words] = Field(default_factory=list)
    asides: list[Words] = Field(default_factory=list)
    question_groups: dict[str, Text]
    questions: dict[str, QuestionShape]
    ways_out: list[WayOutShape] = Field(default_factory=list)
