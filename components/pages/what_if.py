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
    done = changes(visit.verdicts, after.verdicts)
    heading = visit.word("what-if", changes=_tried_answers(visit))
    gone = [*done.closed, *done.unwanted]
    body = render(
        visit,
        "what_if",
        heading=heading,
        nothing=done.none,
        opened=[_opened(visit, after.verdicts[route]) for route in done.opened],
        closed=[_Row(visit.name(route)) for route in gone],
        more=_conditions(visit, done.more, visit, after),
        fewer=_conditions(visit, done.fewer, after, visit),
        asked=_asked_again(visit, after),
    )
    return Page(heading, visit.lang, (body,), heading)


def _tried_answers(visit: Visit) -> str:
    """The answers that are tried, in words."""
    dont_know = visit.word("dont-know")
    parts = []
    for id_, answer in visit.trying.items():
        question = visit.guide.question[id_]
        short = upper(visit.short(id_))
        label = answer_label(question, answer, visit.lang, dont_know)
        parts.append(f"{short}: {label}")
    return joined(parts, visit.lang)


def _opened(visit: Visit, verdict: Verdict) -> _Row:
    standing = visit.word(f"group-{verdict.standing}")
    name = visit.name(verdict.route)
    return _Row(name, standing.lower())


def _conditions(visit: Visit, routes: list[str], without: Visit, with_: Visit) -> list[_Row]:
    """The routes with the conditions that stand at the one visit and not at the other."""
    found = []
    for route in routes:
        conditions = added(without.verdicts[route], with_.verdicts[route])
        words = _condition_names(visit, conditions)
        found.append(_Row(visit.name(route), words))
    return found


def _condition_names(visit: Visit, conditions: list[str]) -> str:
    names = []
    for id_ in conditions:
        shape = visit.guide.conditions[id_]
        names.append(shape.name[visit.lang])
    return joined(names, visit.lang)


def _asked_again(visit: Visit, after: Visit) -> list[str]:
    """The questions that would be asked again, in full."""
    asked = []
    for id_ in after.aside:
        if id_ not in visit.aside and after.applies(id_):
            texts = visit.guide.question[id_].texts["ask"]
            asked.append(texts[visit.lang])
    return asked
