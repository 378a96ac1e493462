"""The decision tree as the dialogue walks it: per question what its options decide. Derived each time, written down nowhere."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from engine.answering.dialogue import dialogue
from engine.answering.situation import Answers, Situation
from engine.answering.verdict import Verdict, verdicts
from engine.guide.guide import Guide
from engine.rules.questions import Question

DECIDING = (
    2  # the last phase whose questions decide something; those after it only order the result
)
KINDS = ("open", "conditional", "closed", "unwanted", "needed", "spared")


@dataclass(frozen=True)
class Decided:
    """What an answer decides, as route ids: now open, now open with conditions, now closed, no longer wanted.

    With one route in mind also its conditions, as ids: now needed for sure, and now surely not."""

    open: tuple[str, ...] = ()
    conditional: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    spared: tuple[str, ...] = ()

    def kinds(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The kinds that hold something, with what they hold."""
        for kind in KINDS:
            if getattr(self, kind):
                yield kind, getattr(self, kind)


@dataclass(frozen=True)
class Branch:
    """Options that decide the same and lead to the same. `possible`: routes not closed and not unwanted after them;
    `next_question` is asked then, and `node` holds it unless it is cut off."""

    options: tuple[str, ...]
    decided: Decided
    possible: tuple[str, ...]
    next_question: str | None
    node: "Node | None"


@dataclass(frozen=True)
class Node:
    """A question of the dialogue with its phase (1 or 2) and its branches, in the order of its options."""

    question: str
    phase: int
    branches: tuple[Branch, ...]


def grow(
    guide: Guide, depth: int, only: str | None = None, answers: Answers | None = None
) -> Node | None:
    """The tree from these answers on, `depth` questions deep; None when nothing is left to ask that decides.

    With `only` the dialogue of that route alone. A many-answer question branches on each option by itself."""
    situation = Situation(guide, answers or {})
    return _node(situation, verdicts(situation), depth, only)


def branch(
    guide: Guide, answers: Answers, question: str, answer: object, only: str | None = None
) -> Branch:
    """What one given answer (of several options, or dont_know, too) decides after `answers`, without what follows. Raises InputError."""
    asked, others = guide.question[question], {q: a for q, a in answers.items() if q != question}
    value = asked.read(answer)
    options = tuple(o for o in asked.options if value and o in value)
    return replace(
        _branch(
            Situation(guide, {**others, question: answer}),
            verdicts(Situation(guide, others)),
            0,
            only,
        ),
        options=options,
    )


def branches(guide: Guide, answers: Answers, question: str) -> tuple[Branch, ...]:
    """What each option of a question decides after `answers`, without what follows; options that decide the same and lead to the same are one branch."""
    situation = Situation(guide, answers)
    return _branches(situation, verdicts(situation), guide.question[question], 0, None)


def _node(
    situation: Situation, found: dict[str, Verdict], depth: int, only: str | None
) -> Node | None:
    asked = dialogue(situation, found, only)
    if depth < 1 or asked.next_question is None or asked.phase > DECIDING:
        return None
    question = situation.guide.question[asked.next_question]
    return Node(question.id, asked.phase, _branches(situation, found, question, depth - 1, only))


def _branches(
    situation: Situation,
    found: dict[str, Verdict],
    question: Question,
    depth: int,
    only: str | None,
) -> tuple[Branch, ...]:
    known: dict[tuple, Branch] = {}
    grown: dict[tuple, list[str]] = {}
    for option in question.options:
        after = Situation(
            situation.guide, {**situation.given, question.id: [option] if question.many else option}
        )
        key = _future(after, found, only)
        if key not in known:
            known[key] = _branch(after, found, depth, only)
        same = known[key]
        grown.setdefault((same.decided, same.possible, same.next_question, same.node), []).append(
            option
        )
    return tuple(Branch(tuple(options), *rest) for rest, options in grown.items())


def _branch(after: Situation, before: dict[str, Verdict], depth: int, only: str | None) -> Branch:
    found = verdicts(after)
    asked = dialogue(after, found, only)
    more = asked.next_question if asked.phase is not None and asked.phase <= DECIDING else None
    possible = tuple(
        v.route
        for v in found.values()
        if only in (None, v.route) and _state(v, bool(only)) not in ("closed", "unwanted")
    )
    decided = _decided(before, found, only)
    if only:
        decided = replace(decided, **_conditions(after, before[only], found[only]))
    return Branch((), decided, possible, more, _node(after, found, depth, only) if more else None)


def _conditions(after: Situation, before: Verdict, now: Verdict) -> dict[str, tuple[str, ...]]:
    """The conditions of a route that the last answer settles: needed now and not before, and those that no answer can name any more."""
    if now.standing == "closed":
        return {}
    route, last = after.guide.routes[now.route], list(after.given)[-1]
    earlier = Situation(after.guide, {q: a for q, a in after.given.items() if q != last})
    spared = [
        c
        for c, masks in route.index.conditions.items()
        if masks and earlier.alive(route) & masks[0] and not after.alive(route) & masks[0]
    ]
    return {
        "needed": tuple(c for c in now.conditions if c not in before.conditions),
        "spared": tuple(spared),
    }


def _future(after: Situation, before: dict[str, Verdict], only: str | None) -> tuple:
    """What every later verdict and question hangs on: the boxes still alive of the routes that count, and what applies.

    Answers with the same future need to be followed once; it may tell apart more than a reader can."""
    counting = [
        r
        for r in after.guide.routes.values()
        if r.id == only or (only is None and before[r.id].wanted is not False)
    ]
    applies = (split for split in after.guide.applies if split)
    return (
        *(after.alive(r) for r in counting),
        *(after.meets(box) for split in applies for box in split.yes + split.no),
        *(min(mark, 1) for mark in after.marks),
    )


def _decided(before: dict[str, Verdict], now: dict[str, Verdict], only: str | None) -> Decided:
    """What is settled now and was not before. With `only`, of that route, wanted or not."""
    out: dict[str, list[str]] = {}
    for id_ in [only] if only else now:
        old, new = (_state(found[id_], bool(only)) for found in (before, now))
        if new != old and new is not None:
            out.setdefault(new, []).append(id_)
    return Decided(**{kind: tuple(ids) for kind, ids in out.items()})


def _state(verdict: Verdict, whatever: bool) -> str | None:
    """open, conditional, closed or unwanted; None while that is not settled. A route counts as open only when it is surely wanted."""
    if not whatever and verdict.wanted is False:
        return "unwanted"
    if verdict.standing == "closed":
        return "closed"
    return (
        verdict.standing
        if (whatever or verdict.wanted) and verdict.standing != "undecided"
        else None
    )
