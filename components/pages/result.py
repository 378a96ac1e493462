"""The result: calm groups of routes, what was told, and ways out. Never empty."""

from dataclasses import dataclass, field

from markupsafe import Markup

from components.markup import NOTHING, render
from components.page import Page
from components.pieces import answers_given, draft_bar, feedback, signal
from components.pieces.order import order
from components.pieces.route_card import cards
from components.visit.actions import Told
from components.visit.visit import Visit
from engine.answering.dialogue import sensible
from engine.answering.openings import may_open
from engine.answering.ranking import ranked
from engine.answering.reasons import among, reasons
from engine.answering.verdict import Standing, Verdict
from engine.guide.route import Route
from engine.guide.texts import joined
from engine.shapes.lists import ContactShape

SHOWN = 4  # cards of a group that are shown at once; the others are one tap away
OUTSIDE = 3  # open routes outside the wish that are shown when the wish leaves little
POSSIBLE = (Standing.OPEN, Standing.CONDITIONAL, Standing.UNDECIDED)


def page(visit: Visit, told: Told) -> Page:
    """The result page, as far as the answers go."""
    unfinished = visit.dialogue.next_question is not None
    heading = visit.word("result-so-far" if unfinished else "result-title")
    if not visit.answers:
        nothing = render(visit, "result_nothing_told", heading=heading)
        return Page(heading, visit.lang, (nothing,), heading)
    wished = _Wished.of(visit)
    body = render(
        visit,
        "result",
        heading=heading,
        unfinished=unfinished,
        signal=signal.box(visit),
        answers=Markup(answers_given.asides(visit) + answers_given.show(visit, told)),
        ways_out=_ways_out(visit),
        order=order(visit, [verdict.route for verdict in wished.possible]),
        groups=_groups(visit, wished),
        audience=[_ForOthers.of(visit, verdict) for verdict in wished.for_others],
        outside=_outside(visit, wished),
        always=visit.guide.conditions.get(visit.guide.always_needed or ""),
        mail=feedback.mail(visit),
        examples=Markup(draft_bar.examples(visit)),
    )
    spoken = f"{heading}. {signal.spoken(visit)}"
    return Page(heading, visit.lang, (body,), spoken)


# -------------------------------------------------------------------- the groups
@dataclass
class _Wished:
    """The routes that may be wished for, by where they stand and in their order; apart from them
    the closed ones for people in another situation."""

    groups: dict[Standing, list[Verdict]] = field(default_factory=dict)
    for_others: list[Verdict] = field(default_factory=list)

    @classmethod
    def of(cls, visit: Visit) -> "_Wished":
        found = cls({standing: [] for standing in Standing})
        for verdict in visit.verdicts.values():
            if verdict.wanted is False:
                continue
            if _for_others(visit, verdict):
                found.for_others.append(verdict)
            else:
                found.groups[verdict.standing].append(verdict)
        found.sort(visit)
        return found

    @property
    def possible(self) -> list[Verdict]:
        """Those that are not closed, in the order of the page."""
        found = []
        for standing in POSSIBLE:
            found += self.groups[standing]
        return found

    def sort(self, visit: Visit) -> None:
        """By rank; of the closed routes those first that another answer may open."""
        ranks = ranked(visit.verdicts, visit.situation)
        for standing in POSSIBLE:
            self.groups[standing].sort(key=lambda verdict: ranks[verdict.route])

        def shut(verdict: Verdict) -> bool:
            return not may_open(_route(visit, verdict), visit.situation)

        self.groups[Standing.CLOSED].sort(key=shut)


def _for_others(visit: Visit, verdict: Verdict) -> bool:
    """Whether a route is closed because it is for people in another situation."""
    if verdict.standing is not Standing.CLOSED:
        return False
    return among(_route(visit, verdict), visit.situation) is False


def _route(visit: Visit, verdict: Verdict) -> Route:
    return visit.guide.routes[verdict.route]


@dataclass(frozen=True)
class _Group:
    """Routes that stand alike. `rest`: how many are one tap away, at the address `whole`; on paper
    they are named (`also`). `first_more`: which card a tap brings first, from 1."""

    standing: Standing
    name: str
    count: int
    about: str
    cards: Markup
    rest: int
    whole: str
    also: str
    first_more: int = SHOWN + 1


def _groups(visit: Visit, wished: _Wished) -> list[_Group]:
    """The groups that hold something."""
    groups = []
    for standing, found in wished.groups.items():
        if found:
            groups.append(_group(visit, standing, found))
    return groups


def _group(visit: Visit, standing: Standing, found: list[Verdict]) -> _Group:
    shown = found
    if standing not in visit.whole and len(found) != SHOWN + 1:
        shown = found[:SHOWN]
    others = [visit.name(verdict.route) for verdict in found[len(shown) :]]
    whole = also = ""
    if others:
        whole = visit.link("result", whole=(*visit.whole, standing))
        also = joined(others, visit.lang)
    return _Group(
        standing=standing,
        name=visit.word(f"group-{standing}"),
        count=len(found),
        about=visit.word(f"group-{standing}-text"),
        cards=cards(visit, shown),
        rest=len(others),
        whole=whole,
        also=also,
    )


@dataclass(frozen=True)
class _ForOthers:
    """A route for people in another situation, and why it is not for this person."""

    route: str
    reason: str

    @classmethod
    def of(cls, visit: Visit, verdict: Verdict) -> "_ForOthers":
        found = reasons(_route(visit, verdict), visit.situation, visit.lang)
        deciding = found[0]
        return cls(verdict.route, deciding.text)


# -------------------------------------------------------------------- beside the groups
def _outside(visit: Visit, wished: _Wished) -> Markup:
    """Open routes that were not asked for, when little of the wish is open: those that the tree
    calls a first step, then those into the same work."""
    settled = sum(verdict.settled for verdict in wished.possible)
    if settled >= OUTSIDE:
        return NOTHING
    first_steps, same_work = [], []
    for verdict in visit.verdicts.values():
        if verdict.wanted is not False or verdict.standing is not Standing.OPEN:
            continue
        if verdict.route in visit.guide.asides:
            first_steps.append(verdict)
        elif _same_work(visit, verdict):
            same_work.append(verdict)
    found = [*first_steps, *same_work]
    return cards(visit, found[:OUTSIDE]) if found else NOTHING


def _same_work(visit: Visit, verdict: Verdict) -> bool:
    """Whether a route leads to work that was wished for."""
    wished = visit.answers.get(visit.guide.wish.roles)
    roles = _route(visit, verdict).shape.leads_to.roles or []
    return isinstance(wished, list) and not set(wished).isdisjoint(roles)


@dataclass(frozen=True)
class _WayOut:
    """Where to go with a wish that no route serves."""

    text: dict[str, str]
    desk: ContactShape


def _ways_out(visit: Visit) -> list[_WayOut]:
    found = []
    for index in sensible(visit.guide, visit.situation):
        shape = visit.guide.ways_out[index].shape
        desk = visit.guide.contacts[shape.desk]
        found.append(_WayOut(shape.text, desk))
    return found
