"""How far along a visit is: how many questions are left, and whether that is sure."""

from components.visit.visit import Visit
from engine.answering.remaining import remaining


def questions_left(visit: Visit) -> tuple[int, bool]:
    """How many questions are still worth asking, the one on the page among them; and whether it
    cannot become more, whatever is answered."""
    left = remaining(visit.situation, visit.verdicts, visit.dialogue, visit.route)
    asked = visit.asked
    extra = (
        asked is not None
        and asked not in visit.answers
        and asked not in visit.dialogue.still_to_answer
    )
    return left.count + extra, left.count == left.at_most
