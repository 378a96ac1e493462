"""The laws of the contract, on small random trees that go through the files like the real ones, and
on the real content."""

import random
from dataclasses import dataclass
from itertools import combinations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from engine.answering.openings import openings
from engine.answering.reasons import reasons
from engine.answering.report import answer
from engine.answering.situation import Answers, Situation, change
from engine.answering.verdict import Verdict, judge
from engine.guide.guide import Guide
from engine.guide.load import load
from tests.conftest import DAY
from tests.support.oracle import DONT_KNOW, Oracle, Told, real
from tests.support.small_trees import MET, TEXT, Case, cases, fixed, folder, question, route, write

QUICK = settings(
    max_examples=100,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@dataclass(frozen=True)
class World:
    """A case that was written to files and read back, by the engine and by the oracle."""

    guide: Guide
    oracle: Oracle
    told: Told

    def judge(self, answers: dict) -> Verdict:
        """The engine's verdict on the one route."""
        return judge(self.guide.routes["r"], Situation(self.guide, answers))


def world(case: Case) -> World:
    """Writes the case as a tree with one route, and reads it back."""
    write(folder(), case.questions, {"r": route(*case.requirements)}, always="vog")
    oracle = Oracle(folder(), DAY)
    return World(load(folder(), day=DAY), oracle, oracle.told(case.answers))


def two_islands(answers: dict) -> Case:
    """Open where two questions have the same answer, and c1 is named for b only: between the two
    lies a closed route on all sides."""
    same = {"any": [{"all": [{"q0": o}, {"q1": o}]} for o in "ab"]}
    requirements = [
        fixed(same, "k0"),
        {"key": "k1", "kind": "attainable", "names": "c1", "needs": {"q0": "a"}} | MET,
    ]
    return Case({"q0": question("a", "b"), "q1": question("a", "b")}, requirements, answers)


def twins(how: str) -> Case:
    """Someone who chose b and d, where d counts as a."""
    several = question("a", "b", "c", "d", many=True)
    several["options"]["d"] = {"label": TEXT, "same_as": "a"}
    return Case({"q0": several}, [fixed({"q0": {how: ["a", "b"]}})], {"q0": ["b", "d"]})


@QUICK
@given(cases())
@example(twins("all"))
@example(twins("only"))
@example(two_islands({}))
@example(two_islands({"q0": DONT_KNOW}))
@example(two_islands({"q0": DONT_KNOW, "q1": DONT_KNOW}))
def test_the_engine_says_what_enumeration_says(case):
    here = world(case)
    found = here.judge(case.answers)
    assert here.oracle.judge("r", here.told) == {
        "standing": found.standing,
        "conditions": found.conditions[:1] + sorted(found.conditions[1:]),
        "find_out": set(found.find_out),
        "missing": set(found.missing),
    }


@QUICK
@given(cases())
def test_a_question_is_answered_unsure_open_or_gone_as_enumeration_says(case):
    here = world(case)
    situation, told = Situation(here.guide, case.answers), here.told
    assert set(situation.ids(set(situation.answers))) == set(told.real)
    assert set(situation.ids(situation.unsure)) == told.unsure
    assert set(situation.ids(situation.open)) == told.open
    assert set(situation.ids(set(situation.dropped))) == told.gone & set(case.answers)


@QUICK
@given(cases())
def test_answering_an_unanswered_question_never_changes_a_decided_standing(case):
    here = world(case)
    standing = here.judge(case.answers).standing
    for q in here.told.open if standing != "undecided" else ():
        for further in [DONT_KNOW, *map(list, here.oracle.domains[q])]:
            more = case.answers | {
                q: further
                if here.oracle.questions[q].get("many") or further == DONT_KNOW
                else further[0]
            }
            assert here.judge(more).standing == standing, more


@QUICK
@given(cases())
def test_an_undecided_route_always_has_something_missing(case):
    found = world(case).judge(case.answers)
    assert (found.standing != "undecided") or found.missing


@QUICK
@given(cases(), st.integers(0))
def test_when_nothing_is_unanswered_nothing_is_undecided(case, luck):
    here = world(case)
    answers = here.oracle.person(random.Random(luck), 0.6, 0.4) | case.answers
    assert here.judge(answers).standing != "undecided"
    assert here.judge(answers).missing == []


def forced(oracle: Oracle, needs: dict, real_answers: dict) -> set[bool]:
    """The truths that a rule can have when only these answers are known."""
    return {bool(cell) for cell in oracle.rule(needs).block(real_answers).flat}


def check_reason(oracle: Oracle, needs: dict, told: Told, truth: str, because: list[str]) -> None:
    """`because` forces the truth and no smaller set does; for unknown it holds what the requirement
    waits for."""
    if truth == "unknown":
        deciding = oracle.rule(needs).deciding(oracle.rule(needs).block(told.real))
        assert set(because) == told.names(deciding, told.open) | told.names(deciding, told.unsure)
        return
    assert forced(oracle, needs, {q: told.real[q] for q in because}) == {truth == "yes"}
    for fewer in combinations(told.real, len(because) - 1) if because else []:
        assert len(forced(oracle, needs, {q: told.real[q] for q in fewer})) == 2, fewer


@QUICK
@given(cases())
def test_because_alone_forces_the_truth_and_no_smaller_set_does(case):
    here = world(case)
    needs = {r["key"]: r.get("needs") for r in case.requirements}
    for reason in reasons(here.guide.routes["r"], Situation(here.guide, case.answers)):
        rule = needs[reason.requirement.key]
        if rule is None:
            assert (reason.truth, reason.because) == ("no", [])
        else:
            check_reason(here.oracle, rule, here.told, reason.truth, reason.because)


@QUICK
@given(cases())
def test_answers_that_do_not_apply_make_no_difference(case):
    here = world(case)
    kept = {q: a for q, a in case.answers.items() if q not in here.told.gone}
    given_all, given_kept = answer(here.guide, case.answers), answer(here.guide, kept)
    assert {d["question"] for d in given_all.pop("dropped")} == set(case.answers) - set(kept)
    assert given_kept.pop("dropped") == []
    assert given_all == given_kept


@QUICK
@given(cases())
@example(
    Case(
        {"q0": question("a", "b", many=True), "q1": question("a", "b", about="q0")},
        [],
        {"q0": ["a", "b"], "q1": "a"},
    )
)
def test_a_changed_answer_sets_aside_what_is_about_it_and_the_same_one_in_another_order_does_not(
    case,
):
    guide = world(case).guide
    for q, old in case.answers.items():
        same = old[::-1] if isinstance(old, list) else old
        assert change(guide, case.answers, q, same) == (case.answers | {q: same}, {})
        now, aside = change(guide, case.answers, q, None)
        assert aside == {
            c: a for c, a in case.answers.items() if case.questions[c].get("about") == q
        }
        assert now == {c: a for c, a in case.answers.items() if c != q and c not in aside}


def opened(questions: dict, needs: dict) -> list[dict]:
    """What would open a route with one requirement for someone who answered a everywhere."""
    answers: Answers = dict.fromkeys(questions, "a")
    guide = world(Case(questions, [fixed(needs)], answers)).guide
    return openings(guide.routes["r"], Situation(guide, answers))


def test_of_six_ways_to_open_a_route_five_are_offered():
    questions = {f"q{i}": question("a", "b") for i in range(6)}
    assert opened(questions, {"any": [{q: "b"} for q in questions]}) == [
        {f"q{i}": ["b"]} for i in range(5)
    ]


def test_options_that_open_a_route_for_different_reasons_are_offered_together():
    questions = {f"q{i}": question("a", "b", "c") for i in range(3)}
    assert opened(
        questions,
        {"any": [{"all": [{"q0": "b"}, {"q1": "a"}]}, {"all": [{"q0": "c"}, {"q2": "a"}]}]},
    ) == [{"q0": ["b", "c"]}]


def test_reasons_on_the_real_content_rest_on_as_few_answers_as_can_be(guide):
    for seed in range(6):
        answers = real().person(random.Random(seed), 0.5, 0.1)
        told, situation = real().told(answers), Situation(guide, answers)
        for id_ in (
            "pabo-voltijd",
            "lerarenopleiding-tweedegraads",
            "pdg-op-ervaring",
            "zij-instroom-vo-eerstegraads",
            "onderwijsassistent-naar-leraar",
        ):
            needs = {r["key"]: r.get("needs") for r in real().routes[id_]}
            for reason in reasons(guide.routes[id_], situation):
                if needs[reason.requirement.key] is not None:
                    check_reason(
                        real(), needs[reason.requirement.key], told, reason.truth, reason.because
                    )
