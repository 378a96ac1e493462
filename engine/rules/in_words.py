"""Sets of answers, boxes and rules in words; a set of answers as data too. Says nothing of routes.

After the short name of a question an option is said by its phrase (“uw leeftijd: 21 jaar of ouder”), after the whole question by its label."""

from typing import Protocol

from engine.rules.boxes import Box
from engine.rules.clauses import All, Any, Clause, Not, Rule
from engine.rules.questions import NONE, Question


class Asked(Protocol):
    """What can be put in words as a question: one question, or the same question of two versions side by side."""

    @property
    def question(self) -> Question: ...

    @property
    def values(self) -> list[frozenset[str]]: ...


FEW = 3  # so many options are named one by one; of more, those that are missing when they are fewer
WORDS = {
    "nl": {
        "or": "of",
        "and": "en",
        "but": "alles behalve {}",
        "exactly": "alleen {}",
        "with": "met {}",
        "any": "minstens één van {}",
        "other": "ook iets anders dan {}",
        "without": "zonder {}",
        "only": "niets anders dan {}",
        "not_all": "niet {} samen",
        "all of": "dit alles:",
        "any of": "minstens één hiervan:",
        "always": "iedereen",
        "never": "niemand",
    },
    "en": {
        "or": "or",
        "and": "and",
        "but": "anything but {}",
        "exactly": "only {}",
        "with": "with {}",
        "any": "at least one of {}",
        "other": "also something other than {}",
        "without": "without {}",
        "only": "nothing but {}",
        "not_all": "not {} together",
        "all of": "all of this:",
        "any of": "at least one of these:",
        "always": "everybody",
        "never": "nobody",
    },
}
ORDER = ("exactly", "with", "any", "not_all", "only", "without")
JOINED_BY_OR = ("without", "only")


def described(asked: Asked, mask: int) -> list[str] | dict[str, list]:
    """The answers of a mask as data. One answer: the options. Several: the one combination (`exactly`), or options that are
    chosen (`with`), of which one is (`any`), that are not (`without`), outside which nothing is (`only`), not all of which are
    (`not_all`); else every combination (`one_of`)."""
    question = asked.question
    values = _values(asked, mask)
    options = [o for o in question.options if any(o in v for v in asked.values)]
    if not question.many and all(len(v) == 1 for v in values):
        return [o for o in options if frozenset([o]) in values]
    if len(values) == 1:
        return {"exactly": [o for o in options if o in values[0]]}
    held, touched = frozenset.intersection(*values), frozenset.union(*values)
    region = [v for v in asked.values if held <= v <= touched]
    out = {"with": held} | (
        {"only": touched}
        if 2 * len(touched) < len(options) and len(held) < len(touched)
        else {"without": frozenset(options) - touched}
    )
    if len(region) > len(values):
        inside, missing = set(values), [v for v in region if v not in values]
        any_ = frozenset(o for o in touched - held if all(v in inside for v in region if o in v))
        all_ = frozenset.intersection(*missing)
        if any_ and all(v & any_ for v in values):
            out["any"] = any_
        elif all_ and not any(all_ <= v for v in values):
            out["not_all"] = all_
        else:
            return {"one_of": [[o for o in options if o in v] for v in values]}
    if held or "any" in out:  # whoever chooses something did not choose `none`
        out["without"] = out.get("without", frozenset()) - {NONE}
    return {how: [o for o in options if o in some] for how, some in out.items() if some}


def mask_said(asked: Asked, mask: int, lang: str, most: int | None = None) -> str:
    """The answers of a mask as they stand in a sentence; no two masks alike. With `most` no list names more than that: the rest is counted."""
    question, found = asked.question, described(asked, mask)
    if isinstance(found, list):
        missing = [o for o in question.options if o not in found]
        if missing and len(found) > FEW and len(missing) < len(found):
            return WORDS[lang]["but"].format(_phrases(question, missing, lang, "and", most))
        return _phrases(question, found, lang, "or", most)
    if "one_of" not in found:
        return _said(question, found, lang, most)
    held = set(_values(asked, mask))
    paths = [
        _said(question, _as_data(path, asked.values, question), lang, most)
        for path in _paths(asked.values, held, question.options)
    ]
    return (
        _listed([f"({path})" for path in paths], WORDS[lang]["or"], most)
        if len(paths) > 1
        else paths[0]
    )


def box_said(
    box: Box, asked: list[Question] | list[Asked], lang: str, most: int | None = None
) -> str:
    """One box as a line: per question its short name and the answers, all of which must hold."""
    parts = [
        f"{asked[i].question.texts['short'][lang]}: {mask_said(asked[i], mask, lang, most)}"
        for i, mask in sorted(box.items())
    ]
    return f"; {WORDS[lang]['and']} ".join(parts) if parts else WORDS[lang]["always"]


