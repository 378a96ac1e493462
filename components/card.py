"""One route as a card: where it stands, what is needed, how it starts, and why."""

from components import html
from components.state import Visit
from engine.model import Route
from engine.openings import openings
from engine.ranking import alternatives
from engine.reasons import Reason, reasons
from engine.verdict import Verdict
from engine.words import facts_in, filled, joined, written


def card(visit: Visit, verdict: Verdict) -> str:
    """The card of one route, as HTML."""
    route, lang = visit.guide.routes[verdict.route], visit.lang
    shape = route.shape
    parts = [html.tag("p", html.text(visit.word(f"group-{verdict.standing}")), css=f"standing {verdict.standing}"),
             html.tag("h3", html.text(shape.name[lang])), html.tag("p", html.text(_text(visit, shape.summary)))]
    if verdict.standing == "closed":
        parts += [html.tag("p", html.text(reasons(route, visit.situation, lang)[0].text)), _openings(visit, route), _alternatives(visit, route)]
    else:
        parts += [_needed(visit, verdict), _facts(visit, route)]
    why = visit.word("why-closed" if verdict.standing == "closed" else "why")
    parts.append(html.fold(why, *(_reason(visit, r) for r in reasons(route, visit.situation, lang))) if route.requirements else "")
    parts.append(html.fold(visit.word("all-steps"), html.items([_step(visit, s) for s in shape.steps], "ol")))
    parts.append(html.fold(visit.word("sources"), _dated(visit, route, verdict), html.items([_source(visit, key) for key in _keys(route)])))
    return html.tag("article", *parts, css="card")


def _text(visit: Visit, text: dict[str, str]) -> str:
    return filled(visit.guide, text[visit.lang], visit.lang)


def _needed(visit: Visit, verdict: Verdict) -> str:
    guide, lang, out = visit.guide, visit.lang, []
    wanted = [c for c in verdict.conditions if c != "vog"]
    if wanted:
        out.append(html.tag("p", html.tag("strong", html.text(visit.word("still-needed")))))
        out.append(html.items([html.tag("strong", html.text(guide.conditions[c].name[lang])) + ". " + html.text(_text(visit, guide.conditions[c].do)) for c in wanted]))
    out.append(html.tag("p", html.tag("strong", html.text(visit.word("always-needed") + ": ")), html.text(guide.conditions["vog"].name[lang])))
    for name, ids in (("find-out", verdict.find_out), ("waits-for", verdict.missing)):
        if ids:
            shorts = joined([guide.question[q].texts["short"][lang] for q in ids], lang)
            out.append(html.tag("p", html.tag("strong", html.text(visit.word(name) + ": ")), html.text(shorts), "."))
    return "".join(out)


def _facts(visit: Visit, route: Route) -> str:
    shape, lang = route.shape, visit.lang
    rows = [("outcome", _text(visit, shape.outcome)), ("months", _months(visit, shape.months)), ("pay", _text(visit, shape.pay_text)),
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
    return html.tag("div", html.tag("p", html.text(reason.text)), html.tag("p", html.text(kind), " · ", _source(visit, requirement.source), css="small"), css="reason")


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


def _step(visit: Visit, step) -> str:
    who = "" if step.who == "u" else visit.guide.deciders[step.who][visit.lang]
    words = html.text(filled(visit.guide, step.nl if visit.lang == "nl" else step.en, visit.lang))
    return words + (html.tag("span", f" ({html.text(who)})", css="small") if who else "")


def _dated(visit: Visit, route: Route, verdict: Verdict) -> str:
    """The terms and amounts that stand in the texts of this card, each with its date and what is in doubt."""
    shape, guide, lang = route.shape, visit.guide, visit.lang
    texts = [shape.summary, shape.outcome, shape.pay_text, *({"nl": s.nl, "en": s.en} for s in shape.steps),
             *(text for r in route.requirements for text in r.texts.values()), *(guide.conditions[c].do for c in verdict.conditions)]
    rows = []
    for name in facts_in(guide, texts):
        fact = guide.facts[name]
        per = "" if fact.per == "unknown" else " " + visit.word("as-of", date=written(fact.per, lang))
        doubt = " " + fact.doubt[lang] if fact.doubt else ""
        rows.append(html.text(f"{fact.what[lang]}: {fact.text[lang]}{per}. {doubt}") + _source(visit, fact.source))
    return html.items(rows)


def _keys(route: Route) -> list[str]:
    return list(dict.fromkeys([*(r.source for r in route.requirements), *route.shape.sources]))


def _source(visit: Visit, key: str) -> str:
    source = visit.guide.sources[key]
    if source.version:
        read = visit.word("text-of", date=written(source.version, visit.lang))
    else:
        read = visit.word("checked-unknown") if source.checked == "unknown" else visit.word("checked", date=written(source.checked, visit.lang))
    return html.link(source.title[visit.lang], source.url) + html.text(f", {source.publisher} ({read})")
