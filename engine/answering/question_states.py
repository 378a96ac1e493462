"""What a question can be for a person: whether it applies, and the state it is in."""

from enum import Enum, IntEnum


class Applies(Enum):
    """Whether a question makes sense for this person."""

    YES = "yes"
    NO = "no"
    OPEN = "open"  # a question that is still to be answered can change it
    UNSURE = "unsure"  # only a dont_know keeps it unknown


class Mark(IntEnum):
    """The state of a question that has no real answer, as a number beside the bits of answers."""

    TO_ASK = 0
    NOT_YET = -1  # whether it applies hangs on a question that is open
    SAID_UNSURE = -2  # answered dont_know
    HANGS_ON_UNSURE = -3  # whether it applies hangs on a dont_know
    NOT_AT_ISSUE = -4  # it does not apply


# By their bare names, as looking a member up costs more than the work that is done with it.
YES, NO, OPEN, UNSURE = Applies
TO_ASK, NOT_YET, SAID_UNSURE, HANGS_ON_UNSURE, NOT_AT_ISSUE = Mark

Questions = frozenset[int]
Application = tuple[Applies, Questions]  # whether a question applies, and what decides that
ALWAYS: Application = (YES, frozenset())
NEVER: Application = (NO, frozenset())
