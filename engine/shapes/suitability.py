"""The shape of the page about the suitability assessment."""

from engine.shapes.text import Shape, Text, Words


class SectorShape(Shape):
    """How the assessment goes in one sector."""

    name: Text
    routes: list[Words]
    places: list[Words]
    how: Text
    looks_at: list[Text]
    after: Text
    sources: list[Words]


class PreparationShape(Shape):
    """What someone can do beforehand, and why that helps."""

    id: Words
    do: Text
    why: Text


class SuitabilityShape(Shape):
    """The page whole."""

    lead: Text
    sectors: dict[str, SectorShape]
    prepare: list[PreparationShape]
    think: list[Text]
    limits: list[Text]
