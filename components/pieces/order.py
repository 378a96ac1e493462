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
    return render(visit, "order", order=_order(visit, possible)) if possible else NOTHING


def _order(visit: Visit, possible: list[str]) -> _Order:
    guide = visit.guide
    some_last = any(later(guide.routes[id_], visit.situation) for id_ in possible)
    missed = {id_: misfits(guide, guide.routes[id_], visit.answers) for id_ in possible}
    telling = _telling(visit, missed)
    if not telling:
        return _Order("", some_last, [])
    what = joined([visit.short(question) for question in telling], visit.lang)
    suiting = [id_ for id_ in possible if not missed[id_]] if missed[possible[0]] else []
    return _Order(what, some_last, suiting[:MOST])


def _telling(visit: Visit, missed: dict[str, list[str]]) -> list[str]:
    """The preferences that some of the routes meet and others do not."""
    asked = [preference.question for preference in visit.guide.preferences]
    return [q for q in asked if len({q in questions for questions in missed.values()}) > 1]
