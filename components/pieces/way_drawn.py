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
    walked = [_step(visit, i, step, left_at.get(i, [])) for i, step in enumerate(steps)]
    still_here = _leaving(visit, left_at.get(None, []))
    last = _here(visit, node, still_here) if node else _end(visit, still_here)
    return [Stop("start", "", routes_left(visit), "", "", [], "", []), *walked, last]


def _step(visit: Visit, index: int, step: Step, gone: list[Leaf]) -> Stop:
    question = visit.guide.question[step.question]
    others = [Answer(labels(visit, question, b), len(b.possible)) for b in step.others]
    return Stop(
        "step",
        str(index + 1),
        upper(visit.short(step.question)),
        step.says,
        f"#step-{index + 1}",
        others,
        _more(visit, others),
        _leaving(visit, gone),
    )


def _here(visit: Visit, node: Node, routes: list[Leaving]) -> Stop:
    """The question that is asked now; what follows is told once where it is the same after every
    answer."""
    question = visit.guide.question[node.question]
    follows = [after(visit, branch) for branch in node.branches]
    same = follows[0] if len(set(follows)) == 1 else ""
    answers = [
        Answer(labels(visit, question, branch), len(branch.possible), "" if same else then)
        for branch, then in zip(node.branches, follows, strict=True)
    ]
    title = f"{visit.word('map-here')}: {question.texts['ask'][visit.lang]}"
    return Stop("here", "", title, same, "#step-here", answers, _more(visit, answers), routes)


def _end(visit: Visit, routes: list[Leaving]) -> Stop:
    here, end = visit.word("map-here"), visit.word("map-end")
    return Stop("here", "", here, end, visit.link("result"), [], "", routes)


def _more(visit: Visit, answers: list[Answer]) -> str:
    return visit.word("map-more", count=str(len(answers) - MOST))


def _leaving(visit: Visit, gone: list[Leaf]) -> list[Leaving]:
    """Routes as they are drawn: what is clear first."""
    by_kind = sorted(gone, key=lambda leaf: KINDS.index(leaf.stands))
    return [
        Leaving(visit.name(leaf.route), visit.link("route", route=leaf.route), leaf.stands)
        for leaf in by_kind
    ]
