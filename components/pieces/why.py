"""Why a route stands where it stands: every reason with its source, on demand."""

from components.pieces import html
from components.pieces.source import source
from components.visit.visit import Visit
from engine.answering.reasons import Reason, reasons
from engine.answering.verdict import Verdict
from engine.guide.route import Route
from engine.rules.remember import remembered


def why(visit: Visit, verdict: Verdict) -> str:
    """Every reason on demand; what is in order already comes last, and what is not at issue for
    this person not at all. Remembered, as the reasons are."""
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
    """Whether a point in order is worth telling: it rests on answers, and not only on such as keep
    it from arising."""
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
