"""How many people a set of answers is, by the priors of the tree, and how such a share is said."""

from collections.abc import Callable

from engine.boxes import Box
from engine.priors import chances
from engine.questions import Question

LEAST = 0.001  # the smallest percentage that is written out


def weights(questions: list[Question]) -> Callable[[Box], float]:
    """A function that gives the share of all people (0 to 1) in a box, each question by itself."""
    chance = [
        {question.bit[value]: c for value, c in chances(question).items()} for question in questions
    ]

    def weigh(box: Box) -> float:
        out = 1.0
        for question, mask in box.items():
            out *= sum(c for bit, c in chance[question].items() if bit & mask)
        return out

    return weigh


def percent(share: float, lang: str) -> str:
    """A share (0 to 1) as a percentage in words of a language, in two figures that tell."""
    value = share * 100
    if value < LEAST:
        return {"nl": "minder dan 0,001%", "en": "less than 0.001%"}[lang]
    said = f"{value:.2g}" if value < 10 else f"{value:.0f}"
    return f"{said.replace('.', ',') if lang == 'nl' else said}%"
