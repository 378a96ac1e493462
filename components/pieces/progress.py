"""How far the questions have come: how many are left, and whether more can follow."""

from components.visit.visit import Visit


def questions_left(visit: Visit) -> tuple[int, bool]:
    """How many questions are worth asking now, and whether those are all: False where an answer to
    one of them can still make another question apply."""
    guide, situation = visit.guide, visit.situation
    left = {guide.question[name].index for name in visit.dialogue.still_to_answer}
    waiting = situation.open - situation.applying
    for question in waiting - left:
        when = guide.applies[question]
        if when is not None and not left.isdisjoint(when.reads):
            return len(left), False
    return len(left), True
