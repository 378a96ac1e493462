"""A rule both ways: where it holds, where it does not, and which single answers take one into the other."""

from dataclasses import dataclass, field

from engine.rules.boxes import Box, boxes, conflict
from engine.rules.clauses import Rule
from engine.rules.questions import Question


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


def reads(boxes: list[Box], applies: list) -> tuple[int, ...]:
    """The questions that these boxes look at, with those on which it hangs whether these apply."""
    found: set[int] = set()
    todo = {q for box in boxes for q in box}
    while todo:
        question = todo.pop()
        found.add(question)
        split = applies[question]
        todo |= ({q for box in split.yes + split.no for q in box} - found) if split else set()
    return tuple(sorted(found))
