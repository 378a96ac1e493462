"""The derived tree as one drawing: the way walked as a trunk, the answers to its left, every route
at its right. It knows no pages and no words of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from textwrap import shorten, wrap

from markupsafe import Markup

from components.assets import HERE
from components.markup import bare

# units of the drawing: as wide as the page, the trunk, how far answers and marks stand from it
WIDTH, TRUNK, FORK, MARKS = 1100, 470, 40, 600
THICK, THIN = 26, 5  # the trunk with every route on it, and with none
LINE, GAP, TOP = 21, 30, 66  # from line to line, between two questions, above the first
LETTERS, NAME = 58, 62  # as many letters as fit left of the trunk, and right of the marks
MOST = 6  # so many answers that were not given are drawn, the others counted
PICTURES = HERE / "pictures"
KINDS = ("open", "conditional", "undecided", "closed", "audience", "outside")
PICTURE = {"audience": "closed"}  # whose mark a kind has, where not its own


@dataclass(frozen=True)
class Answer:
    """An answer that branches off, how many routes it leaves, and what comes after it (empty: not
    told)."""

    words: str
    left: int
    then: str = ""


@dataclass(frozen=True)
class Leaving:
    """A route that leaves the trunk: its name, the address of its page, and how it stands."""

    name: str
    href: str
    kind: str


@dataclass(frozen=True)
class Line:
    """Words on a line of their own, as the style sheet knows them, at a height in units."""

    css: str
    words: str
    y: int


@dataclass(frozen=True)
class Stop:
    """A place on the trunk: its sign (a number or nothing), title and text, and where a tap on it
    leads. `kind`: start, step or here · `more` says how many answers are not drawn."""

    kind: str
    title: str
    text: str = ""
    sign: str = ""
    href: str = ""
    answers: list[Answer] = field(default_factory=list)
    more: str = ""
    routes: list[Leaving] = field(default_factory=list)

    @property
    def lines(self) -> list[tuple[str, str]]:
        """What stands left of the trunk, as (class, words)."""
        found = [("title", words) for words in wrap(self.title, LETTERS - 12)]
        below = "then" if self.kind == "here" else "text"
        for words in wrap(self.text, LETTERS - 8):
            found.append((below, words))
        return found

    @property
    def branches(self) -> list[tuple[str, str]]:
        """The answers that are drawn, line by line, as (class, words): each with what comes after
        it below it."""
        drawn = self.answers
        if len(drawn) > MOST + 1:
            drawn = drawn[:MOST]
        lines = []
        for answer in drawn:
            words = _cut(answer.words, LETTERS - 5)
            lines.append(("answer", f"{words} ({answer.left})"))
            if answer.then:
                then = _cut(answer.then, LETTERS)
                lines.append(("then", then))
        if len(drawn) < len(self.answers):
            lines.append(("answer", self.more))
        return lines


@dataclass(frozen=True)
class _Placed:
    """A stop in its place. `thick`: the trunk from here to the next stop; 0 at the last one."""

    stop: Stop
    y: int
    bottom: int
    thick: float
    lines: list[Line]
    answers: list[Line]
    routes: list[tuple[Leaving, Line]]


def draw(stops: list[Stop], left_says: str, right_says: str) -> Markup:
    """The stops from top to bottom as an SVG, with what stands left and right of the trunk in
    words; the style sheet colours its classes."""
    placed = list(_placed(stops))
    return bare(
        "tree",
        width=WIDTH,
        height=placed[-1].bottom,
        trunk=TRUNK,
        fork=TRUNK - FORK,
        marks=MARKS,
        left_says=left_says,
        right_says=right_says,
        pictures=_pictures(),
        stops=placed,
    )


def _placed(stops: list[Stop]) -> Iterator[_Placed]:
    """The stops one below another; the trunk grows thinner with every route that leaves."""
    total = sum(len(stop.routes) for stop in stops) or 1
    y, left = TOP, total
    for stop in stops:
        left -= len(stop.routes)
        thick = THIN + (THICK - THIN) * left / total
        if stop is stops[-1]:
            thick = 0
        placed = _place(stop, y, round(thick, 1))
        yield placed
        y = placed.bottom


def _place(stop: Stop, y: int, thick: float) -> _Placed:
    lines = _lines(stop.lines, y)
    below = y + len(lines) * LINE
    answers = _lines(stop.branches, below)
    names = [("route", _cut(route.name, NAME)) for route in stop.routes]
    rows = max(len(lines) + len(answers), len(names), 1)
    return _Placed(
        stop=stop,
        y=y,
        bottom=y + rows * LINE + GAP,
        thick=thick,
        lines=lines,
        answers=answers,
        routes=list(zip(stop.routes, _lines(names, y), strict=True)),
    )


def _lines(found: list[tuple[str, str]], top: int) -> list[Line]:
    """The words line by line, the first one at `top`."""
    lines = []
    for i, (css, words) in enumerate(found):
        lines.append(Line(css, words, top + i * LINE))
    return lines


def _cut(words: str, letters: int) -> str:
    return shorten(words, letters, placeholder=" …")


@cache
def _pictures() -> list[tuple[str, Markup]]:
    """Each kind with its mark: what is inside a picture of components/assets/pictures."""
    return [(kind, _inside(f"{PICTURE.get(kind, kind)}.svg")) for kind in KINDS]


def _inside(file: str) -> Markup:
    svg = (PICTURES / file).read_text(encoding="utf-8").strip()
    return Markup(re.sub(r"^<svg[^>]*>|</svg>\s*$", "", svg))
