"""Whether every name exists that the lists of content and the tree use."""

from collections.abc import Mapping

from engine.guide.files import Files
from engine.guide.lists import Lists
from engine.guide.names import Names
from engine.guide.spot import Spot
from engine.reading.dates import check_dates
from engine.shapes.lists import ConditionShape, FactShape, TermShape
from engine.shapes.suitability import SectorShape, SuitabilityShape

Sourced = Mapping[str, ConditionShape] | Mapping[str, FactShape] | Mapping[str, TermShape]


def check_lists_refer(
    files: Files,
    lists: Lists,
    names: Names,
) -> None:
    """Notes every name in the lists that does not exist, and every date that is none."""
    conditions = Spot(files.content("conditions.yaml"))
    facts = Spot(files.content("facts.yaml"))
    glossary = Spot(files.content("glossary.yaml"))
    suitability = Spot(files.content("suitability.yaml"))
    _check_sources(conditions, lists.conditions, names)
    _check_sources(facts, lists.facts, names)
    _check_sources(glossary, lists.glossary, names)
    _check_conditions(conditions, lists.conditions, names)
    _check_suitability(suitability, lists.suitability, names)
    sources = files.content("sources.yaml")
    contacts = files.content("contacts.yaml")
    check_dates(sources, {**lists.sources})
    check_dates(facts.doc, {**lists.facts})
    check_dates(contacts, {**lists.contacts})


def _check_sources(spot: Spot, shapes: Sourced, names: Names) -> None:
    for id_, shape in shapes.items():
        here = spot.at(id_, "source")
        names.source(here, shape.source)


def _check_conditions(
    spot: Spot,
    shapes: Mapping[str, ConditionShape],
    names: Names,
) -> None:
    """Notes what conditions name that does not exist, and those without a place in the order."""
    tree = Spot(names.tree.doc)
    ordered = names.tree.shape.condition_order
    for id_, shape in shapes.items():
        here = spot.at(id_)
        names.decider(here.at("decides"), shape.decides)
        for i, question in enumerate(shape.not_at_issue):
            there = here.at("not_at_issue", i)
            names.question(there, question)
        if id_ not in ordered:
            order = tree.at("condition_order")
            order.note("condition-not-in-order", condition=id_)


def _check_suitability(
    spot: Spot,
    shape: SuitabilityShape,
    names: Names,
) -> None:
    """Notes what the page about suitability names that does not exist, and ids that stand twice."""
    for id_, sector in shape.sectors.items():
        here = spot.at("sectors", id_)
        _check_sector(here, sector, names)
    seen = set()
    for i, preparation in enumerate(shape.prepare):
        if preparation.id in seen:
            here = spot.at("prepare", i, "id")
            here.note("id-twice", id=preparation.id)
        seen.add(preparation.id)


def _check_sector(
    spot: Spot,
    sector: SectorShape,
    names: Names,
) -> None:
    for i, source in enumerate(sector.sources):
        here = spot.at("sources", i)
        names.source(here, source)
    for i, route in enumerate(sector.routes):
        here = spot.at("routes", i)
        names.route(here, route)
    asked = names.tree.shape.wish.places.question
    kinds = names.tree.by_id[asked].options
    for i, place in enumerate(sector.places):
        here = spot.at("places", i)
        names.option(here, place, kinds, "kind-place")


def check_tree_refers(names: Names) -> None:
    """Notes every name in the tree that does not exist outside it."""
    spot = Spot(names.tree.doc)
    shape = names.tree.shape
    names.condition(spot.at("always_needed"), shape.always_needed)
    for i, condition in enumerate(shape.condition_order):
        here = spot.at("condition_order", i)
        names.condition(here, condition)
    for i, way in enumerate(shape.ways_out):
        here = spot.at("ways_out", i)
        names.in_file(here.at("desk"), way.desk, "contacts.yaml")
        names.source(here.at("source"), way.source)
    for i, route in enumerate(shape.asides):
        here = spot.at("asides", i)
        names.route(here, route)
    for i, question in enumerate(shape.already):
        here = spot.at("already", i)
        names.question(here, question)
