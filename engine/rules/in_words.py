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
    options_in,
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
Questions = list[Question]


@dataclass(frozen=True)
class _Phrases:
    """How the options of a question are said; a list longer than `most` is cut short."""

    question: Question
    lang: str
    most: int | None

    def row(self, options: Sequence[str], by: str) -> str:
        """The options in a row."""
        quoted = []
        for option in options:
            text = self.question.option_texts[option]
            phrase = text.phrase or text.label
            quoted.append(f"“{phrase[self.lang]}”")
        return listed(quoted, self.lang, by, self.most)

    def fill(self, id_: str, options: Sequence[str], by: str) -> str:
        """The message of that id with the options in it."""
        row = self.row(options, by)
        return said(id_, self.lang, options=row)

    def one(self, options: list[str]) -> str:
        """Options of a question with one answer; all but a few, where fewer are missing."""
        missing = [option for option in self.question.options if option not in options]
        if missing and len(options) > FEW and len(missing) < len(options):
            return self.fill("answers-but", missing, "and")
        return self.row(options, "or")

    def several(self, found: Combination) -> str:
        """A combination of options."""
        if found == {"exactly": [NONE]}:
            return self.row([NONE], "or")
        if found == {"without": [NONE]}:
            return self.fill("answers-but", [NONE], "or")
        others = self._few_others(found)
        if others:
            return self.fill("answers-other", others, "and")
        parts = []
        for how, (id_, by) in PARTS.items():
            if how in found:
                part = self.fill(id_, found[how], by)
                parts.append(part)
        return ", ".join(parts)

    def _few_others(self, found: Combination) -> list[str]:
        """Where one of many options is chosen: the few others; else nothing."""
        if list(found) != ["any"]:
            return []
        asked = {NONE, *found["any"]}
        others = [option for option in self.question.options if option not in asked]
        if len(others) < len(found["any"]) / 2:
            return others
        return []


def mask_said(
    asked: Asked,
    mask: int,
    lang: str,
    most: int | None = None,
) -> str:
    """The answers of a mask as they stand in a sentence; no two masks alike.

    With `most` no list names more than that: the rest is counted."""
    phrases = _Phrases(asked.question, lang, most)
    values = within(asked, mask)
    if takes_one(asked):
        options = options_in(values, asked.question)
        return phrases.one(options)
    found = combination(asked, values)
    if found is not None:
        return phrases.several(found)
    ways = []
    for way in combinations(asked, values):
        ways.append(phrases.several(way))
    if len(ways) == 1:
        return ways[0]
    bracketed = [f"({way})" for way in ways]
    return listed(bracketed, lang, "or", most)


def box_said(
    box: Box,
    asked: Sequence[Asked],
    lang: str,
    most: int | None = None,
) -> str:
    """One box as a line: per question its short name and the answers, all of which must hold."""
    if not box:
        return said("rule-always", lang)
    parts = []
    for i, mask in sorted(box.items()):
        short = asked[i].question.texts["short"][lang]
        answers = mask_said(asked[i], mask, lang, most)
        parts.append(f"{short}: {answers}")
    word = said("list-and", lang)
    return f"; {word} ".join(parts)


def rule_said(
    rule: Rule,
    questions: Questions,
    lang: str,
    depth: int = 0,
) -> list[str]:
    """A rule as the lines of a nested Markdown list; each `not` is worked into what follows it."""
    plain = _plain(rule, questions, truth=True)
    outline = _Outline(questions, lang)
    return outline.lines(plain, depth)


def labels(question: Question, options: list[str], lang: str) -> str:
    """The labels of options, quoted, with `or` before the last."""
    quoted = []
    for option in options:
        label = question.option_texts[option].label
        quoted.append(f"“{label[lang]}”")
    return listed(quoted, lang, "or")


_Plain = Clause | All | Any


def _plain(rule: Rule, questions: Questions, truth: bool) -> _Plain:
    """Where a rule is `truth`, without `not`, and no `all` in an `all` or `any` in an `any`.

    (Negation normal form.)"""
    if isinstance(rule, Not):
        return _plain(rule.part, questions, not truth)
    if isinstance(rule, Clause):
        if truth:
            return rule
        full = questions[rule.question].full
        return Clause(rule.question, full & ~rule.mask)
    kind = All if isinstance(rule, All) == truth else Any
    parts: list[Rule] = []
    for part in rule.parts:
        inner = _plain(part, questions, truth)
        if isinstance(inner, kind):
            parts += inner.parts
        else:
            parts.append(inner)
    return kind(tuple(parts))


@dataclass(frozen=True)
class _Outline:
    """A rule as a nested Markdown list."""

    questions: Questions
    lang: str

    def lines(self, rule: Rule, depth: int) -> list[str]:
        """The lines of a rule without `not`."""
        indent = "  " * depth
        lines = [f"{indent}- {self._head(rule)}"]
        if isinstance(rule, All | Any):
            for part in rule.parts:
                lines += self.lines(part, depth + 1)
        return lines

    def _head(self, rule: Rule) -> str:
        """What stands before the parts of a rule, or the whole of one without parts."""
        if isinstance(rule, Clause):
            return box_said({rule.question: rule.mask}, self.questions, self.lang)
        every = isinstance(rule, All)
        if isinstance(rule, All | Any) and rule.parts:
            return said("rule-all-of" if every else "rule-any-of", self.lang)
        return said("rule-always" if every else "rule-never", self.lang)
