"""All routes side by side in a few long numbers.

So one addition counts how many of them an answer would settle."""

from collections.abc import Iterable
from typing import NamedTuple

from engine.answering.situation import Situation
from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.rules.box_index import Index
from engine.rules.boxes import Box
from engine.rules.questions import Question


class Planes(NamedTuple):
    """For every route, field by field in five long numbers: the boxes that are still alive."""

    can_open: int  # boxes in which the route is not closed
    can_close: int  # in which it is
    clear: int  # in which no condition is needed
    burdened: int  # in which one is
    wanted: int  # in which it is wished for


def _boxes(route: Route) -> tuple[list[Box], ...]:
    """The boxes of a route in the order of the planes."""
    gate, plain = route.gate, route.plain
    return gate.yes, gate.no, plain.yes, plain.no, route.wanted.yes


def _most_boxes(routes: dict[str, Route]) -> int:
    most = 0
    for route in routes.values():
        for boxes in _boxes(route):
            most = max(most, len(boxes))
    return most


class Board:
    """One plane per kind of box; in each, every route has a field of the same width.

    The top bit of a field is spare. Adding `carry` brings it up exactly when the field holds any
    box, so one addition tests all routes at once."""

    def __init__(self, routes: dict[str, Route]) -> None:
        self.field_width = 1 + _most_boxes(routes)
        self.place = {id_: i for i, id_ in enumerate(routes)}
        self.planes = [Index() for _ in Planes._fields]
        for route in routes.values():
            for plane, boxes in zip(self.planes, _boxes(route), strict=True):
                plane.add(boxes, self.field_width)
        self.top_bits = self.top_bits_of(routes)
        lowest_bits = self.top_bits >> (self.field_width - 1)
        self.carry = self.top_bits - lowest_bits

    def top_bits_of(self, ids: Iterable[str]) -> int:
        """The top bits of these routes."""
        total = 0
        for id_ in ids:
            fields_after = self.place[id_] + 1
            total += 1 << (fields_after * self.field_width - 1)
        return total

    def alive(self, situation: Situation) -> Planes:
        """The boxes that the answers still meet."""
        found = [plane.alive(situation.answers) for plane in self.planes]
        return Planes(*found)

    def after(self, alive: Planes, question: Question, bit: int) -> Planes:
        """Those that are left when this question is answered so."""
        left = []
        for boxes, plane in zip(alive, self.planes, strict=True):
            admitted = plane.admits(question.index, bit)
            left.append(boxes & admitted)
        return Planes(*left)

    def settled(self, alive: Planes, counted: int) -> int:
        """How many of the counted routes (their top bits) are settled.

        Settled is what has a standing that no answer changes, or is surely not wanted. What is
        settled and not closed counts twice: that is what a person waits for."""
        holds_any = [(plane + self.carry) & self.top_bits for plane in alive]
        can_open, can_close, clear, burdened, wanted = holds_any
        undecided = can_open & (can_close | (clear & burdened))
        settled = counted & ~(wanted & undecided)
        waited_for = counted & wanted & can_open & ~undecided
        return settled.bit_count() + waited_for.bit_count()

    def expected(self, alive: Planes, question: Question, counted: int) -> float:
        """The mean of `settled` after the question, each option as likely as another."""
        bits = _single_answers(question)
        total = 0
        for bit in bits:
            after = self.after(alive, question, bit)
            settled = self.settled(after, counted)
            total += settled
        return total / len(bits)


def _single_answers(question: Question) -> list[int]:
    """The bit of each option by itself, where that is an answer."""
    found = []
    for option in question.options:
        alone = frozenset([option])
        if alone in question.bit:
            found.append(question.bit[alone])
    return found


def board_of(guide: Guide) -> Board:
    """The board of a guide, made once."""
    return guide.once("board", lambda: Board(guide.routes))
