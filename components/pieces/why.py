"""Why a route stands where it stands: every reason with its source, on demand."""

from dataclasses import dataclass, field

from markupsafe import Markup

from components.markup import NOTHING, render
from components.pieces.source import source
from components.visit.visit import Visit
from engine.answering.reasons import Reason, reasons
from engine.answering.verdict import Standing, Verdict
from engine.guide.route import Route
from engine.rules.remember import remembered


@dataclass
class _Point:
    """What the same answers lead to: those answers as sentences, and what follows from them. A
    single conclusion stands in one sentence with its answers."""

    told: str
    follows: list[str]


@dataclass
class _Basis:
    """A source, with all that rests on it. `law`: it is law, not practice."""

    law: bool
    source: Markup
    points: list[_Point]


@dataclass
class _Teller:
    """Tells reasons in words; who decides is told once on a card."""

    visit: Visit
    told: set[str] = field(default_factory=set)

    def bases(self, found: list[Reason]) -> list[_Basis]:
        """The reasons by what they rest on, each source once."""
        by_basis: dict[tuple[bool, str], list[Reason]] = {}
        for reason in found:
            asked = reason.requirement
            some = by_basis.setdefault((asked.law, asked.source), [])
            some.append(reason)
        bases = []
        for (law, key), some in by_basis.items():
            points = self._points(some)
            bases.append(_Basis(law, source(self.visit, key), points))
        return bases

    def _points(self, found: list[Reason]) -> list[_Point]:
        """The reasons by the answers they rest on, those answers said once."""
        by_answers: dict[str, list[Reason]] = {}
        for reason in found:
            alike = by_answers.setdefault(reason.told, [])
            alike.append(reason)
        return [self._point(told, alike) for told, alike in by_answers.items()]

    def _point(self, told: str, alike: list[Reason]) -> _Point:
        if len(alike) == 1:
            (only,) = alike
            return _Point(self._once(only, only.text), [])
        follows = [self._once(reason, reason.says) for reason in alike]
        return _Point(told, follows)

    def _once(self, reason: Reason, words: str) -> str:
        """The words without who decides, if that was told already."""
        deciders = self.visit.guide.deciders
        who = deciders[reason.requirement.decides]
        decides = self.visit.word("decided-by", who=who[self.visit.lang])
        decides = f" {decides}"
        if decides in self.told:
            return words.removesuffix(decides)
        self.told.add(decides)
        return words


def why(visit: Visit, verdict: Verdict) -> Markup:
    """Every reason on demand; what is in order already comes last, and what is not at issue for
    this person not at all. Remembered, as the reasons are."""
    route, situation = visit.guide.routes[verdict.route], visit.situation
    return remembered(
        route.memo,
        ("why", visit.lang, verdict.standing, *situation.pattern(route.asks)),
        lambda: _why(visit, route, verdict),
    )


def _why(visit: Visit, route: Route, verdict: Verdict) -> Markup:
    shut = verdict.standing is Standing.CLOSED
    found = reasons(route, visit.situation, visit.lang)
    if shut:
        found = found[1:]  # the first one stands on the card already
    at_issue, in_order = [], []
    for reason in found:
        if reason.truth != "yes":
            at_issue.append(reason)
        elif _worth_telling(visit, reason):
            in_order.append(reason)
    if not at_issue and not in_order:
        return NOTHING
    teller = _Teller(visit)
    return render(
        visit,
        "why",
        shut=shut,
        at_issue=teller.bases(at_issue),
        in_order=teller.bases(in_order),
    )


def _worth_telling(visit: Visit, reason: Reason) -> bool:
    """Whether a point in order is worth telling: it rests on answers, and not only on such as keep
    it from arising."""
    aside: list[str] = []
    names = reason.requirement.names
    if names:
        aside = visit.guide.conditions[names].not_at_issue
    return any(question not in aside for question in reason.because)
