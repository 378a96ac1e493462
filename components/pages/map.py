"""The map: the way walked as numbered nodes, where the visitor is now, and every route at the end of its line. One list, which the style sheet draws."""

from components import html
from components.frame import show as frame
from components.signal import count
from components.visit import STANDINGS, Visit
from components.walked import Step, walked
from engine.outline import Node, grow
from engine.verdict import Verdict
from engine.words import joined, upper

SHOWN = ("open", "conditional", "undecided")        # groups that are not folded away


def show(visit: Visit) -> None:
    """The page."""
    heading = visit.word("map-title")
    lead = visit.word("map-lead") if visit.answers else visit.word("told-nothing")
    head = html.tag("h1", html.text(heading)) + html.p(html.text(lead), css="lead")
    way = [_start(visit), *(_step(visit, step) for step in walked(visit)), _here(visit, grow(visit.guide, 1, None, visit.answers))]
    drawn = html.tag("h2", html.text(visit.word("map-outline"))) + html.items(way, "ol", css="way") + html.tag("h2", html.text(visit.word("map-routes"))) + _routes(visit)
    frame(visit, heading, head + html.tag("div", drawn, css="land"), heading)


def _start(visit: Visit) -> str:
    return html.p(html.text(visit.word("map-start", count=str(len(visit.guide.routes)))), css="sign")


def _step(visit: Visit, step: Step) -> str:
    """One answer with what fell away; at a tap which routes those are."""
    named = [("map-unwanted", step.unwanted), ("map-closed", step.closed), ("came-open", step.opened), ("sure", step.clear)]
    parts = [html.p(html.strong(visit.word(name, count=str(len(ids))))) + html.items([html.text(_name(visit, r)) for r in ids], css="names") for name, ids in named if ids]
    short = visit.guide.question[step.question].texts["short"][visit.lang]
    change = html.p(html.press(html.text(visit.word("change")), "ask", step.question, css="quiet", aria_label=f"{visit.word('change')}: {short}"))
    did = [(count(visit, "map-fell", step.fell), "fell")] if step.fell else []
    did += [(visit.word("sure", count=str(len(step.clear))), "clear")] if step.clear else []
    told = [html.tag("small", html.text(f" {words}."), css=css) for words, css in [*did, (count(visit, "possible", step.possible), "")]]
    summary = html.tag("summary", html.tag("span", html.tag("b", html.text(step.says)), *told))
    return html.tag("details", summary, *parts or [html.p(html.text(visit.word("map-nothing")))], change, css="sign fold")


def _here(visit: Visit, node: Node | None) -> str:
    """Where the visitor is now: at a question with what each of its answers decides, or at the end of them."""
    here = html.p(html.text(visit.word("map-here")), css="here")
    if node is None:
        return html.tag("div", here, html.p(html.strong(visit.word("map-end"))), html.p(html.go(visit.word("result-now"), visit.link("result"), css="main-button")), css="sign")
    question = visit.guide.question[node.question]
    rows, words = [], {"closed": "map-closes", "unwanted": "map-drops"}
    for branch in node.branches:
        names = joined([question.option_texts[o].label[visit.lang] for o in branch.options], visit.lang)
        done = [visit.word(words[kind], count=str(len(ids))) for kind, ids in branch.decided.kinds() if kind in words]
        rows.append(html.strong(names + ": ") + html.text(", ".join([count(visit, "possible", len(branch.possible)), *done]) + "."))
    ask = html.p(html.go(visit.word("map-go"), visit.link("question"), css="main-button"))
    return html.tag("div", here, html.tag("h3", html.text(question.texts["ask"][visit.lang])), ask, html.fold(visit.word("map-next"), html.items(rows)), css="sign")


def _routes(visit: Visit) -> str:
    """Every route as it stands now, in the groups of the result; what was not wished for comes last."""
    found = list(visit.verdicts.values())
    groups = [(s, visit.word(f"group-{s}"), [v for v in found if v.wanted is not False and v.standing == s]) for s in STANDINGS]
    groups.append(("outside", upper(visit.word("outside-wish")), [v for v in found if v.wanted is False]))
    return html.tag("div", *(_group(visit, *group) for group in groups if group[2]), css="ends")


def _group(visit: Visit, kind: str, name: str, found: list[Verdict]) -> str:
    """The routes that stand alike; the last groups open at a tap."""
    heading = html.tag("h3", html.text(visit.word("group-all", group=name, count=str(len(found)))))
    routes = [html.tag("li", _end(visit, v), css=f"end {v.standing}") for v in sorted(found, key=lambda v: STANDINGS.index(v.standing))]
    sign = html.tag("details", html.tag("summary", heading), html.tag("ul", *routes, css="lines"), css="sign fold", open="open" if kind in SHOWN else None)
    return html.tag("div", sign, css=f"stand {kind}")


def _end(visit: Visit, verdict: Verdict) -> str:
    """A route with where it stands; the drawing shows that as a mark, so the words are there for who does not see it."""
    stands = html.tag("span", html.text(f": {visit.word('group-' + verdict.standing).lower()}"), css="unseen")
    return f'<a href="{html.text(visit.link("route", route=verdict.route))}">{html.text(_name(visit, verdict.route))}{stands}</a>'


def _name(visit: Visit, route: str) -> str:
    return visit.guide.routes[route].shape.name[visit.lang]
