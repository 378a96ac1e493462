"""The early signal beside every question: what is possible, what is clear already, what the last
answer did, and what can still change."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from components.markup import NOTHING, render
from components.visit.visit import Visit
from engine.answering.changes import Changes, added
from engine.answering.reasons import reasons
from engine.answering.verdict import Verdict
from engine.guide.texts import joined

MOST = 4  # routes named behind a tap; the result page has them all


@dataclass(frozen=True)
class _Number:
    """A count in words, with its number apart so that it can stand out; words without a number have
    it empty."""

    before: str
    number: str
    after: str


@dataclass(frozen=True)
class _Row:
    """A route with what is told of it: nothing, or what begins with the sign after its name."""

    name: str
    tells: str = ""


@dataclass(frozen=True)
class _Fold:
    """Routes behind a tap. `more`: in words how many are not named."""

    summary: str
    rows: list[_Row]
    more: str


def line(visit: Visit) -> Markup:
    """The signal in one line of fixed height: of all routes, or of the one in mind."""
    if visit.route:
        standing = visit.verdicts[visit.route].standing
        words = visit.word(f"group-{standing}")
        return render(
            visit,
            "signal_line",
            route=visit.name(visit.route),
            standing=words.lower(),
        )
    now = visit.signal
    numbers = [
        _number(visit, "possible", len(now.possible)),
        _number(visit, "certain", len(now.certain)),
    ]
    return render(visit, "signal_line", route="", numbers=numbers)


def box(visit: Visit) -> Markup:
    """The signal with what the last answer did and why, what is clear, and what can still change,
    each behind a tap."""
    if visit.route:
        return NOTHING
    now = visit.signal
    sure = None
    if now.certain:
        sure = _fold(visit, "sure", now.certain, _plain)
    can_change = ""
    waiting = len(now.possible) - len(now.certain)
    if waiting > 0 and visit.dialogue.next_question:
        can_change = visit.counted("can-change", waiting)
    return render(
        visit,
        "signal",
        line=line(visit),
        done=_done(visit),
        sure=sure,
        can_change=can_change,
    )


def spoken(visit: Visit) -> str:
    """The signal as it is said aloud after a change."""
    now = visit.signal
    said = [
        visit.counted("possible", len(now.possible)),
        visit.counted("certain", len(now.certain)),
    ]
    kinds = _kinds(visit.changed) if visit.changed else []
    for name, routes, _ in kinds:
        if routes:
            count = str(len(routes))
            said.append(visit.word(name, count=count))
    return ". ".join(said) + "."


_Tell = Callable[[Visit, str], _Row]


def _kinds(done: Changes) -> list[tuple[str, list[str], _Tell]]:
    """What an answer can do: in which word, to which routes, and what is told of each."""
    return [
        ("fell-closed", done.closed, _why),
        ("fell-unwanted", done.unwanted, _plain),
        ("came-open", done.opened, _plain),
        ("came-more", done.more, _more),
        ("came-less", done.fewer, _fewer),
    ]


def _done(visit: Visit) -> list[_Fold]:
    """What the last answer did."""
    if visit.changed is None:
        return []
    found = []
    for name, routes, tell in _kinds(visit.changed):
        if routes:
            found.append(_fold(visit, name, routes, tell))
    return found


def _fold(visit: Visit, name: str, routes: list[str], tell: _Tell) -> _Fold:
    more = ""
    beyond = len(routes) - MOST
    if beyond > 0:
        more = visit.word("and-more", count=str(beyond))
    count = str(len(routes))
    return _Fold(
        summary=visit.word(name, count=count),
        rows=[tell(visit, route) for route in routes[:MOST]],
        more=more,
    )


def _number(visit: Visit, name: str, count: int) -> _Number:
    words = visit.counted(name, count)
    return _Number(*words.partition(str(count)))


def _plain(visit: Visit, route: str) -> _Row:
    return _Row(visit.name(route))


def _why(visit: Visit, route: str) -> _Row:
    found = reasons(visit.guide.routes[route], visit.situation, visit.lang)
    deciding = found[0]
    return _Row(visit.name(route), f". {deciding.text}")


def _more(visit: Visit, route: str) -> _Row:
    before, now = _then_and_now(visit, route)
    return _conditions(visit, route, added(before, now))


def _fewer(visit: Visit, route: str) -> _Row:
    before, now = _then_and_now(visit, route)
    return _conditions(visit, route, added(now, before))


def _then_and_now(visit: Visit, route: str) -> tuple[Verdict, Verdict]:
    """The verdict before the last answer, and that of now."""
    now = visit.verdicts[route]
    before = visit.before or {}
    return before.get(route, now), now


def _conditions(visit: Visit, route: str, conditions: list[str]) -> _Row:
    """A route with the conditions that came or went."""
    names = []
    for id_ in conditions:
        shape = visit.guide.conditions[id_]
        names.append(shape.name[visit.lang])
    told = joined(names, visit.lang)
    return _Row(visit.name(route), f": {told}.")
