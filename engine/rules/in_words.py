"""Sets of answers, boxes and rules in words. Says nothing of routes.

After the short name of a question an option is said by its phrase (“uw leeftijd: 21 jaar of
ouder”), after the whole question by its label."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.messages import said
from engine.messages.listing import listed
from engine.rules.answers_described import (
    Asked,
    Combination,
    combination,
    combinations,
    takes_one,
    within,
)
from engine.rules.boxes import Box
from engine.rules.clauses import All, Any, Clause, Not, Rule
from engine.rules.questions import NONE, Question

FEW = 3  # so many options are named one by one; of more, those missing when they are fewer
PARTS = {
    "exactly": ("answers-exactly", "and"),
    "with": ("answers-with", "and"),
    "any": ("answers-any", "and"),
    "not_all": ("answers-not-all", "and"),
    "only": ("answers-only", "or"),
    "without": ("answers-without", "or"),
}  # of a combination, in the order in which they are said, with the word between the options


@dataclass(frozen=True)
class _Phrases:
    """How the options of a question are said; with `most`, a longer list is counted."""

    question: Question
    lang: str
    most: int | None

    def row(self, options: Sequence[str], by: str) -> str:
        texts = [self.question.option_texts[option] for option in options]
        quoted = [f"“{(text.phrase or text.label)[self.lang]}”" for text in texts]
        return listed(quoted, self.lang, by, self.most)

    def in_message(self, id_: str, options: Sequence[str], by: str) -> str:
        return said(id_, self.lang, options=self.row(options, by))

    def one(self, options: list[str]) -> str:
        """Options of a question with one answer; all but a few, where fewer are missing."""
        missing = [option for option in self.question.options if option not in options]
        if missing and len(options) > FEW and len(missing) < len(options):
            return self.in_message("answers-but", missing, "and")
        return self.row(options, "or")

    def several(self, found: Combination) -> str:
        """A combination of options."""
        if found == {"exactly": [NONE]}:
            return self.row([NONE], "or")
        if found == {"without": [NONE]}:
            return self.in_message("answers-but", [NONE], "or")
        others = self._others(found)
        if others:
            return self.in_message("answers-other", others, "and")
        parts = []
        for how, (id_, by) in PARTS.items():
            if how in found:
                parts.append(self.in_message(id_, found[how], by))
        return ", ".join(parts)

    def _others(self, found: Combination) -> list[str]:
        """Where one of many options is chosen: the few others; else nothing."""
        if list(found) != ["any"]:
            return []
        asked = found["any"]
        others = [o for o in self.question.options if o != NONE and o not in asked]
        return others if len(others) < len(asked) / 2 else []


def mask_said(asked: Asked, mask: int, lang: str, most: int | None = None) -> str:
    """The answers of a mask as they stand in a sentence; no two masks alike.

    With `most` no list names more than that: the rest is counted."""
    phrases = _Phrases(asked.question, lang, most)
    values = within(asked, mask)
    if takes_one(asked):
        return phrases.one([o for o in asked.question.options if frozenset([o]) in values])
    found = combination(asked, values)
    if found is not None:
        return phrases.several(found)
    ways = [phrases.several(way) for way in combinations(asked, values)]
    return listed([f"({way})" for way in ways], lang, "or", most) if len(ways) > 1 else ways[0]


def box_said(box: Box, asked: Sequence[Asked], lang: str, most: int | None = None) -> str:
    """One box as a line: per question its short name and the answers, all of which must hold."""
    parts = []
    for i, mask in sorted(box.items()):
        short = asked[i].question.texts["short"][lang]
        parts.append(f"{short}: {mask_said(asked[i], mask, lang, most)}")
    return f"; {said('list-and', lang)} ".join(parts) or said("rule-always", lang)


def rule_said(rule: Rule, questions: list[Question], lang: str, depth: int = 0) -> list[str]:
    """A rule as the lines of a nested Markdown list; each `not` is worked into what follows it."""
    return _lines(_plain(rule, questions), questions, lang, depth)


def labels(question: Question, options: list[str], lang: str) -> str:
    """The labels of options, quoted, with `or` before the last."""
    quoted = [f"“{question.option_texts[option].label[lang]}”" for option in options]
    return listed(quoted, lang, "or")


_Plain = Clause | All | Any


def _plain(rule: Rule, questions: list[Question], truth: bool = True) -> _Plain:
    """The same rule without `not`, and no `all` within an `all` or `any` within an `any`.

    (Negation normal form.)"""
    if isinstance(rule, Clause):
        full = questions[rule.question].full
        return rule if truth else Clause(rule.question, full & ~rule.mask)
    if isinstance(rule, Not):
        return _plain(rule.part, questions, not truth)
    kind = All if isinstance(rule, All) == truth else Any
    parts: list[Rule] = []
    for part in rule.parts:
        inner = _plain(part, questions, truth)
        parts += inner.parts if isinstance(inner, kind) else [inner]
    return kind(tuple(parts))


def _lines(rule: Rule, questions: list[Question], lang: str, depth: int) -> list[str]:
    bullet = f"{'  ' * depth}- "
    if isinstance(rule, Clause):
        return [bullet + box_said({rule.question: rule.mask}, questions, lang)]
    if isinstance(rule, Not):
        return _lines(_plain(rule, questions), questions, lang, depth)
    every = isinstance(rule, All)
    if not rule.parts:
        return [bullet + said("rule-always" if every else "rule-never", lang)]
    lines = [bullet + said("rule-all-of" if every else "rule-any-of", lang)]
    for part in rule.parts:
        lines += _lines(part, questions, lang, depth + 1)
    return lines
