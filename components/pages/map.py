"""The map: the derived tree as a drawing, and the same as a list: the way walked, where the visitor
is, and every route at the end of its line."""

from dataclasses import dataclass

from components.drawings.tree import KINDS, draw
from components.markup import render
from components.page import Page
from components.pieces.way_drawn import stops
from components.pieces.way_words import after, labels, routes_left
from components.visit.actions import Told
from components.visit.visit import Visit
from engine.answering.decision_tree import Branch, Node, grow
from engine.answering.verdict import Standing, Verdict
from engine.answering.way_so_far import Step, stands, walked
from engine.guide.texts import upper

SHOWN = ("open", "conditional", "undecided")  # groups that are not folded away


def page(visit: Visit, told: Told) -> Page:
    """The page. The drawing comes first where there is room for it, and is for the eye and the
    mouse; the list says the same to everyone."""
    heading = visit.word("map-title")
    steps, node = walked(visit.situation, visit.lang), grow(visit.guide, 1, None, visit.answers)
    drawn = draw(stops(visit, steps, node), visit.word("map-left"), visit.word("map-right"))
    body = render(
        visit,
        "map",
        heading=heading,
        drawing=drawn,
        start=routes_left(visit),
        steps=[_Walked.of(visit, step) for step in steps],
        here=_Here.of(visit, node) if node else None,
        groups=_groups(visit),
    )
    return Page(heading, visit.lang, (body,), heading)


# -------------------------------------------------------------------- the way walked
@dataclass(frozen=True)
class _Walked:
    """One answer with what it did: at a glance (`told`, as (class, words)), and at a tap which
    routes (`named`, as (words, names)). `others`: the answers that were not given."""

    question: str
    short: str
    says: str
    told: list[tuple[str, str]]
    named: list[tuple[str, list[str]]]
    others: list[str]

    @classmethod
    def of(cls, visit: Visit, step: Step) -> "_Walked":
        question = visit.guide.question[step.question]
        return cls(
            step.question,
            visit.short(step.question),
            step.says,
            _at_a_glance(visit, step),
            _named(visit, step),
            [
                f"{labels(visit, question, branch)} ({len(branch.possible)})"
                for branch in step.others
            ],
        )


def _at_a_glance(visit: Visit, step: Step) -> list[tuple[str, str]]:
    told = []
    if step.fell:
        told.append(("fell", visit.counted("map-fell", step.fell)))
    if step.clear:
        told.append(("clear", visit.word("sure", count=str(len(step.clear)))))
    return [*told, ("", visit.counted("possible", step.possible))]


def _named(visit: Visit, step: Step) -> list[tuple[str, list[str]]]:
    kinds = [("map-unwanted", step.unwanted), ("map-closed", step.closed), ("sure", step.clear)]
    return [
        (visit.word(name, count=str(len(routes))), [visit.name(route) for route in routes])
        for name, routes in kinds
        if routes
    ]


@dataclass(frozen=True)
class _Here:
    """The question where the visitor is now, and what each of its answers decides: as (labels, what
    follows)."""

    asked: str
    answers: list[tuple[str, str]]

    @classmethod
    def of(cls, visit: Visit, node: Node) -> "_Here":
        question = visit.guide.question[node.question]
        answers = [
            (labels(visit, question, branch), f"{_decides(visit, branch)}; {after(visit, branch)}.")
            for branch in node.branches
        ]
        return cls(question.texts["ask"][visit.lang], answers)


def _decides(visit: Visit, branch: Branch) -> str:
    """How many routes an answer leaves possible, closes, and puts outside the wish."""
    parts = [visit.counted("possible", len(branch.possible))]
    for name, routes in (
        ("map-closes", branch.decided.closed),
        ("map-drops", branch.decided.unwanted),
    ):
        if routes:
            parts.append(visit.word(name, count=str(len(routes))))
    return ", ".join(parts)


# -------------------------------------------------------------------- every route
@dataclass(frozen=True)
class _End:
    """A route at the end of its line; the style sheet shows by a mark how it stands, `stands` says
    it."""

    route: str
    kind: str
    stands: str


@dataclass(frozen=True)
class _Group:
    """The routes that stand alike; the last groups open at a tap."""

    kind: str
    name: str
    shown: bool
    ends: list[_End]


def _groups(visit: Visit) -> list[_Group]:
    """Every route as it stands now, in the groups of the result; what was not wished for comes
    last."""
    alike: dict[str, list[Verdict]] = {kind: [] for kind in KINDS}
    for verdict in visit.verdicts.values():
        alike[stands(visit.situation, verdict)].append(verdict)
    return [_group(visit, kind, found) for kind, found in alike.items() if found]


def _group(visit: Visit, kind: str, found: list[Verdict]) -> _Group:
    if kind == "outside":
        found = sorted(found, key=lambda verdict: list(Standing).index(verdict.standing))
    ends = [_end(visit, verdict, kind) for verdict in found]
    return _Group(kind, _group_name(visit, kind, len(found)), kind in SHOWN, ends)


def _end(visit: Visit, verdict: Verdict, kind: str) -> _End:
    mark = verdict.standing if kind in ("outside", "audience") else kind
    return _End(verdict.route, mark, visit.word(f"group-{mark}").lower())


def _group_name(visit: Visit, kind: str, count: int) -> str:
    if kind == "audience":
        return visit.word("group-audience", count=str(count))
    outside = kind == "outside"
    name = upper(visit.word("outside-wish")) if outside else visit.word(f"group-{kind}")
    return visit.word("group-all", group=name, count=str(count))
