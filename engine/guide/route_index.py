"""All boxes of one route side by side, so that its verdict is a few ANDs."""

from collections.abc import Mapping
from typing import NamedTuple

from engine.rules.box_index import Index
from engine.rules.compiled import CompiledRule

StepBits = dict[int, int]  # question index → the boxes in which it alone decides


class Bits(NamedTuple):
    """Where the boxes and steps of a rule stand in the index."""

    yes: int
    no: int
    steps: StepBits


class RouteIndex:
    """The index of a route, and the bits of each part in it.

    `yes`, `no`: the gate · `clear`, `burdened`: no condition within the gate, or some · `want`,
    `unwanted`: the wish · `conditions`: per condition where it is named and where not (None:
    always). The steps are of closing, of the standing, of each condition, of the wish, and of the
    standing or any condition."""

    def __init__(
        self,
        gate: CompiledRule,
        plain: CompiledRule,
        named: Mapping[str, CompiledRule | None],
        wanted: CompiledRule,
    ):
        self._boxes = Index()
        self.yes, self.no, self.closing_steps = self.add(gate)
        self.clear, self.burdened, plain_steps = self.add(plain)
        self.want, self.unwanted, self.wish_steps = self.add(wanted)
        self.conditions: dict[str, tuple[int, int] | None] = {}
        self.condition_steps: dict[str, StepBits] = {}
        for condition, rule in named.items():
            self.conditions[condition] = None
            self.condition_steps[condition] = {}
            if rule is not None:
                bits = self.add(rule)
                self.conditions[condition] = (bits.yes, bits.no)
                self.condition_steps[condition] = bits.steps
        self.standing_steps = _union(self.closing_steps, plain_steps)
        self.any_steps = _union(self.standing_steps, *self.condition_steps.values())

    def add(self, rule: CompiledRule) -> Bits:
        """Adds a rule; all are added before the first `alive`."""
        yes = self._boxes.add(rule.yes)
        no = self._boxes.add(rule.no)
        steps = {}
        for question, found in rule.steps.items():
            steps[question] = self._boxes.add(found)
        return Bits(yes, no, steps)

    def alive(self, answers: dict[int, int]) -> int:
        """The bits of the boxes that still meet the answers (question index → one bit)."""
        return self._boxes.alive(answers)

    def admits(self, question: int, answer: int) -> int:
        """The bits of the boxes that admit `answer` (a mask with one bit) to `question`."""
        return self._boxes.admits(question, answer)


def _union(*parts: StepBits) -> StepBits:
    found: StepBits = {}
    for part in parts:
        for question, mask in part.items():
            found[question] = found.get(question, 0) | mask
    return found
