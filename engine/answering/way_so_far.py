"""The way walked: every answer in the order it was given, with what it decided."""

from dataclasses import dataclass, replace

from engine.answering.changes import changes, signal
from engine.answering.decision_tree import Branch, branches
from engine.answering.in_words import said
from engine.answering.reasons import among
from engine.answering.situation import Situation
from engine.answering.verdict import Verdict, verdicts
from engine.rules.questions import DONT_KNOW


@dataclass(frozen=True)
class Step:
    """An answer as a sentence, and what it did, as route ids: no longer wanted, closed, clear from here on.

    No answer brings a route back: closed means closed whatever else is answered. `possible`: how many were possible then.
    `others`: what the answers that were not given would have decided."""

    question: str
    says: str
    unwanted: list[str]
    closed: list[str]
    clear: list[str]
    possible: int
    others: tuple[Branch, ...]

    @property
    def fell(self) -> int:
        """How many routes fell away."""
        return len(self.unwanted) + len(self.closed)


def walked(situation: Situation, lang: str) -> list[Step]:
    """The steps of the way so far."""
    guide = situation.guide
    out, told, before = [], {}, verdicts(Situation(guide, {}))
    sure: list[str] = []
    for id_, answer in situation.given.items():
        others = _others(branches(guide, told, id_), answer)
        told[id_] = answer
        after = verdicts(Situation(guide, dict(told)))
        done, now = changes(before, after), signal(after)
        out.append(
            Step(
                id_,
                sentence(situation, id_, lang),
                done.unwanted,
                done.closed,
                [r for r in now.certain if r not in sure],
                len(now.possible),
                others,
            )
        )
        before, sure = after, now.certain
    return out


def _others(found: tuple[Branch, ...], answer: object) -> tuple[Branch, ...]:
    """The branches without the options that were chosen."""
    chosen = answer if isinstance(answer, list) else [answer]
    left = (
        replace(branch, options=tuple(o for o in branch.options if o not in chosen))
        for branch in found
    )
    return tuple(branch for branch in left if branch.options)


@dataclass(frozen=True)
class Leaf:
    """A route where it left the way: at which step (None: it still hangs on what comes), and how it stands now (`outside` the wish, or its standing)."""

    route: str
    step: int | None
    stands: str


def stands(situation: Situation, verdict: Verdict) -> str:
    """Where a route stands: outside the wish, for people in another situation, or its standing. Before anything was told every route hangs on an answer."""
    if verdict.wanted is False:
        return "outside"
    if (
        verdict.standing == "closed"
        and among(situation.guide.routes[verdict.route], situation) is False
    ):
        return "audience"
    return verdict.standing if situation.given else "undecided"


def leaves(situation: Situation, steps: list[Step]) -> list[Leaf]:
    """Every route once: where it fell away or became clear; those that are not settled at the end."""
    at: dict[str, int] = {}
    for i, step in enumerate(steps):
        at |= dict.fromkeys([*step.unwanted, *step.closed, *step.clear], i)
    found = verdicts(situation)
    clear = signal(found).certain
    out = []
    for id_, verdict in found.items():
        now = stands(situation, verdict)
        out.append(
            Leaf(
                id_,
                at.get(id_) if now in ("outside", "audience", "closed") or id_ in clear else None,
                now,
            )
        )
    return out


def sentence(situation: Situation, id_: str, lang: str) -> str:
    """What was answered to this question, as a sentence."""
    question = situation.guide.question[id_]
    return (
        question.texts["unsure"][lang]
        if situation.given[id_] == DONT_KNOW
        else said(situation, question.index, lang)
    )
