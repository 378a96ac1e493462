"""What a press on a page leads to and what is told of it, whichever way a visit is carried."""

from urllib.parse import parse_qs

from components.visit.actions import act
from components.visit.address import Params
from components.visit.arriving import read
from components.visit.visit import Visit
from engine.guide.guide import Guide


def press(visit: Visit, sent: Params) -> Visit:
    """The visit after a press on its page."""
    return act(visit, sent)


def fault(visit: Visit, sent: Params) -> str | None:
    """What is said of a press that is no answer."""
    return act(visit, sent).fault


def notices(guide: Guide, query: str) -> list[str]:
    """What is said of an address on arrival."""
    return list(read(guide, parse_qs(query)).notices)
