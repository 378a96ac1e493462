"""What the engine costs and how soon it tells something: proofs, check, evaluation against
three-valued logic, and the order of questions."""

import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import permutations
from statistics import mean, median

import yaml

from engine.answering.dialogue import dialogue
from engine.answering.situation import Answers, Situation
from engine.answering.verdict import Verdict, verdicts
from engine.checking.proofs import Proofs
from engine.guide.guide import Guide
from engine.guide.load import ROOT
from engine.rules.clauses import All, Any, Clause, Not, Rule
from engine.rules.questions import DONT_KNOW

EVERY = 8  # one in so many examples of the routes is walked, beside the adviser cases
SOON = 3  # answers within which a first route should be clear
Next = Callable[[Answers], str | None]


def proofs(guide: Guide) -> float:
    """Milliseconds for all proofs, median of five."""
    return median(_ms(lambda: list(Proofs(guide).all())) for _ in range(5))


def check() -> float:
    """Milliseconds for `check` as a process, median of three."""
    return median(
        _ms(
            lambda: subprocess.run(
                [sys.executable, "-m", "engine", "check"],
                cwd=ROOT,
                check=True,
                stdout=subprocess.DEVNULL,
            )
        )
        for _ in range(3)
    )


def evaluation(guide: Guide, people: list[Answers]) -> tuple[float, float]:
    """Milliseconds for where every route stands, by the engine as it runs and by three-valued
    logic; medians over people."""
    situations = [Situation(guide, answers) for answers in people]
    for situation in situations:
        verdicts(situation)
    ours = median(_ms(partial(verdicts, s)) for s in situations)
    return ours, median(_ms(partial(_three_valued, s)) for s in situations)


def _three_valued(situation: Situation) -> list[list[bool | None]]:
    """Yes, no or unknown for the wish and every requirement of every route, clause by clause: what
    an interpreter does."""

    def clause(c: Clause) -> bool | None:
        question = situation.guide.questions[c.question]
        applies = True if question.applies is None else of(question.applies)
        bit = situation.answers.get(c.question)
        answered = None if bit is None else bool(bit & c.mask)
        if applies:
            return answered
        instead = bool(
            question.otherwise and question.bit[frozenset([question.otherwise])] & c.mask
        )
        return instead if applies is False or answered is instead else None

    def of(rule: Rule) -> bool | None:
        if isinstance(rule, Clause):
            return clause(rule)
        if isinstance(rule, Not):
            inner = of(rule.part)
            return None if inner is None else not inner
        found, stop = [of(part) for part in rule.parts], isinstance(rule, Any)
        return stop if stop in found else None if None in found else not stop

    return [
        [of(All((r.wish,))), *(of(q.rule) for q in r.requirements if q.rule is not None)]
        for r in situation.guide.routes.values()
    ]


def people(guide: Guide, usual: Answers) -> list[Answers]:
    """The adviser cases and some of the examples of the routes, completed as most people would
    answer."""
    cases = yaml.load(
        (ROOT / "tests" / "cases" / "adviser_cases.yaml").read_text(encoding="utf-8"),
        Loader=yaml.CSafeLoader,
    )
    examples = [e.answers for route in guide.routes.values() for e in route.shape.examples][::EVERY]
    wishes = [e for e in examples if guide.wish.roles in e]
    return [usual | answers for answers in (*(case["answers"] for case in cases), *wishes)]


def soon(
    guide: Guide, persons: list[Answers]
) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
    """Mean questions to a first clear wished route, to four in five of the wished routes settled,
    and the part of persons with a first clear route within SOON answers: by the engine, and by the
    best fixed order of groups of questions. Who has no clear route at the end counts for the second
    only."""
    ours = _told(guide, persons, lambda answers: _engine(guide, answers))
    orders = permutations(guide.question_groups)
    return ours, min(
        (_told(guide, persons, _fixed(guide, order)) for order in orders),
        key=lambda t: (t[1], t[0]),
    )


def _engine(guide: Guide, answers: Answers) -> str | None:
    situation = Situation(guide, answers)
    return dialogue(situation, verdicts(situation)).next_question


def _fixed(guide: Guide, order: tuple[str, ...]) -> Next:
    """The next question that applies and still matters to some wished route, group by group in this
    order, as they stand in the file."""
    listed = sorted(guide.questions, key=lambda q: (order.index(q.group), q.index))

    def following(answers: Answers) -> str | None:
        situation = Situation(guide, answers)
        left = set(dialogue(situation, verdicts(situation)).still_to_answer)
        return next((q.id for q in listed if q.id in left), None)

    return following


def _told(guide: Guide, persons: list[Answers], following: Next) -> tuple[float, float, float]:
    firsts, settled = [], []
    for person in persons:
        states = list(_walk(guide, person, following))
        wished = [r for r, v in states[-1].items() if v.wanted]
        firsts += (
            [next(i for i, found in enumerate(states) if any(_clear(v) for v in found.values()))]
            if any(_clear(v) for v in states[-1].values())
            else []
        )
        settled.append(
            next(
                (
                    i
                    for i, found in enumerate(states)
                    if sum(_settled(found[r]) for r in wished) >= 0.8 * len(wished)
                ),
                len(states),
            )
        )
    return mean(firsts), mean(settled), mean(first <= SOON for first in firsts)


def _walk(guide: Guide, person: Answers, following: Next):
    answers: Answers = {}
    while True:
        yield verdicts(Situation(guide, answers))
        asked = following(answers)
        if asked is None:
            return
        answers = {**answers, asked: person.get(asked, DONT_KNOW)}


def _clear(verdict: Verdict) -> bool:
    return bool(verdict.wanted) and verdict.standing in ("open", "conditional")


def _settled(verdict: Verdict) -> bool:
    return verdict.wanted is not None and verdict.standing != "undecided"


def _ms(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000
