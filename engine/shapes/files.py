"""Which file of content has which shape."""

from typing import Any

from pydantic import TypeAdapter

from engine.shapes.interface import INTERFACE
from engine.shapes.lists import ConditionShape, ContactShape, FactShape, SourceShape, TermShape
from engine.shapes.route import RequirementShape, RouteShape, UseShape
from engine.shapes.suitability import SuitabilityShape
from engine.shapes.text import Text
from engine.shapes.tree import TreeShape

FILES: dict[str, TypeAdapter[Any]] = {
    "conditions.yaml": TypeAdapter(dict[str, ConditionShape]),
    "deciders.yaml": TypeAdapter(dict[str, Text]),
    "sources.yaml": TypeAdapter(dict[str, SourceShape]),
    "facts.yaml": TypeAdapter(dict[str, FactShape]),
    "contacts.yaml": TypeAdapter(dict[str, ContactShape]),
    "interface.yaml": INTERFACE,
    "requirements.yaml": TypeAdapter(dict[str, list[RequirementShape]]),
    "glossary.yaml": TypeAdapter(dict[str, TermShape]),
    "suitability.yaml": TypeAdapter(SuitabilityShape),
}
TREE = TypeAdapter(TreeShape)
ROUTE = TypeAdapter(RouteShape)
REQUIREMENT = TypeAdapter(RequirementShape)
USE = TypeAdapter(UseShape)
