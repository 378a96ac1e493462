"""The router: reads the address, sets the page, shows one view. No widgets and no texts of its own."""

import streamlit as st

from components import frame, guide, state
from components.pages import question, result, route, routes, start

VIEWS = {"start": start.show, "question": question.show, "result": result.show, "routes": routes.show, "route": route.show}

book = guide.current()
if isinstance(book, list):
    frame.broken(book)
else:
    visit = state.read(book)
    st.set_page_config(page_title=frame.title(visit), page_icon="🧭", layout="centered")
    frame.top(visit)
    VIEWS[visit.view](visit)
    frame.bottom(visit)
