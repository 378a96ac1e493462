"""A rule both ways: where it holds, where it does not, and which single answers take one into the other."""

from dataclasses import dataclass, field

from engine.boxes import Box, boxes, conflict
from engine.clauses import Rule
from engine.questions import Question


@dataclass
class Split:
    """The boxes where a rule is true and where it is false. `steps` holds, per question, the places where it alone decides."""

    yes: list[Box]
    no: list[Box]
    steps: dict[int, list[Box]] | None = None
    reads: tuple[int, ...] = ()  # the questions it looks at, once a guide has worked them out
    memo: dict = field(default_factory=dict)  # what followed from their answers; see engine.memo

    def __post_init__(self) -> None:
        if self.steps is not None:
            return
        found: dict[int, dict[frozenset, Box]] = {}
        for a in self.yes:
            for b in self.no:
                apart = conflict(a, b)
                if len(apart) == 1:
                    box = _step(a, b, apart[0])
                    found.setdefault(apart[0], {})[frozenset(box.items())] = box
        self.steps = {question: list(places.values()) for question, places in found.items()}


def _step(a: Box, b: Box, question: int) -> Box:
    """Where a and b meet but for `question`. Its mask there is empty: once it is answered, the step is no longer to be taken."""
    out = dict(a)
    for q, mask in b.items():
        out[q] = out.get(q, mask) & mask
    out[question] = 0
    return out


def split(rule: Rule, questions: list[Question]) -> Split:
    """The split of a rule on free answers."""
    return Split(boxes(rule, questions), boxes(rule, questions, truth=False))


class Index:
    """Many boxes, one bit each: `alive` says with one AND per answer which of them the answers still meet."""

    def __init__(self) -> None:
        self._size = 0
        self._memo: dict[tuple[int, int], int] = {}
        self._by_question: dict[int, list[tuple[int, int]]] = {}
        self.all = 0

    def add(self, found: list[Box], width: int = 0) -> int:
        """Adds boxes, leaves room up to `width`, and returns the mask of their bits. All are added before the first `alive`."""
        mask = 0
        for i, box in enumerate(found):
            bit = 1 << (self._size + i)
            mask |= bit
            for question, answers in box.items():
                self._by_question.setdefault(question, []).append((bit, answers))
        self._size += max(len(found), width)
        self.all |= mask
        return mask

    def admits(self, question: int, answer: int) -> int:
        """The bits of the boxes that admit `answer` (a mask with one bit) to `question`."""
        key = (question, answer)
        found = self._memo.get(key)
        if found is None:
            found = self.all
            for bit, answers in self._by_question.get(question, ()):
                if not answers & answer:
                    found &= ~bit
            self._memo[key] = found
        return found

    def alive(self, answers: dict[int, int]) -> int:
        """The bits of the boxes that still meet the answers (question index → one bit)."""
        left = self.all
        for question, answer in answers.items():
            if question in self._by_question:
                left &= self.admits(question, answer)
        return left
