"""The early signal beside every question: how many routes are possible, how many open, and what the last answer took away."""

from components import html
from components.state import Visit
from engine.dialogue import signal
from engine.reasons import reasons


def show(visit: Visit) -> None:
    """A quiet box of one or two sentences, with what fell away behind a tap."""
    if visit.route:
        _one_route(visit)
        return
    now = signal(visit.verdicts, visit.before)
    lines = [_count(visit, "possible", len(now.possible))]
    if now.certain:
        lines.append(_count(visit, "certain", len(now.certain)))
    folds = []
    if now.closed:
        folds.append(html.fold(visit.word("fell-closed", count=str(len(now.closed))), html.items([_closed(visit, id_) for id_ in now.closed])))
    if now.unwanted:
        folds.append(html.fold(visit.word("fell-unwanted", count=str(len(now.unwanted))), html.items([html.text(_name(visit, id_)) for id_ in now.unwanted])))
    if visit.answers and not folds:
        lines.append(visit.word("fell-nothing"))
    html.show(html.tag("div", html.tag("p", html.tag("strong", html.text(visit.word("signal") + ": ")), html.text(" ".join(lines))), *folds, css="signal", role="status"))


def _one_route(visit: Visit) -> None:
    """With a route in mind: where that route stands now."""
    verdict = visit.verdicts[visit.route]
    line = f"{_name(visit, visit.route)}: {visit.word('group-' + verdict.standing).lower()}."
    html.show(html.tag("div", html.tag("p", html.tag("strong", html.text(visit.word("signal") + ": ")), html.text(line)), css="signal", role="status"))


def _count(visit: Visit, name: str, count: int) -> str:
    return visit.word(f"{name}-one") if count == 1 else visit.word(name, count=str(count))


def _name(visit: Visit, id_: str) -> str:
    return visit.guide.routes[id_].shape.name[visit.lang]


def _closed(visit: Visit, id_: str) -> str:
    deciding = reasons(visit.guide.routes[id_], visit.situation, visit.lang)[0]
    return html.tag("strong", html.text(_name(visit, id_))) + ". " + html.text(deciding.text)
