"""Rules as lists of boxes: a box is a mask of answers per question, and a rule holds where one of its boxes does.

A partial answer is a box too, so "can this rule still hold?" is "does one of its boxes meet the answers?": exact, and cheap."""

from engine.clauses import Any, Clause, Not, Rule
from engine.questions import Question

Box = dict[int, int]      # question index → mask of answers; a question that is absent is free
LIMIT = 3000              # more boxes than this for one rule means the rule is too tangled to reason about


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
    parts = [boxes(part, questions, truth) for part in rule.parts]
    if isinstance(rule, Any) == truth:
        return tidy([box for part in parts for box in part], questions)
    if isinstance(rule, Any):
        return outside(boxes(rule, questions), questions)
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
        split = [(dict(box).get(question, questions[question].full), frozenset(p for p in box if p[0] != question)) for box in left]
        alike: dict[frozenset, int] = {}
        for cell in _cells([mask for mask, _ in split], questions[question].full):
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


def _cells(masks: list[int], full: int) -> list[int]:
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
    while True:
        joined = _join(_outermost(found), questions)
        if len(joined) == len(found):
            return joined
        found = joined


def _outermost(found: list[Box]) -> list[Box]:
    if len(found) < 2:
        return found
    kept: list[tuple[int, list[tuple[int, int]], Box]] = []
    for box in sorted(found, key=len):
        named = sum(1 << q for q in box)
        for others, items, _ in kept:
            if not others & ~named and all(not box[q] & ~mask for q, mask in items):
                break
        else:
            kept.append((named, list(box.items()), box))
    return [box for _, _, box in kept]


def _join(found: list[Box], questions: list[Question]) -> list[Box]:
    if len(found) < 2:
        return found
    for question in {q for box in found for q in box}:
        by_rest: dict[tuple, int] = {}
        for box in found:
            mask = box.get(question, questions[question].full)
            rest = tuple(sorted((q, m) for q, m in box.items() if q != question))
            by_rest[rest] = by_rest.get(rest, 0) | mask
        if len(by_rest) < len(found):
            full = questions[question].full
            found = [dict(rest) if mask == full else {**dict(rest), question: mask} for rest, mask in by_rest.items()]
    return found


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
