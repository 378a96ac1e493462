"""The rules as clauses for a SAT solver: a second opinion on the proofs, by another way than boxes.
Used by the tests only.

Every answer to a question is a variable, exactly one of them true; rules are encoded as they are
written, with `applies` and `otherwise` at every clause on its own."""

from itertools import count

from pysat.card import CardEnc, EncType
from pysat.solvers import Cadical153

from engine.guide.guide import Guide
from engine.rules.clauses import All, Any, Clause, Not, Rule


class Solver:
    """The questions of a guide in a solver; `of` gives the variable that is true exactly when a
    rule holds."""

    def __init__(self, guide: Guide):
        self.guide, self.solver, self.fresh = guide, Cadical153(), count(1)
        self.memo: dict[object, int] = {}
        self.true = next(self.fresh)
        self.solver.add_clause([self.true])
        self.value = {q.index: [next(self.fresh) for _ in q.values] for q in guide.questions}
        for variables in self.value.values():
            top = next(self.fresh)
            coded = CardEnc.equals(lits=variables, bound=1, top_id=top, encoding=EncType.seqcounter)
            self.solver.append_formula(coded.clauses)
            self.fresh = count(max(coded.nv, top) + 1)

    def of(self, rule: Rule) -> int:
        """A literal for the rule."""
        if rule not in self.memo:
            self.memo[rule] = self._of(rule)
        return self.memo[rule]

    def _of(self, rule: Rule) -> int:
        if isinstance(rule, Not):
            return -self.of(rule.part)
        if isinstance(rule, All):
            return self.all([self.of(part) for part in rule.parts])
        if isinstance(rule, Any):
            return -self.all([-self.of(part) for part in rule.parts])
        return self._clause(rule)

    def _clause(self, clause: Clause) -> int:
        question = self.guide.questions[clause.question]
        chosen = [v for i, v in enumerate(self.value[clause.question]) if clause.mask >> i & 1]
        answered = -self.all([-v for v in chosen])
        if question.applies is None:
            return answered
        applies = self.of(question.applies)
        instead = (
            question.otherwise is not None
            and clause.mask & question.bit[frozenset([question.otherwise])]
        )
        return -self.all(
            [
                -self.all([applies, answered]),
                -self.all([-applies, self.true if instead else -self.true]),
            ]
        )

    def all(self, literals: list[int]) -> int:
        """A literal that is true exactly when all of these are."""
        out = next(self.fresh)
        for literal in literals:
            self.solver.add_clause([-out, literal])
        self.solver.add_clause([out, *(-literal for literal in literals)])
        return out

    def possible(self, *literals: int) -> bool:
        """Whether someone makes all of these true."""
        return self.solver.solve(assumptions=list(literals))
