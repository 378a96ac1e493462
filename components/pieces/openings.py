"""What closes a route, what would open it as something to try, and what can be done now."""

from components.pieces import html
from components.visit.visit import Visit
from engine.answering.openings import asked_again, openings
from engine.answering.ranking import alternatives
from engine.answering.reasons import reasons
from engine.answering.verdict import Verdict
from engine.guide.route import Route
from engine.guide.texts import joined
from engine.rules.questions import NONE

OPTIONS = 4  # options offered to try, per opening


def to_route(words: str, route_id: str, **attributes: str) -> str:
    """The way to the page of a route as a button, which need not carry all answers as a link
    does."""
    return html.press(html.text(words), "show", f"route.{route_id}", css="quiet", **attributes)


def closed(visit: Visit, verdict: Verdict) -> str:
    """What closes the route, what would open it as something to try, and what can be done now."""
    route = visit.guide.routes[verdict.route]
    return (
        html.p(html.text(reasons(route, visit.situation, visit.lang)[0].text))
        + _openings(visit, route)
        + _alternatives(visit, route)
    )


def _openings(visit: Visit, route: Route) -> str:
    found = [
        (entry, asked_again(route, visit.situation, entry))
        for entry in openings(route, visit.situation)
    ]
    if not found:
        return html.p(html.text(visit.word("opens-nothing")))
    return "".join(
        _opening(visit, entry, again) for entry, again in sorted(found, key=lambda f: bool(f[1]))
    )


def _opening(visit: Visit, entry: dict[str, list[str]], again: list[str]) -> str:
    """One way to open the route: the questions it is about, those that are then asked again, and
    answers to try; where several change, each at its first option but the last."""
    guide, lang = visit.guide, visit.lang
    *others, last = entry
    what = joined([guide.question[q].texts["short"][lang] for q in entry], lang)
    links = [
        _try(visit, {q: entry[q][0] for q in others} | {last: option})
        for option in entry[last][:OPTIONS]
    ]
    more = (
        " "
        + visit.word(
            "opens-again",
            what=joined([guide.question[q].texts["short"][lang] for q in again], lang),
        )
        if again
        else ""
    )
    return html.p(html.text(visit.word("opens", what=what) + more)) + html.items(links, css="tries")


def _try(visit: Visit, changes: dict[str, str]) -> str:
    names = joined(
        [visit.guide.question[q].option_texts[o].label[visit.lang] for q, o in changes.items()],
        visit.lang,
    )
    return html.go(
        visit.word("try", changes=names),
        visit.link("try", trying={q: _with(visit, q, o) for q, o in changes.items()}),
        css="chip",
    )


def _with(visit: Visit, question_id: str, option: str) -> object:
    """The answer with this option: instead of the present one, or beside those that were chosen."""
    question, now = visit.guide.question[question_id], visit.answers.get(question_id)
    return (
        option
        if not question.many
        else [
            o
            for o in question.options
            if o == option or (isinstance(now, list) and o in now and o != NONE)
        ]
    )


def _alternatives(visit: Visit, route: Route) -> str:
    all_ = alternatives(visit.guide, route, visit.verdicts, visit.answers)
    found = ([r for r in all_ if visit.verdicts[r].wanted is not False] or all_)[:3]
    ways = [to_route(visit.guide.routes[id_].shape.name[visit.lang], id_) for id_ in found]
    return html.p(html.strong(visit.word("alternatives"))) + html.items(ways)
