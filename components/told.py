"""What the person told, each answer changeable in place."""

import streamlit as st

from components import choices, html, state
from components.state import Visit
from engine.questions import DONT_KNOW
from engine.words import answer_label, said


def show(visit: Visit) -> None:
    """The list of answers; the one being changed shows its choices right there. Answers set aside are asked back."""
    st.header(visit.word("told"), anchor=False)
    if not visit.answers:
        html.show(html.tag("p", html.text(visit.word("told-nothing"))))
    for id_, answer in visit.answers.items():
        question = visit.guide.question[id_]
        words = question.texts["unsure"][visit.lang] if answer == DONT_KNOW else said(visit.situation, question.index, visit.lang)
        if visit.edit == id_:
            _change(visit, id_)
            continue
        st.button(f"{words}  **{visit.word('change')}**", key=f"change-{id_}", width="stretch", on_click=_edit, args=(visit, id_))
    _asides(visit)


def _change(visit: Visit, id_: str) -> None:
    question = visit.guide.question[id_]
    with st.container(border=True):
        st.subheader(question.texts["ask"][visit.lang], anchor=False)
        choices.show(visit, question)
        st.button(visit.word("remove"), key=f"remove-{id_}", width="stretch", on_click=state.give, args=(visit, id_, None))
        st.button(visit.word("cancel"), key=f"cancel-{id_}", width="stretch", on_click=_edit, args=(visit, None))


def _asides(visit: Visit) -> None:
    waiting = {q: a for q, a in visit.aside.items() if visit.guide.question[q].index in visit.situation.applying}
    for id_, old in waiting.items():
        question = visit.guide.question[id_]
        label = answer_label(question, old, visit.lang, visit.word("dont-know"))
        html.show(html.tag("p", html.tag("strong", html.text(question.texts["ask"][visit.lang])), " ", html.text(visit.word("still-so", answer=label)), css="note"))
        st.button(visit.word("still-so-yes"), key=f"still-told-{id_}", on_click=state.give, args=(visit, id_, old))


def _edit(visit: Visit, id_: str | None) -> None:
    state.write(visit, view="result", edit=id_)
