"""The result: calm groups of routes, what was told, and ways out. Never empty."""

from urllib.parse import quote

from markupsafe import Markup

from components.page import Page
from components.pieces import answers_given, draft_bar, html, signal
from components.pieces.openings import to_route
from components.pieces.route_card import card
from components.pieces.source import text
from components.visit.actions import Told
from components.visit.visit import Visit
from engine.answering.dialogue import sensible
from engine.answering.openings import may_open
from engine.answering.ranking import later, misfits, ranked
from engine.answering.reasons import among, reasons
from engine.answering.verdict import Standing, Verdict
from engine.guide.texts import joined

SHOWN = 4  # cards of a group that are shown at once; the others are one tap away
OUTSIDE = 3  # open routes outside the wish that are shown when the wish leaves little


def page(visit: Visit, told: Told) -> Page:
    """The result page, as far as the answers go."""
    unfinished = visit.dialogue.next_question is not None
    heading = visit.word("result-so-far" if unfinished else "result-title")
    on = html.p(
        _on(visit) if unfinished else "",
        html.go(visit.word("map"), visit.link("map"), css="quiet", id="to-map"),
        css="on",
    )
    if not visit.answers:
        ways = html.p(
            _on(visit),
            " ",
            html.go(visit.word("all-routes"), visit.link("routes"), css="small-button"),
            css="on",
        )
        head = html.tag(
            "div",
            html.tag("h1", html.text(heading)),
            html.p(html.text(visit.word("told-nothing")), css="lead"),
            ways,
            css="head",
        )
        return Page(heading, visit.lang, (Markup(head),), heading)
    wished = _wished(visit)
    head = html.tag(
        "div",
        html.tag("h1", html.text(heading)),
        html.p(html.text(visit.word("result-lead")), css="lead"),
        on,
        _over(visit, wished),
        css="head",
    )
    answers = answers_given.asides(visit) + answers_given.show(visit, told)
    side = html.tag("div", signal.box(visit), "" if visit.edit else answers, css="side")
    found = html.tag(
        "div",
        answers if visit.edit else "",
        _ways_out(visit),
        _routes(visit, wished),
        _keep(visit),
        _wrong(visit),
        draft_bar.examples(visit),
        css="found",
    )
    return Page(
        heading, visit.lang, (Markup(head + side + found),), f"{heading}. {signal.spoken(visit)}"
    )


def _on(visit: Visit) -> str:
    """The way on to the questions."""
    return html.go(
        visit.word("to-questions" if visit.answers else "start-button"),
        visit.link("question"),
        css="main-button",
    )


def _wished(visit: Visit) -> dict[str, list[Verdict]]:
    """The routes that may be wished for, by group and in order; closed ones for people in another
    situation as a group of their own."""
    ranks = ranked(visit.verdicts, visit.situation)
    groups: dict[str, list[Verdict]] = {standing: [] for standing in (*Standing, "audience")}
    for verdict in visit.verdicts.values():
        if verdict.wanted is not False:
            other = (
                verdict.standing == "closed"
                and among(visit.guide.routes[verdict.route], visit.situation) is False
            )
            groups["audience" if other else verdict.standing].append(verdict)
    for standing in ("open", "conditional", "undecided"):
        groups[standing].sort(key=lambda v: ranks[v.route])
    groups["closed"].sort(key=lambda v: not may_open(visit.guide.routes[v.route], visit.situation))
    return groups


def _over(visit: Visit, wished: dict[str, list[Verdict]]) -> str:
    """The groups at a glance, each leading to its place on the page."""
    rows = [
        f'<li><a class="{s}" href="#group-{s}"><span>{html.text(visit.word(f"group-{s}"))}</span><b>{len(wished[s])}</b></a></li>'
        for s in Standing
        if wished[s]
    ]
    return html.tag("ul", *rows, css="over")


def _routes(visit: Visit, wished: dict[str, list[Verdict]]) -> str:
    possible = [v for standing in ("open", "conditional", "undecided") for v in wished[standing]]
    nothing = "" if possible else html.p(html.text(visit.word("nothing-fits")), css="note")
    return (
        nothing
        + _order(visit, possible)
        + "".join(_group(visit, s, wished[s]) for s in Standing)
        + _audience(visit, wished["audience"])
        + _outside(visit, possible)
        + _always(visit)
    )


def _audience(visit: Visit, found: list[Verdict]) -> str:
    """Closed routes for people in another situation: each with the reason, folded away."""
    rows = [
        to_route(visit.guide.routes[v.route].shape.name[visit.lang], v.route)
        + html.p(
            html.text(reasons(visit.guide.routes[v.route], visit.situation, visit.lang)[0].text)
        )
        for v in found
    ]
    return (
        html.fold(
            visit.word("group-audience", count=str(len(found))),
            html.p(html.text(visit.word("group-audience-text"))),
            html.items(rows),
            css="fold audience",
        )
        if found
        else ""
    )


def _keep(visit: Visit) -> str:
    """Ways to keep the page; they need the script, and without it the address is there all the
    same."""
    ways = [
        f'<button type="button" class="small-button" data-copy="{html.text(visit.word("keep-copied"))}">{html.text(visit.word("keep-copy"))}</button>',
        f'<button type="button" class="small-button" data-print="">{html.text(visit.word("keep-print"))}</button>',
    ]
    return html.section(
        visit.word("keep"),
        html.p(html.text(visit.word("keep-text"))),
        html.p(" ".join(ways), css="on scripted"),
        css="part keep",
    )


