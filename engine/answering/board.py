"""All routes side by side in a few long numbers, to count at once how many an answer would settle."""

from collections.abc import Iterable
from typing import NamedTuple

from engine.answering.situation import Situation
from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.rules.box_index import Index
from engine.rules.boxes import Box
from engine.rules.questions import NONE, Question


class Planes(NamedTuple):
    """For every route, field by field in five long numbers: the boxes that are still alive."""

    can_open: int
    can_close: int
    clear: int
    burdened: int
    wanted: int


def _boxes(route: Route) -> tuple[list[Box], ...]:
    """The boxes of a route in the order of the planes."""
    gate, plain = route.gate, route.plain
    return gate.yes, gate.no, plain.yes, plain.no, route.wanted.yes


class Board:
    """One plane per kind of box; in each, every route has a field of the same width.

    The top bit of a field is spare. Adding `carry` brings it up exactly when the field holds any
    box, so one addition tests all routes at once."""

    def __init__(self, routes: dict[str, Route]) -> None:
        boxes = [_boxes(route) for route in routes.values()]
        most = max((len(found) for of_route in boxes for found in of_route), default=0)
        self.field_width = most + 1
        self.place = {id_: i for i, id_ in enumerate(routes)}
        kinds = range(len(Planes._fields))
        self.planes = [self._plane([found[kind] for found in boxes]) for kind in kinds]
        self.top_bits = self.top_bits_of(routes)
        self.carry = self.top_bits - (self.top_bits >> (self.field_width - 1))

    def _plane(self, boxes_by_route: Iterable[list[Box]]) -> Index:
        plane = Index()
        for boxes in boxes_by_route:
            plane.add(boxes, self.field_width)
        return plane

    def top_bits_of(self, ids: Iterable[str]) -> int:
        """The top bits of these routes."""
        width = self.field_width
        return sum(1 << (width * self.place[id_] + width - 1) for id_ in ids)

    def alive(self, situation: Situation) -> Planes:
        """The boxes that the answers still meet."""
        return Planes(*[plane.alive(situation.answers) for plane in self.planes])

    def after(self, alive: Planes, question: Question, bit: int) -> Planes:
        """Those that are left when this question is answered so."""
        index = question.index
        pairs = zip(alive, self.planes, strict=True)
        return Planes(*[boxes & plane.admits(index, bit) for boxes, plane in pairs])

    def settled(self, alive: Planes, counted: int) -> int:
        """How many of the counted routes (their top bits) are settled.

        Settled is what has a standing that no answer changes, or is surely not wanted. What is
        settled and not closed counts twice: that is what a person waits for."""
        carry, top_bits = self.carry, self.top_bits
        can_open, can_close, clear, burdened, wanted = [
            (plane + carry) & top_bits for plane in alive
        ]
        undecided = can_open & (can_close | (clear & burdened))
        settled = counted & ~(wanted & undecided)
        waited_for = counted & wanted & can_open & ~undecided
        return settled.bit_count() + waited_for.bit_count()

    def expected(self, alive: Planes, question: Question, counted: int) -> float:
        """The mean of `settled` after the question, each option as likely as another."""
        bits = _single_answers(question)
        total = 0
        for bit in bits:
            total += self.settled(self.after(alive, question, bit), counted)
        return total / len(bits)


def _single_answers(question: Question) -> list[int]:
    """The bit of each option by itself, where that is an answer."""
    found = []
    for option in question.options:
        alone = frozenset([option])
        if not question.many or option != NONE or alone in question.bit:
            found.append(question.bit[alone])
    return found


def board_of(guide: Guide) -> Board:
    """The board of a guide, made once."""
    board: Board | None = guide.made.get("board")
    if board is None:
        board = guide.made["board"] = Board(guide.routes)
    return board
