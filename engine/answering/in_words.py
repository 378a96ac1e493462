"""What a person answered, as a sentence or a label."""

from engine.answering.situation import Situation
from engine.guide.texts import joined
from engine.rules.questions import Question


def said(situation: Situation, index: int, lang: str) -> str:
    """What the person answered, as a sentence."""
    question = situation.guide.questions[index]
    value = question.values[situation.answers[index].bit_length() - 1]
    chosen = [question.option_texts[o] for o in question.options if o in value]
    if len(chosen) == 1 and chosen[0].said:
        return chosen[0].said[lang]
    return question.texts["said"][lang].replace(
        "{answer}", joined([(o.phrase or o.label)[lang] for o in chosen], lang)
    )


def answer_label(question: Question, answer: object, lang: str, dont_know: str) -> str:
    """An answer as it stands on the buttons: the label, or the labels joined."""
    value = question.read(answer)
    return (
        dont_know
        if value is None
        else joined(
            [question.option_texts[o].label[lang] for o in question.options if o in value], lang
        )
    )