def rule_said(rule: Rule, questions: list[Question], lang: str, depth: int = 0) -> list[str]:
    """A rule as it is written, as the lines of a nested Markdown list; a `not` is worked into what it stands before."""
    return _lines(_plain(rule, questions), questions, lang, depth)


def labels(question: Question, options: list[str], lang: str) -> str:
    """The labels of options, quoted, with `or` before the last."""
    return _listed(
        [f"“{question.option_texts[o].label[lang]}”" for o in options], WORDS[lang]["or"]
    )


def _phrases(
    question: Question, options: list[str], lang: str, word: str, most: int | None = None
) -> str:
    texts = [question.option_texts[o] for o in options]
    return _listed(
        [f"“{(text.phrase or text.label)[lang]}”" for text in texts], WORDS[lang][word], most
    )


def _listed(parts: list[str], word: str, most: int | None = None) -> str:
    """`a`, `a or b`, `a, b or c`, with `word` before the last; `a, b … (9)` where there are more than `most`."""
    if most and len(parts) > most:
        return f"{', '.join(parts[:most])} … ({len(parts)})"
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def _values(asked: Asked, mask: int) -> list[frozenset[str]]:
    return [v for i, v in enumerate(asked.values) if mask >> i & 1]


def _said(question: Question, found: dict[str, list[str]], lang: str, most: int | None) -> str:
    """What `described` gives for several answers, all but `one_of`."""
    if found == {"exactly": [NONE]}:
        return _phrases(question, [NONE], lang, "or")
    if found == {"without": [NONE]}:
        return WORDS[lang]["but"].format(_phrases(question, [NONE], lang, "or"))
    parts = []
    for how in [how for how in ORDER if how in found]:
        options = found[how]
        others = [o for o in question.options if o != NONE and o not in options]
        if how == "any" and len(found) == 1 and others and len(others) < len(options) / 2:
            how, options = "other", others
        parts.append(
            WORDS[lang][how].format(
                _phrases(question, options, lang, "or" if how in JOINED_BY_OR else "and", most)
            )
        )
    return ", ".join(parts)


def _paths(
    values: list[frozenset], held: set[frozenset], options: list[str]
) -> list[dict[str, bool]]:
    """The held ones among `values` as choices of options: each path says of a few options whether they are chosen."""
    inside = [v for v in values if v in held]
    if not inside:
        return []
    if len(inside) == len(values):
        return [{}]
    option = next(o for o in options if o != NONE and 0 < sum(o in v for v in values) < len(values))
    left = [o for o in options if o != option]
    ways = {
        chosen: _paths([v for v in values if (option in v) is chosen], held, left)
        for chosen in (True, False)
    }
    if ways[True] == ways[False]:
        return ways[True]
    return [{option: chosen, **path} for chosen, found in ways.items() for path in found]


def _as_data(
    path: dict[str, bool], values: list[frozenset], question: Question
) -> dict[str, list[str]]:
    """A path in the form of `described`."""
    fitting = [v for v in values if all((option in v) is chosen for option, chosen in path.items())]
    if len(fitting) == 1:
        return {"exactly": [o for o in question.options if o in fitting[0]]}
    sides = {
        how: [o for o in question.options if path.get(o) is chosen]
        for how, chosen in (("with", True), ("without", False))
    }
    return {how: options for how, options in sides.items() if options}


def _plain(rule: Rule, questions: list[Question], truth: bool = True) -> Rule:
    """The same rule without `not`, and without an `all` within an `all` or an `any` within an `any`."""
    if isinstance(rule, Clause):
        return rule if truth else Clause(rule.question, questions[rule.question].full & ~rule.mask)
    if isinstance(rule, Not):
        return _plain(rule.part, questions, not truth)
    kind = All if isinstance(rule, All) == truth else Any
    parts = [_plain(part, questions, truth) for part in rule.parts]
    return kind(
        tuple(
            inner for part in parts for inner in (part.parts if isinstance(part, kind) else (part,))
        )
    )


def _lines(rule: Rule, questions: list[Question], lang: str, depth: int) -> list[str]:
    indent = "  " * depth
    if isinstance(rule, Clause):
        return [f"{indent}- {box_said({rule.question: rule.mask}, questions, lang)}"]
    if not rule.parts:
        return [f"{indent}- {WORDS[lang]['always' if isinstance(rule, All) else 'never']}"]
    head = WORDS[lang]["all of" if isinstance(rule, All) else "any of"]
    return [
        f"{indent}- {head}",
        *(line for part in rule.parts for line in _lines(part, questions, lang, depth + 1)),
    ]
