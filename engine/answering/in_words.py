"""What a person answered, as a sentence or a label."""

from engine.answering.situation import Situation
from engine.guide.texts import joined
from engine.rules.questions import Question


def said(situation: Situation, index: int, lang: str) -> str:
    """The real answer to the question with this index, as a sentence."""
    question = situation.guide.questions[index]
    value = question.values[situation.answers[index].bit_length() - 1]
    chosen = [question.option_texts[o] for o in question.options if o in value]
    if len(chosen) == 1 and chosen[0].said:
        own: str = chosen[0].said[lang]
        return own
    phrases = [(option.phrase or option.label)[lang] for option in chosen]
    pattern: str = question.texts["said"][lang]
    return pattern.replace("{answer}", joined(phrases, lang))


def answer_label(question: Question, answer: object, lang: str, dont_know: str) -> str:
    """An answer as it stands on the buttons: the label, or the labels joined."""
    value = question.read(answer)
    if value is None:
        return dont_know
    chosen = [question.option_texts[o] for o in question.options if o in value]
    return joined([option.label[lang] for option in chosen], lang)
