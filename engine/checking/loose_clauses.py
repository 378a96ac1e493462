"""Clauses that rest on a question which may not be asked, and say nothing of that."""

from engine.checking.coverage import TooMuch, uncovered
from engine.checking.files import Problems
from engine.guide.guide import Guide
from engine.guide.route import Requirement
from engine.problems import problem
from engine.rules.boxes import Box, TooTangled, both
from engine.rules.clauses import FALSE, TRUE, Clause, Rule, clauses, replace
from engine.rules.compiled import CompiledRule
from engine.rules.compiler import Compiler


def loose(guide: Guide, requirement: Requirement) -> Problems:
    """The problems of one requirement: a question it rests on where that may not apply."""
    if requirement.rule is None:
        return
    key = requirement.key
    try:
        found = loose_clauses(requirement.rule, guide)
    except (TooTangled, TooMuch):
        yield problem(*requirement.place, "requirement-too-tangled", requirement=key)
        return
    for index in found:
        name = guide.names[index]
        yield problem(*requirement.place, "loose-clause", requirement=key, question=name)


def loose_clauses(rule: Rule, guide: Guide) -> set[int]:
    """The questions a rule rests on where they may not apply, while the rest of it is alive and
    they have no `otherwise`. Raises TooTangled and TooMuch."""
    compiler = Compiler(guide.questions)
    found = set()
    for clause in dict.fromkeys(clauses(rule)):
        applies = guide.applies[clause.question]
        if applies is None or guide.questions[clause.question].otherwise is not None:
            continue
        if _matters(rule, clause, compiler, applies):
            found.add(clause.question)
    return found


def _matters(rule: Rule, clause: Clause, compiler: Compiler, applies: CompiledRule) -> bool:
    """Whether the rule comes out otherwise with the clause met than unmet, for somebody to whom
    its question does not apply."""
    met = _boxes_with(rule, clause, TRUE, compiler)
    unmet = _boxes_with(rule, clause, FALSE, compiler)
    for left, right in ((met, unmet), (unmet, met)):
        for box in both(left, applies.no, compiler.questions):
            if next(uncovered(right, compiler.questions, at=box), None) is not None:
                return True
    return False


def _boxes_with(rule: Rule, clause: Clause, value: Rule, compiler: Compiler) -> list[Box]:
    """The boxes of the rule with the clause replaced by a value."""

    def replaced(other: Clause) -> Rule:
        return value if other == clause else other

    return compiler.boxes(replace(rule, replaced))
