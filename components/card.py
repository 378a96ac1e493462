"""One route as a card: where it stands, what is needed, how it starts, and why."""

from components import html, state
from components.state import Visit
from engine.model import Route
from engine.openings import openings
from engine.ranking import alternatives
from engine.reasons import Reason, reasons
from engine.shapes import StepShape
from engine.verdict import Verdict
from engine.words import facts_in, filled, joined, written


def card(visit: Visit, verdict: Verdict, whole: bool = True) -> str:
    """The card of one route, as HTML; without its steps, facts and sources where these stand on the page already."""
    route, lang = visit.guide.routes[verdict.route], visit.lang
    shape = route.shape
    parts = [html.tag("p", html.text(visit.word(f"group-{verdict.standing}")), css=f"standing {verdict.standing}")]
    if whole:
        name = html.tag("a", html.text(shape.name[lang]), href=state.address(visit, view="route", route=route.id), target="_self")
        parts += [html.tag("h3", name), html.tag("p", html.text(text(visit, shape.summary)))]
    if verdict.standing == "closed":
        parts += [html.tag("p", html.text(reasons(route, visit.situation, lang)[0].text)), _openings(visit, route), _alternatives(visit, route)]
    else:
        parts += [_needed(visit, verdict), facts(visit, route) if whole else ""]
    why = visit.word("why-closed" if verdict.standing == "closed" else "why")
    parts.append(html.fold(why, *(_reason(visit, r) for r in reasons(route, visit.situation, lang))) if route.requirements else "")
    if whole:
        parts.append(html.fold(visit.word("all-steps"), html.items([step(visit, s) for s in shape.steps], "ol")))
        parts.append(html.fold(visit.word("sources"), sources(visit, route)))
    return html.tag("article", *parts, css="card")


def text(visit: Visit, words: dict[str, str]) -> str:
    """A text of a route in the visitor's language, with its facts filled in."""
    return filled(visit.guide, words[visit.lang], visit.lang)


def _needed(visit: Visit, verdict: Verdict) -> str:
    guide, lang, out = visit.guide, visit.lang, []
    wanted = [c for c in verdict.conditions if c != "vog"]
    if wanted:
        out.append(html.tag("p", html.tag("strong", html.text(visit.word("still-needed")))))
        out.append(html.items([html.tag("strong", html.text(guide.conditions[c].name[lang])) + ". " + html.text(text(visit, guide.conditions[c].do)) for c in wanted]))
    out.append(html.tag("p", html.tag("strong", html.text(visit.word("always-needed") + ": ")), html.text(guide.conditions["vog"].name[lang])))
    for name, ids in (("find-out", verdict.find_out), ("waits-for", verdict.missing)):
        if ids:
            shorts = joined([guide.question[q].texts["short"][lang] for q in ids], lang)
            out.append(html.tag("p", html.tag("strong", html.text(visit.word(name) + ": ")), html.text(shorts), "."))
    return "".join(out)


def facts(visit: Visit, route: Route) -> str:
    """What it leads to, how long, income, and who decides."""
    shape, lang = route.shape, visit.lang
    rows = [("outcome", text(visit, shape.outcome)), ("months", _months(visit, shape.months)), ("pay", text(visit, shape.pay_text)),
            ("decides", visit.guide.deciders[shape.decides][lang])]
    return html.tag("dl", *(html.tag("div", html.tag("dt", html.text(visit.word(name))), html.tag("dd", html.text(value))) for name, value in rows), css="facts")


def _months(visit: Visit, months: list[int] | None) -> str:
    if months is None:
        return visit.word("months-unknown")
    least, most = months
    return visit.word("months-one", count=str(least)) if least == most else visit.word("months-range", least=str(least), most=str(most))


def _reason(visit: Visit, reason: Reason) -> str:
    requirement = reason.requirement
    kind = visit.word("law" if requirement.law else "practice")
    return html.tag("div", html.tag("p", html.text(reason.text)), html.tag("p", html.text(kind), " · ", source(visit, requirement.source), css="small"), css="reason")


def _openings(visit: Visit, route: Route) -> str:
    found, lang = openings(route, visit.situation), visit.lang
    if not found:
        return html.tag("p", html.text(visit.word("opens-nothing")))
    ways = []
    for entry in found:
        changes = []
        for id_, options in entry.items():
            question = visit.guide.question[id_]
            labels = [question.option_texts[o].label[lang] for o in options]
            changes.append(visit.word("opens-another", what=question.texts["short"][lang], options=_either(visit, labels)))
        ways.append(html.text(joined(changes, lang)))
    return html.tag("p", html.tag("strong", html.text(visit.word("opens") + ":"))) + html.items(ways)


def _either(visit: Visit, labels: list[str]) -> str:
    return labels[0] if len(labels) == 1 else f"{', '.join(labels[:-1])} {visit.word('or')} {labels[-1]}"


def _alternatives(visit: Visit, route: Route) -> str:
    found = alternatives(visit.guide, route, visit.verdicts, visit.answers)[:3]
    names = joined([visit.guide.routes[id_].shape.name[visit.lang] for id_ in found], visit.lang)
    return html.tag("p", html.tag("strong", html.text(visit.word("alternatives") + ": ")), html.text(names), ".")


def step(visit: Visit, taken: StepShape) -> str:
    """One step, with who takes it."""
    who = "" if taken.who == "u" else visit.guide.deciders[taken.who][visit.lang]
    words = html.text(filled(visit.guide, taken.nl if visit.lang == "nl" else taken.en, visit.lang))
    return words + (html.tag("span", f" ({html.text(who)})", css="small") if who else "")


def sources(visit: Visit, route: Route) -> str:
    """The dated terms and amounts of a route, and its sources with the date they were read."""
    keys = dict.fromkeys([*(r.source for r in route.requirements), *route.shape.sources])
    return _dated(visit, route) + html.items([source(visit, key) for key in keys])


def _dated(visit: Visit, route: Route) -> str:
    """The terms and amounts that stand in the texts of this route, each with its date and what is in doubt."""
    shape, guide, lang = route.shape, visit.guide, visit.lang
    texts = [shape.summary, shape.outcome, shape.pay_text, *({"nl": s.nl, "en": s.en} for s in shape.steps),
             *(text for r in route.requirements for text in r.texts.values()), *(guide.conditions[c].do for c in route.named), guide.conditions["vog"].do]
    rows = []
    for name in facts_in(guide, texts):
        fact = guide.facts[name]
        per = "" if fact.per == "unknown" else " " + visit.word("as-of", date=written(fact.per, lang))
        doubt = " " + fact.doubt[lang] if fact.doubt else ""
        rows.append(html.text(f"{fact.what[lang]}: {fact.text[lang]}{per}. {doubt}") + source(visit, fact.source))
    return html.items(rows)


def source(visit: Visit, key: str) -> str:
    """A source as a link, with its publisher and the date of the text that was read."""
    found = visit.guide.sources[key]
    if found.version:
        read = visit.word("text-of", date=written(found.version, visit.lang))
    else:
        read = visit.word("checked-unknown") if found.checked == "unknown" else visit.word("checked", date=written(found.checked, visit.lang))
    return html.link(found.title[visit.lang], found.url) + html.text(f", {found.publisher} ({read})")
