"""The map: the tree drawn from where the visitor is, and the same as an outline for everyone."""

from components import html
from components.changes import changes
from components.drawing import Stop, drawing
from components.frame import show as frame
from components.signal import count
from components.visit import Visit
from engine.dialogue import verdicts
from engine.outline import Node, grow
from engine.questions import DONT_KNOW
from engine.situation import Situation
from engine.words import answer_label, joined, upper

GROUPS = ("open", "conditional", "undecided", "closed")


def show(visit: Visit) -> None:
    """The page: the drawing (by the component; on a phone it is left out) and the outline made from the same list."""
    heading = visit.word("map-title")
    node = grow(visit.guide, 1, None, visit.answers)
    walked = _walked(visit)
    stops = [Stop(q, upper(visit.guide.question[q].texts["short"][visit.lang]), answer, sum(len(ids) for name, ids in fell if name.startswith("fell"))) for q, answer, fell in walked]
    svg = drawing(visit, stops, node, visit.word("map-drawn"))
    drawn = html.tag("div", css="drawn", data_svg=svg)
    outline = html.section(visit.word("map-outline"), html.items([_step(visit, *one) for one in walked], "ol", css="steps walk") + _next(visit, node))
    body = html.tag("h1", html.text(heading)) + html.p(html.text(visit.word("map-lead")), css="lead") + drawn + outline + html.section(visit.word("map-routes"), _routes(visit))
    frame(visit, heading, body, heading)


def _walked(visit: Visit) -> list[tuple[str, str, list[tuple[str, list[str]]]]]:
    """Every answer in the order it was given, with what it did to the routes."""
    out, told, before = [], {}, verdicts(Situation(visit.guide, {}))
    for id_, answer in visit.answers.items():
        told[id_] = answer
        after = verdicts(Situation(visit.guide, dict(told)))
        done = changes(before, after)
        label = answer_label(visit.guide.question[id_], answer, visit.lang, visit.word("dont-know")) if answer != DONT_KNOW else visit.word("dont-know")
        clear = [r for r in after if _clear(after[r]) and not _clear(before[r])]
        out.append((id_, label, [("fell-unwanted", done.unwanted), ("fell-closed", done.closed), ("came-open", done.opened), ("sure", clear)]))
        before = after
    return out


def _clear(verdict) -> bool:
    return bool(verdict.wanted) and verdict.standing in ("open", "conditional")


def _step(visit: Visit, id_: str, answer: str, done: list[tuple[str, list[str]]]) -> str:
    """One answer, with what it decided at a tap."""
    question = visit.guide.question[id_]
    parts = [html.p(html.strong(visit.word(name, count=str(len(ids))) + ": "), html.text(_names(visit, ids) + ".")) for name, ids in done if ids]
    inside = "".join(parts) or html.p(html.text(visit.word("map-nothing")))
    change = html.p(html.go(visit.word("change"), visit.link("question", queue=[id_]), aria_label=f"{visit.word('change')}: {question.texts['short'][visit.lang]}"))
    return html.fold(f"{upper(question.texts['short'][visit.lang])}: {answer}", inside, change, id=f"step-{id_}")


def _next(visit: Visit, node: Node | None) -> str:
    """The question to come, with what each of its answers decides."""
    if node is None:
        return html.p(html.text(visit.word("map-end")), css="note")
    question = visit.guide.question[node.question]
    rows, words = [], {"closed": "map-closes", "unwanted": "map-drops"}
    for branch in node.branches:
        names = joined([question.option_texts[o].label[visit.lang] for o in branch.options], visit.lang)
        done = [visit.word(words[kind], count=str(len(ids))) for kind, ids in branch.decided.kinds() if kind in words]
        rows.append(html.strong(names + ": ") + html.text(", ".join([count(visit, "possible", len(branch.possible)), *done]) + "."))
    ask = html.p(html.go(visit.word("map-go"), visit.link("question"), css="main-button"))
    return html.tag("div", html.tag("h3", html.text(question.texts["ask"][visit.lang])), html.items(rows, css="questions"), ask, css="card")


def _routes(visit: Visit) -> str:
    """Every route as it stands now, in the groups of the result."""
    wished = {standing: [v.route for v in visit.verdicts.values() if v.wanted is not False and v.standing == standing] for standing in GROUPS}
    outside = [v.route for v in visit.verdicts.values() if v.wanted is False]
    parts = [(visit.word(f"group-{standing}"), ids) for standing, ids in wished.items()] + [(upper(visit.word("outside-wish")), outside)]
    return "".join(html.fold(visit.word("group-all", group=name, count=str(len(ids))), html.items([html.go(visit.guide.routes[r].shape.name[visit.lang], visit.link("route", route=r)) for r in ids]))
                   for name, ids in parts if ids)


def _names(visit: Visit, ids: list[str]) -> str:
    return joined([visit.guide.routes[r].shape.name[visit.lang] for r in ids], visit.lang)
