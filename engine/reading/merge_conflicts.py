"""What a merge of two versions left in a file: the lines between which one has to choose."""

import re

from engine.messages import Message, joined, message

_MARKER = re.compile(r"^(?:<{7}|>{7}|={7}|\|{7})(?=\s|$)", re.MULTILINE)  # as a merge leaves them
_MOST_LINES = 12  # of a conflict, that are named


def merge_conflict(text: str, parsed: bool = True) -> tuple[int, Message] | None:
    """The line (from 1) at which a merge left a conflict in a text, and the sentence on it.

    In a text that can be `parsed`, seven signs alone are no conflict: it has both its ends."""
    found = _MARKER.findall(text)
    has_both_ends = "<<<<<<<" in found and ">>>>>>>" in found
    if not found or (parsed and not has_both_ends):
        return None
    lines = enumerate(text.splitlines(), 1)
    marked = [number for number, line in lines if _MARKER.match(line)]
    shown = [str(number) for number in marked[:_MOST_LINES]]
    if len(marked) > _MOST_LINES:
        shown.append("…")
    return marked[0], message("yaml-conflict-markers", lines=joined(shown))
