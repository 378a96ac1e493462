"""The map: the derived tree as a drawing, and the same as a list: the way walked, where the visitor
is, and every route at the end of its line."""

from markupsafe import Markup

from components.drawings.tree import KINDS, MOST, Stop, draw
from components.page import Page
from components.pieces import html
from components.pieces.signal import count
from components.visit.actions import Told
from components.visit.visit import Visit
from engine.answering.decision_tree import Branch, Node, grow
from engine.answering.verdict import Standing, Verdict
from engine.answering.way_so_far import Leaf, Step, leaves, stands, walked
from engine.guide.texts import upper
from engine.rules.questions import Question

SHOWN = ("open", "conditional", "undecided")  # groups that are not folded away


def page(visit: Visit, told: Told) -> Page:
    """The page. The drawing comes first where there is room for it, and is for the eye and the
    mouse; the list says the same to everyone."""
    heading = visit.word("map-title")
    lead = visit.word("map-lead") if visit.answers else visit.word("told-nothing")
    steps, node = walked(visit.situation, visit.lang), grow(visit.guide, 1, None, visit.answers)
    head = html.tag("h1", html.text(heading)) + html.p(html.text(lead), css="lead")
    drawing = html.tag(
        "div",
        css="drawing",
        aria_hidden="true",
        data_svg=draw(_stops(visit, steps, node), visit.word("map-left"), visit.word("map-right")),
    )
    way = [
        _start(visit),
        *(_step(visit, i, step) for i, step in enumerate(steps, 1)),
        _here(visit, node),
    ]
    walk = html.tag(
        "div",
        html.tag("h2", html.text(visit.word("map-outline"))),
        html.items(way, "ol", css="way"),
    )
    ends = html.tag("div", html.tag("h2", html.text(visit.word("map-routes"))), _routes(visit))
    return Page(
        heading,
        visit.lang,
        (Markup(head + drawing + html.tag("div", walk, ends, css="land")),),
        heading,
    )


def _stops(visit: Visit, steps: list[Step], node: Node | None) -> list[Stop]:
    """What is drawn, from the same steps as the list."""
    gone = leaves(visit.situation, steps)
    out = [Stop("start", "", _begin(visit), "", "", [], "", [])]
    for i, step in enumerate(steps):
        question = visit.guide.question[step.question]
        others = [
            (_labels(visit, question, branch), len(branch.possible), "") for branch in step.others
        ]
        out.append(
            Stop(
                "step",
                str(i + 1),
                upper(question.texts["short"][visit.lang]),
                step.says,
                f"#step-{i + 1}",
                others,
                _more(visit, len(others)),
                _leaving(visit, gone, i),
            )
        )
    if node is None:
        return [
            *out,
            Stop(
                "here",
                "",
                visit.word("map-here"),
                visit.word("map-end"),
                visit.link("result"),
                [],
                "",
                _leaving(visit, gone, None),
            ),
        ]
    question = visit.guide.question[node.question]
    after = [_then(visit, branch) for branch in node.branches]
    same = after[0] if len(set(after)) == 1 else ""
    answers = [
        (_labels(visit, question, branch), len(branch.possible), "" if same else then)
        for branch, then in zip(node.branches, after, strict=True)
    ]
    return [
        *out,
        Stop(
            "here",
            "",
            f"{visit.word('map-here')}: {question.texts['ask'][visit.lang]}",
            same,
            "#step-here",
            answers,
            _more(visit, len(answers)),
            _leaving(visit, gone, None),
        ),
    ]


def _labels(visit: Visit, question: Question, branch: Branch) -> str:
    """Answers that decide the same."""
    return " / ".join(question.option_texts[o].label[visit.lang] for o in branch.options)


def _then(visit: Visit, branch: Branch) -> str:
    """What is asked after an answer."""
    if branch.next_question is None:
        return visit.word("map-then-end")
    return visit.word(
        "map-then", what=visit.guide.question[branch.next_question].texts["short"][visit.lang]
    )


def _more(visit: Visit, answers: int) -> str:
    return visit.word("map-more", count=str(answers - MOST))


def _leaving(visit: Visit, gone: list[Leaf], step: int | None) -> list[tuple[str, str, str]]:
    """The routes that leave at a step, as they are drawn: what is clear first."""
    here = sorted(
        (leaf for leaf in gone if leaf.step == step), key=lambda leaf: KINDS.index(leaf.stands)
    )
    return [
        (_name(visit, leaf.route), visit.link("route", route=leaf.route), leaf.stands)
        for leaf in here
    ]


def _start(visit: Visit) -> str:
    return html.p(html.text(_begin(visit)), css="sign")


def _begin(visit: Visit) -> str:
    return visit.word("map-start", count=str(len(visit.guide.routes)))


