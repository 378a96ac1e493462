"""How often an answer is given, by the rough `prior` of its options."""

from collections.abc import Callable
from math import prod

from engine.messages import said
from engine.rules.boxes import Box
from engine.rules.questions import NONE, Answer, Question

EVEN = 0.5  # the chance of an option without a prior, where several can be ticked
LEAST = 0.001  # the smallest percentage that is written out
Chances = dict[Answer, float]


def chances(question: Question) -> Chances:
    """The chance of every real answer; together 1.

    One answer: the priors; options without one share evenly what is left. Several answers: a prior
    is the chance that the option is ticked, whatever the others are; with no priors at all every
    answer is as likely. `none` is then the empty choice; its prior, where given, is the share of
    those who have nothing."""
    found = _several(question) if question.many else _one(question)
    total = sum(found.values())
    if not total:
        return dict.fromkeys(question.values, 1 / len(question.values))
    return {value: chance / total for value, chance in found.items()}


def _one(question: Question) -> Chances:
    bare = [option for option in question.options if option not in question.priors]
    left = max(0.0, 1 - sum(question.priors.values()))
    share = left / max(1, len(bare))
    return {frozenset([o]): question.priors.get(o, share) for o in question.options}


def _several(question: Question) -> Chances:
    ticked = {o: question.priors.get(o, EVEN) for o in question.options if o != NONE}
    found = {}
    for value in question.values:
        found[value] = prod(p if o in value else 1 - p for o, p in ticked.items())
    some = sum(chance for value, chance in found.items() if NONE not in value)
    if NONE not in question.priors or not some:
        return found
    nothing = question.priors[NONE]
    scaled = {value: chance / some * (1 - nothing) for value, chance in found.items()}
    return {**scaled, frozenset([NONE]): nothing}


def weights(questions: list[Question]) -> Callable[[Box], float]:
    """A function that gives the share of all people (0 to 1) in a box, each question by itself."""
    chance = []
    for question in questions:
        chance.append({question.bit[value]: c for value, c in chances(question).items()})

    def weigh(box: Box) -> float:
        out = 1.0
        for question, mask in box.items():
            out *= sum(c for bit, c in chance[question].items() if bit & mask)
        return out

    return weigh


def percent(share: float, lang: str, digits: int | None = None) -> str:
    """A share (0 to 1) as a percentage in words of a language: in two figures that tell, or with
    at most so many digits behind the comma. What is smaller than can be written is said so."""
    value = share * 100
    least = LEAST if digits is None else 10**-digits
    if value < least and (share or digits is None):
        return said("share-less-than", lang, share=_written(f"{least:g}", lang))
    if digits is not None:
        return _written(f"{value:.{digits}f}".rstrip("0").rstrip("."), lang)
    return _written(f"{value:.2g}" if value < 10 else f"{value:.0f}", lang)


def _written(number: str, lang: str) -> str:
    """A percentage as people write it: 12,3% in Dutch, 12.3% in English."""
    return f"{number.replace('.', ',') if lang == 'nl' else number}%"
