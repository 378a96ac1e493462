"""A place in a file as people say it."""

from engine.messages import NOTHING, Message, joined, message
from engine.reading.yaml_nodes import LANGUAGES, Loc


def named(loc: Loc) -> Message:
    """The name of a place; NOTHING when no key leads to it.

    It is the last key, with its number in a list; of a translation also the text it is of."""
    last = _last_key(loc)
    if last is None:
        return NOTHING
    key = loc[last]
    place = joined([f"`{key}`"])
    for position in loc[last + 1 :]:
        number = int(position) + 1
        place = message("place-number", place=place, number=number)
    if key not in LANGUAGES:
        return place
    whole = named(loc[:last])
    return message("place-of", part=place, place=whole) if whole else place


def language(key: object) -> Message:
    """The language of a text with this key, in words: `nl` or `en`."""
    return message(f"language-{key}")


def _last_key(loc: Loc) -> int | None:
    """Where in a place its last key stands."""
    for i in reversed(range(len(loc))):
        if isinstance(loc[i], str):
            return i
    return None
