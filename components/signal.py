"""The early signal beside every question: what is possible, what is certain, what the last answer did, and what can still change."""

from components import html
from components.visit import Visit
from engine.dialogue import signal
from engine.reasons import reasons
from engine.verdict import Verdict

MOST = 4        # routes named behind a tap; the result page has them all


def line(visit: Visit) -> str:
    """The signal in one line of fixed height."""
    if visit.route:
        return html.p(html.text(f"{_name(visit, visit.route)}: {visit.word('group-' + visit.verdicts[visit.route].standing).lower()}."), css="count")
    now = signal(visit.verdicts)
    return html.p(_number(visit, "possible", len(now.possible)), " ", _number(visit, "certain", len(now.certain)), css="count")


def box(visit: Visit) -> str:
    """The signal with what fell away and why, what opened, what is certain, and what can still change, each behind a tap."""
    if visit.route:
        return ""
    now = signal(visit.verdicts, visit.before)
    parts = [line(visit)]
    opened = [v.route for v in visit.verdicts.values() if visit.before and _closed(visit.before[v.route]) and not _closed(v)]
    for name, ids, say in (("fell-closed", now.closed, _why), ("fell-unwanted", now.unwanted, _plain), ("came-open", opened, _plain)):
        if ids:
            parts.append(html.fold(visit.word(name, count=str(len(ids))), _named(visit, ids, say)))
    if now.certain:
        parts.append(html.fold(visit.word("sure", count=str(len(now.certain))), html.p(html.text(visit.word("sure-means")), css="small"), _named(visit, now.certain, _plain)))
    if visit.answers and not now.closed and not now.unwanted:
        parts.append(html.p(html.text(visit.word("fell-nothing"))))
    waiting = [v for v in visit.verdicts.values() if v.wanted is not False and v.standing != "closed" and (v.wanted is None or v.missing)]
    if waiting and visit.dialogue.next_question:
        parts.append(html.p(html.text(_count(visit, "can-change", len(waiting))), css="small"))
    return html.tag("section", html.tag("h2", html.text(visit.word("signal"))), *parts, css="signal")


def spoken(visit: Visit) -> str:
    """The signal as it is said aloud after a change."""
    now = signal(visit.verdicts, visit.before)
    closed = visit.word("fell-closed", count=str(len(now.closed))) + "." if now.closed else ""
    return " ".join(part for part in (_count(visit, "possible", len(now.possible)), _count(visit, "certain", len(now.certain)), closed) if part)


def _named(visit: Visit, ids: list[str], say) -> str:
    rest = [html.text(visit.word("and-more", count=str(len(ids) - MOST)))] if len(ids) > MOST else []
    return html.items([say(visit, id_) for id_ in ids[:MOST]] + rest)


def _closed(verdict: Verdict) -> bool:
    return verdict.standing == "closed" or verdict.wanted is False


def _count(visit: Visit, name: str, count: int) -> str:
    return visit.word(f"{name}-one") if count == 1 else visit.word(name, count=str(count))


def _number(visit: Visit, name: str, count: int) -> str:
    """The count with its number in a node."""
    return f"<span>{html.text(_count(visit, name, count)).replace(str(count), f'<b>{count}</b>', 1)}</span>"


def _name(visit: Visit, id_: str) -> str:
    return visit.guide.routes[id_].shape.name[visit.lang]


def _plain(visit: Visit, id_: str) -> str:
    return html.text(_name(visit, id_))


def _why(visit: Visit, id_: str) -> str:
    deciding = reasons(visit.guide.routes[id_], visit.situation, visit.lang)[0]
    return html.strong(_name(visit, id_)) + ". " + html.text(deciding.text)
