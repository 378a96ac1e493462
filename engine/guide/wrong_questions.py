"""Whether a tree asks what its routes speak of: some option they name is one of its question."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from engine.guide.spot import Spot
from engine.guide.tree import Tree
from engine.rules.parse import Loc
from engine.shapes.route import RouteShape

LEAST = 2  # routes that name something; of a single route the fault may as well be its own


@dataclass(frozen=True)
class _SpokenOf:
    """What routes name under a key of theirs, and the options they should choose from."""

    loc: Loc
    question: str
    options: Sequence[str]
    key: str
    named: list[list[str]]

    @property
    def is_another(self) -> bool:
        """Whether routes name something and none of it is an option."""
        together: set[str] = set()
        for names in self.named:
            together.update(names)
        return len(self.named) >= LEAST and together.isdisjoint(self.options)


def wrong_questions(tree: Tree, routes: Iterable[RouteShape]) -> bool:
    """Notes each question of the tree of which no route names an option, though routes name options
    there. Whether there is one."""
    found = False
    for spoken in _spoken_of(tree, list(routes)):
        if not spoken.is_another:
            continue
        found = True
        Spot(tree.doc, spoken.loc).note(
            "routes-name-no-option",
            count=len(spoken.named),
            key=spoken.key,
            question=spoken.question,
        )
    return found


def _spoken_of(tree: Tree, routes: list[RouteShape]) -> Iterator[_SpokenOf]:
    wish = tree.shape.wish
    yield _SpokenOf(
        loc=("wish", "roles"),
        question=wish.roles,
        options=tree.by_id[wish.roles].options,
        key="leads_to: roles:",
        named=_filled(route.leads_to.roles for route in routes),
    )
    yield _SpokenOf(
        loc=("wish", "places", "question"),
        question=wish.places.question,
        options=tree.places(),
        key="leads_to: places:",
        named=_filled(route.leads_to.places for route in routes),
    )
    if wish.subjects:
        yield _SpokenOf(
            loc=("wish", "subjects"),
            question=wish.subjects,
            options=tree.by_id[wish.subjects].options,
            key="leads_to: subjects:",
            named=_filled(route.leads_to.subjects for route in routes),
        )
    yield from _given(tree, routes)


def _given(tree: Tree, routes: list[RouteShape]) -> Iterator[_SpokenOf]:
    """What routes give: a degree, and what can be held already."""
    degree = tree.by_id.get(tree.shape.degree)
    degrees = [route.gives.degree for route in routes]
    yield _SpokenOf(
        loc=("degree",),
        question=tree.shape.degree,
        options=degree.options if degree else [],
        key="gives: degree:",
        named=[[name] for name in degrees if name],
    )
    if tree.held:
        held = tree.held.question
        yield _SpokenOf(
            loc=("held", "question"),
            question=held.id,
            options=held.options,
            key="gives: qualification:",
            named=_filled(route.gives.qualification for route in routes),
        )


def _filled(named: Iterable[list[str] | None]) -> list[list[str]]:
    """Those that name something."""
    return [names for names in named if names]
