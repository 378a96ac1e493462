"""What is asked next, on the real content: always the same, only what still matters, a group at a
time, until nothing is undecided."""

import json
import os
import random
import statistics
import subprocess
import sys
from collections.abc import Iterator

import pytest
import yaml

from engine.answering.dialogue import Dialogue, dialogue
from engine.answering.situation import Situation, change
from engine.answering.verdict import Verdict, verdicts
from engine.guide.guide import Guide
from engine.guide.load import ROOT
from tests.conftest import DAY
from tests.support.oracle import CLOSED, DONT_KNOW, real

PREFERENCES = {"income_need", "days_per_week"}
PERSONS = range(24)


def step(
    guide: Guide, answers: dict, only: str | None = None
) -> tuple[Dialogue, dict[str, Verdict]]:
    """What is asked after these answers, and where every route stands."""
    situation = Situation(guide, answers)
    found = verdicts(situation)
    return dialogue(situation, found, only), found


def walk(
    guide: Guide, told: dict, only: str | None = None
) -> Iterator[tuple[dict, Dialogue, dict[str, Verdict]]]:
    """A person who gives each answer that is asked, dont_know where `told` has none; the last state
    is the one with no question left."""
    answers: dict = {}
    while True:
        asked, found = step(guide, answers, only)
        yield dict(answers), asked, found
        if asked.next_question is None:
            return
        assert asked.next_question not in answers
        answers[asked.next_question] = told.get(asked.next_question, DONT_KNOW)


def adviser_cases() -> list[dict]:
    """The fifty questions to advisers."""
    return yaml.safe_load(
        (ROOT / "tests" / "cases" / "adviser_cases.yaml").read_text(encoding="utf-8")
    )


def person(seed: int) -> dict:
    """Real answers to about four questions in five."""
    return real().person(random.Random(seed), 0.8, 0)


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
        for answers, asked, found in walk(guide, person(seed), route):  # noqa: B007 (the last)
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


BACKGROUND = {
    "degree": "mbo-4",
    "degree_country": "nl",
    "hbo_level": "proven",
    "pabo_subjects": ["natuur", "geschiedenis"],
    "employer": "yes",
}


def test_another_diploma_sets_aside_what_was_said_about_the_old_one(guide):
    answers = BACKGROUND | {"degree_field": "sport"}
    now, aside = change(guide, answers, "degree", "hbo-bachelor")
    assert aside == {"degree_country": "nl", "degree_field": "sport", "hbo_level": "proven"}
    assert now == {
        "degree": "hbo-bachelor",
        "pabo_subjects": ["natuur", "geschiedenis"],
        "employer": "yes",
    }


def test_another_subject_sets_aside_what_was_said_about_the_old_one(guide):
    about = {
        "degree_fits_subject": "yes",
        "ec_in_subject": "120-plus",
        "experience_years": "3-plus",
    }
    now, aside = change(
        guide, {"subject": "wiskunde", "degree": "wo-master"} | about, "subject", "engels"
    )
    assert (now, aside) == ({"subject": "engels", "degree": "wo-master"}, about)


@pytest.mark.parametrize("change_to", [DONT_KNOW, None])
def test_a_diploma_that_is_doubted_or_taken_back_sets_aside_what_was_said_about_it(
    guide, change_to
):
    now, aside = change(guide, BACKGROUND, "degree", change_to)
    assert set(aside) == {"degree_country", "hbo_level"}
    assert now.get("degree") == change_to


@pytest.mark.parametrize(
    "question, same",
    [("degree", "mbo-4"), ("pabo_subjects", ["geschiedenis", "natuur"]), ("employer", "yes")],
)
def test_the_same_answer_again_sets_nothing_aside(guide, question, same):
    now, aside = change(guide, BACKGROUND, question, same)
    assert aside == {}
    assert now == BACKGROUND | {question: same}


def test_a_first_answer_sets_nothing_aside_and_leaves_the_old_answers_alone(guide):
    before = {"degree_country": "eea"}
    now, aside = change(guide, before, "degree", "havo")
    assert (now, aside) == ({"degree_country": "eea", "degree": "havo"}, {})
    assert before == {"degree_country": "eea"}
