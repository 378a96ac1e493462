"""What the person told, each answer changeable in place."""

from components.pieces import html, options
from components.visit.actions import Told
from components.visit.visit import Visit
from engine.answering.in_words import answer_label
from engine.answering.way_so_far import sentence


def show(visit: Visit, told: Told) -> str:
    """The list of answers; the one being changed shows its choices right there."""
    if not visit.answers:
        return ""
    order = sorted(visit.answers, key=lambda q: visit.guide.question[q].index)
    listed = html.items(
        [_change(visit, id_, told) if visit.edit == id_ else _line(visit, id_) for id_ in order],
        css="answers",
    )
    count = (
        visit.word("told-count-one")
        if len(visit.answers) == 1
        else visit.word("told-count", count=str(len(visit.answers)))
    )
    return html.tag(
        "details",
        html.tag("summary", html.tag("h2", html.text(count))),
        listed,
        css="told",
        open="open" if visit.edit or visit.had else None,
    )


def _line(visit: Visit, id_: str) -> str:
    """One answer, with the way to change it. Someone else's same single answer reads the same."""
    answer = visit.answers[id_]
    return (
        visit.made("told", f"{id_}.{answer}", lambda: _told(visit, id_))
        if isinstance(answer, str)
        else _told(visit, id_)
    )


def _told(visit: Visit, id_: str) -> str:
    question = visit.guide.question[id_]
    change = html.press(
        html.text(visit.word("change")),
        "edit",
        id_,
        css="quiet",
        id=f"change-{id_}",
        aria_label=f"{visit.word('change')}: {question.texts['short'][visit.lang]}",
    )
    return html.tag("span", html.text(sentence(visit.situation, id_, visit.lang))) + " " + change


def _change(visit: Visit, id_: str, told: Told) -> str:
    question = visit.guide.question[id_]
    heading = html.tag(
        "h3", html.text(question.texts["ask"][visit.lang]), id=f"edit-{id_}", tabindex="-1"
    )
    ways = html.p(
        html.press(html.text(visit.word("remove")), "drop", id_, css="small-button"),
        " ",
        html.go(visit.word("cancel"), visit.link("result"), css="quiet"),
    )
    return html.tag("div", heading, options.show(visit, question, told), ways, css="editing")


def asides(visit: Visit) -> str:
    """What was set aside, asked back."""
    waiting = {
        q: a
        for q, a in visit.aside.items()
        if visit.guide.question[q].index in visit.situation.applying
    }
    return (
        html.tag(
            "div",
            *(_back(visit, q, a) for q, a in waiting.items()),
            id="asked-again",
            tabindex="-1",
            css="asides",
        )
        if waiting
        else ""
    )


def _back(visit: Visit, id_: str, old: object) -> str:
    question = visit.guide.question[id_]
    label = answer_label(question, old, visit.lang, visit.word("dont-know"))
    other = html.go(visit.word("still-so-no"), visit.link("question", queue=(id_,)), css="quiet")
    return html.tag(
        "div",
        html.p(
            html.strong(question.texts["ask"][visit.lang]),
            " ",
            html.text(visit.word("still-so", answer=label)),
        ),
        html.p(options.again(visit, question, old), " ", other),
        css="note",
    )
