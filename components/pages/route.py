"""One route, whole: for whom, what it leads to, what it asks (law and practice apart), how it goes,
its traps and its sources."""

from markupsafe import Markup

from components.page import Page
from components.pieces import html, openings, route_card, source, why
from components.pieces.source import text
from components.visit.actions import Told
from components.visit.visit import Visit
from engine.guide.route import Requirement, Route
from engine.guide.texts import facts_in, filled, upper, written
from engine.shapes.route import Gives, StepShape


def page(visit: Visit, told: Told) -> Page:
    """The page of the route in mind, with where it stands for this person."""
    route, guide = visit.guide.routes[visit.route], visit.guide
    shape = route.shape
    heading = shape.name[visit.lang]
    head = html.tag(
        "div",
        html.tag("h1", html.text(heading)),
        html.p(text(visit, shape.summary), css="lead"),
        css="head",
    )
    scope = "scope" if shape.gives != Gives() else "scope-as-is"
    parts = [
        ("for-whom", html.p(text(visit, shape.for_whom))),
        ("route-facts", route_card.facts(visit, route)),
        (scope, _scope(visit, route)),
        ("asks-law", _asked(visit, [r for r in route.requirements if r.law])),
        ("asks-practice", _asked(visit, [r for r in route.requirements if not r.law])),
        ("all-steps", html.items([_step(visit, s) for s in shape.steps], "ol", css="steps")),
        ("limits-title", html.items([text(visit, t) for t in shape.limits])),
        ("if-not", html.p(text(visit, shape.if_not))),
        (
            "ask",
            html.items(
                [html.text(filled(guide, t[visit.lang], visit.lang)) for t in shape.ask],
                css="questions",
            ),
        ),
        (
            "related",
            html.items(
                [
                    html.go(
                        guide.routes[id_].shape.name[visit.lang], visit.link("route", route=id_)
                    )
                    for id_ in shape.alternatives
                ]
            ),
        ),
        ("sources", _sources(visit, route)),
    ]
    whole = html.tag(
        "div", *(html.section(visit.word(name), body) for name, body in parts), css="found"
    )
    return Page(
        heading,
        visit.lang,
        (Markup(head + html.tag("div", _stands(visit, route), css="side") + whole),),
        heading,
    )


def _stands(visit: Visit, route: Route) -> str:
    """Where the route stands for this person, and the questions that would make it clearer."""
    verdict = visit.verdicts[route.id]
    mine = ""
    if visit.answers:
        told = (
            openings.closed(visit, verdict)
            if verdict.standing == "closed"
            else route_card.first(visit, verdict) + route_card.needed(visit, verdict)
        )
        mine = html.tag(
            "div",
            html.p(route_card.standing(visit, verdict)),
            told,
            why.why(visit, verdict),
            css="card" if verdict.standing != "closed" else "card shut",
        )
    left = visit.dialogue.still_to_answer
    words = visit.word(
        "can-i-do-this-one" if len(left) == 1 else "can-i-do-this", count=str(len(left))
    )
    ask = html.go(words, visit.link("question"), css="main-button", id="can-i") if left else ""
    back = (
        html.p(html.go(visit.word("to-result"), visit.link("result"), css="quiet", id="to-result"))
        if visit.answers
        else ""
    )
    return html.section(visit.word("for-you"), mine, ask, back) if mine or ask or back else ""


def _scope(visit: Visit, route: Route) -> str:
    """Where and for what the route prepares, as a small table."""
    guide, lang, leads = visit.guide, visit.lang, route.shape.leads_to
    wish, rows = guide.wish, []
    places: dict[str, list[str]] = {}
    for place in leads.places or []:
        kind, _, part = place.partition("/")
        places.setdefault(kind, []).append(part)
    for kind, parts in places.items():
        part_question = guide.question.get(wish.places.parts.get(kind))
        labels = (
            [part_question.option_texts[p].label[lang] for p in parts if p] if part_question else []
        )
        rows.append(
            (guide.question[wish.places.question].option_texts[kind].label[lang], "; ".join(labels))
        )
    table = "".join(
        html.tag(
            "tr",
            html.tag("th", html.text(kind), scope="row"),
            html.tag(
                "td",
                html.text(
                    parts
                    or visit.word(
                        "whole-school-subject" if len(leads.subjects or []) > 1 else "whole-school"
                    )
                ),
            ),
        )
        for kind, parts in rows
    )
    subjects = [
        guide.question[wish.subjects].option_texts[s].label[lang] for s in leads.subjects or []
    ]
    after = (
        html.p(html.strong(visit.word("subjects") + ": "), html.text(", ".join(subjects) + "."))
        if subjects
        else ""
    )
    return (
        html.tag("table", html.tag("tbody", table))
        if rows
        else html.p(html.text(visit.word("any-school")))
    ) + after


def _asked(visit: Visit, requirements: list[Requirement]) -> str:
    return html.items(
        [
            text(visit, r.texts["rule"]) + html.p(source.source(visit, r.source), css="small")
            for r in requirements
        ]
    )


def _step(visit: Visit, taken: StepShape) -> str:
    """One step, with who takes it and how long it takes."""
    who = visit.guide.deciders[taken.who][visit.lang]
    long = " · " + filled(visit.guide, taken.takes[visit.lang], visit.lang) if taken.takes else ""
    return html.tag("span", html.text(upper(who) + long), css="who") + html.tag(
        "span", text(visit, {"nl": taken.nl, "en": taken.en}), css="step-text"
    )


def _sources(visit: Visit, route: Route) -> str:
    """The dated terms and amounts of a route, and its sources with the date they were read."""
    keys = dict.fromkeys([*(r.source for r in route.requirements), *route.shape.sources])
    return _dated(visit, route) + html.items(
        [source.source(visit, key) for key in keys], css="sources"
    )


def _dated(visit: Visit, route: Route) -> str:
    """The terms and amounts that stand in the texts of this route, each with its date and what is
    in doubt."""
    guide, lang = visit.guide, visit.lang
    rows = []
    needed = [*route.named, *filter(None, [guide.always_needed])]
    for name in facts_in(guide, [*route.texts(), *(guide.conditions[c].do for c in needed)]):
        fact = guide.facts[name]
        per = (
            "" if fact.per == "unknown" else " " + visit.word("as-of", date=written(fact.per, lang))
        )
        doubt = " " + fact.doubt[lang] if fact.doubt else ""
        rows.append(
            html.text(f"{fact.what[lang].rstrip('.')}: {fact.text[lang]}{per}.{doubt} ")
            + source.source(visit, fact.source)
        )
    return html.items(rows, css="dated")
