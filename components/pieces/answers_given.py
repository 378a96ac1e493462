"""What the person told, each answer changeable in place."""

from dataclasses import dataclass

from markupsafe import Markup

from components.markup import NOTHING, render
from components.pieces import options
from components.pieces.options import Aside
from components.visit.actions import Told
from components.visit.visit import Visit
from engine.answering.way_so_far import sentence


@dataclass(frozen=True)
class Line:
    """One answer, as a sentence; `short`: its question in a few words."""

    question: str
    short: str
    words: str


@dataclass(frozen=True)
class Editing:
    """The answer being changed: its question, and the choices."""

    asked: str
    options: Markup


@dataclass(frozen=True)
class AskedAgain:
    """A question whose answer was set aside."""

    question: str
    asked: str
    aside: Aside


def show(visit: Visit, told: Told) -> Markup:
    """The list of answers; the one being changed shows its choices right there. Nothing when there
    are none."""
    if not visit.answers:
        return NOTHING
    order = sorted(visit.answers, key=lambda id_: visit.guide.question[id_].index)
    return render(
        visit,
        "answers_given",
        open=bool(visit.edit or visit.had),
        lines=[Line(id_, visit.short(id_), _told(visit, id_)) for id_ in order],
        editing=_editing(visit, visit.edit, told) if visit.edit else None,
    )


def _told(visit: Visit, id_: str) -> str:
    """An answer as a sentence. Someone else's same single answer reads the same."""
    answer = visit.answers[id_]
    if not isinstance(answer, str):
        return sentence(visit.situation, id_, visit.lang)
    name = f"{id_}.{answer}"
    return visit.made("told", name, lambda: sentence(visit.situation, id_, visit.lang))


def _editing(visit: Visit, id_: str, told: Told) -> Editing:
    question = visit.guide.question[id_]
    return Editing(question.texts["ask"][visit.lang], options.show(visit, question, told))


def asides(visit: Visit) -> Markup:
    """What was set aside and counts again, asked back; nothing when there is none."""
    waiting = []
    for id_ in visit.aside:
        question = visit.guide.question[id_]
        aside = Aside.of(visit, question)
        if aside and visit.applies(id_):
            waiting.append(AskedAgain(id_, question.texts["ask"][visit.lang], aside))
    return render(visit, "asked_again", waiting=waiting) if waiting else NOTHING
