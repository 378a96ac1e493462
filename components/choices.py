"""The answers to one question, as buttons or tick boxes. Nothing is chosen beforehand; "weet ik niet" is always there."""

import streamlit as st

from components import html, state
from components.state import Visit
from engine.dialogue import hangs_on
from engine.questions import DONT_KNOW, Question
from engine.words import answer_label, joined

NAMED = 3       # routes named in the reason for a question; the others are counted


def show(visit: Visit, question: Question) -> None:
    """The choices of a question, its help, and the answer that was set aside if there is one."""
    _aside(visit, question)
    if fault := state.fault(question.id):
        html.show(html.tag("p", html.text(fault), css="fault", role="alert"))
    with st.container(key="choices"):
        (_many if question.many else _one)(visit, question)
        _dont_know(visit, question)
    help_ = [html.tag("p", html.text(question.texts["help"][visit.lang])), _why(visit, question)]
    names = [(o.label[visit.lang], o.also_called) for o in question.option_texts.values() if o.also_called]
    if names:
        help_.append(html.tag("p", html.tag("strong", html.text(visit.word("also-called")))))
        help_.append(html.items([html.tag("strong", html.text(label)) + ": " + html.text(", ".join(called)) for label, called in names]))
    html.show(html.fold(visit.word("help"), *help_))


def _why(visit: Visit, question: Question) -> str:
    """Why this is asked, worked out from the routes that hang on it."""
    found = hangs_on(visit.situation, visit.verdicts, question.index)
    if not found:
        return ""
    names = [visit.guide.routes[id_].shape.name[visit.lang] for id_ in found[:NAMED]]
    rest = len(found) - len(names)
    words = visit.word("why-asked-more", routes=", ".join(names), count=str(rest)) if rest else visit.word("why-asked", routes=joined(names, visit.lang))
    return html.tag("p", html.tag("strong", html.text(visit.word("why-we-ask") + " ")), html.text(words))


def _aside(visit: Visit, question: Question) -> None:
    old = visit.aside.get(question.id)
    if old is None:
        return
    html.show(html.tag("p", html.text(visit.word("still-so", answer=answer_label(question, old, visit.lang, visit.word("dont-know")))), css="note"))
    st.button(visit.word("still-so-yes"), key=f"still-{question.id}", type="primary", width="stretch", on_click=state.give, args=(visit, question.id, old))


def _groups(visit: Visit, question: Question) -> list[tuple[str, list[str]]]:
    headings = visit.guide.headings.get(question.id)
    return [(h.label[visit.lang], h.options) for h in headings.values()] if headings else [("", question.options)]


def _label(visit: Visit, question: Question, option: str) -> str:
    shape = question.option_texts[option]
    label = f"**{shape.label[visit.lang]}**"
    if visit.answers.get(question.id) == option:
        label = visit.word("your-answer", answer=label)
    return f"{label}  \n{shape.hint[visit.lang]}" if shape.hint else label


def _one(visit: Visit, question: Question) -> None:
    for heading, options in _groups(visit, question):
        if heading:
            html.show(html.tag("p", html.text(heading), css="heading"))
        for option in options:
            st.button(_label(visit, question, option), key=f"answer-{question.id}-{option}", width="stretch",
                      on_click=state.give, args=(visit, question.id, option))


def _many(visit: Visit, question: Question) -> None:
    now = visit.answers.get(question.id)
    with st.form(f"form-{question.id}", border=False):
        html.show(html.tag("p", html.text(visit.word("choose-many")), css="step"))
        for heading, options in _groups(visit, question):
            if heading:
                html.show(html.tag("p", html.text(heading), css="heading"))
            for option in options:
                shape = question.option_texts[option]
                label = f"{shape.label[visit.lang]}" + (f"  \n*{shape.hint[visit.lang]}*" if shape.hint else "")
                st.checkbox(label, key=state.box_key(question.id, option), value=isinstance(now, list) and option in now)
        st.form_submit_button(visit.word("next"), key=f"next-{question.id}", type="primary", width="stretch", on_click=state.give_many, args=(visit, question.id))


def _dont_know(visit: Visit, question: Question) -> None:
    label = question.texts["unsure_label"] or visit.guide.words["dont-know"]
    words = label[visit.lang]
    if visit.answers.get(question.id) == DONT_KNOW:
        words = visit.word("your-answer", answer=words)
    st.button(words, key=f"answer-{question.id}-{DONT_KNOW}", width="stretch", on_click=state.give, args=(visit, question.id, DONT_KNOW))
