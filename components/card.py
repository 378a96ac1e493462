"""One route as a card: where it stands, what to do first, what is needed, why, and what would open it."""

from components import html, terms
from components.visit import Visit
from engine.memo import remembered
from engine.model import Route
from engine.openings import asked_again, openings
from engine.questions import DONT_KNOW, NONE
from engine.ranking import alternatives, misfits
from engine.reasons import Reason, reasons
from engine.shapes import RouteShape, StepShape
from engine.verdict import Verdict, may_name
from engine.words import filled, joined, upper, written

OPTIONS = 4  # options offered to try, per opening


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


def to_route(words: str, route_id: str, **attributes: str) -> str:
    """The way to the page of a route as a button, which need not carry all answers as a link does."""
    return html.press(html.text(words), "show", f"route.{route_id}", css="quiet", **attributes)


def text(visit: Visit, words: dict[str, str]) -> str:
    """A text of a route in the visitor's language, as HTML: its facts filled in, its hard words explained."""
    return terms.marked(visit, filled(visit.guide, words[visit.lang], visit.lang))


def first(visit: Visit, verdict: Verdict) -> str:
    """The one thing to do first: find out what was not known, else the first step of the route that the answers have not taken already."""
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
    """Whether a step is not to be taken: its question has been answered, or its condition is not needed."""
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
    """What is still needed, to find out, or waited for. What is always needed is told once, below the routes."""
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
    """What to do for a condition: its own words, or what the requirement says that names it here."""
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


def closed(visit: Visit, verdict: Verdict) -> str:
    """What closes the route, what would open it as something to try, and what can be done now."""
    route = visit.guide.routes[verdict.route]
    return (
        html.p(html.text(reasons(route, visit.situation, visit.lang)[0].text))
        + _openings(visit, route)
        + _alternatives(visit, route)
    )


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
            ("decides", terms.marked(visit, visit.guide.deciders[shape.decides][visit.lang])),
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
    """A time as people say it: in years where both ends are whole or half years from one year on, else in months."""
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


def why(visit: Visit, verdict: Verdict) -> str:
    """Every reason on demand; what is in order already comes last, and what is not at issue for this person not at all. Remembered, as the reasons are."""
    route, situation = visit.guide.routes[verdict.route], visit.situation
    return remembered(
        route.memo,
        ("why", visit.lang, verdict.standing, *situation.pattern(route.asks)),
        lambda: _why(visit, route, verdict),
    )


def _why(visit: Visit, route: Route, verdict: Verdict) -> str:
    found = reasons(route, visit.situation, visit.lang)[
        1 if verdict.standing == "closed" else 0 :
    ]  # the first one stands on the card already
    found = [r for r in found if r.truth != "yes" or _at_issue(visit, r)]
    if not found:
        return ""
    open_, met = [r for r in found if r.truth != "yes"], [r for r in found if r.truth == "yes"]
    head = html.p(html.strong(visit.word("in-order")), css="heading") if met and open_ else ""
    told: set[str] = set()
    return html.fold(
        visit.word("why-closed" if verdict.standing == "closed" else "why"),
        _reasons(visit, open_, told),
        head,
        _reasons(visit, met, told),
    )


def _at_issue(visit: Visit, reason: Reason) -> bool:
    """Whether a point in order is worth telling: it rests on answers, and not only on such as keep it from arising."""
    names = reason.requirement.names
    aside = visit.guide.conditions[names].not_at_issue if names else []
    return any(q not in aside for q in reason.because)


def _reasons(visit: Visit, found: list[Reason], told: set[str]) -> str:
    """The reasons with their sources, each source once: below all that rests on it."""
    groups: dict[tuple[bool, str], dict[str, list[Reason]]] = {}
    for reason in found:
        groups.setdefault((reason.requirement.law, reason.requirement.source), {}).setdefault(
            reason.told, []
        ).append(reason)
    return "".join(
        f'<div class="reason">{"".join(_together(visit, group, told) for group in groups[law, key].values())}'
        f'<p class="small">{html.text(visit.word("law" if law else "practice"))} · {source(visit, key)}</p></div>'
        for law, key in groups
    )


