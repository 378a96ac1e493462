"""What closes a route, what would open it as something to try, and what can be done now."""

from dataclasses import dataclass

from markupsafe import Markup

from components.markup import render
from components.visit.visit import Visit
from engine.answering.openings import asked_again, openings
from engine.answering.ranking import alternatives
from engine.answering.reasons import reasons
from engine.answering.verdict import Verdict
from engine.guide.route import Route
from engine.guide.texts import joined
from engine.rules.questions import NONE

OPTIONS = 4  # options offered to try, per opening
INSTEAD = 3  # other routes named, per closed route


@dataclass(frozen=True)
class _Try:
    """Answers to try, in words and as a link."""

    changes: str
    address: str


@dataclass(frozen=True)
class _Opening:
    """One way to open the route. `again`: the questions that are then asked again."""

    what: str
    again: str
    tries: list[_Try]


def closed(visit: Visit, verdict: Verdict) -> Markup:
    """What closes the route, what would open it as something to try, and what can be done now."""
    route = visit.guide.routes[verdict.route]
    return render(
        visit,
        "closed",
        reason=reasons(route, visit.situation, visit.lang)[0].text,
        openings=_openings(visit, route),
        instead=_instead(visit, route),
    )


def _openings(visit: Visit, route: Route) -> list[_Opening]:
    """The ways to open the route; those after which nothing is asked again come first."""
    found = []
    for entry in openings(route, visit.situation):
        again = asked_again(route, visit.situation, entry)
        found.append(_Opening(_shorts(visit, entry), _shorts(visit, again), _tries(visit, entry)))
    return sorted(found, key=lambda opening: opening.again != "")


def _shorts(visit: Visit, questions: dict[str, list[str]] | list[str]) -> str:
    """The questions in a few words; nothing for none."""
    shorts = [visit.short(question) for question in questions]
    return joined(shorts, visit.lang) if shorts else ""


def _tries(visit: Visit, entry: dict[str, list[str]]) -> list[_Try]:
    """Answers to try: where several change, each at its first option but the last."""
    *others, last = entry
    first = {question: entry[question][0] for question in others}
    return [_try(visit, first | {last: option}) for option in entry[last][:OPTIONS]]


def _try(visit: Visit, changes: dict[str, str]) -> _Try:
    question, lang = visit.guide.question, visit.lang
    labels = [question[q].option_texts[option].label[lang] for q, option in changes.items()]
    trying = {q: _answer_with(visit, q, option) for q, option in changes.items()}
    return _Try(joined(labels, lang), visit.link("try", trying=trying))


def _answer_with(visit: Visit, question_id: str, option: str) -> str | list[str]:
    """The answer with this option: instead of the present one, or beside those that were chosen."""
    question, now = visit.guide.question[question_id], visit.answers.get(question_id)
    if not question.many:
        return option
    kept = [chosen for chosen in now if chosen != NONE] if isinstance(now, list) else []
    return [o for o in question.options if o == option or o in kept]


def _instead(visit: Visit, route: Route) -> list[tuple[str, str]]:
    """Other routes that can be taken now, as (id, name); those that may be wished for, if there are
    any."""
    found = alternatives(visit.guide, route, visit.verdicts, visit.answers)
    wished = [id_ for id_ in found if visit.verdicts[id_].wanted is not False]
    return [(id_, visit.name(id_)) for id_ in (wished or found)[:INSTEAD]]
