"""Questions and what may be answered to them.

An answer is one bit; a set of possible answers is a mask."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from typing import Literal, TypedDict

from engine.messages import message
from engine.problems import InputError, near
from engine.rules.clauses import Rule
from engine.shapes.text import Text
from engine.shapes.tree import OptionShape

DONT_KNOW = "dont_know"
NONE = "none"
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
            found += [frozenset(some) for some in combinations(chosen, size)]
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
            reached = above(self.order, option) | {option}
            self._above[option] = [o for o in self.options if o in reached]
        return self._above[option]

    def read(self, answer: object) -> Answer | None:
        """An answer from outside; None for dont_know. Raises InputError with the nearest option."""
        items = [self._option(item) for item in (answer if isinstance(answer, list) else [answer])]
        wrong = self._wrong_together(items, isinstance(answer, list))
        if wrong:
            raise InputError(message(wrong, question=self.id))
        return None if items[0] == DONT_KNOW else frozenset(items)

    def _option(self, item: object) -> str:
        """The option, or dont_know. Raises InputError when this is neither."""
        if not isinstance(item, str):
            shown = json.dumps(item)[:40]
            word = _as_word(item)
            raise InputError(message("answer-not-text", question=self.id, given=shown, word=word))
        if item != DONT_KNOW and item not in self.options:
            like = near(item, [*self.options, DONT_KNOW])
            raise InputError(message("answer-unknown", question=self.id, given=item, near=like))
        return item

    def _wrong_together(self, items: list[str], is_list: bool) -> str | None:
        """The id of what is wrong with these options as one answer; None for nothing."""
        if not items:
            return "answer-empty"
        if is_list and not self.many:
            return "answer-is-list"
        if len(set(items)) > 1 and not {NONE, DONT_KNOW}.isdisjoint(items):
            return "answer-stands-alone"
        return None

    def write(self, value: Answer | None) -> str | list[str]:
        """The reverse of `read`: how an answer is written in JSON and YAML."""
        if value is None:
            return DONT_KNOW
        chosen = [option for option in self.options if option in value]
        return chosen if self.many else chosen[0]


def above(order: list[list[str]], option: str) -> set[str]:
    """What stands above an option in chains from low to high; itself too, in a circle."""
    found: set[str] = set()
    todo = [option]
    while todo:
        here = todo.pop()
        for chain in order:
            if here in chain:
                higher = set(chain[chain.index(here) + 1 :]) - found
                found |= higher
                todo += higher
    return found


def _as_word(item: object) -> str:
    """How to write something that is no text as one: yes and no for what YAML made of them."""
    if isinstance(item, bool):
        return "yes" if item else "no"
    return str(item)[:20] if isinstance(item, int) else "…"
