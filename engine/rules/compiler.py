"""From rules to boxes, with what makes a question apply worked into every rule that rests on it.

A clause on a question that does not apply is what its `otherwise` makes it, else NO. Written out:
the question applies and its answer is in the mask, or it does not apply and `otherwise` is. After
that every question ranges freely over its answers."""

from engine.rules.boxes import Box, both, outside, tidy
from engine.rules.clauses import Any, Clause, Not, Rule
from engine.rules.compiled import CompiledRule
from engine.rules.questions import Question

Boxes = list[Box]


class Compiler:
    """Compiles the rules of one list of questions.

    What a clause comes to is worked out once, and so is when a question applies: rules that rest
    on each other cost no more than their number."""

    def __init__(self, questions: list[Question]):
        self.questions = questions
        self._clauses: dict[tuple[Clause, bool], Boxes] = {}
        self._applies: dict[tuple[int, bool], Boxes] = {}

    def compiled(self, rule: Rule) -> CompiledRule:
        """The rule both ways. Raises TooTangled."""
        yes = self.boxes(rule)
        no = self.boxes(rule, truth=False)
        return CompiledRule.of(yes, no)

    def boxes(self, rule: Rule, truth: bool = True) -> Boxes:
        """The boxes in which the rule is `truth`. Raises TooTangled."""
        if isinstance(rule, Clause):
            return self._clause(rule, truth)
        if isinstance(rule, Not):
            return self.boxes(rule.part, not truth)
        is_any = isinstance(rule, Any)
        if is_any and not truth:
            return outside(self.boxes(rule), self.questions)
        parts = []
        for part in rule.parts:
            parts.append(self.boxes(part, truth))
        if is_any == truth:
            return self._union(*parts)
        return self._intersection(*parts)

    def applies(self, index: int, truth: bool = True) -> Boxes:
        """The boxes in which it is `truth` that question `index` applies."""
        key = (index, truth)
        if key not in self._applies:
            self._applies[key] = self._where_applies(index, truth)
        return self._applies[key]

    def _where_applies(self, index: int, truth: bool) -> Boxes:
        """The same, worked out; a question without a rule always applies."""
        rule = self.questions[index].applies
        if rule is not None:
            return self.boxes(rule, truth)
        return [{}] if truth else []

    def _clause(self, clause: Clause, truth: bool) -> Boxes:
        """Where a clause is `truth`; worked out once."""
        key = (clause, truth)
        if key not in self._clauses:
            self._clauses[key] = self._where_met(clause, truth)
        return self._clauses[key]

    def _where_met(self, clause: Clause, truth: bool) -> Boxes:
        """Where a clause is `truth`, the people counted to whom its question does not apply."""
        question = self.questions[clause.question]
        answered = _answered(question, clause.mask, truth)
        if question.applies is None:
            return answered
        if _met_otherwise(question, clause.mask):
            return self._where_met_otherwise(clause, truth)
        applies = self.applies(clause.question, truth)
        if truth:
            return self._intersection(applies, answered)
        return self._union(applies, answered)

    def _where_met_otherwise(self, clause: Clause, truth: bool) -> Boxes:
        """The same for a clause that is met by those to whom its question does not apply."""
        if not truth:
            met = self._clause(clause, truth=True)
            return outside(met, self.questions)
        question = self.questions[clause.question]
        answered = _answered(question, clause.mask, truth=True)
        applies = self.applies(clause.question)
        idle = self.applies(clause.question, truth=False)
        asked = self._intersection(applies, answered)
        return self._union(asked, idle)

    def _union(self, *parts: Boxes) -> Boxes:
        """Where one of the parts holds."""
        found = []
        for part in parts:
            found += part
        return tidy(found, self.questions)

    def _intersection(self, *parts: Boxes) -> Boxes:
        """Where all parts hold; the shortest first, so that little is met with much."""
        found: Boxes = [{}]
        for part in sorted(parts, key=len):
            found = both(found, part, self.questions)
        return found


def _answered(question: Question, mask: int, truth: bool) -> Boxes:
    """The answers in the mask, or those outside it."""
    met = mask if truth else ~mask
    met &= question.full
    if met == question.full:
        return [{}]
    return [{question.index: met}] if met else []


def _met_otherwise(question: Question, mask: int) -> bool:
    """Whether the mask holds the answer that counts where the question does not apply."""
    if question.otherwise is None:
        return False
    bit = question.bit[frozenset([question.otherwise])]
    return bool(mask & bit)
