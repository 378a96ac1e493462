"""Whether every name exists that the lists of content and the tree use."""

from collections.abc import Mapping

from engine.guide.files import Files
from engine.guide.lists import Lists
from engine.guide.names import Names
from engine.reading.dates import check_dates
from engine.reading.document import Document
from engine.rules.parse import Loc
from engine.shapes.lists import ConditionShape, FactShape, TermShape
from engine.shapes.suitability import SectorShape, SuitabilityShape

Sourced = Mapping[str, ConditionShape] | Mapping[str, FactShape] | Mapping[str, TermShape]


def check_lists_refer(files: Files, lists: Lists, names: Names) -> None:
    """Notes every name in the lists that does not exist, and every date that is none."""
    _check_sources(files.content("conditions.yaml"), lists.conditions, names)
    _check_sources(files.content("facts.yaml"), lists.facts, names)
    _check_sources(files.content("glossary.yaml"), lists.glossary, names)
    for id_, condition in lists.conditions.items():
        loc = (id_, "decides")
        names.in_file(files.content("conditions.yaml"), loc, condition.decides, "deciders.yaml")
    check_dates(files.content("sources.yaml"), {**lists.sources})
    check_dates(files.content("facts.yaml"), {**lists.facts})
    check_dates(files.content("contacts.yaml"), {**lists.contacts})
    _check_suitability(files.content("suitability.yaml"), lists.suitability, names)
    _check_conditions(files.content("conditions.yaml"), lists.conditions, names)


def _check_sources(doc: Document, shapes: Sourced, names: Names) -> None:
    for id_, shape in shapes.items():
        names.in_file(doc, (id_, "source"), shape.source, "sources.yaml")


def _check_conditions(doc: Document, shapes: Mapping[str, ConditionShape], names: Names) -> None:
    """Notes questions that do not exist, and conditions without a place in the order."""
    for condition, shape in shapes.items():
        for i, question in enumerate(shape.not_at_issue):
            names.question(doc, (condition, "not_at_issue", i), question)
        if condition not in names.tree.shape.condition_order:
            loc = ("condition_order",)
            names.tree.doc.note(loc, "condition-not-in-order", condition=condition)


def _check_suitability(doc: Document, shape: SuitabilityShape, names: Names) -> None:
    for id_, sector in shape.sectors.items():
        _check_sector(doc, ("sectors", id_), sector, names)
    ids = [preparation.id for preparation in shape.prepare]
    for i, id_ in enumerate(ids):
        if id_ in ids[:i]:
            doc.note(("prepare", i, "id"), "id-twice", id=id_)


def _check_sector(doc: Document, here: Loc, sector: SectorShape, names: Names) -> None:
    for i, source in enumerate(sector.sources):
        names.in_file(doc, (*here, "sources", i), source, "sources.yaml")
    for i, route in enumerate(sector.routes):
        names.route(doc, (*here, "routes", i), route)
    kinds = names.tree.by_id[names.tree.shape.wish.places.question].options
    for i, place in enumerate(sector.places):
        names.option(doc, (*here, "places", i), place, kinds, "kind-place")


def check_tree_refers(names: Names) -> None:
    """Notes every name in the tree that does not exist outside it."""
    doc, shape = names.tree.doc, names.tree.shape
    names.in_file(doc, ("always_needed",), shape.always_needed, "conditions.yaml")
    for i, condition in enumerate(shape.condition_order):
        names.in_file(doc, ("condition_order", i), condition, "conditions.yaml")
    for i, way in enumerate(shape.ways_out):
        names.in_file(doc, ("ways_out", i, "desk"), way.desk, "contacts.yaml")
        names.in_file(doc, ("ways_out", i, "source"), way.source, "sources.yaml")
    for i, route in enumerate(shape.asides):
        names.route(doc, ("asides", i), route)
    for i, question in enumerate(shape.already):
        names.question(doc, ("already", i), question)
