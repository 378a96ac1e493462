"""Sets of people as lists of boxes: a box is a mask of answers per question.

A box holds who gives one of these answers to each of the questions. A partial answer is a box
too, so "can this rule still hold?" is "does one of its boxes meet the answers?": exact, and
cheap. (A list of boxes is a rule in disjunctive normal form, DNF.)"""

from engine.rules.box_codes import Box as Box
from engine.rules.box_codes import Codes, Dimensions

LIMIT = 3000  # more boxes than this for one rule means the rule is too tangled to reason about
_Frozen = frozenset[tuple[int, int]]  # a box as a set of question and mask
_Boxes = frozenset[_Frozen]


class TooTangled(Exception):
    """A rule that needs more than LIMIT boxes."""


def outside(found: list[Box], questions: Dimensions) -> list[Box]:
    """The boxes that hold everything outside `found` (the complement). Raises TooTangled."""
    left = frozenset(frozenset(box.items()) for box in found)
    rest = _Complement(questions).of(left)
    return _join(rest, questions)


class _Complement:
    """Works question by question, the answers that the boxes treat alike together."""

    def __init__(self, questions: Dimensions):
        self.questions = questions
        self.known: dict[_Boxes, list[Box]] = {}

    def of(self, left: _Boxes) -> list[Box]:
        """What lies outside all of these boxes."""
        if not left:
            return [{}]
        if frozenset() in left:
            return []
        if left not in self.known:
            self.known[left] = self._by_one_question(left)
        return self.known[left]

    def _by_one_question(self, left: _Boxes) -> list[Box]:
        """The same, by the answers to the question that most boxes limit. Raises TooTangled."""
        question = most_named(left)
        full = self.questions[question].full
        out: list[Box] = []
        for rest, mask in self._rests(left, question).items():
            part = self.of(rest)
            if mask == full:
                out += part
            else:
                out += [{question: mask, **box} for box in part]
            if len(out) > LIMIT:
                raise TooTangled
        return _join(out, self.questions)

    def _rests(self, left: _Boxes, question: int) -> dict[_Boxes, int]:
        """What remains of the boxes once the question is answered, with the answers to it."""
        full = self.questions[question].full
        split = []
        for box in left:
            limits = dict(box)
            mask = limits.pop(question, full)
            rest = frozenset(limits.items())
            split.append((mask, rest))
        found: dict[_Boxes, int] = {}
        masks = [mask for mask, _ in split]
        for cell in cells(masks, full):
            met = {rest for mask, rest in split if mask & cell}
            largest = _largest(met)
            found[largest] = found.get(largest, 0) | cell
        return found


def _largest(boxes: set[_Frozen]) -> _Boxes:
    """The boxes without those that lie inside another."""
    inner = {box for box in boxes if any(other < box for other in boxes)}
    return frozenset(boxes - inner)


def most_named(boxes: _Boxes) -> int:
    """The question that most of the boxes limit; the first of those that are named as often."""
    named: list[int] = []
    for box in boxes:
        named += dict(box)
    questions = sorted(set(named))
    return max(questions, key=named.count)


def cells(masks: list[int], full: int) -> list[int]:
    """The full mask cut into the parts (cells) that none of the masks tells apart."""
    found = [full]
    for mask in dict.fromkeys(masks):
        halves: list[int] = []
        for cell in found:
            halves += (cell & mask, cell & ~mask)
        found = [half for half in halves if half]
    return found


def both(
    left: list[Box],
    right: list[Box],
    questions: Dimensions,
) -> list[Box]:
    """The boxes in which both lists hold. Raises TooTangled."""
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


def tidy(found: list[Box], questions: Dimensions) -> list[Box]:
    """The same answers in fewer boxes.

    None lies inside another, and those that differ in one question only are joined.
    Raises TooTangled where there are more than LIMIT."""
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
    """Without the boxes inside another: such a box leaves out all that the other leaves out."""
    kept: list[int] = []
    once = dict.fromkeys(left)
    for code in sorted(once, key=int.bit_count):
        inside = any(other | code == code for other in kept)
        if not inside:
            kept.append(code)
    return kept


def _join(found: list[Box], questions: Dimensions) -> list[Box]:
    """The boxes with those that differ in one question only made one."""
    if len(found) < 2:
        return found
    codes = Codes.of(questions)
    joined = codes.join([codes.write(box) for box in found])
    return [codes.read(code) for code in joined]


def conflict(a: Box, b: Box) -> list[int]:
    """The questions on which the two boxes have no answer in common; at most two are named."""
    if len(b) < len(a):
        a, b = b, a
    found = []
    for question, mask in a.items():
        if question not in b or b[question] & mask:
            continue
        found.append(question)
        if len(found) == 2:
            break
    return found
