"""The early signal beside every question: what is possible, what is clear already, what the last
answer did, and what can still change."""

from components.pieces import html
from components.visit.visit import Visit
from engine.answering.changes import added, signal
from engine.answering.reasons import reasons
from engine.guide.texts import joined

MOST = 4  # routes named behind a tap; the result page has them all


def line(visit: Visit) -> str:
    """The signal in one line of fixed height."""
    if visit.route:
        return html.p(
            html.text(
                f"{_name(visit, visit.route)}: {visit.word('group-' + visit.verdicts[visit.route].standing).lower()}."
            ),
            css="count",
        )
    now = signal(visit.verdicts)
    return html.p(
        _number(visit, "possible", len(now.possible)),
        " ",
        _number(visit, "certain", len(now.certain)),
        css="count",
    )


def box(visit: Visit) -> str:
    """The signal with what the last answer did and why, what is clear, and what can still change,
    each behind a tap."""
    if visit.route:
        return ""
    now, parts = signal(visit.verdicts), [line(visit)]
    if done := visit.changed:
        for name, ids, say in (
            ("fell-closed", done.closed, _why),
            ("fell-unwanted", done.unwanted, _plain),
            ("came-open", done.opened, _plain),
            ("came-more", done.more, _more),
            ("came-less", done.fewer, _less),
        ):
            parts.append(
                html.fold(visit.word(name, count=str(len(ids))), _named(visit, ids, say))
                if ids
                else ""
            )
    if now.certain:
        parts.append(
            html.fold(
                visit.word("sure", count=str(len(now.certain))),
                html.p(html.text(visit.word("sure-means")), css="small"),
                _named(visit, now.certain, _plain),
            )
        )
    waiting = len(now.possible) - len(now.certain)
    if waiting and visit.dialogue.next_question:
        parts.append(html.p(html.text(count(visit, "can-change", waiting)), css="small"))
    return html.tag(
        "section", html.tag("h2", html.text(visit.word("signal"))), *parts, css="signal"
    )


def spoken(visit: Visit) -> str:
    """The signal as it is said aloud after a change."""
    now = signal(visit.verdicts)
    said = [count(visit, "possible", len(now.possible)), count(visit, "certain", len(now.certain))]
    if done := visit.changed:
        said += [
            visit.word(name, count=str(len(ids)))
            for name, ids in (
                ("fell-closed", done.closed),
                ("fell-unwanted", done.unwanted),
                ("came-open", done.opened),
                ("came-more", done.more),
                ("came-less", done.fewer),
            )
            if ids
        ]
    return ". ".join(said) + "."


def _named(visit: Visit, ids: list[str], say) -> str:
    rest = (
        [html.text(visit.word("and-more", count=str(len(ids) - MOST)))] if len(ids) > MOST else []
    )
    return html.items([say(visit, id_) for id_ in ids[:MOST]] + rest)


def count(visit: Visit, name: str, number: int) -> str:
    """So many routes, in words: one or several."""
    return visit.word(f"{name}-one") if number == 1 else visit.word(name, count=str(number))


def _number(visit: Visit, name: str, number: int) -> str:
    """The count with its number in a node."""
    return f"<span>{html.text(count(visit, name, number)).replace(str(number), f'<b>{number}</b>', 1)}</span>"


def _name(visit: Visit, id_: str) -> str:
    return visit.guide.routes[id_].shape.name[visit.lang]


def _plain(visit: Visit, id_: str) -> str:
    return html.text(_name(visit, id_))


def _more(visit: Visit, id_: str) -> str:
    return _conditions(visit, id_, added(visit.before[id_], visit.verdicts[id_]))


def _less(visit: Visit, id_: str) -> str:
    return _conditions(visit, id_, added(visit.verdicts[id_], visit.before[id_]))


def _conditions(visit: Visit, id_: str, conditions: list[str]) -> str:
    """A route with the conditions that came or went."""
    names = joined([visit.guide.conditions[c].name[visit.lang] for c in conditions], visit.lang)
    return html.strong(_name(visit, id_)) + html.text(f": {names}.")


def _why(visit: Visit, id_: str) -> str:
    deciding = reasons(visit.guide.routes[id_], visit.situation, visit.lang)[0]
    return html.strong(_name(visit, id_)) + ". " + html.text(deciding.text)
