"""What the person told, each answer changeable in place."""

from components import choices, html
from components.visit import Visit
from engine.questions import DONT_KNOW
from engine.words import answer_label, said


def show(visit: Visit) -> str:
    """The list of answers; the one being changed shows its choices right there. Answers set aside are asked back."""
    if not visit.answers:
        return html.tag("section", html.tag("h2", html.text(visit.word("told"))), html.p(html.text(visit.word("told-nothing"))), css="told")
    order = sorted(visit.answers, key=lambda q: visit.guide.question[q].index)
    listed = html.items([_change(visit, id_) if visit.edit == id_ else _line(visit, id_) for id_ in order], css="answers")
    count = visit.word("told-count-one") if len(visit.answers) == 1 else visit.word("told-count", count=str(len(visit.answers)))
    return html.tag("details", html.tag("summary", html.tag("h2", html.text(count))), listed, css="told", open="open" if visit.edit or visit.had else None) + _asides(visit)


def _line(visit: Visit, id_: str) -> str:
    question = visit.guide.question[id_]
    words = question.texts["unsure"][visit.lang] if visit.answers[id_] == DONT_KNOW else said(visit.situation, question.index, visit.lang)
    change = html.press(html.text(visit.word("change")), "edit", id_, css="quiet", id=f"change-{id_}", aria_label=f"{visit.word('change')}: {question.texts['short'][visit.lang]}")
    return html.tag("span", html.text(words)) + " " + change


def _change(visit: Visit, id_: str) -> str:
    question = visit.guide.question[id_]
    heading = html.tag("h3", html.text(question.texts["ask"][visit.lang]), id=f"edit-{id_}", tabindex="-1")
    ways = html.p(html.press(html.text(visit.word("remove")), "drop", id_, css="small-button"), " ", html.go(visit.word("cancel"), visit.link("result"), css="quiet"))
    return html.tag("div", heading, choices.show(visit, question), ways, css="editing")


def _asides(visit: Visit) -> str:
    waiting = {q: a for q, a in visit.aside.items() if visit.guide.question[q].index in visit.situation.applying}
    return "".join(_back(visit, q, a) for q, a in waiting.items())


def _back(visit: Visit, id_: str, old: object) -> str:
    question = visit.guide.question[id_]
    label = answer_label(question, old, visit.lang, visit.word("dont-know"))
    other = html.go(visit.word("still-so-no"), visit.link("question", queue=[id_]), css="quiet")
    return html.tag("div", html.p(html.strong(question.texts["ask"][visit.lang]), " ", html.text(visit.word("still-so", answer=label))),
                    html.p(choices.again(visit, question, old), " ", other), css="note")
