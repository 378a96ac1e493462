"""The derived tree as one drawing: the way walked as a trunk, the answers to its left, every route
at its right. It knows no pages and no words of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from textwrap import shorten, wrap

from components.assets import HERE

WIDTH, TRUNK, FORK, MARKS = (
    1100,
    470,
    40,
    600,
)  # units of the drawing: as wide as the page, the trunk, how far answers and marks stand from it
THICK, THIN = 26, 5  # the trunk with every route on it, and with none
LINE, GAP, TOP = 21, 30, 66  # from line to line, between two questions, above the first
LETTERS, NAME = 58, 62  # as many letters as fit left of the trunk, and right of the marks
MOST = 6  # so many answers that were not given are drawn, the others counted
MARK = (49, 25)  # a mark, in units of the drawing
PICTURES = HERE / "pictures"
KINDS = ("open", "conditional", "undecided", "closed", "audience", "outside")


@dataclass(frozen=True)
class Stop:
    """A place on the trunk: its sign (a number or nothing), title and text, and where a tap on it
    leads. `kind`: start, step or here.

    `answers` branch off there, as (words, how many routes they leave, what comes after or nothing);
    `more` says how many are not drawn. `routes` leave there, as (name, address, kind)."""

    kind: str
    sign: str
    title: str
    text: str
    href: str
    answers: list[tuple[str, int, str]]
    more: str
    routes: list[tuple[str, str, str]]

    @property
    def lines(self) -> list[tuple[str, str]]:
        """What stands left of the trunk, as (class, words)."""
        title = [("title", words) for words in wrap(self.title, LETTERS - 12)]
        text = [
            ("then" if self.kind == "here" else "text", words)
            for words in wrap(self.text, LETTERS - 8)
        ]
        return title + text

    @property
    def height(self) -> int:
        """How much of the trunk it takes."""
        return max(len(self.lines) + len(self.branches), len(self.routes), 1) * LINE + GAP

    @property
    def branches(self) -> list[tuple[str, str]]:
        """The answers that are drawn, line by line, as (class, words): each with what comes after
        it below it."""
        few = self.answers if len(self.answers) <= MOST + 1 else self.answers[:MOST]
        out = []
        for words, left, then in few:
            out.append(("answer", f"{_cut(words, LETTERS - 5)} ({left})"))
            out += [("then", _cut(then, LETTERS))] if then else []
        return out + ([("answer", self.more)] if len(few) < len(self.answers) else [])


def draw(stops: list[Stop], left_says: str, right_says: str) -> str:
    """The stops from top to bottom as an SVG, with what stands left and right of the trunk in
    words; the style sheet colours its classes."""
    total = sum(len(stop.routes) for stop in stops) or 1
    trunk, leaves, y, left = [], [], TOP, total
    signs = [
        _words(TRUNK - FORK, 14, left_says, "says", "end"),
        _words(MARKS + 8, 14, right_says, "says"),
    ]
    for stop, after in zip(stops, [*stops[1:], None], strict=True):
        left -= len(stop.routes)
        if after is not None:
            trunk.append(_trunk(y, y + stop.height, _thick(left, total)))
        leaves += [*_answers(stop, y), *_routes(stop, y)]
        signs += _sign(stop, y)
        y += stop.height
    marks = "".join(
        f'<symbol id="mark-{kind}" viewBox="0 0 70 36">{_picture(kind)}</symbol>' for kind in KINDS
    )
    return f'<svg viewBox="0 0 {WIDTH} {y}" xmlns="http://www.w3.org/2000/svg">{marks}{"".join(leaves)}{"".join(trunk)}{"".join(signs)}</svg>'


def _cut(words: str, letters: int) -> str:
    return shorten(words, letters, placeholder=" …")


def _thick(left: int, total: int) -> float:
    return round(THIN + (THICK - THIN) * left / total, 1)


def _trunk(top: int, bottom: int, thick: float) -> str:
    return f'<path class="cased" stroke-width="{thick + 6}" d="M{TRUNK} {top}V{bottom}"/><path class="trunk" stroke-width="{thick}" d="M{TRUNK} {top}V{bottom}"/>'


def _answers(stop: Stop, y: int) -> Iterator[str]:
    """A branch for each answer that was not given, or that can be given next."""
    right, first = TRUNK - FORK, y + len(stop.lines) * LINE
    for i, (css, words) in enumerate(stop.branches):
        at = first + i * LINE
        if css == "answer":
            yield f'<path class="branch {stop.kind}" d="M{TRUNK} {y}C{TRUNK} {at} {TRUNK} {at} {right + 6} {at}"/>'
        yield _link(stop.href, _words(right, at, words, f"{css} {stop.kind}", "end"))


def _routes(stop: Stop, y: int) -> Iterator[str]:
    """A branch for each route that leaves here, with its mark and name."""
    for i, (name, href, kind) in enumerate(stop.routes):
        at, turn = y + i * LINE, TRUNK + (MARKS - TRUNK) // 2
        yield f'<path class="branch {kind}" d="M{TRUNK} {y}C{turn} {y} {TRUNK} {at} {MARKS - MARK[0] + 4} {at}"/>'
        yield f'<use href="#mark-{kind}" x="{MARKS - MARK[0]}" y="{at - MARK[1] / 2}" width="{MARK[0]}" height="{MARK[1]}"/>'
        yield _link(href, _words(MARKS + 8, at, _cut(name, NAME), f"route {kind}"))


def _sign(stop: Stop, y: int) -> Iterator[str]:
    """The node of a stop with its words."""
    inside = "".join(
        _words(TRUNK - FORK, y + i * LINE, words, f"{css} {stop.kind}", "end")
        for i, (css, words) in enumerate(stop.lines)
    )
    node = (
        f'<circle class="node {stop.kind}" cx="{TRUNK}" cy="{y}" r="{12 if stop.kind == "start" else 18}"/>'
        + _words(TRUNK, y, stop.sign, "number", "middle")
    )
    yield _link(stop.href, inside + node) if stop.href else inside + node


def _words(x: int, y: int, words: str, css: str, anchor: str = "start") -> str:
    return (
        f'<text class="{css}" x="{x}" y="{y + 5}" text-anchor="{anchor}">{escape(words)}</text>'
        if words
        else ""
    )


def _link(href: str, inside: str) -> str:
    return f'<a href="{escape(href)}" tabindex="-1">{inside}</a>'


def _picture(kind: str) -> str:
    """What is inside a mark of components/assets/pictures."""
    return re.sub(
        r"^<svg[^>]*>|</svg>\s*$",
        "",
        (PICTURES / f"{'closed' if kind == 'audience' else kind}.svg")
        .read_text(encoding="utf-8")
        .strip(),
    )
