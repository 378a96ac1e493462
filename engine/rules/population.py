"""How often an answer is given, by the rough `prior` of its options."""

from collections.abc import Callable

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
        even = 1 / len(question.values)
        return dict.fromkeys(question.values, even)
    return {value: chance / total for value, chance in found.items()}


def _one(question: Question) -> Chances:
    """Where one answer is given."""
    told = question.priors
    bare = [option for option in question.options if option not in told]
    left = max(0.0, 1 - sum(told.values()))
    found = {}
    for option in question.options:
        chance = told.get(option)
        if chance is None:
            chance = left / len(bare)
        found[frozenset([option])] = chance
    return found


def _several(question: Question) -> Chances:
    """Where several options can be ticked, each by itself."""
    found = {}
    for value in question.values:
        found[value] = _ticked(question, value)
    told = question.priors.get(NONE)
    some = sum(found[value] for value in found if NONE not in value)
    if told is None or not some:
        return found
    for value in found:
        found[value] = found[value] / some * (1 - told)
    found[frozenset([NONE])] = told
    return found


def _ticked(question: Question, value: Answer) -> float:
    """The chance that exactly these options are ticked."""
    chance = 1.0
    for option in question.options:
        if option == NONE:
            continue
        prior = question.priors.get(option, EVEN)
        if option in value:
            chance *= prior
        else:
            chance *= 1 - prior
    return chance


def weights(questions: list[Question]) -> Callable[[Box], float]:
    """A function that gives the share of all people (0 to 1) in a box, each question by itself."""
    by_bit: list[dict[int, float]] = []
    for question in questions:
        found = chances(question)
        bits = {question.bit[value]: chance for value, chance in found.items()}
        by_bit.append(bits)

    def weigh(box: Box) -> float:
        share = 1.0
        for question, mask in box.items():
            chance = by_bit[question]
            share *= sum(chance[bit] for bit in chance if bit & mask)
        return share

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
