"""Sets of answers as data: which options are chosen in them, and which are not."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from engine.rules.questions import NONE, Answer, Question

Combination = dict[str, list[str]]  # options by what is said of them: see `combination`
Description = list[str] | Combination | dict[str, list[list[str]]]
Path = dict[str, bool]  # of some options whether they are chosen


class Asked(Protocol):
    """What can be described as a question: one question, or the same one of two versions."""

    @property
    def question(self) -> Question: ...

    @property
    def values(self) -> list[Answer]: ...


def described(asked: Asked, mask: int) -> Description:
    """The answers of a mask as data.

    One answer: the options. Several: a `combination` where there is one, else every combination of
    options (`one_of`)."""
    values = within(asked, mask)
    if takes_one(asked):
        return options_in(values, asked.question)
    found = combination(asked, values)
    if found is not None:
        return found
    options = _known_options(asked)
    every = []
    for value in values:
        every.append(_in_order(value, options))
    return {"one_of": every}


def within(asked: Asked, mask: int) -> list[Answer]:
    """The answers of a mask."""
    found = []
    bit = 1
    for value in asked.values:
        if mask & bit:
            found.append(value)
        bit <<= 1
    return found


def takes_one(asked: Asked) -> bool:
    """Whether one option is chosen in every answer, in each version."""
    if asked.question.many:
        return False
    return all(len(value) == 1 for value in asked.values)


def options_in(values: Iterable[Answer], question: Question) -> list[str]:
    """The options that are chosen in some of the answers, in order."""
    chosen: set[str] = set()
    for value in values:
        chosen |= value
    return _in_order(chosen, question.options)


def _known_options(asked: Asked) -> list[str]:
    """The options that stand in some answer, in order."""
    return options_in(asked.values, asked.question)


def _in_order(chosen: Answer | set[str], options: Sequence[str]) -> list[str]:
    """The chosen options, in the order of all of them."""
    return [option for option in options if option in chosen]


def combination(asked: Asked, values: Sequence[Answer]) -> Combination | None:
    """What can be said of several answers at once; None when they do not fit in one combination.

    The one combination there is (`exactly`), or options that are chosen (`with`), of which one is
    (`any`), that are not (`without`), outside which nothing is (`only`), not all of which are
    (`not_all`)."""
    options = _known_options(asked)
    if len(values) == 1:
        return {"exactly": _in_order(values[0], options)}
    held = frozenset.intersection(*values)
    touched = frozenset(options_in(values, asked.question))
    found = {"with": held}
    if 2 * len(touched) < len(options) and held != touched:
        found["only"] = touched
    else:
        found["without"] = frozenset(options) - touched
    region = [value for value in asked.values if held <= value <= touched]
    if len(region) > len(values):
        limit = _limit(region, set(values), touched - held)
        if limit is None:
            return None
        found |= limit
    if held or "any" in found:
        without = found.get("without", frozenset())
        found["without"] = without - {NONE}  # whoever chooses something did not choose `none`
    said = {}
    for how, some in found.items():
        if some:
            said[how] = _in_order(some, options)
    return said


def _limit(
    region: list[Answer],
    inside: set[Answer],
    free: Answer,
) -> dict[str, Answer] | None:
    """What sets the answers `inside` apart from the rest of their region, by the options `free`.

    None when no one limit does."""
    outside = [value for value in region if value not in inside]
    never = free.difference(*outside)  # the options that stand in no answer outside
    if never and not any(value.isdisjoint(never) for value in inside):
        return {"any": never}
    together = frozenset.intersection(*outside)
    if together and not any(together <= value for value in inside):
        return {"not_all": together}
    return None


def combinations(asked: Asked, values: Sequence[Answer]) -> list[Combination]:
    """Several combinations that together are these answers."""
    found = []
    for path in _paths(asked.values, set(values), asked.question.options):
        fitting = [value for value in asked.values if _follows(value, path)]
        found.append(_of_path(path, fitting, asked.question))
    return found


def _paths(
    values: list[Answer],
    held: set[Answer],
    options: Sequence[str],
) -> list[Path]:
    """The held ones among `values` as choices, option by option (a decision tree)."""
    inside = [value for value in values if value in held]
    if not inside:
        return []
    if len(inside) == len(values):
        return [{}]
    option = _dividing(values, options)
    left = [other for other in options if other != option]
    having = [value for value in values if option in value]
    lacking = [value for value in values if option not in value]
    chosen = _paths(having, held, left)
    others = _paths(lacking, held, left)
    if chosen == others:
        return chosen
    found: list[Path] = []
    for path in chosen:
        found.append({option: True, **path})
    for path in others:
        found.append({option: False, **path})
    return found


def _dividing(values: list[Answer], options: Sequence[str]) -> str:
    """The first option that is chosen in some of the answers and not in others."""
    for option in options:
        count = sum(option in value for value in values)
        if option != NONE and 0 < count < len(values):
            return option
    raise ValueError("these answers are all the same")


def _follows(value: Answer, path: Path) -> bool:
    """Whether an answer makes the choices of the path."""
    return all((option in value) is chosen for option, chosen in path.items())


def _of_path(
    path: Path,
    fitting: list[Answer],
    question: Question,
) -> Combination:
    """The choices of a path, or the one answer that fits them."""
    if len(fitting) == 1:
        return {"exactly": _in_order(fitting[0], question.options)}
    chosen = {option for option in path if path[option]}
    others = path.keys() - chosen
    found = {}
    if chosen:
        found["with"] = _in_order(chosen, question.options)
    if others:
        found["without"] = _in_order(others, question.options)
    return found
