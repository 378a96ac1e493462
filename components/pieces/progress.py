"""How far along a visit is: how many questions are left, and whether that is sure."""

from components.visit.visit import Visit


def questions_left(visit: Visit) -> tuple[int, bool]:
    """How many questions are still worth asking, the one on the page among them; and whether that
    is exact: False when answers to them can make another question apply."""
    situation = visit.situation
    names = {*visit.dialogue.still_to_answer}
    if visit.asked is not None and visit.asked not in visit.answers:
        names.add(visit.asked)
    left = {visit.guide.question[name].index for name in names}
    for waiting in situation.open - situation.applying:
        when = visit.guide.applies[waiting]
        if when is not None and not left.isdisjoint(when.reads):
            return len(left), False
    return len(left), True
