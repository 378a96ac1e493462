"""The questions that one person is asked, from the first to the last."""

import random
from collections.abc import Iterator

from engine.answering.dialogue import Dialogue, dialogue
from engine.answering.situation import Situation
from engine.answering.verdict import Verdict, verdicts
from engine.guide.guide import Guide
from tests.support.oracle import DONT_KNOW, real

PERSONS = range(24)


def step(
    guide: Guide, answers: dict, only: str | None = None
) -> tuple[Dialogue, dict[str, Verdict]]:
    """What is asked after these answers, and where every route stands."""
    situation = Situation(guide, answers)
    found = verdicts(situation)
    return dialogue(situation, found, only), found


def walk(
    guide: Guide, told: dict, only: str | None = None
) -> Iterator[tuple[dict, Dialogue, dict[str, Verdict]]]:
    """A person who gives each answer that is asked, dont_know where `told` has none; the last state
    is the one with no question left."""
    answers: dict = {}
    while True:
        asked, found = step(guide, answers, only)
        yield dict(answers), asked, found
        if asked.next_question is None:
            return
        assert asked.next_question not in answers
        answers[asked.next_question] = told.get(asked.next_question, DONT_KNOW)


def person(seed: int) -> dict:
    """Real answers to about four questions in five."""
    return real().person(random.Random(seed), 0.8, 0)
