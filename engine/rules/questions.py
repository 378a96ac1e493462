"""Questions and what may be answered to them.

An answer is one bit; a set of possible answers is a mask."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from typing import Literal, TypedDict

from engine.messages import Message, message
from engine.problems import InputError, near
from engine.rules.clauses import Rule
from engine.shapes.text import Text
from engine.shapes.tree import OptionShape

DONT_KNOW = "dont_know"
NONE = "none"
ALONE = (NONE, DONT_KNOW)  # what stands beside no other option
QUESTION_ID = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
OPTION_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MANY_LIMIT = 12  # a question with more answers than this has too many combinations to reason about
Answer = frozenset[str]  # the options that are chosen
How = Literal["any", "all", "only"]


class QuestionTexts(TypedDict):
    """The words of a question."""

    ask: Text
    short: Text
    said: Text
    unsure: Text
    unsure_label: Text | None
    hint: Text | None
    help: Text


def _no_texts() -> QuestionTexts:
    """The words of a question that is only reasoned with."""
    none = {"nl": "", "en": ""}
    return {
        "ask": none,
        "short": none,
        "said": none,
        "unsure": none,
        "unsure_label": None,
        "hint": None,
        "help": none,
    }


@dataclass
class Question:
    """One question of a tree. `texts` and `option_texts` hold the words; the rest is for reasoning.

    `alike` are options that every rule treats alike and that people tell apart; `priors` say how
    often an option is chosen, roughly, where that is told; `applies` None is always."""

    id: str
    index: int
    options: list[str]
    many: bool = False
    order: list[list[str]] = field(default_factory=list)
    groups: dict[str, list[str]] = field(default_factory=dict)
    same_as: dict[str, str] = field(default_factory=dict)
    otherwise: str | None = None
    about: str | None = None
    group: str = ""
    changeable: bool = True
    texts: QuestionTexts = field(default_factory=_no_texts)
    option_texts: dict[str, OptionShape] = field(default_factory=dict)
    applies: Rule | None = None
    alike: list[list[str]] = field(default_factory=list)
    priors: dict[str, float] = field(default_factory=dict)
    _masks: dict[tuple[tuple[str, ...], How], int] = field(default_factory=dict, repr=False)
    _above: dict[str, list[str]] = field(default_factory=dict, repr=False)

    @property
    def question(self) -> "Question":
        """Itself: what is said of a question can be said of two versions of one as well."""
        return self

    @cached_property
    def values(self) -> list[Answer]:
        """Every real answer. With one answer to give, each holds one option."""
        if not self.many:
            return [frozenset([option]) for option in self.options]
        chosen = [option for option in self.options if option != NONE]
        found = [frozenset([NONE])] if NONE in self.options else []
        for size in range(1, len(chosen) + 1):
            for some in combinations(chosen, size):
                found.append(frozenset(some))
        return found

    @cached_property
    def bit(self) -> dict[Answer, int]:
        """The bit of each real answer."""
        return {value: 1 << i for i, value in enumerate(self.values)}

    @cached_property
    def full(self) -> int:
        """The mask of all real answers."""
        return (1 << len(self.values)) - 1

    def mask(self, options: Iterable[str], how: How = "any") -> int:
        """The answers that hold `any` of the options, `all` of them, or `only` some of them."""
        key = (tuple(options), how)
        if key not in self._masks:
            self._masks[key] = self._mask(frozenset(key[0]), how)
        return self._masks[key]

    def _mask(self, options: Answer, how: How) -> int:
        """The same, worked out; an option counts as the one that it is the same as."""
        twins = {option for option, twin in self.same_as.items() if twin in options}
        asked = options | twins
        total = 0
        for value, bit in self.bit.items():
            held = value | {self.same_as.get(option, option) for option in value}
            if how == "any":
                met = not held.isdisjoint(asked)
            elif how == "all":
                met = options <= held
            else:
                met = value - {NONE} <= asked
            if met:
                total |= bit
        return total

    def at_least(self, option: str) -> list[str]:
        """The options that are `option` or above it in `order`; of other chains none."""
        if option not in self._above:
            reached = above(self.order, option)
            reached.add(option)
            self._above[option] = [o for o in self.options if o in reached]
        return self._above[option]

    def read(self, answer: object) -> Answer | None:
        """An answer from outside; None for dont_know. Raises InputError with the nearest option."""
        is_list = isinstance(answer, list)
        given = answer if isinstance(answer, list) else [answer]
        chosen = frozenset(map(self._option, given))
        if not chosen:
            raise self._fault("answer-empty")
        if is_list and not self.many:
            raise self._fault("answer-is-list")
        if len(chosen) > 1 and not chosen.isdisjoint(ALONE):
            raise self._fault("answer-stands-alone")
        if DONT_KNOW in chosen:
            return None
        return chosen

    def _option(self, item: object) -> str:
        """The option, or dont_know. Raises InputError when this is neither."""
        if not isinstance(item, str):
            shown = json.dumps(item)[:40]
            word = _as_word(item)
            raise self._fault("answer-not-text", given=shown, word=word)
        known = [*self.options, DONT_KNOW]
        if item not in known:
            like = near(item, known)
            raise self._fault("answer-unknown", given=item, near=like)
        return item

    def _fault(self, id_: str, **values: str | Message) -> InputError:
        """A message that names this question, as an error."""
        told = message(id_, question=self.id, **values)
        return InputError(told)

    def write(self, value: Answer | None) -> str | list[str]:
        """The reverse of `read`: how an answer is written in JSON and YAML."""
        if value is None:
            return DONT_KNOW
        chosen = [option for option in self.options if option in value]
        if self.many:
            return chosen
        return chosen[0]


def above(order: list[list[str]], option: str) -> set[str]:
    """What stands above an option in chains from low to high; itself too, in a circle."""
    found: set[str] = set()
    todo = [option]
    while todo:
        here = todo.pop()
        for chain in order:
            if here not in chain:
                continue
            next_up = chain.index(here) + 1
            higher = set(chain[next_up:]) - found
            found |= higher
            todo += higher
    return found


def _as_word(item: object) -> str:
    """How to write something that is no text as one: yes and no for what YAML made of them."""
    if isinstance(item, bool):
        return "yes" if item else "no"
    if isinstance(item, int):
        return str(item)[:20]
    return "…"
