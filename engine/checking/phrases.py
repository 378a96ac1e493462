"""Parts of messages that differ between languages by more than a word: days and shares."""

from collections.abc import Callable
from datetime import date

from engine.guide.texts import written
from engine.messages import LANGUAGES, Message
from engine.rules.population import percent


def in_every(say: Callable[[str], str]) -> Message:
    """What `say` makes of each language, as one phrase."""
    return Message("", "", tuple((lang, say(lang)) for lang in LANGUAGES))


def day_said(day: date) -> Message:
    """A day as people write it."""
    return in_every(lambda lang: written(day.isoformat(), lang))


def share_said(share: float) -> Message:
    """A share (0 to 1) as a percentage."""
    return in_every(lambda lang: percent(share, lang))
