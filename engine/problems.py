"""What can be wrong in content or input: the place, and the message that says it and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from engine.messages import NOTHING, Message, Value, message, said
from engine.messages.harmless import LONGEST_WORD, harmless

EXAMPLE = "voorbeeld"  # the code of an example that does not hold


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong.

    `line` 0 is the whole file; `share` is of all people, where some of them are concerned."""

    path: str
    line: int
    message: Message
    warning: bool = False
    share: float | None = field(default=None, compare=False)

    @property
    def code(self) -> str:
        """The word by which `check` names this kind of problem."""
        return self.message.code

    def text(self, lang: str = "nl") -> str:
        """The sentence alone."""
        return self.message.say(lang)

    def say(self, lang: str = "nl") -> str:
        """The message as printed: `file:line  level  code` and an indented sentence."""
        level = said("problem-warning" if self.warning else "problem-error", lang)
        place = f"{harmless(self.path)}:{self.line}"
        return f"{place}  {level}  {self.code}\n    {self.text(lang)}"

    @property
    def place(self) -> tuple[str, int, str, tuple[tuple[str, str], ...], bool]:
        """What problems are sorted by: where they are, then what they say."""
        return self.path, self.line, self.code, self.message.texts, self.warning

    def __lt__(self, other: "Problem") -> bool:
        return self.place < other.place


def problem(
    path: str,
    line: int,
    id_: str,
    /,
    *,
    warning: bool = False,
    share: float | None = None,
    **values: Value,
) -> Problem:
    """A problem with the message of that id. Raises KeyError as `message` does."""
    return Problem(path, line, message(id_, **values), warning, share)


def in_order(found: Iterable[Problem]) -> list[Problem]:
    """Each problem once, by place; what is wrong for most people first.

    Examples that do not hold come after what else is wrong with their file: it may be why."""
    return sorted(
        set(found), key=lambda p: (p.path, p.code == EXAMPLE, p.line, p.code, -(p.share or 0), p)
    )


class ContentError(Exception):
    """Content that cannot be used. Holds all problems found, sorted by place."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = sorted(set(problems))
        super().__init__("\n".join(p.say("en") for p in self.problems))


class InputError(ValueError):
    """Input that cannot be read: an unknown question or option, a wrong shape, a wrong command."""

    def __init__(self, what: Message):
        self.message = what
        super().__init__(self.message.say("en"))

    def say(self, lang: str) -> str:
        """What is wrong and what to do, in this language."""
        return self.message.say(lang)


def nearest(word: object, known: Iterable[str]) -> str | None:
    """The known name most like `word`, or None when nothing is near."""
    given = str(word)
    if len(given) > LONGEST_WORD:
        return None  # no name is; and comparing it would take long
    found = get_close_matches(given, list(known), n=1, cutoff=0.6)
    return found[0] if found else None


def near(word: object, known: Iterable[str]) -> Message:
    """The sentence that offers the nearest name; NOTHING when none is near."""
    found = nearest(word, known)
    return message("did-you-mean", near=found) if found else NOTHING
