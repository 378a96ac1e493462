"""All routes side by side in a few long numbers, to count at once how many an answer would settle."""

from engine.answering.situation import Situation
from engine.guide.guide import Guide
from engine.rules.box_index import Index
from engine.rules.questions import NONE, Question


def _choose(situation: Situation, candidates: set[int], counting: list[str]) -> int:
    """A group begun is finished first, then come the others in the order of the tree; within a group the question expected to tell most, ties by order."""
    guide = situation.guide
    given = {guide.question[q].group for q in situation.kept()}
    waiting = {guide.questions[i].group for i in candidates}
    group = min(waiting, key=lambda g: (g not in given, guide.group_order[g]))
    candidates = {i for i in candidates if guide.questions[i].group == group}
    if len(candidates) == 1:
        return next(iter(candidates))
    board = board_of(guide)
    state = board.state(situation.answers)
    counted = board.fields(counting)
    return max(sorted(candidates), key=lambda i: board.expected(state, guide.questions[i], counted))


KINDS = ("yes", "no", "clear", "burdened", "want")


class Board:
    """One plane per kind of box; in each, every route has a field of the same width with a spare top bit.

    A field is not zero exactly when adding the fill carries into its top bit, so one addition tests all routes. `routes` are compiled routes of engine.model, by id."""

    def __init__(self, routes: dict):
        parts = [
            {
                "yes": r.gate.yes,
                "no": r.gate.no,
                "clear": r.plain.yes,
                "burdened": r.plain.no,
                "want": r.wanted.yes,
            }
            for r in routes.values()
        ]
        self.width = max((len(p[k]) for p in parts for k in KINDS), default=0) + 1
        self.position = {id_: i for i, id_ in enumerate(routes)}
        self.planes = {kind: Index() for kind in KINDS}
        for kind, plane in self.planes.items():
            for part in parts:
                plane.add(part[kind], self.width)
        tops = [1 << (self.width * i + self.width - 1) for i in range(len(routes))]
        self.high = sum(tops)
        self.fill = self.high - sum(1 << (self.width * i) for i in range(len(routes)))

    def state(self, answers: dict[int, int]) -> dict[str, int]:
        """The boxes that the answers still meet, per plane."""
        return {kind: plane.alive(answers) for kind, plane in self.planes.items()}

    def fields(self, ids: list[str]) -> int:
        """The top bits of these routes."""
        return sum(1 << (self.width * self.position[id_] + self.width - 1) for id_ in ids)

    def settled(self, state: dict[str, int], counted: int) -> int:
        """How many of the counted routes are settled: with a standing that no answer changes, or surely not wanted. One that is
        settled and not closed counts twice: that is what a person waits for."""
        yes, no, clear, burdened, want = ((state[kind] + self.fill) & self.high for kind in KINDS)
        undecided = yes & (no | (clear & burdened))
        return (counted & ~(want & undecided)).bit_count() + (
            counted & want & yes & ~undecided
        ).bit_count()

    def expected(self, state: dict[str, int], question: Question, counted: int) -> float:
        """The mean number of counted routes settled after the question, each option as likely as another."""
        total = 0
        options = [
            frozenset([o])
            for o in question.options
            if not question.many or o != NONE or frozenset([o]) in question.bit
        ]
        for value in options:
            bit = question.bit[value]
            after = {
                kind: alive & self.planes[kind].admits(question.index, bit)
                for kind, alive in state.items()
            }
            total += self.settled(after, counted)
        return total / len(options)


def board_of(guide: Guide) -> Board:
    """The board of a guide, made once."""
    return guide.once("board", lambda: Board(guide.routes))
