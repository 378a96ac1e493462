"""What a press on a page leads to and what is told of it."""

from components.visit.address import Params
from components.visit.visit import Visit
from engine.guide.guide import Guide
from tests.support.visits import arrived, press, pressed

__all__ = ["fault", "notices", "press"]


def fault(visit: Visit, sent: Params) -> str | None:
    """What is said of a press that is no answer."""
    return pressed(visit, sent).told.fault


def notices(guide: Guide, query: str) -> list[str]:
    """What is said of an address on arrival."""
    return list(arrived(guide, query).told.notices)
