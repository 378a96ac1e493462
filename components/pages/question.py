"""One question on a screen, with the early signal beside it."""

from dataclasses import dataclass

from markupsafe import Markup

from components.markup import render
from components.page import Page
from components.pieces import glossary, options, signal
from components.pieces.progress import questions_left
from components.visit.actions import Told
from components.visit.visit import Visit
from engine.rules.questions import Question

DECISIVE = 1  # the phase whose questions still change a wish or close a route


@dataclass(frozen=True)
class Nodes:
    """The way as a row of nodes: how many stand before the one on the page, and how many after."""

    before: int
    after: int


@dataclass(frozen=True)
class Back:
    """The button that leads back: to an earlier question, or (when empty) to the start."""

    words: str
    question: str


def page(visit: Visit, told: Told) -> Page:
    """The question asked for in the address, else the next one."""
    question = visit.guide.question[visit.asked or ""]
    heading = question.texts["ask"][visit.lang]
    left, exact = questions_left(visit)
    progress = _progress(visit, question, left, exact)
    body = render(
        visit,
        "question",
        asked=glossary.marked(visit, heading),
        progress=progress,
        nodes=_nodes(visit, question, left),
        ready=_more_precise(visit, question),
        options=options.show(visit, question, told),
        help=options.about(visit, question),
        why=options.why(visit, question),
        back=_back(visit, question),
        signal_line=Markup(signal.line(visit)),
        signal_box=Markup(signal.box(visit)),
    )
    spoken = progress if visit.route else f"{progress}. {signal.spoken(visit)}"
    return Page(heading, visit.lang, (body,), spoken)


def _progress(visit: Visit, question: Question, left: int, exact: bool) -> str:
    """Which question this is, of about how many (over fifty adviser cases right within one in
    twenty); and that it is the last only where that is sure."""
    if question.id in visit.answers:
        return visit.word("question-change")
    given = len(visit.answers)
    number = str(given + 1)
    if left > 1:
        return visit.word("question-number", number=number, total=str(given + left))
    last = "question-last" if exact else "question-maybe-last"
    return visit.word(last, number=number)


def _nodes(visit: Visit, question: Question, left: int) -> Nodes:
    given = len(visit.answers)
    if question.id in visit.answers:
        return Nodes(given - 1, left)
    return Nodes(given, left - 1)


def _more_precise(visit: Visit, question: Question) -> int:
    """How many questions only make the result more precise; 0 while a route may still close."""
    phase = visit.dialogue.phase
    if phase is None or phase <= DECISIVE or question.id in visit.answers:
        return 0
    return len(visit.dialogue.still_to_answer)


def _back(visit: Visit, question: Question) -> Back:
    earlier = list(visit.answers)
    if question.id in earlier:
        del earlier[earlier.index(question.id) :]
    if earlier:
        return Back(visit.word("back"), earlier[-1])
    return Back(visit.word("back-to-start"), "")
