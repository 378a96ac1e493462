"""Why the routes of the result stand in their order; and those that suit what the person prefers,
where the first on the page does not."""

from dataclasses import dataclass

from markupsafe import Markup

from components.markup import NOTHING, render
from components.visit.visit import Visit
from engine.answering.ranking import later, misfits
from engine.guide.texts import joined

MOST = 3  # suiting routes that are named before the first group


@dataclass(frozen=True)
class _Order:
    """The order in words: the preferences that tell routes apart (`what`), whether some stand last
    for reasons of their own, and the suiting routes that the eye would not meet first."""

    what: str
    some_last: bool
    suiting: list[str]


def order(visit: Visit, possible: list[str]) -> Markup:
    """Told of these routes, in their order on the page; nothing where there are none."""
    if not possible:
        return NOTHING
    return render(visit, "order", order=_order(visit, possible))


def _order(visit: Visit, possible: list[str]) -> _Order:
    routes = [visit.guide.routes[id_] for id_ in possible]
    missed = [misfits(visit.guide, route, visit.answers) for route in routes]
    telling = _telling(visit, missed)
    what = ""
    suiting: list[str] = []
    if telling:
        shorts = [visit.short(question) for question in telling]
        what = joined(shorts, visit.lang)
        if missed[0]:
            suiting = [route.id for route, some in zip(routes, missed, strict=True) if not some]
    return _Order(
        what=what,
        some_last=any(later(route, visit.situation) for route in routes),
        suiting=suiting[:MOST],
    )


def _telling(visit: Visit, missed: list[list[str]]) -> list[str]:
    """The preferences that some of the routes meet and others do not."""
    found = []
    for preference in visit.guide.preferences:
        misses = {preference.question in questions for questions in missed}
        if len(misses) > 1:
            found.append(preference.question)
    return found
