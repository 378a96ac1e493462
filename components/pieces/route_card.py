"""One route as a card: where it stands, what to do first, what is needed, why, and what would open
it."""

from dataclasses import dataclass, field

from markupsafe import Markup

from components.markup import render, text
from components.pieces.length import length
from components.pieces.openings import closed
from components.pieces.why import why
from components.visit.visit import Visit
from engine.answering.ranking import misfits
from engine.answering.reasons import reasons
from engine.answering.verdict import Standing, Verdict, may_name
from engine.guide.route import Route
from engine.guide.texts import joined, upper
from engine.rules.questions import DONT_KNOW
from engine.shapes.route import RouteShape, StepShape


@dataclass(frozen=True)
class Condition:
    """A condition that is still to be met, and what to do for it."""

    name: str
    to_do: Markup | str


@dataclass(frozen=True)
class Needed:
    """What is still needed, what is to be found out besides what comes first, and what the route
    waits for."""

    conditions: list[Condition]
    find_out: str
    waits_for: str


def standing(visit: Visit, verdict: Verdict) -> Markup:
    """The standing in words, with its mark."""
    kind = verdict.standing
    words = visit.word(f"group-{kind}")
    return visit.made("standing", kind, lambda: render(visit, "standing", kind=kind, words=words))


@dataclass(frozen=True)
class Card:
    """One route of the result. A closed one opens at a tap and tells what closes it (`closed`)."""

    route: str
    name: str
    why: Markup
    closed: Markup | None = None
    standing: Markup | None = None
    marks: list[str] = field(default_factory=list)
    first: Markup | str = ""
    in_short: Markup | None = None
    needed: Needed | None = None

    @classmethod
    def of(cls, visit: Visit, verdict: Verdict) -> "Card":
        """The card of the route that a verdict is about."""
        route = visit.guide.routes[verdict.route]
        if verdict.standing is Standing.CLOSED:
            return cls(
                route=route.id,
                name=visit.name(route.id),
                why=why(visit, verdict),
                closed=closed(visit, verdict),
            )
        return cls(
            route=route.id,
            name=visit.name(route.id),
            why=why(visit, verdict),
            standing=standing(visit, verdict),
            marks=_marks(visit, route),
            first=first(visit, verdict),
            in_short=visit.made("short", route.id, lambda: _in_short(visit, route.shape)),
            needed=needed(visit, verdict),
        )


def cards(visit: Visit, verdicts: list[Verdict]) -> Markup:
    """The cards of these routes, in this order."""
    return render(visit, "cards", cards=[Card.of(visit, verdict) for verdict in verdicts])


def _marks(visit: Visit, route: Route) -> list[str]:
    """What speaks against a route that stands open: preferences that it does not meet, and what it
    says of itself."""
    found = []
    missed = misfits(visit.guide, route, visit.answers)
    if missed:
        what = _shorts(visit, missed)
        found.append(visit.word("misfit", what=what))
    last = route.shape.declares.last
    if last:
        found.append(last[visit.lang])
    return found


def first(visit: Visit, verdict: Verdict) -> Markup | str:
    """The one thing to do first: find out what was not known, else the first step of the route that
    the answers have not taken already; where they have taken all, the last one."""
    if verdict.find_out:
        what = visit.short(verdict.find_out[0])
        return visit.word("find-out-first", what=what)
    shape = visit.guide.routes[verdict.route].shape
    for step in shape.steps:
        if not _taken(visit, verdict, step):
            break
    words = {"nl": step.nl, "en": step.en}
    return text(visit, words)


def _taken(visit: Visit, verdict: Verdict, step: StepShape) -> bool:
    """Whether a step is not to be taken: its question has been answered, or its condition is not
    needed."""
    answer = visit.answers.get(step.answered_by or "", DONT_KNOW)
    if answer != DONT_KNOW:
        return True
    if step.only_with is None:
        return False
    route = visit.guide.routes[verdict.route]
    return not may_name(route, step.only_with, visit.situation)


def needed(visit: Visit, verdict: Verdict) -> Needed:
    """What is still needed, to find out, or waited for. What is always needed is told once, below
    the routes."""
    conditions = []
    for id_ in verdict.conditions:
        if id_ != visit.guide.always_needed:
            conditions.append(_condition(visit, verdict, id_))
    find_out = ""
    later = verdict.find_out[1:]
    if later:
        what = _shorts(visit, later)
        find_out = visit.word("find-out-first", what=what)
    return Needed(
        conditions=conditions,
        find_out=find_out,
        waits_for=_shorts(visit, verdict.missing),
    )


def _shorts(visit: Visit, questions: list[str]) -> str:
    """The questions in a few words; nothing for none."""
    if not questions:
        return ""
    shorts = [visit.short(question) for question in questions]
    return joined(shorts, visit.lang)


def _condition(visit: Visit, verdict: Verdict, id_: str) -> Condition:
    shape = visit.guide.conditions[id_]
    name = upper(shape.name[visit.lang])
    own = ""
    if shape.own:
        own = _own_words(visit, verdict, id_)
    return Condition(name, own or text(visit, shape.do))


def _own_words(visit: Visit, verdict: Verdict, condition: str) -> str:
    """What the requirements say that name this condition here."""
    route = visit.guide.routes[verdict.route]
    says = []
    for reason in reasons(route, visit.situation, visit.lang):
        if reason.requirement.names == condition and reason.truth != "yes":
            says.append(reason.says)
    return " ".join(says)


def _in_short(visit: Visit, shape: RouteShape) -> Markup:
    """How long, paid or not, and who decides, in a few words."""
    rows = [("months", length(visit, shape.months))]
    if shape.pay:
        pay = visit.word(f"pay-{shape.pay}")
        rows.append(("pay", pay))
    decides = visit.guide.deciders[shape.decides]
    rows.append(("decides", decides[visit.lang]))
    return render(visit, "facts", rows=rows)


def facts(visit: Visit, route: Route) -> Markup:
    """What it leads to, how long, study load, income, cost, and who decides."""
    shape = route.shape
    decides = visit.guide.deciders[shape.decides]
    rows = [
        ("outcome", text(visit, shape.outcome)),
        ("months", length(visit, shape.months)),
        ("load", text(visit, shape.load)),
        ("pay", text(visit, shape.pay_text)),
        ("cost", text(visit, shape.cost)),
        ("decides", text(visit, decides)),
    ]
    return render(visit, "facts", rows=rows)
