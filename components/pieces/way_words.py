"""The words of the map, for the drawing and the list alike."""

from components.visit.visit import Visit
from engine.answering.decision_tree import Branch
from engine.rules.questions import Question


def routes_left(visit: Visit) -> str:
    """With how many routes everyone begins."""
    return visit.word("map-start", count=str(len(visit.guide.routes)))


def labels(visit: Visit, question: Question, branch: Branch) -> str:
    """Answers that decide the same."""
    return " / ".join(question.option_texts[o].label[visit.lang] for o in branch.options)


def after(visit: Visit, branch: Branch) -> str:
    """What is asked after an answer."""
    if branch.next_question is None:
        return visit.word("map-then-end")
    return visit.word("map-then", what=visit.short(branch.next_question))
