"""What a person answered, as a sentence or a label."""

from engine.answering.situation import Situation
from engine.guide.texts import joined
from engine.rules.questions import Question
from engine.shapes.tree import OptionShape


def said(situation: Situation, index: int, lang: str) -> str:
    """The real answer to the question with this index, as a sentence."""
    question = situation.guide.questions[index]
    place = situation.answers[index].bit_length() - 1
    value = question.values[place]
    chosen = _in_order(question, value)
    if len(chosen) == 1:
        (alone,) = chosen
        if alone.said:
            return alone.said[lang]
    phrases = []
    for option in chosen:
        phrase = option.phrase or option.label
        phrases.append(phrase[lang])
    pattern: str = question.texts["said"][lang]
    return pattern.replace("{answer}", joined(phrases, lang))


def answer_label(question: Question, answer: object, lang: str, dont_know: str) -> str:
    """An answer as it stands on the buttons: the label, or the labels joined."""
    value = question.read(answer)
    if value is None:
        return dont_know
    labels = [option.label[lang] for option in _in_order(question, value)]
    return joined(labels, lang)


def _in_order(question: Question, value: frozenset[str]) -> list[OptionShape]:
    """The texts of the options chosen, in the order of the file."""
    texts = question.option_texts
    found = []
    for option in question.options:
        if option in value:
            found.append(texts[option])
    return found
