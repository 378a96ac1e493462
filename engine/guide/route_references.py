"""Whether every name exists that a route uses, and whether its tree asks what routes speak of."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from engine.guide.names import Names
from engine.guide.tree import Tree
from engine.guide.tree_checks import days_known
from engine.problems import InputError
from engine.reading.document import Document
from engine.rules.parse import Loc
from engine.shapes.route import ExampleShape, RouteShape

LEAST = 2  # routes that name something; of a single route the fault may as well be its own


def check_route(doc: Document, shape: RouteShape, names: Names) -> None:
    """Notes every name in a route that does not exist."""
    _check_leads(doc, shape, names)
    _check_declared(doc, shape, names)
    _check_steps(doc, shape, names)
    for i, id_ in enumerate(shape.alternatives):
        names.route(doc, ("alternatives", i), id_)
    for i, source in enumerate(shape.sources):
        names.in_file(doc, ("sources", i), source, "sources.yaml")
    names.in_file(doc, ("decides",), shape.decides, "deciders.yaml")
    if shape.months and shape.months[0] > shape.months[1]:
        doc.note(("months",), "months-reversed")
    days = days_known(names.tree.shape.preferences, names.tree.by_id)
    if shape.days is not None and days is not None:
        names.option(doc, ("days",), shape.days, days, "kind-days")
    for question, value in _given(shape, names.tree).items():
        _check_answer(doc, ("gives",), question, value, names)
    for i, example in enumerate(shape.examples):
        _check_example(doc, ("examples", i), example, names)


def _check_leads(doc: Document, shape: RouteShape, names: Names) -> None:
    wish, by_id = names.tree.shape.wish, names.tree.by_id
    subjects = by_id[wish.subjects].options if wish.subjects else []
    leads = shape.leads_to
    for key, written, options in (
        ("roles", leads.roles, by_id[wish.roles].options),
        ("places", leads.places, names.tree.places()),
        ("subjects", leads.subjects, subjects),
    ):
        for i, option in enumerate(written or []):
            names.option(doc, ("leads_to", key, i), option, options, "kind-wish")


def _check_declared(doc: Document, shape: RouteShape, names: Names) -> None:
    declared = shape.declares
    for question in declared.higher:
        names.question(doc, ("declares", "higher", question), question)
    for id_ in declared.within:
        names.route(doc, ("declares", "within", id_), id_)
    for id_ in declared.excludes:
        names.route(doc, ("declares", "excludes", id_), id_)


def _check_steps(doc: Document, shape: RouteShape, names: Names) -> None:
    for i, step in enumerate(shape.steps):
        here: Loc = ("steps", i)
        names.in_file(doc, (*here, "who"), step.who, "deciders.yaml")
        names.in_file(doc, (*here, "only_with"), step.only_with, "conditions.yaml")
        if step.answered_by is not None:
            names.question(doc, (*here, "answered_by"), step.answered_by)


def _check_example(doc: Document, here: Loc, example: ExampleShape, names: Names) -> None:
    for question, value in example.answers.items():
        _check_answer(doc, (*here, "answers", question), question, value, names)
    for condition in example.conditions:
        names.in_file(doc, (*here, "conditions"), condition, "conditions.yaml")


def _check_answer(doc: Document, loc: Loc, question: str, value: object, names: Names) -> None:
    if not names.question(doc, loc, question):
        return
    try:
        names.tree.by_id[question].read(value)
    except InputError as fault:
        doc.note(loc, "answer-impossible", fault=fault.message)


def _given(shape: RouteShape, tree: Tree) -> dict[str, object]:
    """What the route gives, as answers to questions."""
    given: dict[str, object] = dict(shape.gives.also)
    if shape.gives.qualification and tree.held:
        given[tree.held.question.id] = shape.gives.qualification
    if shape.gives.degree:
        given[tree.shape.degree] = shape.gives.degree
    return given


@dataclass(frozen=True)
class _SpokenOf:
    """What routes name of one question of the tree, under a key of theirs."""

    loc: Loc
    question: str
    options: Sequence[str]
    key: str
    named: list[list[str]]

    @property
    def is_other_question(self) -> bool:
        """Whether routes name something and none of it is an option."""
        together = [name for names in self.named for name in names]
        return len(self.named) >= LEAST and not any(name in self.options for name in together)


def wrong_questions(tree: Tree, routes: Iterable[RouteShape]) -> bool:
    """Notes each question of the tree of which no route names an option, though routes name options
    there. Whether there is one."""
    wrong = [spoken for spoken in _spoken_of(tree, list(routes)) if spoken.is_other_question]
    for spoken in wrong:
        count, question = len(spoken.named), spoken.question
        loc, key = spoken.loc, spoken.key
        tree.doc.note(loc, "routes-name-no-option", count=count, key=key, question=question)
    return bool(wrong)


def _spoken_of(tree: Tree, routes: list[RouteShape]) -> Iterator[_SpokenOf]:
    shape, by_id = tree.shape, tree.by_id
    wish, leads = shape.wish, [route.leads_to for route in routes]
    gives = [route.gives for route in routes]
    roles = [lead.roles for lead in leads if lead.roles]
    options: Sequence[str] = by_id[wish.roles].options
    yield _SpokenOf(("wish", "roles"), wish.roles, options, "leads_to: roles:", roles)
    loc: Loc = ("wish", "places", "question")
    places = [lead.places for lead in leads if lead.places]
    yield _SpokenOf(loc, wish.places.question, tree.places(), "leads_to: places:", places)
    if wish.subjects:
        options, loc = by_id[wish.subjects].options, ("wish", "subjects")
        subjects = [lead.subjects for lead in leads if lead.subjects]
        yield _SpokenOf(loc, wish.subjects, options, "leads_to: subjects:", subjects)
    options = by_id[shape.degree].options if shape.degree in by_id else []
    degrees = [[given.degree] for given in gives if given.degree]
    yield _SpokenOf(("degree",), shape.degree, options, "gives: degree:", degrees)
    if tree.held:
        held, loc = tree.held.question, ("held", "question")
        got = [given.qualification for given in gives if given.qualification]
        yield _SpokenOf(loc, held.id, held.options, "gives: qualification:", got)