def _together(visit: Visit, group: list[Reason], told: set[str]) -> str:
    """Reasons with the answers they rest on said once; who decides is told once on a card."""
    first = group[0]
    if len(group) == 1:
        return html.p(html.text(_once(visit, first, first.text, told)))
    return (html.p(html.text(first.told)) if first.told else "") + html.items(
        [html.text(_once(visit, r, r.says, told)) for r in group]
    )


def _once(visit: Visit, reason: Reason, words: str, told: set[str]) -> str:
    """The words without who decides, if that was told already."""
    decides = " " + visit.word(
        "decided-by", who=visit.guide.deciders[reason.requirement.decides][visit.lang]
    )
    words = words.removesuffix(decides) if decides in told else words
    told.add(decides)
    return words


def _openings(visit: Visit, route: Route) -> str:
    found = [
        (entry, asked_again(route, visit.situation, entry))
        for entry in openings(route, visit.situation)
    ]
    if not found:
        return html.p(html.text(visit.word("opens-nothing")))
    return "".join(
        _opening(visit, entry, again) for entry, again in sorted(found, key=lambda f: bool(f[1]))
    )


def _opening(visit: Visit, entry: dict[str, list[str]], again: list[str]) -> str:
    """One way to open the route: the questions it is about, those that are then asked again, and answers to try; where several
    change, each at its first option but the last."""
    guide, lang = visit.guide, visit.lang
    *others, last = entry
    what = joined([guide.question[q].texts["short"][lang] for q in entry], lang)
    links = [
        _try(visit, {q: entry[q][0] for q in others} | {last: option})
        for option in entry[last][:OPTIONS]
    ]
    more = (
        " "
        + visit.word(
            "opens-again",
            what=joined([guide.question[q].texts["short"][lang] for q in again], lang),
        )
        if again
        else ""
    )
    return html.p(html.text(visit.word("opens", what=what) + more)) + html.items(links, css="tries")


def _try(visit: Visit, changes: dict[str, str]) -> str:
    names = joined(
        [visit.guide.question[q].option_texts[o].label[visit.lang] for q, o in changes.items()],
        visit.lang,
    )
    return html.go(
        visit.word("try", changes=names),
        visit.link("try", trying={q: _with(visit, q, o) for q, o in changes.items()}),
        css="chip",
    )


def _with(visit: Visit, question_id: str, option: str) -> object:
    """The answer with this option: instead of the present one, or beside those that were chosen."""
    question, now = visit.guide.question[question_id], visit.answers.get(question_id)
    return (
        option
        if not question.many
        else [
            o
            for o in question.options
            if o == option or (isinstance(now, list) and o in now and o != NONE)
        ]
    )


def _alternatives(visit: Visit, route: Route) -> str:
    all_ = alternatives(visit.guide, route, visit.verdicts, visit.answers)
    found = ([r for r in all_ if visit.verdicts[r].wanted is not False] or all_)[:3]
    ways = [to_route(visit.guide.routes[id_].shape.name[visit.lang], id_) for id_ in found]
    return html.p(html.strong(visit.word("alternatives"))) + html.items(ways)


def source(visit: Visit, key: str) -> str:
    """A source as a link, with its publisher and the date of the text that was read."""
    return visit.made("source", key, lambda: _source(visit, key))


def _source(visit: Visit, key: str) -> str:
    found = visit.guide.sources[key]
    if found.version:
        read = visit.word("text-of", date=written(found.version, visit.lang))
    else:
        read = (
            visit.word("checked-unknown")
            if found.checked == "unknown"
            else visit.word("checked", date=written(found.checked, visit.lang))
        )
    return html.link(found.title[visit.lang], found.url) + html.text(
        f", {found.publisher} ({read})"
    )
