"""A change tried before it is made: what would come into view, what would close, and what would be
asked again."""

from markupsafe import Markup

from components.page import Page
from components.pieces import html
from components.visit.actions import Told, tried
from components.visit.visit import Visit
from engine.answering.changes import added, changes
from engine.answering.in_words import answer_label
from engine.guide.texts import joined, upper


def page(visit: Visit, told: Told) -> Page:
    """The page that tries other answers. Nothing changes until the visitor takes them over."""
    guide, lang, after = visit.guide, visit.lang, tried(visit).visit
    names = joined(
        [
            f"{upper(guide.question[q].texts['short'][lang])}: {answer_label(guide.question[q], a, lang, visit.word('dont-know'))}"
            for q, a in visit.trying.items()
        ],
        lang,
    )
    heading = visit.word("what-if", changes=names)
    done = changes(visit.verdicts, after.verdicts)
    asked = [
        q
        for q in after.aside
        if q not in visit.aside and guide.question[q].index in after.situation.applying
    ]
    parts = [
        _opened(visit, done.opened, after),
        _list(
            visit,
            "would-close",
            [html.strong(_name(visit, r)) for r in (*done.closed, *done.unwanted)],
        ),
        _conditions(visit, "would-need", done.more, visit, after),
        _conditions(visit, "would-not-need", done.fewer, after, visit),
        html.section(
            visit.word("would-ask"),
            html.items([html.text(guide.question[q].texts["ask"][lang]) for q in asked]),
        ),
    ]
    same = html.p(html.text(visit.word("would-change-nothing")), css="note") if done.none else ""
    ways = html.tag(
        "div",
        html.press(html.text(visit.word("take-over")), "take", "1", css="main-button"),
        html.go(visit.word("leave-it"), visit.link("result"), css="small-button", id="leave-it"),
        css="both",
    )
    lead = html.p(html.text(visit.word("what-if-lead")), css="lead")
    return Page(
        heading,
        visit.lang,
        (Markup(html.tag("h1", html.text(heading)) + lead + same + "".join(parts) + ways),),
        heading,
    )


def _name(visit: Visit, route: str) -> str:
    return visit.guide.routes[route].shape.name[visit.lang]


def _list(visit: Visit, name: str, rows: list[str]) -> str:
    return html.section(visit.word(name, count=str(len(rows))), html.items(rows))


def _opened(visit: Visit, routes: list[str], after: Visit) -> str:
    return _list(
        visit,
        "would-open",
        [
            html.strong(_name(visit, r))
            + html.text(f": {visit.word('group-' + after.verdicts[r].standing).lower()}.")
            for r in routes
        ],
    )


def _conditions(visit: Visit, name: str, routes: list[str], before: Visit, after: Visit) -> str:
    """The routes with the conditions that `after` names and `before` does not."""
    rows = [
        html.strong(_name(visit, r))
        + html.text(
            ": "
            + joined(
                [
                    visit.guide.conditions[c].name[visit.lang]
                    for c in added(before.verdicts[r], after.verdicts[r])
                ],
                visit.lang,
            )
            + "."
        )
        for r in routes
    ]
    return _list(visit, name, rows)
