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
    steps = walked(visit.situation, visit.lang)
    node = grow(visit.guide, 1, None, visit.answers)
    drawn = draw(
        stops(visit, steps, node),
        left_says=visit.word("map-left"),
        right_says=visit.word("map-right"),
    )
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
        count = str(len(step.clear))
        told.append(("clear", visit.word("sure", count=count)))
    told.append(("", visit.counted("possible", step.possible)))
    return told


def _named(visit: Visit, step: Step) -> list[tuple[str, list[str]]]:
    """The routes that an answer put outside the wish, closed, and made clear."""
    kinds = {
        "map-unwanted": step.unwanted,
        "map-closed": step.closed,
        "sure": step.clear,
    }
    found = []
    for name, routes in kinds.items():
        if routes:
            words = visit.word(name, count=str(len(routes)))
            found.append((words, [visit.name(route) for route in routes]))
    return found


@dataclass(frozen=True)
class _Here:
    """The question where the visitor is now, and what each of its answers decides: as (labels, what
    follows)."""

    asked: str
    answers: list[tuple[str, str]]

    @classmethod
    def of(cls, visit: Visit, node: Node) -> "_Here":
        question = visit.guide.question[node.question]
        answers = []
        for branch in node.branches:
            words = labels(visit, question, branch)
            decides = _decides(visit, branch)
            then = after(visit, branch)
            answers.append((words, f"{decides}; {then}."))
        asked = question.texts["ask"]
        return cls(asked[visit.lang], answers)


def _decides(visit: Visit, branch: Branch) -> str:
    """How many routes an answer leaves possible, closes, and puts outside the wish."""
    parts = [visit.counted("possible", len(branch.possible))]
    kinds = {
        "map-closes": branch.decided.closed,
        "map-drops": branch.decided.unwanted,
    }
    for name, routes in kinds.items():
        if routes:
            count = str(len(routes))
            parts.append(visit.word(name, count=count))
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
        kind = stands(visit.situation, verdict)
        alike[kind].append(verdict)
    groups = []
    for kind, found in alike.items():
        if found:
            groups.append(_group(visit, kind, found))
    return groups


def _group(visit: Visit, kind: str, found: list[Verdict]) -> _Group:
    if kind == "outside":
        best_first = list(Standing)
        found = sorted(found, key=lambda verdict: best_first.index(verdict.standing))
    return _Group(
        kind=kind,
        name=_group_name(visit, kind, len(found)),
        shown=kind in SHOWN,
        ends=[_end(visit, verdict, kind) for verdict in found],
    )


def _end(visit: Visit, verdict: Verdict, kind: str) -> _End:
    mark = kind
    if kind in ("outside", "audience"):
        mark = verdict.standing
    stands_so = visit.word(f"group-{mark}")
    return _End(verdict.route, mark, stands_so.lower())


def _group_name(visit: Visit, kind: str, count: int) -> str:
    if kind == "audience":
        return visit.word("group-audience", count=str(count))
    name = visit.word("outside-wish" if kind == "outside" else f"group-{kind}")
    return visit.word("group-all", group=upper(name), count=str(count))
