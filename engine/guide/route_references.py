"""Whether every name exists that a route uses."""

from engine.guide.names import Names
from engine.guide.spot import Spot
from engine.guide.tree import Tree
from engine.guide.tree_checks import days_known
from engine.problems import InputError
from engine.shapes.route import DeclareShape, ExampleShape, LeadsTo, RouteShape, StepShape


def check_route(spot: Spot, shape: RouteShape, names: Names) -> None:
    """Notes every name in a route that does not exist."""
    _check_leads(spot.at("leads_to"), shape.leads_to, names)
    _check_declared(spot.at("declares"), shape.declares, names)
    for i, step in enumerate(shape.steps):
        _check_step(spot.at("steps", i), step, names)
    for i, id_ in enumerate(shape.alternatives):
        names.route(spot.at("alternatives", i), id_)
    for i, source in enumerate(shape.sources):
        names.source(spot.at("sources", i), source)
    names.decider(spot.at("decides"), shape.decides)
    if shape.months and shape.months[0] > shape.months[1]:
        spot.at("months").note("months-reversed")
    days = days_known(names.tree.shape.preferences, names.tree.by_id)
    if shape.days is not None and days is not None:
        names.option(spot.at("days"), shape.days, days, "kind-days")
    given = _given(shape, names.tree)
    for question, value in given.items():
        _check_answer(spot.at("gives"), question, value, names)
    for i, example in enumerate(shape.examples):
        _check_example(spot.at("examples", i), example, names)


def _check_leads(spot: Spot, leads: LeadsTo, names: Names) -> None:
    """Each list holds options of the question of the wish that goes with it."""
    tree = names.tree
    wish = tree.shape.wish
    known = {"roles": tree.by_id[wish.roles].options, "places": tree.places()}
    known["subjects"] = tree.by_id[wish.subjects].options if wish.subjects else []
    written = {"roles": leads.roles, "places": leads.places, "subjects": leads.subjects}
    for key, options in known.items():
        for i, option in enumerate(written[key] or []):
            here = spot.at(key, i)
            names.option(here, option, options, "kind-wish")


def _check_declared(spot: Spot, declared: DeclareShape, names: Names) -> None:
    for question in declared.higher:
        names.question(spot.at("higher", question), question)
    for id_ in declared.within:
        names.route(spot.at("within", id_), id_)
    for id_ in declared.excludes:
        names.route(spot.at("excludes", id_), id_)


def _check_step(spot: Spot, step: StepShape, names: Names) -> None:
    names.decider(spot.at("who"), step.who)
    names.condition(spot.at("only_with"), step.only_with)
    if step.answered_by is not None:
        names.question(spot.at("answered_by"), step.answered_by)


def _check_example(spot: Spot, example: ExampleShape, names: Names) -> None:
    for question, value in example.answers.items():
        here = spot.at("answers", question)
        _check_answer(here, question, value, names)
    for condition in example.conditions:
        names.condition(spot.at("conditions"), condition)


def _check_answer(spot: Spot, question: str, value: object, names: Names) -> None:
    """Notes a question that does not exist, and what is no answer to one that does."""
    if not names.question(spot, question):
        return
    try:
        names.tree.by_id[question].read(value)
    except InputError as fault:
        spot.note("answer-impossible", fault=fault.message)


def _given(shape: RouteShape, tree: Tree) -> dict[str, object]:
    """What the route gives, as answers to questions."""
    gives = shape.gives
    given: dict[str, object] = dict(gives.also)
    if gives.qualification and tree.held:
        held = tree.held.question
        given[held.id] = gives.qualification
    if gives.degree:
        given[tree.shape.degree] = gives.degree
    return given