def _step(visit: Visit, number: int, step: Step) -> str:
    """One answer with what fell away; at a tap which routes those are."""
    named = [("map-unwanted", step.unwanted), ("map-closed", step.closed), ("sure", step.clear)]
    parts = [
        html.p(html.strong(visit.word(name, count=str(len(ids)))))
        + html.items([html.text(_name(visit, r)) for r in ids], css="names")
        for name, ids in named
        if ids
    ]
    short = visit.guide.question[step.question].texts["short"][visit.lang]
    change = html.p(
        html.press(
            html.text(visit.word("change")),
            "ask",
            step.question,
            css="quiet",
            aria_label=f"{visit.word('change')}: {short}",
        )
    )
    did = [(count(visit, "map-fell", step.fell), "fell")] if step.fell else []
    did += [(visit.word("sure", count=str(len(step.clear))), "clear")] if step.clear else []
    told = [
        html.tag("small", html.text(f" {words}."), css=css)
        for words, css in [*did, (count(visit, "possible", step.possible), "")]
    ]
    summary = html.tag("summary", html.tag("span", html.tag("b", html.text(step.says)), *told))
    question = visit.guide.question[step.question]
    others = html.items(
        [
            html.text(f"{_labels(visit, question, branch)} ({len(branch.possible)})")
            for branch in step.others
        ],
        css="names",
    )
    parts = parts or [html.p(html.text(visit.word("map-nothing")))]
    return html.tag(
        "details",
        summary,
        *parts,
        html.p(html.strong(visit.word("map-others"))) + others if others else "",
        change,
        css="sign fold",
        id=f"step-{number}",
    )


def _here(visit: Visit, node: Node | None) -> str:
    """Where the visitor is now: at a question with what each of its answers decides, or at the end
    of them."""
    here = html.p(html.text(visit.word("map-here")), css="here")
    if node is None:
        return html.tag(
            "div",
            here,
            html.p(html.strong(visit.word("map-end"))),
            html.p(html.go(visit.word("result-now"), visit.link("result"), css="main-button")),
            css="sign",
        )
    question = visit.guide.question[node.question]
    rows, words = [], {"closed": "map-closes", "unwanted": "map-drops"}
    for branch in node.branches:
        names = _labels(visit, question, branch)
        done = [
            visit.word(words[kind], count=str(len(ids)))
            for kind, ids in branch.decided.kinds()
            if kind in words
        ]
        decides = ", ".join([count(visit, "possible", len(branch.possible)), *done])
        rows.append(html.strong(names + ": ") + html.text(f"{decides}; {_then(visit, branch)}."))
    ask = html.p(html.go(visit.word("map-go"), visit.link("question"), css="main-button"))
    return html.tag(
        "div",
        here,
        html.tag("h3", html.text(question.texts["ask"][visit.lang])),
        ask,
        html.fold(visit.word("map-next"), html.items(rows), id="step-here"),
        css="sign",
    )


def _routes(visit: Visit) -> str:
    """Every route as it stands now, in the groups of the result; what was not wished for comes
    last."""
    found = list(visit.verdicts.values())
    groups = [(kind, [v for v in found if stands(visit.situation, v) == kind]) for kind in KINDS]
    return html.tag(
        "div", *(_group(visit, kind, alike) for kind, alike in groups if alike), css="ends"
    )


def _group(visit: Visit, kind: str, found: list[Verdict]) -> str:
    """The routes that stand alike; the last groups open at a tap."""
    count = str(len(found))
    name = (
        visit.word("group-audience", count=count)
        if kind == "audience"
        else visit.word("group-all", group=_kind(visit, kind), count=count)
    )
    last = (
        sorted(found, key=lambda v: list(Standing).index(v.standing))
        if kind == "outside"
        else found
    )
    routes = [html.tag("li", _end(visit, v, kind), css=f"end {_standing(v, kind)}") for v in last]
    sign = html.tag(
        "details",
        html.tag("summary", html.tag("h3", html.text(name))),
        html.tag("ul", *routes, css="lines"),
        css="sign fold",
        open="open" if kind in SHOWN else None,
    )
    return html.tag("div", sign, css=f"stand {kind}")


def _end(visit: Visit, verdict: Verdict, kind: str) -> str:
    """A route with where it stands; the style sheet shows that as a mark, so the words are there
    for who does not see it."""
    where = html.tag(
        "span", html.text(f": {_kind(visit, _standing(verdict, kind)).lower()}"), css="unseen"
    )
    return f'<a href="{html.text(visit.link("route", route=verdict.route))}">{html.text(_name(visit, verdict.route))}{where}</a>'


def _kind(visit: Visit, kind: str) -> str:
    return upper(visit.word("outside-wish")) if kind == "outside" else visit.word(f"group-{kind}")


def _standing(verdict: Verdict, kind: str) -> str:
    return verdict.standing if kind in ("outside", "audience") else kind


def _name(visit: Visit, route: str) -> str:
    return visit.guide.routes[route].shape.name[visit.lang]
