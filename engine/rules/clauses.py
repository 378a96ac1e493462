"""Rules as they are written in YAML: clauses on one question, joined by all, any and not. Source: the contract's table of clauses."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from engine.problems import InputError, did_you_mean
from engine.rules.questions import DONT_KNOW, Question


@dataclass(frozen=True)
class Clause:
    """A test on one question: met by the answers in `mask`."""

    question: int
    mask: int


@dataclass(frozen=True)
class All:
    parts: tuple


@dataclass(frozen=True)
class Any:
    parts: tuple


@dataclass(frozen=True)
class Not:
    part: object


TRUE, FALSE = All(()), Any(())
Rule = Clause | All | Any | Not
Report = Callable[[tuple, str, str, str], None]


def parse(raw: object, questions: dict[str, Question], report: Report, loc: tuple = ()) -> Rule:
    """Reads a rule. Each fault is reported at its place (loc, code, Dutch, English); the faulty part counts as met."""
    if not isinstance(raw, dict) or not raw:
        report(
            loc,
            "regel",
            "Hier moet een regel staan, zoals `{degree: havo}`.",
            "This must be a rule, like `{degree: havo}`.",
        )
        return TRUE
    parts = []
    for key, value in raw.items():
        here = (*loc, key)
        if key in ("all", "any"):
            if not isinstance(value, list) or not value:
                report(
                    here,
                    "regel",
                    f"Na `{key}:` komt een lijst van regels.",
                    f"After `{key}:` comes a list of rules.",
                )
                continue
            inner = tuple(parse(v, questions, report, (*here, i)) for i, v in enumerate(value))
            parts.append(All(inner) if key == "all" else Any(inner))
        elif key == "not":
            parts.append(Not(parse(value, questions, report, here)))
        elif key not in questions:
            nl, en = did_you_mean(key, [*questions, "all", "any", "not"])
            report(
                here,
                "onbekende-vraag",
                f"`{key}` is geen vraag die hier al gesteld kan zijn.{nl}",
                f"`{key}` is not a question that can have been asked here.{en}",
            )
        else:
            parts.append(_clause(questions[key], value, report, here))
    return parts[0] if len(parts) == 1 else All(tuple(parts))


def _clause(question: Question, value: object, report: Report, loc: tuple) -> Rule:
    how, options = "any", value
    if isinstance(value, dict):
        if len(value) != 1 or next(iter(value)) not in ("all", "only", "at_least", "group"):
            nl, en = did_you_mean(next(iter(value), ""), ["all", "only", "at_least", "group"])
            report(
                loc,
                "regel",
                f"Na `{question.id}:` kan één van `all`, `only`, `at_least` of `group` staan.{nl}",
                f"After `{question.id}:` one of `all`, `only`, `at_least` or `group` may stand.{en}",
            )
            return TRUE
        how, options = next(iter(value.items()))
        loc = (*loc, how)
    fault = _wrong_kind(question, how)
    if fault:
        report(loc, "regel", *fault)
        return TRUE
    if how == "group":
        if not isinstance(options, str) or options not in question.groups:
            nl, en = did_you_mean(options, question.groups)
            report(
                loc,
                "onbekende-groep",
                f"`{options}` is geen groep van vraag `{question.id}`.{nl}",
                f"`{options}` is not a group of question `{question.id}`.{en}",
            )
            return TRUE
        return Clause(question.index, question.mask(question.groups[options]))
    options = options if isinstance(options, list) else [options]
    if how == "at_least" and len(options) != 1:
        report(
            loc,
            "regel",
            "Na `at_least` komt precies één optie.",
            "After `at_least` comes exactly one option.",
        )
        return TRUE
    if not _known(question, options, report, loc):
        return TRUE
    if how == "at_least":
        return Clause(question.index, question.mask(question.at_least(options[0])))
    return Clause(question.index, question.mask(options, how))


def _wrong_kind(question: Question, how: str) -> tuple[str, str] | None:
    if question.many and how == "at_least":
        return (
            f"`at_least` kan niet bij `{question.id}`: die vraag heeft meer antwoorden.",
            f"`at_least` is not possible for `{question.id}`: it takes several answers.",
        )
    if not question.many and how in ("all", "only"):
        return (
            f"`{how}` kan niet bij `{question.id}`: die vraag heeft één antwoord.",
            f"`{how}` is not possible for `{question.id}`: it takes one answer.",
        )
    if how == "at_least" and not question.order:
        return (
            f"`at_least` kan niet bij `{question.id}`: die vraag heeft geen `order`.",
            f"`at_least` is not possible for `{question.id}`: it has no `order`.",
        )
    return None


def _known(question: Question, options: list, report: Report, loc: tuple) -> bool:
    good = bool(options)
    if not options:
        report(loc, "lege-lijst", "Deze lijst is leeg.", "This list is empty.")
    for option in options:
        if option == DONT_KNOW:
            good = False
            report(
                loc,
                "onbekende-optie",
                "Op `dont_know` kan een regel niet rusten: dan is het antwoord juist onbekend.",
                "A rule cannot rest on `dont_know`: then the answer is unknown.",
            )
        elif option not in question.options:
            good = False
            try:
                question.read(option if not isinstance(option, (list, dict)) else "…")
            except InputError as fault:
                report(
                    loc,
                    "onbekende-optie",
                    f"{fault.nl} Niemand kan aan deze regel voldoen.",
                    f"{fault.en} Nobody can meet this rule.",
                )
    return good


def clauses(rule: Rule) -> Iterator[Clause]:
    """Every clause in the rule, in order."""
    if isinstance(rule, Clause):
        yield rule
    elif isinstance(rule, Not):
        yield from clauses(rule.part)
    else:
        for part in rule.parts:
            yield from clauses(part)


def replace(rule: Rule, change: Callable[[Clause], Rule]) -> Rule:
    """The same rule with every clause replaced by what `change` makes of it."""
    if isinstance(rule, Clause):
        return change(rule)
    if isinstance(rule, Not):
        return Not(replace(rule.part, change))
    return type(rule)(tuple(replace(part, change) for part in rule.parts))


class Inliner:
    """Works `applies` into rules, so that they can be judged on free answers alone.

    A clause on a question that does not apply is what its `otherwise` makes it, else NO. Written out: the question applies
    and its answer is in the mask, or it does not apply and `otherwise` is. After that every question ranges freely."""

    def __init__(self, questions: list[Question]):
        self.questions = questions
        self._applies: dict[int, Rule] = {}

    def applies(self, index: int) -> Rule:
        """When question `index` applies, on free answers; TRUE for always."""
        if index not in self._applies:
            rule = self.questions[index].applies
            self._applies[index] = TRUE if rule is None else self.inline(rule)
        return self._applies[index]

    def inline(self, rule: Rule) -> Rule:
        """The rule on free answers."""
        return replace(rule, self._clause)

    def _clause(self, clause: Clause) -> Rule:
        question = self.questions[clause.question]
        if question.applies is None:
            return clause
        applies = self.applies(clause.question)
        asked = All((applies, clause))
        if (
            question.otherwise is not None
            and question.bit[frozenset([question.otherwise])] & clause.mask
        ):
            return Any((asked, Not(applies)))
        return asked
