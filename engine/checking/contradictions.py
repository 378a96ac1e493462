"""What the content says and cannot mean: questions and ways out that reach nobody, routes that
name themselves or share a name, steps that never come."""

from collections.abc import Iterator

from engine.checking.files import Docs, Problems, problem_at, tree_of
from engine.checking.plain_language import UNFILLED
from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.messages import LANGUAGES
from engine.problems import near
from engine.reading.document import Document
from engine.reading.yaml_nodes import Loc
from engine.rules.clauses import clauses
from engine.rules.questions import Question


def reach_nobody(guide: Guide, docs: Docs) -> Problems:
    """Questions with an `applies`, and ways out, that nobody can meet.

    Much else goes wrong with them, so this is said first and alone."""
    tree = tree_of(docs)
    for question in _asked_of_nobody(guide):
        loc = ("questions", question.id, "applies")
        yield problem_at(tree, loc, "question-for-nobody", question=question.id)
    for i, way in enumerate(guide.ways_out):
        if not way.compiled.yes:
            when = ("ways_out", i, "when")
            yield problem_at(tree, when, "way-out-for-nobody")


def _asked_of_nobody(guide: Guide) -> Iterator[Question]:
    """The questions that apply to nobody.

    Without those that rest on such a question themselves: there it follows from the other."""
    found: set[int] = set()
    for question in guide.questions:
        applies = guide.applies[question.index]
        if question.applies is None or applies is None:
            continue
        if applies.yes:
            continue
        named = {clause.question for clause in clauses(question.applies)}
        if found.isdisjoint(named):
            yield question
        found.add(question.index)


def senseless(guide: Guide, docs: Docs) -> Problems:
    """Routes with the name of another, and routes that name themselves or a condition that they
    can never ask for."""
    yield from _same_names(guide, docs)
    for route in guide.routes.values():
        doc = docs[route.place]
        yield from _names_itself(route, doc)
        yield from _steps(guide, route, doc)


def _names_itself(route: Route, doc: Document) -> Problems:
    """The places where a route should name others and names itself."""
    id_ = "route-names-itself"
    declares = route.shape.declares
    for i, other in enumerate(route.shape.alternatives):
        if other == route.id:
            loc: Loc = ("alternatives", i)
            yield problem_at(doc, loc, id_, key="alternatives")
    if route.id in declares.within:
        loc = ("declares", "within", route.id)
        yield problem_at(doc, loc, id_, key="declares: within")
    for i, other in enumerate(declares.excludes):
        if other == route.id:
            loc = ("declares", "excludes", i)
            yield problem_at(doc, loc, id_, key="declares: excludes")


def _same_names(guide: Guide, docs: Docs) -> Problems:
    """Routes with the name that another has in one of the languages."""
    for lang in LANGUAGES:
        loc = ("name", lang)
        first: dict[str, str] = {}
        for route in guide.routes.values():
            name = route.shape.name[lang]
            if name == UNFILLED:
                continue
            doc = docs[route.place]
            here = f"{route.place}:{doc.line(loc)}"
            folded = name.casefold().strip()
            there = first.setdefault(folded, here)
            if there != here:
                yield problem_at(doc, loc, "same-name", place=there, name=name)


def _steps(guide: Guide, route: Route, doc: Document) -> Problems:
    """Steps that come with a condition for which the route never asks."""
    named = {guide.always_needed}
    for requirement in route.all_requirements:
        named.add(requirement.names)
    asked = sorted(condition for condition in named if condition)
    for i, step in enumerate(route.shape.steps):
        condition = step.only_with
        if condition is None or condition in asked:
            continue
        loc = ("steps", i, "only_with")
        offer = near(condition, asked)
        yield problem_at(doc, loc, "step-never-comes", condition=condition, near=offer)
