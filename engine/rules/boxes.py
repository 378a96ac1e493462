"""Rules as lists of boxes: a box is a mask of answers per question, and a rule holds where one of its boxes does.

A partial answer is a box too, so "can this rule still hold?" is "does one of its boxes meet the answers?": exact, and cheap."""

from typing import ClassVar

from engine.rules.clauses import Any, Clause, Not, Rule
from engine.rules.questions import Question

Box = dict[int, int]  # question index → mask of answers; a question that is absent is free
LIMIT = 3000  # more boxes than this for one rule means the rule is too tangled to reason about


class TooTangled(Exception):
    """A rule that needs more than LIMIT boxes."""


def boxes(rule: Rule, questions: list[Question], truth: bool = True) -> list[Box]:
    """The boxes in which `rule` is `truth`. Raises TooTangled."""
    if isinstance(rule, Clause):
        full = questions[rule.question].full
        mask = rule.mask & full if truth else full & ~rule.mask
        return [] if not mask else [{}] if mask == full else [{rule.question: mask}]
    if isinstance(rule, Not):
        return boxes(rule.part, questions, not truth)
    if isinstance(rule, Any) and not truth:
        return outside(boxes(rule, questions), questions)
    parts = [boxes(part, questions, truth) for part in rule.parts]
    if isinstance(rule, Any) == truth:
        return tidy([box for part in parts for box in part], questions)
    out: list[Box] = [{}]
    for part in sorted(parts, key=len):
        out = both(out, part, questions)
    return out


def outside(found: list[Box], questions: list[Question]) -> list[Box]:
    """The boxes that hold everything outside `found`: question by question, the answers that the boxes treat alike together."""
    memo: dict[frozenset, list[Box]] = {}

    def work(left: frozenset) -> list[Box]:
        if not left:
            return [{}]
        if frozenset() in left:
            return []
        if left not in memo:
            memo[left] = step(left)
        return memo[left]

    def step(left: frozenset) -> list[Box]:
        named = [q for box in left for q, _ in box]
        question = max(sorted(set(named)), key=named.count)
        split = [
            (
                dict(box).get(question, questions[question].full),
                frozenset(p for p in box if p[0] != question),
            )
            for box in left
        ]
        alike: dict[frozenset, int] = {}
        for cell in cells([mask for mask, _ in split], questions[question].full):
            rest = frozenset(other for mask, other in split if mask & cell)
            rest = frozenset(box for box in rest if not any(other < box for other in rest))
            alike[rest] = alike.get(rest, 0) | cell
        out = []
        for rest, mask in alike.items():
            for box in work(rest):
                out.append(box if mask == questions[question].full else {question: mask, **box})
            if len(out) > LIMIT:
                raise TooTangled
        return _join(out, questions)

    return _join(work(frozenset(frozenset(box.items()) for box in found)), questions)


def cells(masks: list[int], full: int) -> list[int]:
    """The full mask cut into the parts that none of the masks tells apart."""
    cells = [full]
    for mask in set(masks):
        cells = [part for cell in cells for part in (cell & mask, cell & ~mask) if part]
    return cells


def both(left: list[Box], right: list[Box], questions: list[Question]) -> list[Box]:
    """The boxes in which both lists hold."""
    out = []
    for a in left:
        for b in right:
            box = meet(a, b)
            if box is not None:
                out.append(box)
    return tidy(out, questions)


def meet(a: Box, b: Box) -> Box | None:
    """The box where both hold, or None."""
    out = dict(a)
    for question, mask in b.items():
        shared = out.get(question, mask) & mask
        if not shared:
            return None
        out[question] = shared
    return out


def tidy(found: list[Box], questions: list[Question]) -> list[Box]:
    """The same answers in fewer boxes: those inside another go, those that differ in one question only are joined."""
    if len(found) > LIMIT:
        raise TooTangled
    if len(found) < 2:
        return found
    codes = Codes.of(questions)
    left = [codes.write(box) for box in found]
    while True:
        fewer = codes.join(_outermost(left))
        if len(fewer) == len(left):
            return [codes.read(code) for code in fewer]
        left = fewer


def _outermost(left: list[int]) -> list[int]:
    """Without the boxes inside another: a box lies inside one when it leaves out all that the other leaves out."""
    kept: list[int] = []
    for code in sorted(dict.fromkeys(left), key=int.bit_count):
        if not any(other | code == code for other in kept):
            kept.append(code)
    return kept


def _join(found: list[Box], questions: list[Question]) -> list[Box]:
    codes = Codes.of(questions)
    return (
        found
        if len(found) < 2
        else [codes.read(code) for code in codes.join([codes.write(box) for box in found])]
    )


class Codes:
    """Boxes as long numbers: a bit for every answer of every question, set where the box leaves that answer out."""

    _known: ClassVar[list[tuple[list[Question], "Codes"]]] = []

    def __init__(self, questions: list[Question]):
        self.offsets, self.fields, at = [], [], 0
        for question in questions:
            self.offsets.append(at)
            self.fields.append(question.full << at)
            at += len(question.values)

    @classmethod
    def of(cls, questions: list[Question]) -> "Codes":
        """The codes of these questions; those of the last list are kept."""
        if not cls._known or cls._known[0][0] is not questions:
            cls._known[:] = [(questions, cls(questions))]
        return cls._known[0][1]

    def write(self, box: Box) -> int:
        """The code of a box."""
        code = 0
        for question, mask in box.items():
            code |= self.fields[question] & ~(mask << self.offsets[question])
        return code

    def read(self, code: int) -> Box:
        """The box of a code."""
        return {
            q: (field & ~code) >> self.offsets[q]
            for q, field in enumerate(self.fields)
            if code & field
        }

    def join(self, left: list[int]) -> list[int]:
        """Boxes that differ in one question only made one, question by question."""
        used = 0
        for code in left:
            used |= code
        for field in self.fields:
            if used & field:
                by_rest: dict[int, int] = {}
                for code in left:
                    out = code & field
                    by_rest[code ^ out] = by_rest.get(code ^ out, out) & out
                left = [rest | out for rest, out in by_rest.items()]
        return left


def conflict(a: Box, b: Box) -> list[int]:
    """The questions on which the two boxes have no answer in common; at most two are named."""
    if len(b) < len(a):
        a, b = b, a
    out = []
    for question, mask in a.items():
        if question in b and not b[question] & mask:
            out.append(question)
            if len(out) == 2:
                break
    return out
