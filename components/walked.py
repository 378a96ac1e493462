"""The way walked: every answer in the order it was given, with what it decided."""

from dataclasses import dataclass

from components.changes import changes
from components.visit import Visit
from engine.dialogue import signal, verdicts
from engine.questions import DONT_KNOW
from engine.situation import Situation
from engine.words import said


@dataclass(frozen=True)
class Step:
    """An answer as a sentence, and what it did, as route ids: no longer wanted, closed, come into view, clear from here on. `possible`: how many were possible then."""

    question: str
    says: str
    unwanted: list[str]
    closed: list[str]
    opened: list[str]
    clear: list[str]
    possible: int

    @property
    def fell(self) -> int:
        """How many routes fell away."""
        return len(self.unwanted) + len(self.closed)


def walked(visit: Visit) -> list[Step]:
    """The steps of the way so far."""
    out, told, before = [], {}, verdicts(Situation(visit.guide, {}))
    sure: list[str] = []
    for id_, answer in visit.answers.items():
        told[id_] = answer
        after = verdicts(Situation(visit.guide, dict(told)))
        done, now = changes(before, after), signal(after)
        out.append(Step(id_, sentence(visit, id_), done.unwanted, done.closed, done.opened, [r for r in now.certain if r not in sure], len(now.possible)))
        before, sure = after, now.certain
    return out


def sentence(visit: Visit, id_: str) -> str:
    """What was answered to this question, as a sentence."""
    question = visit.guide.question[id_]
    return question.texts["unsure"][visit.lang] if visit.answers[id_] == DONT_KNOW else said(visit.situation, question.index, visit.lang)
