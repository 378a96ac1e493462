"""One route as a card: where it stands, what to do first, what is needed, why, and what would open
it."""

from components.pieces import glossary, html
from components.pieces.openings import (
    closed,
    to_route,
)
from components.pieces.source import text
from components.pieces.why import why
from components.visit.visit import Visit
from engine.answering.ranking import misfits
from engine.answering.reasons import reasons
from engine.answering.verdict import Verdict, may_name
from engine.guide.route import Route
from engine.guide.texts import joined, upper
from engine.rules.questions import DONT_KNOW
from engine.shapes.route import RouteShape, StepShape


def standing(visit: Visit, verdict: Verdict) -> str:
    """The standing in words, with its mark."""
    return html.tag(
        "span",
        html.text(visit.word(f"group-{verdict.standing}")),
        css=f"standing {verdict.standing}",
    )


def card(visit: Visit, verdict: Verdict) -> str:
    """The card of one route in the result; a closed one opens at a tap."""
    route = visit.guide.routes[verdict.route]
    shape = route.shape
    read = html.p(
        to_route(
            visit.word("read-all"),
            route.id,
            aria_label=f"{visit.word('read-all')}: {shape.name[visit.lang]}",
        )
    )
    if verdict.standing == "closed":
        named = html.tag("h3", html.text(shape.name[visit.lang]))
        return html.tag(
            "details",
            html.tag("summary", named, css=f"standing {verdict.standing}"),
            closed(visit, verdict),
            why(visit, verdict),
            read,
            css="card shut",
        )
    heading = html.tag("h3", html.go(shape.name[visit.lang], visit.link("route", route=route.id)))
    what = misfits(visit.guide, route, visit.answers)
    marks = [visit.word("misfit", what=_shorts(visit, what))] if what else []
    marks += [shape.declares.last[visit.lang]] if shape.declares.last else []
    return html.tag(
        "article",
        standing(visit, verdict),
        heading,
        *(html.p(html.text(mark), css="misfit") for mark in marks),
        first(visit, verdict),
        _short(visit, route),
        needed(visit, verdict),
        why(visit, verdict),
        read,
        css="card",
    )


def first(visit: Visit, verdict: Verdict) -> str:
    """The one thing to do first: find out what was not known, else the first step of the route that
    the answers have not taken already."""
    guide, lang = visit.guide, visit.lang
    if verdict.find_out:
        words = html.text(
            visit.word(
                "find-out-first", what=guide.question[verdict.find_out[0]].texts["short"][lang]
            )
        )
    else:
        steps = guide.routes[verdict.route].shape.steps
        step = next((s for s in steps if not _taken(visit, verdict, s)), steps[-1])
        words = text(visit, {"nl": step.nl, "en": step.en})
    return html.p(html.strong(visit.word("do-first") + " "), words, css="first")


def _taken(visit: Visit, verdict: Verdict, step: StepShape) -> bool:
    """Whether a step is not to be taken: its question has been answered, or its condition is not
    needed."""
    answered = visit.answers.get(step.answered_by, DONT_KNOW) != DONT_KNOW
    return answered or (
        step.only_with is not None
        and not may_name(visit.guide.routes[verdict.route], step.only_with, visit.situation)
    )


def _short(visit: Visit, route: Route) -> str:
    """How long, paid or not, and who decides, in a few words."""
    return visit.made("short", route.id, lambda: _in_short(visit, route.shape))


def _in_short(visit: Visit, shape: RouteShape) -> str:
    pay = [("pay", html.text(visit.word(f"pay-{shape.pay}")))] if shape.pay else []
    return rows(
        visit,
        [
            ("months", html.text(_months(visit, shape.months))),
            *pay,
            ("decides", html.text(visit.guide.deciders[shape.decides][visit.lang])),
        ],
    )


def needed(visit: Visit, verdict: Verdict) -> str:
    """What is still needed, to find out, or waited for. What is always needed is told once, below
    the routes."""
    guide, lang, out = visit.guide, visit.lang, []
    wanted = [c for c in verdict.conditions if c != guide.always_needed]
    if wanted:
        out.append(html.p(html.strong(visit.word("still-needed"))))
        out.append(
            html.items(
                [
                    html.strong(upper(guide.conditions[c].name[lang]))
                    + ". "
                    + _to_do(visit, verdict, c)
                    for c in wanted
                ],
                css="needed",
            )
        )
    if verdict.find_out[1:]:
        out.append(
            html.p(
                html.text(visit.word("find-out-first", what=_shorts(visit, verdict.find_out[1:])))
            )
        )
    if verdict.missing:
        out.append(
            html.p(
                html.strong(visit.word("waits-for") + ": "),
                html.text(_shorts(visit, verdict.missing)),
                ".",
            )
        )
    return "".join(out)


def _shorts(visit: Visit, ids: list[str]) -> str:
    return joined([visit.guide.question[q].texts["short"][visit.lang] for q in ids], visit.lang)


def _to_do(visit: Visit, verdict: Verdict, condition: str) -> str:
    """What to do for a condition: its own words, or what the requirement says that names it
    here."""
    shape, route = visit.guide.conditions[condition], visit.guide.routes[verdict.route]
    said = (
        [
            r.says
            for r in reasons(route, visit.situation, visit.lang)
            if r.requirement.names == condition and r.truth != "yes"
        ]
        if shape.own
        else []
    )
    return html.text(" ".join(said)) if said else text(visit, shape.do)


def facts(visit: Visit, route: Route) -> str:
    """What it leads to, how long, study load, income, cost, and who decides."""
    shape = route.shape
    return rows(
        visit,
        [
            ("outcome", text(visit, shape.outcome)),
            ("months", html.text(_months(visit, shape.months))),
            ("load", text(visit, shape.load)),
            ("pay", text(visit, shape.pay_text)),
            ("cost", text(visit, shape.cost)),
            (
                "decides",
                str(glossary.marked(visit, visit.guide.deciders[shape.decides][visit.lang])),
            ),
        ],
    )


def rows(visit: Visit, found: list[tuple[str, str]]) -> str:
    """A list of names with what they are."""
    return html.tag(
        "dl",
        *(
            f"<div><dt>{html.text(visit.word(name))}</dt><dd>{value}</dd></div>"
            for name, value in found
        ),
        css="facts",
    )


def _months(visit: Visit, months: list[int] | None) -> str:
    """A time as people say it: in years where both ends are whole or half years from one year on,
    else in months."""
    if months is None:
        return visit.word("months-unknown")
    least, most = months
    if least == most and least in (1, 12):
        return visit.word("month" if least == 1 else "year")
    if least == 0:
        return visit.word("months-most", count=str(most))
    unit, size = ("years", 12) if least >= 12 and least % 6 == most % 6 == 0 else ("months", 1)
    ends = [
        f"{end / size:g}".replace(".", "," if visit.lang == "nl" else ".") for end in (least, most)
    ]
    return (
        visit.word(f"{unit}-one", count=ends[0])
        if least == most
        else visit.word(f"{unit}-range", least=ends[0], most=ends[1])
    )
