"""What is asked next, on the real content: always the same, only what still matters, a group at a time, until nothing is undecided."""

import json
import os
import random
import statistics
import subprocess
import sys

import pytest
import yaml

from engine.guide.guide import Guide
from engine.guide.load import ROOT
from tests.conftest import DAY
from tests.support.oracle import CLOSED, DONT_KNOW, real
from tests.support.walks import PERSONS, person, step, walk

PREFERENCES = {"income_need", "days_per_week"}


def adviser_cases() -> list[dict]:
    """The fifty questions to advisers."""
    return yaml.safe_load(
        (ROOT / "tests" / "cases" / "adviser_cases.yaml").read_text(encoding="utf-8")
    )


def worth_asking(guide: Guide, answers: dict, only: str | None = None) -> dict[int, list[str]]:
    """By enumeration, per phase: the questions that apply and can still change something."""
    told = real().told(answers)
    first, second = set(), set()
    for route in (
        [only] if only else [r for r in guide.routes if real().wanted(r, told) is not False]
    ):
        wish = real().wish(route)
        first |= set() if only else told.names(wish.deciding(wish.block(told.real)), told.open)
        table = real().route(route)
        block = table.block(told.real)
        if (block == CLOSED).all():
            continue
        first |= told.names(table.deciding(block == CLOSED), told.open)
        second |= told.names(table.deciding(block), told.open)
    third = {q for q in PREFERENCES if q in told.open}
    phases = {1: first, 2: second - first, 3: third - first - second}
    return {n: [q for q in real().questions if q in asked] for n, asked in phases.items() if asked}


def test_only_questions_that_apply_and_can_change_something_are_asked(guide):
    for seed in PERSONS:
        for answers, asked, _ in walk(guide, person(seed)):
            expected = worth_asking(guide, answers)
            assert asked.by_phase == expected, (seed, answers)
            if expected:
                assert asked.phase == min(expected)
                assert asked.next_question in expected[asked.phase]


@pytest.mark.parametrize(
    "route",
    [
        "pabo-voltijd",
        "zij-instroom-po",
        "pdg-op-ervaring",
        "gastdocent",
        "educatieve-master-1-jaar",
        "leerlingenzorg",
    ],
)
def test_with_one_route_in_mind_only_what_that_route_looks_at_is_asked(guide, route):
    for seed in PERSONS[:8]:
        for answers, asked, found in walk(guide, person(seed), route):
            assert asked.by_phase == worth_asking(guide, answers, route), (seed, answers)
            if asked.phase in (1, 2):
                assert asked.next_question in real().route(route).places
        assert found[route].standing != "undecided"


def test_a_group_begun_is_finished_before_another_is_begun(guide):
    switched = 0
    for seed in PERSONS:
        for answers, asked, _ in walk(guide, person(seed)):
            group = {q: guide.question[q].group for q in guide.question}
            begun = {group[q] for q in answers}
            waiting = {group[q] for q in asked.by_phase.get(asked.phase, [])}
            if begun & waiting:
                assert group[asked.next_question] in begun, (seed, answers)
                switched += len(waiting - begun)
    assert switched > 20


def test_after_all_that_is_asked_no_route_that_may_be_wanted_is_undecided(guide):
    for seed in range(100, 160):
        *_, (answers, last, found) = walk(guide, person(seed))
        assert (last.phase, last.still_to_answer) == (None, [])
        assert not [
            v.route for v in found.values() if v.wanted is not False and v.standing == "undecided"
        ], (seed, answers)


def test_who_knows_nothing_gets_an_end_and_no_undecided_route(guide):
    *_, (answers, _, found) = walk(guide, {})
    assert set(answers.values()) == {DONT_KNOW}
    assert "undecided" not in {v.standing for v in found.values()}


def test_every_adviser_case_is_asked_to_the_end_and_leaves_no_possible_route_undecided(guide):
    for case in adviser_cases():
        *_, (_, last, found) = walk(guide, case["answers"])
        assert last.still_to_answer == []
        assert not [
            v.route for v in found.values() if v.wanted is not False and v.standing == "undecided"
        ], case["nr"]


def test_phase_one_asks_an_adviser_case_little_from_the_first_question_on(guide):
    lengths = [
        sum(asked.phase == 1 for _, asked, _ in walk(guide, case["answers"]))
        for case in adviser_cases()
    ]
    assert statistics.median(lengths) <= 8
    assert max(lengths) <= 12


def test_after_phase_one_no_answer_can_close_a_route_that_may_be_wanted(guide):
    for case in adviser_cases():
        for answers, asked, found in walk(guide, case["answers"]):
            if asked.phase == 1:
                continue
            told = real().told(answers)
            for verdict in found.values():
                if verdict.wanted is not False and verdict.standing != "closed":
                    table = real().route(verdict.route)
                    assert not told.names(
                        table.deciding(table.block(told.real) == CLOSED), told.open
                    ), (case["nr"], verdict.route)


def test_phase_one_comes_before_phase_two_before_phase_three(guide):
    for seed in PERSONS:
        phases = [asked.phase for _, asked, _ in walk(guide, person(seed))][:-1]
        assert phases[0] == 1
        assert set(phases) <= {1, 2, 3}
        assert phases == sorted(phases), seed


def test_the_same_answers_in_any_order_give_the_same_question(guide):
    for seed in PERSONS:
        rng = random.Random(seed)
        for answers, asked, _ in walk(guide, person(seed)):
            shuffled = dict(rng.sample(list(answers.items()), len(answers)))
            assert step(guide, shuffled)[0] == asked


def test_two_runs_of_the_program_ask_the_same_questions(guide):
    lines = "\n".join(json.dumps(answers) for answers, _, _ in walk(guide, person(1)))
    command = [sys.executable, "-m", "engine", "answer", "--lines", "--date", DAY.isoformat()]
    runs = [
        subprocess.run(
            command,
            input=lines,
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": hash_seed},
            capture_output=True,
            text=True,
            check=True,
            encoding="utf-8",
        )
        for hash_seed in ("1", "2")
    ]
    first, second = [run.stdout.splitlines() for run in runs]
    assert first == second
    assert [json.loads(line)["next_question"] for line in first] == [
        asked.next_question for _, asked, _ in walk(guide, person(1))
    ]
