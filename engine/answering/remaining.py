"""How many questions are still to come: only what is true whatever is answered."""

from collections.abc import Iterator
from dataclasses import dataclass

from engine.answering.dialogue import DECIDING, Dialogue, dialogue, mattering
from engine.answering.situation import Answer, Situation
from engine.answering.verdict import Verdict, verdicts
from engine.rules.questions import DONT_KNOW, Question


@dataclass(frozen=True)
class Remaining:
    """How many questions are still to come.

    count: worth asking as things stand; an answer can make it fewer, or more ·
    at_most: never more than this, whatever is answered ·
    exact: it will be `count` whatever is answered. Only said of none and of one."""

    count: int
    at_most: int
    exact: bool

    @property
    def is_last(self) -> bool:
        """Whether the next question is the last one, whatever is answered to it."""
        return self.count == 1 and self.exact


def remaining(
    situation: Situation, found: dict[str, Verdict], asked: Dialogue, only: str | None = None
) -> Remaining:
    """What is still to come after these answers; `asked` is the dialogue of that situation.

    With one route in mind (`only`) preferences are no part of it."""
    asked = asked.deciding if only else asked
    if asked.next_question is None:
        return Remaining(0, 0, True)
    count = len(asked.still_to_answer)
    at_most = len(_may_come(situation, found, only))
    exact = count == 1 and is_last(situation, found, asked.next_question, only)
    return Remaining(count, 1 if exact else at_most, exact)


def is_last(
    situation: Situation, found: dict[str, Verdict], question: str, only: str | None = None
) -> bool:
    """Whether nothing is left to ask after any answer to this open question, dont_know too."""
    asked = situation.guide.question[question]
    if _may_come(situation, found, only) <= {asked.index}:
        return True
    return not any(
        _asks_more(situation.with_answer(asked, answer), only) for answer in _every_answer(asked)
    )


def _may_come(situation: Situation, found: dict[str, Verdict], only: str | None) -> set[int]:
    """Every question that can still be asked after some answers: what matters now, and all that
    has to be answered before it applies."""
    matters = mattering(situation, found, only)
    out = matters.closing | matters.deciding
    todo = list(out)
    while todo:
        new = situation.waits_for(todo.pop()) & situation.open - out
        out |= new
        todo += new
    return out if only else out | matters.ordering


def _asks_more(situation: Situation, only: str | None) -> bool:
    asked = dialogue(situation, verdicts(situation), only)
    if asked.phase is None:
        return False
    return only is None or asked.phase <= DECIDING


def _every_answer(question: Question) -> Iterator[Answer]:
    yield DONT_KNOW
    for value in question.values:
        yield question.write(value)
