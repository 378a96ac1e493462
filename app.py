"""The router: reads the address, sets the page, shows one view. No widgets and no texts of its own."""

import streamlit as st

from components import frame, guide, state
from components.pages import question, result, start

VIEWS = {"start": start.show, "question": question.show, "result": result.show}

book = guide.current()
if isinstance(book, list):
    frame.broken(book)
else:
    visit = state.read(book)
    st.set_page_config(page_title=frame.title(visit), page_icon="🧭", layout="centered")
    frame.top(visit)
    VIEWS[visit.view](visit)
    frame.bottom(visit)
