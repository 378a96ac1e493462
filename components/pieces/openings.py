"""What closes a route, what would open it as something to try, and what can be done now."""

from dataclasses import dataclass

from markupsafe import Markup

from components.markup import render
from components.visit.visit import Visit
from engine.answering.openings import asked_again, openings
from engine.answering.ranking import alternatives
from engine.answering.reasons import reasons
from engine.answering.situation import Answers
from engine.answering.verdict import Verdict
from engine.guide.route import Route
from engine.guide.texts import joined
from engine.rules.questions import NONE, Question
from engine.rules.remember import remembered

OPTIONS = 4  # options offered to try, per opening
INSTEAD = 3  # other routes named, per closed route


@dataclass(frozen=True)
class _Try:
    """Answers to try, with the words that invite to it."""

    words: str
    answers: Answers


@dataclass(frozen=True)
class _Opening:
    """One way to open the route: what it is about in words, and answers to try. `again`: some
    questions are then asked again."""

    says: str
    again: bool
    tries: list[_Try]


def closed(visit: Visit, verdict: Verdict) -> Markup:
    """What closes the route, what would open it as something to try, and what can be done now."""
    route, situation = visit.guide.routes[verdict.route], visit.situation
    return render(
        visit,
        "closed",
        reason=reasons(route, situation, visit.lang)[0].text,
        openings=remembered(
            route.memo,
            ("tries", visit.lang, *situation.pattern(route.opens)),
            lambda: _openings(visit, route),
        ),
        instead=_instead(visit, route),
    )


def _openings(visit: Visit, route: Route) -> list[_Opening]:
    """The ways to open the route; those after which nothing is asked again come first."""
    found = [_opening(visit, route, entry) for entry in openings(route, visit.situation)]
    return sorted(found, key=lambda opening: opening.again)


def _opening(visit: Visit, route: Route, entry: dict[str, list[str]]) -> _Opening:
    again = asked_again(route, visit.situation, entry)
    says = visit.word("opens", what=_shorts(visit, list(entry)))
    if again:
        then = visit.word("opens-again", what=_shorts(visit, again))
        says = f"{says} {then}"
    return _Opening(says, bool(again), _tries(visit, entry))


def _shorts(visit: Visit, questions: list[str]) -> str:
    """The questions, each in a few words."""
    shorts = [visit.short(question) for question in questions]
    return joined(shorts, visit.lang)


def _tries(visit: Visit, entry: dict[str, list[str]]) -> list[_Try]:
    """Answers to try: where several change, each at its first option but the last."""
    *others, last = entry
    options = {question: entry[question][0] for question in others}
    found = []
    for option in entry[last][:OPTIONS]:
        options[last] = option
        found.append(_try(visit, options))
    return found


def _try(visit: Visit, options: dict[str, str]) -> _Try:
    labels = []
    answers: Answers = {}
    for id_, option in options.items():
        question = visit.guide.question[id_]
        label = question.option_texts[option].label
        labels.append(label[visit.lang])
        answers[id_] = _answer_with(visit, question, option)
    words = visit.word("try", changes=joined(labels, visit.lang))
    return _Try(words, answers)


def _answer_with(visit: Visit, question: Question, option: str) -> str | list[str]:
    """The answer with this option: instead of the present one, or beside those that were chosen."""
    if not question.many:
        return option
    now = visit.answers.get(question.id)
    chosen = {option}
    if isinstance(now, list):
        chosen.update(now)
        chosen.discard(NONE)
    return [one for one in question.options if one in chosen]


def _instead(visit: Visit, route: Route) -> list[str]:
    """Other routes that can be taken now; those that may be wished for, if there are any."""
    found = alternatives(visit.guide, route, visit.verdicts, visit.answers)
    wished = [id_ for id_ in found if visit.verdicts[id_].wanted is not False]
    best = wished or found
    return best[:INSTEAD]
