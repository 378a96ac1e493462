"""One question on a screen, with the early signal beside it."""

from markupsafe import Markup

from components.page import Page
from components.pieces import glossary, html, options, signal
from components.visit.actions import Told
from components.visit.visit import Visit


def page(visit: Visit, told: Told) -> Page:
    """The question asked for in the address, else the next one."""
    question = visit.guide.question[visit.asked]
    progress, heading = _progress(visit), question.texts["ask"][visit.lang]
    head = html.tag(
        "div",
        html.p(html.text(progress), css="step"),
        _nodes(visit),
        html.tag("h1", str(glossary.marked(visit, heading)), id="asked"),
        signal.line(visit),
        css="head",
    )
    ready = (
        _ready(visit) if visit.dialogue.phase in (2, 3) and visit.asked not in visit.answers else ""
    )
    asked = html.tag(
        "div",
        ready,
        options.show(visit, question, told),
        options.about(visit, question),
        _ways_on(visit),
        css="asked",
    )
    return Page(
        heading,
        visit.lang,
        (Markup(head + asked + html.tag("div", signal.box(visit), css="side")),),
        f"{progress}. {signal.spoken(visit)}" if not visit.route else progress,
    )


def _progress(visit: Visit) -> str:
    if visit.asked in visit.answers:
        return visit.word("question-change")
    number, total = len(visit.answers) + 1, _about(visit)
    return (
        visit.word("question-number", number=str(number), total=str(total))
        if total > number
        else visit.word("question-last", number=str(number))
    )


def _about(visit: Visit) -> int:
    """About how many questions there are in all: the answers given and what is still worth asking
    (over fifty adviser cases right within one in twenty)."""
    return len(visit.answers) + len(visit.dialogue.still_to_answer)


def _nodes(visit: Visit) -> str:
    """The way so far as a row of nodes; the words above it say the same."""
    given = len(visit.answers) - (visit.asked in visit.answers)
    total = max(_about(visit), given + 1)
    return html.tag(
        "div",
        "<i></i>" * given,
        '<i class="here"></i>',
        "<i></i>" * (total - given - 1),
        css="nodes",
        aria_hidden="true",
    )


def _ready(visit: Visit) -> str:
    count = len(visit.dialogue.still_to_answer)
    words = (
        visit.word("result-ready-one")
        if count == 1
        else visit.word("result-ready", count=str(count))
    )
    return html.tag(
        "div",
        html.p(html.text(words)),
        html.press(
            html.text(_to_result(visit)),
            "show",
            "route" if visit.route else "result",
            css="small-button",
        ),
        css="note",
    )


def _to_result(visit: Visit) -> str:
    return visit.word("route-now") if visit.route else visit.word("result-now")


def _ways_on(visit: Visit) -> str:
    given = list(visit.answers)
    earlier = given[: given.index(visit.asked)] if visit.asked in given else given
    ways = [
        html.press(
            html.text(visit.word("back" if earlier else "back-to-start")),
            "ask",
            earlier[-1] if earlier else "",
            css="quiet",
            id="back",
        )
    ]
    if visit.answers:
        ways.append(
            html.press(
                html.text(visit.word("route-now" if visit.route else "result-so-far-link")),
                "show",
                "route" if visit.route else "result",
                css="quiet",
                id="result-now",
            )
        )
    return html.p(*ways, css="ways-on")
