"""A change tried before it is made: what would come into view, what would close, and what would be
asked again."""

from dataclasses import dataclass

from components.markup import render
from components.page import Page
from components.visit.actions import Told, tried
from components.visit.visit import Visit
from engine.answering.changes import added, changes
from engine.answering.in_words import answer_label
from engine.answering.verdict import Verdict
from engine.guide.texts import joined, upper


@dataclass(frozen=True)
class _Row:
    """A route, and what is told of it."""

    name: str
    tells: str = ""


def page(visit: Visit, told: Told) -> Page:
    """The page that tries other answers. Nothing changes until the visitor takes them over."""
    after = tried(visit).visit
    now, then = visit.verdicts, after.verdicts
    done = changes(now, then)
    heading = visit.word("what-if", changes=_tried_answers(visit))
    body = render(
        visit,
        "what_if",
        heading=heading,
        nothing=done.none,
        opened=[_opened(visit, then[route]) for route in done.opened],
        closed=[_Row(visit.name(route)) for route in (*done.closed, *done.unwanted)],
        more=[_conditions(visit, route, added(now[route], then[route])) for route in done.more],
        fewer=[_conditions(visit, route, added(then[route], now[route])) for route in done.fewer],
        asked=_asked_again(visit, after),
    )
    return Page(heading, visit.lang, (body,), heading)


def _tried_answers(visit: Visit) -> str:
    """The answers that are tried, in words."""
    parts = []
    for id_, answer in visit.trying.items():
        question = visit.guide.question[id_]
        label = answer_label(question, answer, visit.lang, visit.word("dont-know"))
        parts.append(f"{upper(visit.short(id_))}: {label}")
    return joined(parts, visit.lang)


def _opened(visit: Visit, verdict: Verdict) -> _Row:
    standing = visit.word(f"group-{verdict.standing}").lower()
    return _Row(visit.name(verdict.route), standing)


def _conditions(visit: Visit, route: str, conditions: list[str]) -> _Row:
    names = [visit.guide.conditions[id_].name[visit.lang] for id_ in conditions]
    return _Row(visit.name(route), joined(names, visit.lang))


def _asked_again(visit: Visit, after: Visit) -> list[str]:
    """The questions that would be asked again, in full."""
    again = [q for q in after.aside if q not in visit.aside and after.applies(q)]
    return [visit.guide.question[q].texts["ask"][visit.lang] for q in again]
