"""Questions and what may be answered to them. An answer is one bit; a set of possible answers is a mask."""

import json
import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from engine.problems import InputError, did_you_mean

DONT_KNOW = "dont_know"
NONE = "none"
QUESTION_ID, OPTION_ID = (
    re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*"),
    re.compile(r"[a-z0-9]+(-[a-z0-9]+)*"),
)
# In the address of the app every question is a parameter; these stand there for something else.
RESERVED = (
    "view",
    "q",
    "edit",
    "had",
    "route",
    "done",
    "whole",
    "lang",
    "v",
    "day",
    "dated",
    "embed",
    "embed_options",
    "at",
    "give",
    "pick",
    "speak",
    "ask",
    "show",
    "drop",
    "take",
    "tick",
    "restart",
    "stay",
)
MANY_LIMIT = 12  # a question with more answers than this has too many combinations to reason about


@dataclass
class Question:
    """One question of a tree. `texts` and `option_texts` hold the words; the rest is what the engine reasons with."""

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
    texts: dict = field(default_factory=dict)
    option_texts: dict = field(default_factory=dict)
    applies: object = None  # a rule of engine.clauses, or None for always
    alike: list[list[str]] = field(
        default_factory=list
    )  # options that every rule treats alike, and that people tell apart
    priors: dict[str, float] = field(
        default_factory=dict
    )  # how often an option is chosen, roughly, where that is told
    _masks: dict = field(default_factory=dict)
    _above: dict = field(default_factory=dict)

    @property
    def question(self) -> "Question":
        """Itself: what is said of a question can then be said of two versions of one as well."""
        return self

    @cached_property
    def values(self) -> list[frozenset[str]]:
        """Every real answer, as the set of chosen options; for a one-answer question each holds one option."""
        if not self.many:
            return [frozenset([o]) for o in self.options]
        chosen = [o for o in self.options if o != NONE]
        found = [frozenset(c) for n in range(1, len(chosen) + 1) for c in combinations(chosen, n)]
        return ([frozenset([NONE])] if NONE in self.options else []) + found

    @cached_property
    def bit(self) -> dict[frozenset[str], int]:
        """The bit of each real answer."""
        return {value: 1 << i for i, value in enumerate(self.values)}

    @cached_property
    def full(self) -> int:
        """The mask of all real answers."""
        return (1 << len(self.values)) - 1

    def mask(self, options: list[str], how: str = "any") -> int:
        """The answers that hold `any` of the options, `all` of them, or `only` options from among them."""
        key = (tuple(options), how)
        if key not in self._masks:
            self._masks[key] = self._mask(options, how)
        return self._masks[key]

    def _mask(self, options: list[str], how: str) -> int:
        asked = set(options)
        asked |= {o for o, twin in self.same_as.items() if twin in asked}
        total = 0
        for value, bit in self.bit.items():
            held = {self.same_as.get(o, o) for o in value} | value
            if (
                (how == "any" and held & asked)
                or (how == "all" and set(options) <= held)
                or (how == "only" and value - {NONE} <= asked)
            ):
                total |= bit
        return total

    def at_least(self, option: str) -> list[str]:
        """The options that are `option` or above it in `order`; what no chain joins is not among them."""
        if option not in self._above:
            self._above[option] = self._at_least(option)
        return self._above[option]

    def _at_least(self, option: str) -> list[str]:
        above, todo = {option}, [option]
        while todo:
            here = todo.pop()
            for chain in self.order:
                if here in chain:
                    new = set(chain[chain.index(here) + 1 :]) - above
                    above |= new
                    todo += new
        return [o for o in self.options if o in above]

    def read(self, answer: object) -> frozenset[str] | None:
        """An answer from outside as the set of chosen options; None for dont_know. Raises InputError with the nearest option."""
        items = answer if isinstance(answer, list) else [answer]
        for item in items:
            if not isinstance(item, str):
                word = (
                    {True: "yes", False: "no"}[item]
                    if isinstance(item, bool)
                    else str(item)[:20]
                    if isinstance(item, int)
                    else "…"
                )
                shown = json.dumps(item)[:40]
                raise InputError(
                    f'Vraag `{self.id}`: `{shown}` is geen tekst. Schrijf `"{word}"`.',
                    f'Question `{self.id}`: `{shown}` is not text. Write `"{word}"`.',
                )
            if item != DONT_KNOW and item not in self.options:
                nl, en = did_you_mean(item, [*self.options, DONT_KNOW])
                raise InputError(
                    f"`{item}` is geen optie van vraag `{self.id}`.{nl}",
                    f"`{item}` is not an option of question `{self.id}`.{en}",
                )
        if not items:
            raise InputError(
                f"Vraag `{self.id}` heeft een lege lijst. Kies een optie of laat de vraag weg.",
                f"Question `{self.id}` has an empty list. Choose an option or leave the question out.",
            )
        if isinstance(answer, list) and not self.many:
            raise InputError(
                f"Vraag `{self.id}` heeft één antwoord; geef geen lijst.",
                f"Question `{self.id}` takes one answer; give no list.",
            )
        if len(set(items)) > 1 and {NONE, DONT_KNOW} & set(items):
            raise InputError(
                f"Vraag `{self.id}`: `none` of `dont_know` gaat niet samen met een ander antwoord.",
                f"Question `{self.id}`: `none` or `dont_know` cannot stand beside another answer.",
            )
        return None if items[0] == DONT_KNOW else frozenset(items)

    def write(self, value: frozenset[str] | None) -> str | list[str]:
        """The reverse of `read`: how an answer is written in JSON and YAML."""
        if value is None:
            return DONT_KNOW
        chosen = [o for o in self.options if o in value]
        return chosen if self.many else chosen[0]
