"""The way walked as the stops of the drawing, from the same steps as the list of the map."""

from components.drawings.tree import KINDS, MOST, Answer, Leaving, Stop
from components.pieces.way_words import after, labels, routes_left
from components.visit.visit import Visit
from engine.answering.decision_tree import Node
from engine.answering.way_so_far import Leaf, Step, leaves
from engine.guide.texts import upper


def stops(visit: Visit, steps: list[Step], node: Node | None) -> list[Stop]:
    """The beginning, every step, and where the visitor is now: at the question of `node`, or at the
    end."""
    left_at: dict[int | None, list[Leaf]] = {}
    for leaf in leaves(visit.situation, steps):
        left_at.setdefault(leaf.step, []).append(leaf)
    found = [Stop(kind="start", title=routes_left(visit))]
    for index, step in enumerate(steps):
        gone = left_at.get(index, [])
        found.append(_step(visit, index + 1, step, gone))
    still_here = _leaving(visit, left_at.get(None, []))
    if node is None:
        found.append(_end(visit, still_here))
    else:
        found.append(_here(visit, node, still_here))
    return found


def _step(visit: Visit, number: int, step: Step, gone: list[Leaf]) -> Stop:
    question = visit.guide.question[step.question]
    others = []
    for branch in step.others:
        words = labels(visit, question, branch)
        others.append(Answer(words, len(branch.possible)))
    return Stop(
        kind="step",
        sign=str(number),
        title=upper(visit.short(step.question)),
        text=step.says,
        href=f"#step-{number}",
        answers=others,
        more=_more(visit, others),
        routes=_leaving(visit, gone),
    )


def _here(visit: Visit, node: Node, routes: list[Leaving]) -> Stop:
    """The question that is asked now; what follows is told once where it is the same after every
    answer."""
    question = visit.guide.question[node.question]
    follows = {after(visit, branch) for branch in node.branches}
    same = follows.pop() if len(follows) == 1 else ""
    answers = []
    for branch in node.branches:
        words = labels(visit, question, branch)
        then = "" if same else after(visit, branch)
        answers.append(Answer(words, len(branch.possible), then))
    here = visit.word("map-here")
    asked = question.texts["ask"]
    return Stop(
        kind="here",
        title=f"{here}: {asked[visit.lang]}",
        text=same,
        href="#step-here",
        answers=answers,
        more=_more(visit, answers),
        routes=routes,
    )


def _end(visit: Visit, routes: list[Leaving]) -> Stop:
    return Stop(
        kind="here",
        title=visit.word("map-here"),
        text=visit.word("map-end"),
        href=visit.link("result"),
        routes=routes,
    )


def _more(visit: Visit, answers: list[Answer]) -> str:
    beyond = len(answers) - MOST
    return visit.word("map-more", count=str(beyond))


def _leaving(visit: Visit, gone: list[Leaf]) -> list[Leaving]:
    """Routes as they are drawn: what is clear first."""
    found = []
    for leaf in sorted(gone, key=_rank):
        name = visit.name(leaf.route)
        href = visit.link("route", route=leaf.route)
        found.append(Leaving(name, href, leaf.stands))
    return found


def _rank(leaf: Leaf) -> int:
    return KINDS.index(leaf.stands)
