"""From rules to boxes, with what makes a question apply worked into every rule that rests on it.

A clause on a question that does not apply is what its `otherwise` makes it, else NO. Written out:
the question applies and its answer is in the mask, or it does not apply and `otherwise` is. After
that every question ranges freely over its answers."""

from engine.rules.boxes import Box, both, outside, tidy
from engine.rules.clauses import Any, Clause, Not, Rule
from engine.rules.compiled import CompiledRule
from engine.rules.questions import Question


class Compiler:
    """Compiles the rules of one list of questions. What a clause comes to is worked out once, so
    that rules which rest on each other cost no more than their number."""

    def __init__(self, questions: list[Question]):
        self.questions = questions
        self._clauses: dict[tuple[Clause, bool], list[Box]] = {}
        self._applies: dict[tuple[int, bool], list[Box]] = {}

    def compiled(self, rule: Rule) -> CompiledRule:
        """The rule both ways. Raises TooTangled."""
        return CompiledRule.of(self.boxes(rule), self.boxes(rule, truth=False))

    def boxes(self, rule: Rule, truth: bool = True) -> list[Box]:
        """The boxes in which the rule is `truth`. Raises TooTangled."""
        if isinstance(rule, Clause):
            return self._clause(rule, truth)
        if isinstance(rule, Not):
            return self.boxes(rule.part, not truth)
        if isinstance(rule, Any) and not truth:
            return outside(self.boxes(rule), self.questions)
        parts = [self.boxes(part, truth) for part in rule.parts]
        return self._any(parts) if isinstance(rule, Any) == truth else self._all(parts)

    def _clause(self, clause: Clause, truth: bool) -> list[Box]:
        key = (clause, truth)
        if key not in self._clauses:
            self._clauses[key] = self._where(clause, truth)
        return self._clauses[key]

    def _where(self, clause: Clause, truth: bool) -> list[Box]:
        """Where a clause is `truth`, the people counted to whom its question does not apply."""
        question = self.questions[clause.question]
        answered = _answered(question, clause.mask, truth)
        if question.applies is None:
            return answered
        if question.otherwise and question.bit[frozenset([question.otherwise])] & clause.mask:
            if not truth:
                return outside(self._clause(clause, True), self.questions)
            asked = self._all([self.applies(clause.question), answered])
            return self._any([asked, self.applies(clause.question, truth=False)])
        applies = self.applies(clause.question, truth)
        return self._all([applies, answered]) if truth else self._any([applies, answered])

    def applies(self, index: int, truth: bool = True) -> list[Box]:
        """The boxes in which it is `truth` that question `index` applies."""
        key = (index, truth)
        if key not in self._applies:
            rule = self.questions[index].applies
            always: list[Box] = [{}] if truth else []
            self._applies[key] = always if rule is None else self.boxes(rule, truth)
        return self._applies[key]

    def _any(self, parts: list[list[Box]]) -> list[Box]:
        return tidy([box for part in parts for box in part], self.questions)

    def _all(self, parts: list[list[Box]]) -> list[Box]:
        out: list[Box] = [{}]
        for part in sorted(parts, key=len):
            out = both(out, part, self.questions)
        return out


def _answered(question: Question, mask: int, truth: bool) -> list[Box]:
    """The answers in the mask, or those outside it."""
    met = question.full & (mask if truth else ~mask)
    if not met:
        return []
    return [{}] if met == question.full else [{question.index: met}]
