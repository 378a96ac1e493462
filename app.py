"""The router: reads the address and shows one view. No texts of its own."""

from components import frame, guide, state
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

book = guide.current()
if isinstance(book, list):
    frame.broken(book)
else:
    visit = state.current(book)
    VIEWS[visit.page](visit)
