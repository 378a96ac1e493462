"""Reads the files of routes."""

from dataclasses import dataclass
from datetime import date

from engine.guide.files import Files
from engine.guide.requirements import RequirementReader
from engine.guide.route import Requirement, Route
from engine.guide.route_compiler import RouteSource, compiled_route
from engine.guide.route_references import check_route
from engine.guide.spot import Spot
from engine.guide.tree import Tree
from engine.guide.wish import wish_rule
from engine.guide.wrong_questions import wrong_questions
from engine.reading.document import Document
from engine.reading.file_names import ROUTES, found_in
from engine.reading.validation import shaped
from engine.rules.boxes import TooTangled
from engine.shapes.files import ROUTE
from engine.shapes.route import RouteShape


@dataclass(frozen=True)
class RouteFiles:
    """The ids of all routes in order, and the documents of those in shape."""

    ids: list[str]
    good: dict[str, tuple[Document, RouteShape]]


def read_route_files(files: Files, tree: Tree) -> RouteFiles:
    """Reads the file of every route; what is wrong is noted."""
    ids, in_place = _route_ids(files, tree)
    good = {}
    for id_ in ids:
        if id_ not in in_place:
            continue
        doc = files.read(f"{ROUTES}/{id_}.yaml")
        shape = None if doc.data is None else shaped(doc, ROUTE, doc.data)
        if shape is not None:
            good[id_] = (doc, shape)
    return RouteFiles(ids, good)


def _route_ids(files: Files, tree: Tree) -> tuple[list[str], set[str]]:
    """The ids of the routes in the order of the tree, and those whose file has a good name.

    A file with a bad name is said once, not at everything that names the route."""
    in_place, strays = found_in(files.root, ROUTES)
    files.strays += strays
    found = dict.fromkeys([*in_place, *filter(None, strays.values())])
    ordered = []
    for i, id_ in enumerate(tree.shape.route_order):
        if id_ in found:
            ordered.append(id_)
        else:
            spot = Spot(tree.doc).at("route_order", i)
            spot.unknown(id_, found, "kind-route-file")
    return list(dict.fromkeys([*ordered, *found])), set(in_place)


def read_routes(
    read: RouteFiles,
    reader: RequirementReader,
    day: date,
) -> dict[str, Route] | None:
    """The routes that can be used; None when the tree asks the wrong questions for them."""
    if wrong_questions(reader.names.tree, [shape for _, shape in read.good.values()]):
        return None
    routes = {}
    for id_, (doc, shape) in read.good.items():
        check_route(Spot(doc), shape, reader.names)
        requirements = reader.of_route(doc, shape)
        _check_audience(doc, shape, requirements)
        source = RouteSource(
            id=id_,
            shape=shape,
            requirements=[r for r in requirements if r.holds_on(day)],
            all_requirements=requirements,
            wish=wish_rule(shape, reader.names.tree),
            place=doc.path,
        )
        try:
            routes[id_] = compiled_route(source, reader.names.tree.compiler)
        except TooTangled:
            doc.note(("requirements",), "rule-too-tangled")
    return routes


def _check_audience(
    doc: Document,
    shape: RouteShape,
    requirements: list[Requirement],
) -> None:
    """Notes what is named as audience and is no requirement that closes this route."""
    gates = [requirement.key for requirement in requirements if requirement.kind == "fixed"]
    shown = ", ".join(f"`{gate}`" for gate in gates) or "–"
    for i, key in enumerate(shape.declares.audience):
        if key not in gates:
            spot = Spot(doc).at("declares", "audience", i)
            spot.unknown(key, gates, "kind-gate", gates=shown)
