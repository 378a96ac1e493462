"""What can be wrong in content or input, and how it is said: place, what, what to do. Dutch first, English too."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

EXAMPLE = "voorbeeld"  # the code of an example that does not hold


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong. `line` 0 means the whole file; `nl` and `en` hold the sentence; `share`: of all people, where it is about some of them."""

    path: str
    line: int
    code: str
    nl: str
    en: str
    warning: bool = False
    share: float | None = field(default=None, compare=False)

    def say(self, lang: str = "nl") -> str:
        """The message as printed: `file:line  level  code` and an indented sentence."""
        levels = {"nl": ("fout", "let op"), "en": ("error", "warning")}[lang]
        return f"{self.path}:{self.line}  {levels[self.warning]}  {self.code}\n    {self.nl if lang == 'nl' else self.en}"


def in_order(found: Iterable[Problem]) -> list[Problem]:
    """Each problem once, by place; what is wrong for most people first; the examples of a file that do not hold come after what else is wrong with it,
    which may be why."""
    return sorted(
        set(found), key=lambda p: (p.path, p.code == EXAMPLE, p.line, p.code, -(p.share or 0), p)
    )


class ContentError(Exception):
    """Content that cannot be used. Holds all problems found, sorted by place."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = sorted(set(problems))
        super().__init__("\n".join(p.say("en") for p in self.problems))


class InputError(ValueError):
    """Answers that cannot be read: an unknown question, an unknown option, a wrong shape. Says so in both languages."""

    def __init__(self, nl: str, en: str):
        self.nl, self.en = nl, en
        super().__init__(en)


def nearest(word: object, known: Iterable[str]) -> str | None:
    """The known name most like `word`, or None when nothing is near."""
    found = get_close_matches(str(word), list(known), n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(word: object, known: Iterable[str]) -> tuple[str, str]:
    """The sentence that offers the nearest name, in Dutch and English; empty when nothing is near."""
    near = nearest(word, known)
    return (f" Bedoelde u `{near}`?", f" Did you mean `{near}`?") if near else ("", "")
