"""One question on a screen, with the early signal below it."""

import streamlit as st

from components import choices, html, signal, state
from components.pages import result, route
from components.state import Visit
from components.turn import turn


def show(visit: Visit) -> None:
    """The question asked for in the address, else the next one; the result when nothing is left to ask."""
    id_ = visit.shown or visit.dialogue.next_question
    if id_ is None:
        (route.show if visit.route else result.show)(visit)
        return
    question = visit.guide.question[id_]
    progress, heading = _progress(visit), question.texts["ask"][visit.lang]
    html.show(html.tag("p", html.text(progress), css="step"))
    st.title(heading, anchor=False)
    if visit.dialogue.phase in (2, 3) and not visit.shown:
        _ready(visit)
    choices.show(visit, question)
    signal.show(visit)
    _ways_on(visit, id_)
    turn(visit, heading, f"{progress}. {heading}")


def _progress(visit: Visit) -> str:
    if visit.shown in visit.answers:
        return visit.word("question-change")
    number, left = len(visit.answers) + 1, len(visit.dialogue.still_to_answer) - 1
    return visit.word("question-number", number=str(number), left=str(left)) if left > 0 else visit.word("question-last", number=str(number))


def _ready(visit: Visit) -> None:
    count = len(visit.dialogue.still_to_answer)
    words = visit.word("result-ready-one") if count == 1 else visit.word("result-ready", count=str(count))
    html.show(html.tag("p", html.text(words), css="note"))
    st.button(visit.word("result-now"), key="result-ready", type="primary", width="stretch", on_click=_result, args=(visit,))


def _ways_on(visit: Visit, id_: str) -> None:
    given = list(visit.answers)
    earlier = given[:given.index(id_)] if id_ in given else given
    with st.container(key="quiet-ways", horizontal=True, horizontal_alignment="distribute"):
        st.button(visit.word("back"), key="back", on_click=_back, args=(visit, earlier[-1] if earlier else None))
        if visit.answers:
            st.button(visit.word("result-now"), key="result-now", on_click=_result, args=(visit,))


def _back(visit: Visit, earlier: str | None) -> None:
    state.write(visit, view="question" if earlier else "start", shown=earlier)


def _result(visit: Visit) -> None:
    state.write(visit, view="route" if visit.route else "result")
