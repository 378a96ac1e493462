"""The map as one drawing: the way walked, the question to come with what its answers lead to, and every route as it stands now."""

from dataclasses import dataclass

from components import html
from components.signal import count
from components.visit import Visit
from engine.outline import Node

LEFT, FORK, RIGHT, WIDE = 40, 430, 700, 1120       # where the walked way, its fork and the routes stand, and how wide it all is
ROW, STOP, AIRY, END = 27, 62, 130, 150            # height of a route; the least and the most between two stops; room below the last one
GREEN, PALE, ORANGE, GREY, INK, SOFT, BROWN = "#1b6648", "#a9c4b1", "#d8602a", "#8b948f", "#1f2b25", "#515e57", "#8a5a12"
CLEAR = ("open", "conditional")


@dataclass(frozen=True)
class Stop:
    """A question that was answered: its id, what was asked and answered in short, and how many routes fell away."""

    question: str
    asked: str
    answer: str
    fell: int


def drawing(visit: Visit, stops: list[Stop], node: Node | None, title: str) -> str:
    """The map as SVG. Every stop leads to its line in the outline below, every route to its page."""
    routes = sorted(visit.guide.routes, key=lambda r: _rank(visit, r))
    height = max(len(stops) * STOP + END + 40, len(routes) * ROW + 60, 420)
    apart = min(AIRY, (height - END - 40) // len(stops)) if stops else 0
    here = (LEFT, 40 + len(stops) * apart + 12)
    way = f'<path d="M{LEFT} 40V{here[1]}" stroke="{GREEN}" stroke-width="7" fill="none" stroke-linecap="round"/>' if stops else ""
    lines = "".join(_line(visit, r, i, _mouth(here, node)) for i, r in enumerate(routes))
    fork = _fork(visit, node, here) if node else ""
    marks = "".join(_stop(visit, stop, 40 + i * apart) for i, stop in enumerate(stops)) + _here(visit, node, here)
    names = "".join(_route(visit, r, i) for i, r in enumerate(routes))
    return (f'<svg viewBox="0 0 {WIDE} {height}" role="group" aria-label="{html.text(title)}" font-family="inherit" font-size="15">'
            f"{lines}{way}{fork}{marks}{names}</svg>")


def _rank(visit: Visit, route: str) -> int:
    verdict = visit.verdicts[route]
    if verdict.wanted is False:
        return 4
    return {"open": 0, "conditional": 1, "undecided": 2, "closed": 3}[verdict.standing]


def _y(row: int) -> int:
    return 40 + row * ROW


def _mouth(here: tuple[int, int], node: Node | None) -> tuple[int, int]:
    """Where the lines to the routes begin."""
    return (FORK, here[1]) if node else here


def _line(visit: Visit, route: str, row: int, start: tuple[int, int]) -> str:
    """The line to a route that is still possible: drawn through when it is clear, dashed while it hangs on an answer."""
    verdict = visit.verdicts[route]
    if verdict.wanted is False or verdict.standing == "closed":
        return ""
    clear = verdict.wanted and verdict.standing in CLEAR
    (x, y), end = start, _y(row)
    style = f'stroke="{GREEN}" stroke-width="3"' if clear else f'stroke="{PALE}" stroke-width="2.5" stroke-dasharray="7 6"'
    return f'<path d="M{x} {y}C{x + 150} {y} {RIGHT - 150} {end} {RIGHT - 12} {end}" fill="none" {style}/>'


def _stop(visit: Visit, stop: Stop, y: int) -> str:
    fell = visit.word("map-fell", count=str(stop.fell)) if stop.fell else ""
    branch = f'<path d="M{LEFT} {y}h-26" stroke="{GREY}" stroke-width="4" stroke-linecap="round"/>' if stop.fell else ""
    return (f'<a href="#step-{stop.question}"><rect x="{LEFT - 20}" y="{y - 22}" width="{FORK - LEFT}" height="50" fill="transparent"/>{branch}<circle cx="{LEFT}" cy="{y}" r="12" fill="{GREEN}" stroke="#fff" stroke-width="3"/>'
            f'<path d="M{LEFT - 5} {y}l4 4 7-8" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>'
            f'<text x="{LEFT + 26}" y="{y - 2}" fill="{SOFT}">{html.text(_cut(stop.asked, 44))}</text>'
            f'<text x="{LEFT + 26}" y="{y + 18}" fill="{INK}" font-weight="600">{html.text(_cut(stop.answer, 40))}'
            f'<tspan fill="{SOFT}" font-weight="400" dx="8">{html.text(fell)}</tspan></text></a>')


def _here(visit: Visit, node: Node | None, here: tuple[int, int]) -> str:
    """Where the visitor is now: at a question, or at the end of them."""
    words = visit.guide.question[node.question].texts["ask"][visit.lang] if node else visit.word("map-end")
    x, y = here
    return (f'<a href="{html.text(visit.link("question" if node else "result"))}"><circle cx="{x}" cy="{y}" r="19" fill="#fff" stroke="{ORANGE}" stroke-width="6"/>'
            f'<text x="{x + 32}" y="{y - 20}" fill="{INK}" font-weight="700" font-size="17">{html.text(_cut(words, 42))}</text></a>')


def _fork(visit: Visit, node: Node, here: tuple[int, int]) -> str:
    """The answers to the question at hand, each with the routes it would leave."""
    x, y = here
    out = [f'<path d="M{x} {y}H{FORK}" stroke="{ORANGE}" stroke-width="5" fill="none"/><circle cx="{FORK}" cy="{y}" r="8" fill="#fff" stroke="{ORANGE}" stroke-width="4"/>']
    labels = visit.guide.question[node.question].option_texts
    for i, branch in enumerate(node.branches[:4]):
        names = ", ".join(labels[o].label[visit.lang] for o in branch.options)
        words = f"{_cut(names, 36)}: {count(visit, 'possible', len(branch.possible))}"
        out.append(f'<text x="{x + 32}" y="{y + 24 + i * 20}" fill="{SOFT}" font-size="14">{html.text(words)}</text>')
    return "".join(out)


def _route(visit: Visit, route: str, row: int) -> str:
    """A route with its mark, leading to its page."""
    verdict, y = visit.verdicts[route], _y(row)
    gone = verdict.wanted is False or verdict.standing == "closed"
    clear = verdict.wanted and verdict.standing in CLEAR
    ring = f'fill="{GREEN}" stroke="#fff"' if clear else f'fill="#fff" stroke="{GREY if gone else BROWN}"' + (' stroke-dasharray="3 3"' if gone else "")
    name = html.text(_cut(visit.guide.routes[route].shape.name[visit.lang], 50))
    weight = f'fill="{INK}" font-weight="600"' if clear else f'fill="{SOFT if gone else INK}"'
    return (f'<a href="{html.text(visit.link("route", route=route))}"><rect x="{RIGHT - 14}" y="{y - ROW // 2}" width="{WIDE - RIGHT}" height="{ROW}" fill="transparent"/><circle cx="{RIGHT}" cy="{y}" r="8.5" {ring} stroke-width="3"/>'
            f'<text x="{RIGHT + 20}" y="{y + 5}" {weight}>{name}</text></a>')


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else words[:most - 1].rstrip(" ,") + "…"
