"""The router: reads the address and shows one view. No texts of its own."""

from components import guides
from components.delivery import session, streamlit_page
from components.pages import map as way
from components.pages import question, result, route, routes, start, suitability, what_if, words

VIEWS = {
    "start": start.show,
    "question": question.show,
    "result": result.show,
    "routes": routes.show,
    "route": route.show,
    "try": what_if.show,
    "suitability": suitability.show,
    "words": words.show,
    "map": way.show,
}

book = guides.current()
if isinstance(book, list):
    streamlit_page.broken(book)
else:
    visit = session.current(book)
    VIEWS[visit.page](visit)
