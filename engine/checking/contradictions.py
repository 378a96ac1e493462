"""What the content says and cannot mean: questions and ways out that reach nobody, routes that
name themselves or share a name, steps that never come."""

from collections.abc import Iterable, Iterator

from engine.checking.files import Docs, Problems, tree_of
from engine.checking.plain_language import UNFILLED
from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.messages import LANGUAGES
from engine.problems import near, problem
from engine.reading.document import Document
from engine.reading.texts import Loc
from engine.rules.clauses import clauses
from engine.rules.questions import Question


def reach_nobody(guide: Guide, docs: Docs) -> Problems:
    """Questions with an `applies`, and ways out, that nobody can meet.

    Much else goes wrong with them, so this is said first and alone."""
    tree = tree_of(docs)
    for question in _asked_of_nobody(guide):
        line = tree.line(("questions", question.id, "applies"))
        yield problem(tree.path, line, "question-for-nobody", question=question.id)
    for i, way in enumerate(guide.ways_out):
        if not way.split.yes:
            yield problem(tree.path, tree.line(("ways_out", i, "when")), "way-out-for-nobody")


def _asked_of_nobody(guide: Guide) -> Iterator[Question]:
    """The questions that apply to nobody, without those for which that follows from another."""
    found: set[int] = set()
    for question, applies in zip(guide.questions, guide.applies, strict=True):
        if question.applies is None or applies is None or applies.yes:
            continue
        found.add(question.index)
        if not any(clause.question in found for clause in clauses(question.applies)):
            yield question


def senseless(guide: Guide, docs: Docs) -> Problems:
    """Routes with the name of another, and routes that name themselves or a condition that they
    can never ask for."""
    yield from _same_names(guide, docs)
    for route in guide.routes.values():
        yield from _names_itself(route, docs[route.place])
        yield from _steps(guide, route, docs[route.place])


def _names_itself(route: Route, doc: Document) -> Problems:
    shape = route.shape
    named: list[tuple[Loc, Iterable[str]]] = [
        (("alternatives",), shape.alternatives),
        (("declares", "within"), shape.declares.within),
        (("declares", "excludes"), shape.declares.excludes),
    ]
    for loc, ids in named:
        if route.id in ids:
            step = ids.index(route.id) if isinstance(ids, list) else route.id
            key = ": ".join(map(str, loc))
            yield problem(route.place, doc.line((*loc, step)), "route-names-itself", key=key)


def _same_names(guide: Guide, docs: Docs) -> Problems:
    for lang in LANGUAGES:
        first: dict[str, Route] = {}
        for route in guide.routes.values():
            name = route.shape.name[lang]
            other = first.setdefault(name.casefold().strip(), route)
            if other is route or name == UNFILLED:
                continue
            line, its_line = (docs[r.place].line(("name", lang)) for r in (route, other))
            place = f"{other.place}:{its_line}"
            yield problem(route.place, line, "same-name", place=place, name=name)


def _steps(guide: Guide, route: Route, doc: Document) -> Problems:
    named = {r.names for r in route.all_requirements} | {guide.always_needed}
    asked = sorted(condition for condition in named if condition)
    for i, step in enumerate(route.shape.steps):
        condition = step.only_with
        if condition is None or condition in asked:
            continue
        line = doc.line(("steps", i, "only_with"))
        offer = near(condition, asked)
        yield problem(route.place, line, "step-never-comes", condition=condition, near=offer)
