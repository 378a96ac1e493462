"""Makes a route of its requirements: when it is closed, and which conditions it names."""

from dataclasses import dataclass

from engine.guide.route import Requirement, Route
from engine.guide.route_index import RouteIndex
from engine.rules.boxes import Box, both, tidy
from engine.rules.clauses import Rule
from engine.rules.compiled import CompiledRule
from engine.rules.compiler import Compiler
from engine.rules.questions import Question
from engine.shapes.route import RouteShape

Named = dict[str, CompiledRule | None]


@dataclass
class RouteSource:
    """What a route is made of. `requirements`: those in force, then `all_requirements`."""

    id: str
    shape: RouteShape
    requirements: list[Requirement]
    all_requirements: list[Requirement]
    wish: Rule
    place: str


def compiled_route(source: RouteSource, compiler: Compiler) -> Route:
    """The route, with all its boxes in one index. Raises TooTangled."""
    gate = _gate(source.requirements, compiler.questions)
    named, clear = _named(source.requirements, gate.yes, compiler.questions)
    plain = _plain(gate.yes, named, clear)
    wanted = compiler.compiled(source.wish)
    index = RouteIndex(gate, plain, named, wanted)
    for requirement in source.requirements:
        if requirement.compiled is not None:
            requirement.bits = index.add(requirement.compiled)
    return Route(
        id=source.id,
        shape=source.shape,
        requirements=source.requirements,
        all_requirements=source.all_requirements,
        wish=source.wish,
        place=source.place,
        gate=gate,
        plain=plain,
        named=named,
        wanted=wanted,
        index=index,
    )


def _gate(requirements: list[Requirement], questions: list[Question]) -> CompiledRule:
    """Where every fixed requirement is met."""
    yes: list[Box] = [{}]
    no: list[Box] = []
    for requirement in requirements:
        if requirement.kind == "fixed" and requirement.compiled is not None:
            yes = both(yes, requirement.compiled.yes, questions)
            no = no + requirement.compiled.no
    return CompiledRule.of(yes, tidy(no, questions))


def _named(
    requirements: list[Requirement], gate: list[Box], questions: list[Question]
) -> tuple[Named, list[Box]]:
    """Per condition where it is named within the gate; and the part of the gate where none is."""
    named: Named = {}
    clear = gate
    for condition, rules in _by_condition(requirements).items():
        missing: list[Box] = []
        met: list[Box] = [{}]
        for rule in rules:
            if rule is None:
                named[condition], met = None, []
                break
            missing = missing + rule.no
            met = both(met, rule.yes, questions)
        else:
            here = both(gate, missing, questions)
            named[condition] = CompiledRule.of(here, both(gate, met, questions))
        clear = both(clear, met, questions)
    return named, clear


def _by_condition(requirements: list[Requirement]) -> dict[str, list[CompiledRule | None]]:
    """The rules of the requirements that name each condition; None for one that always does."""
    found: dict[str, list[CompiledRule | None]] = {}
    for requirement in requirements:
        if requirement.names:
            found.setdefault(requirement.names, []).append(requirement.compiled)
    return found


def _plain(
    gate: list[Box],
    named: Named,
    clear: list[Box],
) -> CompiledRule:
    """Where no condition is named, against where one is."""
    rules = [rule for rule in named.values() if rule is not None]
    if len(named) == 1 and clear:
        return rules[0].negated()
    if not clear:
        return CompiledRule.of(clear, gate)
    return CompiledRule.of(clear, [box for rule in rules for box in rule.yes])