def _always(visit: Visit) -> str:
    """The condition that everyone has to meet, if there is one."""
    shape = visit.guide.conditions.get(visit.guide.always_needed)
    return (
        html.p(
            html.strong(visit.word("always-needed") + ": "),
            text(visit, shape.name),
            ". ",
            text(visit, shape.do),
            css="small",
        )
        if shape
        else ""
    )


def _order(visit: Visit, possible: list[Verdict]) -> str:
    """Why the routes stand in this order; and those that suit what the person prefers, when the
    first on the page do not."""
    if not possible:
        return ""
    misfit = {
        v.route: misfits(visit.guide, visit.guide.routes[v.route], visit.answers) for v in possible
    }
    telling = [
        p.question
        for p in visit.guide.preferences
        if len({p.question in found for found in misfit.values()}) > 1
    ]
    last = (
        [visit.word("order-last")]
        if any(later(visit.guide.routes[v.route], visit.situation) for v in possible)
        else []
    )
    if not telling:
        return html.p(html.text(" ".join([visit.word("order"), *last])), css="small")
    what = joined([visit.guide.question[q].texts["short"][visit.lang] for q in telling], visit.lang)
    fitting = (
        [v.route for v in possible if not misfit[v.route]] if misfit[possible[0].route] else []
    )
    ways = [to_route(visit.guide.routes[r].shape.name[visit.lang], r) for r in fitting[:OUTSIDE]]
    first = (
        html.tag(
            "div",
            html.p(html.strong(visit.word("fits-first", what=what))),
            html.items(ways),
            css="note",
        )
        if ways
        else ""
    )
    return first + html.p(
        html.text(" ".join([visit.word("order-because", what=what), *last])), css="small"
    )


def _group(visit: Visit, standing: str, found: list[Verdict]) -> str:
    if not found:
        return ""
    heading = visit.word("group-all", group=visit.word(f"group-{standing}"), count=str(len(found)))
    whole = standing in visit.whole or len(found) == SHOWN + 1
    shown, rest = (found, 0) if whole else (found[:SHOWN], len(found) - SHOWN)
    more = (
        html.p(
            html.go(
                visit.word("more-routes", count=str(rest)),
                visit.link("result", whole=(*visit.whole, standing)),
                css="small-button",
                id=f"more-{standing}",
                data_focus=f"#group-{standing} ~ .cards .card:nth-of-type({SHOWN + 1}) :is(a, summary)",
            )
        )
        if rest > 0
        else ""
    )
    names = (
        joined(
            [visit.guide.routes[v.route].shape.name[visit.lang] for v in found[SHOWN:]], visit.lang
        )
        if more
        else ""
    )
    on_paper = (
        html.p(html.text(f"{visit.word('also-here')}: {names}."), css="on-paper") if more else ""
    )
    return html.section(
        heading,
        html.p(html.text(visit.word(f"group-{standing}-text"))),
        _cards(visit, shown),
        more,
        on_paper,
        css="group",
        id=f"group-{standing}",
    )


def _cards(visit: Visit, found: list[Verdict]) -> str:
    return html.tag("div", *(card(visit, v) for v in found), css="cards")


def _outside(visit: Visit, possible: list[Verdict]) -> str:
    """Open routes that were not asked for, when little of the wish is open: those that the tree
    calls a first step, then those into the same work."""
    if sum(v.standing in ("open", "conditional") for v in possible) >= OUTSIDE:
        return ""
    guide, work = visit.guide, visit.answers.get(visit.guide.wish.roles)
    near = {
        r.id: r.id in guide.asides
        or (isinstance(work, list) and bool(set(work) & set(r.shape.leads_to.roles or [])))
        for r in guide.routes.values()
    }
    others = [
        v
        for v in visit.verdicts.values()
        if v.wanted is False and v.standing == "open" and near[v.route]
    ]
    others = sorted(others, key=lambda v: v.route not in guide.asides)[:OUTSIDE]
    return (
        html.section(
            visit.word("group-outside"),
            html.p(html.text(visit.word("group-outside-text"))),
            _cards(visit, others),
            css="group",
        )
        if others
        else ""
    )


def _ways_out(visit: Visit) -> str:
    out = []
    for i in sensible(visit.guide, visit.situation):
        shape = visit.guide.ways_out[i].shape
        contact = visit.guide.contacts[shape.desk]
        out.append(
            html.tag(
                "div",
                html.p(
                    html.strong(visit.word("way-out") + ". "),
                    text(visit, shape.text),
                    " ",
                    html.link(contact.name[visit.lang], contact.url),
                ),
                css="note",
            )
        )
    return "".join(out)


def _wrong(visit: Visit) -> str:
    """A mail to the desk that keeps this up: the answers by their ids and the version of the
    content, nothing else."""
    address = next((contact.mail for contact in visit.guide.contacts.values() if contact.mail), "")
    lines = [
        f"{q}: {a if isinstance(a, str) else ', '.join(a)}" for q, a in visit.answers.items()
    ] + [f"v: {visit.guide.version}"]
    mail = f"mailto:{address}?subject={quote(visit.word('wrong-subject'))}&body={quote(chr(10).join(lines))}"
    return html.section(
        visit.word("wrong"),
        html.p(html.text(visit.word("wrong-text"))),
        html.p(html.tag("a", html.text(visit.word("wrong-link")), href=mail)),
    )
