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
        here = spot.at("steps", i)
        _check_step(here, step, names)
    for i, id_ in enumerate(shape.alternatives):
        here = spot.at("alternatives", i)
        names.route(here, id_)
    for i, source in enumerate(shape.sources):
        here = spot.at("sources", i)
        names.source(here, source)
    names.decider(spot.at("decides"), shape.decides)
    _check_properties(spot, shape, names)
    given = _given(shape, names.tree)
    for question, value in given.items():
        here = spot.at("gives")
        _check_answer(here, question, value, names)
    for i, example in enumerate(shape.examples):
        here = spot.at("examples", i)
        _check_example(here, example, names)


def _check_properties(
    spot: Spot,
    shape: RouteShape,
    names: Names,
) -> None:
    """How long it takes, and how many days a week it asks."""
    if shape.months is not None:
        shortest, longest = shape.months
        if shortest > longest:
            spot.at("months").note("months-reversed")
    tree = names.tree
    days = days_known(tree.shape.preferences, tree.by_id)
    if shape.days is not None and days is not None:
        here = spot.at("days")
        names.option(here, shape.days, days, "kind-days")


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


def _check_declared(
    spot: Spot,
    declared: DeclareShape,
    names: Names,
) -> None:
    """What a route says it does on purpose names questions and other routes."""
    for question in declared.higher:
        here = spot.at("higher", question)
        names.question(here, question)
    for id_ in declared.within:
        here = spot.at("within", id_)
        names.route(here, id_)
    for id_ in declared.excludes:
        here = spot.at("excludes", id_)
        names.route(here, id_)


def _check_step(spot: Spot, step: StepShape, names: Names) -> None:
    names.decider(spot.at("who"), step.who)
    names.condition(spot.at("only_with"), step.only_with)
    if step.answered_by is not None:
        here = spot.at("answered_by")
        names.question(here, step.answered_by)


def _check_example(
    spot: Spot,
    example: ExampleShape,
    names: Names,
) -> None:
    for question, value in example.answers.items():
        here = spot.at("answers", question)
        _check_answer(here, question, value, names)
    here = spot.at("conditions")
    for condition in example.conditions:
        names.condition(here, condition)


def _check_answer(
    spot: Spot,
    question: str,
    value: object,
    names: Names,
) -> None:
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
