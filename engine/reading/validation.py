"""Brings plain data in its shape; what does not fit becomes a problem at its own line."""

from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from engine.reading.document import Document
from engine.reading.expected import expected
from engine.reading.requirement_checks import (
    USE_KEY,
    check_requirements,
    is_requirement,
    no_requirement,
)
from engine.reading.shape_errors import ShapeErrors
from engine.reading.yaml_nodes import Loc
from engine.shapes.files import REQUIREMENT
from engine.shapes.route import RouteShape

Shaped = TypeVar("Shaped")


def shaped(
    doc: Document,
    adapter: TypeAdapter[Shaped],
    data: object,
    loc: Loc = (),
) -> Shaped | None:
    """The data in its shape, or None when a problem was noted in the document.

    `loc`: where the data stands in the document."""
    if adapter is REQUIREMENT and not is_requirement(data):
        no_requirement(doc, loc, data)
        return None
    try:
        value = adapter.validate_python(data)
    except ValidationError as error:
        instead = USE_KEY if adapter is REQUIREMENT else None
        errors = ShapeErrors(doc, data, loc, expected(adapter), instead)
        errors.note_all(error.errors(include_url=False))
        return None
    if isinstance(value, RouteShape):
        _check_months(doc, loc, value)
    return value if check_requirements(doc, loc, value) else None


def _check_months(doc: Document, loc: Loc, route: RouteShape) -> None:
    """Notes every number of months below zero."""
    for i, months in enumerate(route.months or []):
        if months < 0:
            place = (*loc, "months", i)
            doc.note(place, "months-below-zero", months=months)
