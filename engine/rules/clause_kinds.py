"""The kinds of clauses a rule can hold, one row each.

What reads rules, describes them or draws them at random looks here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from engine.messages import Message, message, said
from engine.messages.listing import listed
from engine.rules.questions import Question

Takes = Literal["options", "option", "group"]
_FOR = {None: "clause-for-every", True: "clause-for-several", False: "clause-for-one"}


@dataclass(frozen=True)
class ClauseKind:
    """One kind of clause.

    `mask` gives the answers that meet it, of a question and what is written for it.
    `several`: only for questions with several answers (True) or with one (False).
    `key`: what the question must have.
    `plain`: written without its name, as the option or the list itself."""

    name: str
    takes: Takes
    mask: Callable[[Question, list[str]], int]
    several: bool | None = None
    key: Literal["order", "groups"] | None = None
    plain: bool = False

    def fits(self, several: bool) -> bool:
        """Whether it may stand at a question that takes several answers, or one."""
        return self.several in (None, several)

    @property
    def meaning(self) -> Message:
        """When it holds."""
        return message(f"clause-{self.name.replace('_', '-')}")

    @property
    def audience(self) -> Message:
        """For which questions it is."""
        asked = message(_FOR[self.several])
        if self.key is None:
            return asked
        return message("clause-for-key", asked=asked, key=self.key)

    def example(self, lang: str) -> str:
        """How it is written after its question."""
        taken = said(f"clause-takes-{self.takes}", lang)
        return f"{{{self.name}: {taken}}}"


def _any(question: Question, written: list[str]) -> int:
    return question.mask(written)


def _all(question: Question, written: list[str]) -> int:
    """The options that are written, together."""
    return question.mask(written, "all")


def _only(question: Question, written: list[str]) -> int:
    """Nothing outside the options that are written."""
    return question.mask(written, "only")


def _at_least(question: Question, written: list[str]) -> int:
    """The option that is written, and what stands above it."""
    option = written[0]
    return question.mask(question.at_least(option))


def _group(question: Question, written: list[str]) -> int:
    """The options of the group that is written."""
    group = question.groups[written[0]]
    return question.mask(group)


CLAUSES = (
    ClauseKind("any", "options", _any, plain=True),
    ClauseKind("all", "options", _all, several=True),
    ClauseKind("only", "options", _only, several=True),
    ClauseKind("at_least", "option", _at_least, several=False, key="order"),
    ClauseKind("group", "group", _group, key="groups"),
)
ANY = CLAUSES[0]
NAMED = {kind.name: kind for kind in CLAUSES if not kind.plain}


def described(lang: str) -> str:
    """Every way to write a clause, in one sentence."""
    usual, several = [], []
    for kind in NAMED.values():
        example = f"`{kind.example(lang)}`"
        if kind.several:
            several.append(example)
        else:
            usual.append(example)
    return said(
        "clauses-described",
        lang,
        usual=", ".join(usual),
        several=listed(several, lang, "or"),
    )


def table(lang: str) -> str:
    """The same as a Markdown table: how each is written, for which questions, when it holds."""
    rows = [said("clauses-table-head", lang), "|---|---|---|"]
    for kind in CLAUSES:
        if kind.plain:
            written = said("clauses-table-plain", lang)
        else:
            written = said("clauses-table-written", lang, clause=kind.example(lang))
        audience = kind.audience.say(lang)
        meaning = kind.meaning.say(lang)
        rows.append(f"| {written} | {audience} | {meaning} |")
    return "\n".join(rows)
