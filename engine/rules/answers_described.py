"""Sets of answers as data: which options are chosen in them, and which are not."""

from collections.abc import Sequence
from typing import Protocol

from engine.rules.questions import NONE, Answer, Question

Combination = dict[str, list[str]]  # options by what is said of them: see `combination`
Description = list[str] | Combination | dict[str, list[list[str]]]


class Asked(Protocol):
    """What can be described as a question: one question, or the same one of two versions."""

    @property
    def question(self) -> Question: ...

    @property
    def values(self) -> list[Answer]: ...


def described(asked: Asked, mask: int) -> Description:
    """The answers of a mask as data. One answer: the options. Several: a `combination` where there
    is one, else every combination of options (`one_of`)."""
    values = within(asked, mask)
    if takes_one(asked):
        return [option for option in asked.question.options if frozenset([option]) in values]
    found = combination(asked, values)
    if found is not None:
        return found
    options = known_options(asked)
    return {"one_of": [_listed(value, options) for value in values]}


def takes_one(asked: Asked) -> bool:
    """Whether one option is chosen in every answer, in each version."""
    return not asked.question.many and all(len(value) == 1 for value in asked.values)


def within(asked: Asked, mask: int) -> list[Answer]:
    """The answers of a mask."""
    return [value for i, value in enumerate(asked.values) if mask >> i & 1]


def known_options(asked: Asked) -> list[str]:
    """The options that stand in some answer, in order."""
    held = frozenset[str]().union(*asked.values)
    return [option for option in asked.question.options if option in held]


def combination(asked: Asked, values: Sequence[Answer]) -> Combination | None:
    """What can be said of several answers at once; None when they do not fit in one combination.

    The one combination there is (`exactly`), or options that are chosen (`with`), of which one is
    (`any`), that are not (`without`), outside which nothing is (`only`), not all of which are
    (`not_all`)."""
    options = known_options(asked)
    if len(values) == 1:
        return {"exactly": _listed(values[0], options)}
    held, touched = frozenset.intersection(*values), frozenset[str]().union(*values)
    found: dict[str, Answer] = {"with": held}
    if 2 * len(touched) < len(options) and len(held) < len(touched):
        found["only"] = touched
    else:
        found["without"] = frozenset(options) - touched
    region = [value for value in asked.values if held <= value <= touched]
    if len(region) > len(values):
        limit = _limit(region, set(values), touched - held)
        if limit is None:
            return None
        found |= limit
    if held or "any" in found:  # whoever chooses something did not choose `none`
        found["without"] = found.get("without", frozenset()) - {NONE}
    return {how: _listed(some, options) for how, some in found.items() if some}


def _limit(region: list[Answer], inside: set[Answer], free: Answer) -> dict[str, Answer] | None:
    """What sets the answers `inside` apart from the rest of their region, by the options `free`."""
    always = []
    for option in free:
        if all(value in inside for value in region if option in value):
            always.append(option)
    sure = frozenset(always)
    if sure and all(not value.isdisjoint(sure) for value in inside):
        return {"any": sure}
    together = frozenset.intersection(*(value for value in region if value not in inside))
    if together and not any(together <= value for value in inside):
        return {"not_all": together}
    return None


def combinations(asked: Asked, values: Sequence[Answer]) -> list[Combination]:
    """Several combinations that together are these answers."""
    paths = _paths(asked.values, set(values), asked.question.options)
    return [_of_path(path, asked.values, asked.question) for path in paths]


def _paths(
    values: list[Answer], held: set[Answer], options: Sequence[str]
) -> list[dict[str, bool]]:
    """The held ones among `values` as choices: a path says of a few options if they are chosen."""
    inside = [value for value in values if value in held]
    if not inside:
        return []
    if len(inside) == len(values):
        return [{}]
    option = next(o for o in options if o != NONE and _divides(o, values))
    left = [o for o in options if o != option]
    chosen = _paths([value for value in values if option in value], held, left)
    other = _paths([value for value in values if option not in value], held, left)
    if chosen == other:
        return chosen
    ways = [{option: True, **path} for path in chosen]
    return ways + [{option: False, **path} for path in other]


def _divides(option: str, values: list[Answer]) -> bool:
    """Whether the option is chosen in some of the answers and not in others."""
    return 0 < sum(option in value for value in values) < len(values)


def _of_path(path: dict[str, bool], values: list[Answer], question: Question) -> Combination:
    fitting = [value for value in values if _follows(value, path)]
    if len(fitting) == 1:
        return {"exactly": _listed(fitting[0], question.options)}
    chosen = [option for option in question.options if path.get(option) is True]
    other = [option for option in question.options if path.get(option) is False]
    return {how: some for how, some in (("with", chosen), ("without", other)) if some}


def _follows(value: Answer, path: dict[str, bool]) -> bool:
    return all((option in value) is chosen for option, chosen in path.items())


def _listed(chosen: Answer, options: Sequence[str]) -> list[str]:
    return [option for option in options if option in chosen]
