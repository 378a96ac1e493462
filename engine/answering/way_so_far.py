"""The way walked: every answer in the order it was given, with what it decided."""

from dataclasses import dataclass, replace

from engine.answering.changes import changes, signal
from engine.answering.decision_tree import Branch, branches
from engine.answering.in_words import said
from engine.answering.reasons import among
from engine.answering.situation import Answers, Situation
from engine.answering.verdict import Standing, Verdict, verdicts
from engine.rules.questions import DONT_KNOW

OUTSIDE = "outside"  # not wished for
AUDIENCE = "audience"  # closed, as it exists for people in another situation
LEFT = (OUTSIDE, AUDIENCE, Standing.CLOSED)


@dataclass(frozen=True)
class Step:
    """An answer as a sentence, and what it did, as route ids: no longer wanted, closed, clear.

    No answer brings a route back: closed means closed whatever else is answered.
    possible: how many were possible then ·
    others: what the answers that were not given would have decided."""

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
    """The steps of the way so far. Every answer of the situation applies."""
    guide = situation.guide
    steps: list[Step] = []
    given: Answers = {}
    before = verdicts(Situation(guide, {}))
    for id_, answer in situation.given.items():
        others = _others(branches(guide, given, id_), answer)
        given[id_] = answer
        after = verdicts(Situation(guide, dict(given)))
        done, now = changes(before, after), signal(after)
        already = signal(before).certain if steps else []
        steps.append(
            Step(
                question=id_,
                says=sentence(situation, id_, lang),
                unwanted=done.unwanted,
                closed=done.closed,
                clear=[route for route in now.certain if route not in already],
                possible=len(now.possible),
                others=others,
            )
        )
        before = after
    return steps


def _others(found: tuple[Branch, ...], answer: object) -> tuple[Branch, ...]:
    """The branches without the options that were chosen."""
    chosen = answer if isinstance(answer, list) else [answer]
    out = []
    for branch in found:
        left = tuple(option for option in branch.options if option not in chosen)
        if left:
            out.append(replace(branch, options=left))
    return tuple(out)


@dataclass(frozen=True)
class Leaf:
    """A route where it left the way.

    step: at which answer; None: it still hangs on what comes ·
    stands: how it stands now, as `stands` says it."""

    route: str
    step: int | None
    stands: str


def stands(situation: Situation, verdict: Verdict) -> str:
    """Where a route stands: `outside` the wish, for another `audience`, or its standing.

    Before anything was told every route hangs on an answer."""
    if verdict.wanted is False:
        return OUTSIDE
    route = situation.guide.routes[verdict.route]
    if verdict.standing is Standing.CLOSED and among(route, situation) is False:
        return AUDIENCE
    return verdict.standing if situation.given else Standing.UNDECIDED


def leaves(situation: Situation, steps: list[Step]) -> list[Leaf]:
    """Every route once: where it fell away or became clear; those that are not settled last."""
    at: dict[str, int] = {}
    for i, step in enumerate(steps):
        at |= dict.fromkeys([*step.unwanted, *step.closed, *step.clear], i)
    out = []
    for id_, verdict in verdicts(situation).items():
        now = stands(situation, verdict)
        left = now in LEFT or verdict.certain
        out.append(Leaf(id_, at.get(id_) if left else None, now))
    return out


def sentence(situation: Situation, id_: str, lang: str) -> str:
    """What was answered to this question, as a sentence."""
    question = situation.guide.question[id_]
    if situation.given[id_] == DONT_KNOW:
        unsure: str = question.texts["unsure"][lang]
        return unsure
    return said(situation, question.index, lang)
