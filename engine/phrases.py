"""Boxes and rules in words: which answers they hold, with the labels of the options. Says nothing of routes."""

from engine.boxes import Box
from engine.clauses import All, Any, Clause, Not, Rule
from engine.questions import NONE, Question

FEW = 3             # so many options are named one by one; of more, those that are missing when they are fewer
ROUNDABOUT = {"not all": 2, "not only": 2}      # said only where the plain way would name so many options more
WORDS = {
    "nl": {"or": "of", "and": "en", "but": "alles behalve {}", "any": "minstens {}", "no": "zonder {}", "all": "{} samen", "not all": "niet {} samen",
           "only": "niets anders dan {}",
           "not only": "ook iets anders dan {}", "all of": "dit alles:", "any of": "minstens één hiervan:", "always": "iedereen", "never": "niemand"},
    "en": {"or": "or", "and": "and", "but": "anything but {}", "any": "at least {}", "no": "without {}", "all": "{} together", "not all": "not {} together",
           "only": "nothing but {}",
           "not only": "also something other than {}", "all of": "all of this:", "any of": "at least one of these:", "always": "everybody", "never": "nobody"},
}


def listed(parts: list[str], word: str) -> str:
    """`a`, `a or b`, `a, b or c`, with `word` before the last."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def box_said(box: Box, questions: list[Question], lang: str) -> str:
    """One box as a line: per question its short name and the answers, all of which must hold."""
    parts = [f"{questions[i].texts['short'][lang]}: {mask_said(questions[i], mask, lang)}" for i, mask in sorted(box.items())]
    return f"; {WORDS[lang]['and']} ".join(parts) if parts else WORDS[lang]["always"]


def mask_said(question: Question, mask: int, lang: str) -> str:
    """The answers of a mask in words: options of a one-answer question, combinations of a many-answer question."""
    if question.many:
        return _many_said(question, mask, lang)
    chosen = [o for o, bit in zip(question.options, question.bit.values()) if mask & bit]
    missing = [o for o in question.options if o not in chosen]
    if missing and len(chosen) > FEW and len(missing) < len(chosen):
        return WORDS[lang]["but"].format(labels(question, missing, lang, "and"))
    return labels(question, chosen, lang, "or")


def labels(question: Question, options: list[str], lang: str, word: str) -> str:
    """The labels of options, quoted, with `and` or `or` before the last."""
    return listed([f"“{question.option_texts[o].label[lang]}”" for o in options], WORDS[lang][word])


def _many_said(question: Question, mask: int, lang: str) -> str:
    held = [value for value, bit in question.bit.items() if mask & bit]
    if held == [frozenset([NONE])]:
        return labels(question, [NONE], lang, "or")
    rest = question.full & ~mask
    ways = [(kind, name, part, options(question, part), word) for kind, name, part, options, word in (
        ("any", "any", mask, _singles, "or"), ("all", "all", mask, _shared, "and"), ("only", "only", mask, _together, "and"),
        ("any", "no", rest, _singles, "or"), ("all", "not all", rest, _shared, "and"), ("only", "not only", rest, _together, "and"))]
    fitting = [way for way in ways if way[3] and question.mask(way[3], way[0]) == way[2]]
    if fitting:
        _, name, _, options, word = min(fitting, key=lambda way: len(way[3]) + ROUNDABOUT.get(way[1], 0))
        return WORDS[lang][name].format(labels(question, options, lang, word))
    return f"; {WORDS[lang]['or']} ".join(_path_said(question, path, lang) for path in _paths(list(question.bit), set(held), question.options))


def _singles(question: Question, mask: int) -> list[str]:
    """The options that are in the mask when chosen alone."""
    return [o for o in question.options if o != NONE and mask & question.bit[frozenset([o])]]


def _shared(question: Question, mask: int) -> list[str]:
    """The options that every answer of the mask holds."""
    held = [value for value, bit in question.bit.items() if mask & bit]
    return [o for o in question.options if o != NONE and held and all(o in value for value in held)]


def _together(question: Question, mask: int) -> list[str]:
    """The options that some answer of the mask holds."""
    return [o for o in question.options if o != NONE and any(o in value for value, bit in question.bit.items() if mask & bit)]


def _paths(values: list[frozenset], held: set[frozenset], options: list[str]) -> list[dict[str, bool]]:
    """The held ones among `values` as choices of options: each path says of a few options whether they are chosen."""
    inside = [v for v in values if v in held]
    if not inside:
        return []
    if len(inside) == len(values):
        return [{}]
    option = next(o for o in options if o != NONE and 0 < sum(o in v for v in values) < len(values))
    left = [o for o in options if o != option]
    ways = {chosen: _paths([v for v in values if (option in v) is chosen], held, left) for chosen in (True, False)}
    if ways[True] == ways[False]:
        return ways[True]
    return [{option: chosen, **path} for chosen, found in ways.items() for path in found]


def _path_said(question: Question, path: dict[str, bool], lang: str) -> str:
    parts = []
    for chosen, kind, word in ((True, "all", "and"), (False, "no", "or")):
        options = [o for o in question.options if path.get(o) is chosen]
        if options:
            named = labels(question, options, lang, word)
            parts.append(named if chosen and len(options) == 1 else WORDS[lang][kind].format(named))
    return f" {WORDS[lang]['and']} ".join(parts)


def rule_said(rule: Rule, questions: list[Question], lang: str, depth: int = 0) -> list[str]:
    """A rule as it is written, as the lines of a nested Markdown list; a `not` is worked into what it stands before."""
    return _lines(_plain(rule, questions), questions, lang, depth)


def _plain(rule: Rule, questions: list[Question], truth: bool = True) -> Rule:
    """The same rule without `not`, and without an `all` within an `all` or an `any` within an `any`."""
    if isinstance(rule, Clause):
        return rule if truth else Clause(rule.question, questions[rule.question].full & ~rule.mask)
    if isinstance(rule, Not):
        return _plain(rule.part, questions, not truth)
    kind = All if isinstance(rule, All) == truth else Any
    parts = [_plain(part, questions, truth) for part in rule.parts]
    return kind(tuple(inner for part in parts for inner in (part.parts if isinstance(part, kind) else (part,))))


def _lines(rule: Rule, questions: list[Question], lang: str, depth: int) -> list[str]:
    indent = "  " * depth
    if isinstance(rule, Clause):
        return [f"{indent}- {box_said({rule.question: rule.mask}, questions, lang)}"]
    if not rule.parts:
        return [f"{indent}- {WORDS[lang]['always' if isinstance(rule, All) else 'never']}"]
    head = WORDS[lang]["all of" if isinstance(rule, All) else "any of"]
    return [f"{indent}- {head}", *(line for part in rule.parts for line in _lines(part, questions, lang, depth + 1))]
