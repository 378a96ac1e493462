"""Clauses that rest on a question which may not be asked, and say nothing of that."""

from collections.abc import Iterator

from engine.checking.coverage import TooMuch, uncovered
from engine.guide.guide import Guide
from engine.guide.route import Requirement
from engine.problems import Problem, old_problem
from engine.rules.boxes import TooTangled, both
from engine.rules.clauses import FALSE, TRUE, Clause, Rule, clauses, replace
from engine.rules.compiled import CompiledRule
from engine.rules.compiler import Compiler


def _loose(guide: Guide, requirement: Requirement) -> Iterator[Problem]:
    try:
        loose = loose_clauses(requirement.rule, guide) if requirement.rule else set()
    except (TooTangled, TooMuch):
        yield old_problem(
            *requirement.place,
            "te-ingewikkeld",
            f"Eis `{requirement.key}` is te ingewikkeld om na te gaan. Maak hem eenvoudiger.",
            f"Requirement `{requirement.key}` is too tangled to check. Make it simpler.",
        )
        return
    for index in loose:
        name = guide.names[index]
        yield old_problem(
            *requirement.place,
            "geldt-niet-altijd",
            f"Eis `{requirement.key}` rust op vraag `{name}`, ook bij mensen voor wie die vraag niet geldt. "
            "Sluit die mensen in de regel zelf uit, of geef de vraag een `otherwise`.",
            f"Requirement `{requirement.key}` rests on question `{name}`, also for people to whom it does not apply. "
            "Exclude them in the rule itself, or give the question an `otherwise`.",
        )


def loose_clauses(rule: Rule, guide: Guide) -> set[int]:
    """The questions a rule rests on where they may not apply, while the rest of it is alive and they have no `otherwise`."""
    compiler = Compiler(guide.questions)
    found = set()
    for clause in dict.fromkeys(clauses(rule)):
        applies, question = guide.applies[clause.question], guide.questions[clause.question]
        if (
            applies is not None
            and question.otherwise is None
            and _matters(rule, clause, compiler, applies)
        ):
            found.add(clause.question)
    return found


def _matters(rule: Rule, clause: Clause, compiler: Compiler, applies: CompiledRule) -> bool:
    """Whether the rule comes out otherwise with the clause met than unmet, for somebody to whom its question does not apply."""
    questions = compiler.questions
    met, unmet = (
        compiler.boxes(replace(rule, lambda c, v=value: v if c == clause else c))
        for value in (TRUE, FALSE)
    )
    return any(
        next(uncovered(right, questions, at=box), None) is not None
        for left, right in ((met, unmet), (unmet, met))
        for box in both(left, applies.no, questions)
    )
