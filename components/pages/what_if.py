"""A change tried before it is made: what would open, what would close, and what would be asked again."""

from components import frame, html
from components.visit import Visit, tried
from engine.words import answer_label, joined, upper


def show(visit: Visit) -> None:
    """The page that tries other answers. Nothing changes until the visitor takes them over."""
    guide, lang, after = visit.guide, visit.lang, tried(visit)
    names = joined([f"{upper(guide.question[q].texts['short'][lang])}: {answer_label(guide.question[q], a, lang, visit.word('dont-know'))}" for q, a in visit.trying.items()], lang)
    heading = visit.word("what-if", changes=names)
    now, then = visit.verdicts, after.verdicts
    wished = [r for r in guide.routes if now[r].wanted is not False or then[r].wanted is not False]
    opens = [r for r in wished if _shut(now[r]) and not _shut(then[r])]
    closes = [r for r in wished if not _shut(now[r]) and _shut(then[r])]
    both = [r for r in wished if not _shut(now[r]) and not _shut(then[r])]
    more = [r for r in both if set(then[r].conditions) - set(now[r].conditions)]
    fewer = [r for r in both if set(now[r].conditions) - set(then[r].conditions)]
    asked = [q for q in after.aside if q not in visit.aside]
    parts = [_list(visit, "would-open", opens, after), _list(visit, "would-close", closes, after), _conditions(visit, "would-need", more, after, 1),
             _conditions(visit, "would-not-need", fewer, after, -1),
             html.section(visit.word("would-ask"), html.items([html.text(guide.question[q].texts["ask"][lang]) for q in asked]))]
    same = "" if any(parts) else html.p(html.text(visit.word("would-change-nothing")), css="note")
    ways = html.tag("div", html.press(html.text(visit.word("take-over")), "take", "1", css="main-button"), html.go(visit.word("leave-it"), visit.link("result"), css="small-button", id="leave-it"), css="both")
    lead = html.p(html.text(visit.word("what-if-lead")), css="lead")
    frame.show(visit, heading, html.tag("h1", html.text(heading)) + lead + same + "".join(parts) + ways, heading)


def _shut(verdict) -> bool:
    return verdict.standing == "closed" or verdict.wanted is False


def _list(visit: Visit, name: str, routes: list[str], after: Visit) -> str:
    words = [html.strong(visit.guide.routes[r].shape.name[visit.lang]) + html.text(f": {visit.word('group-' + after.verdicts[r].standing).lower()}.") for r in routes]
    return html.section(visit.word(name, count=str(len(routes))), html.items(words))


def _conditions(visit: Visit, name: str, routes: list[str], after: Visit, sign: int) -> str:
    out = []
    for r in routes:
        now, then = visit.verdicts[r].conditions, after.verdicts[r].conditions
        other = [c for c in (then if sign > 0 else now) if c not in (now if sign > 0 else then)]
        out.append(html.strong(visit.guide.routes[r].shape.name[visit.lang]) + html.text(": " + joined([visit.guide.conditions[c].name[visit.lang] for c in other], visit.lang) + "."))
    return html.section(visit.word(name, count=str(len(routes))), html.items(out))
