"""Another country: a small tree of routes into teaching in England loads, checks, answers and
explains without a line of Python about it."""

import ast
import json
import random
import shutil
import subprocess
import sys

import pytest

from engine.answering.dialogue import dialogue
from engine.answering.report import answer
from engine.answering.situation import Situation
from engine.answering.verdict import verdicts
from engine.checking.check import check
from engine.guide.load import ROOT, load
from engine.guide.texts import filled
from engine.rules.questions import DONT_KNOW
from tests.conftest import DAY, ENGLAND
from tests.support.broken import change, line_of

TREE = "trees/into-teaching.yaml"
COMMON = {"yes", "no", "none", "teacher", "assistant"}  # words of any school, anywhere


@pytest.fixture(scope="module")
def england():
    return load(ENGLAND, day=DAY)


@pytest.fixture
def root(tmp_path):
    """A copy to break."""
    return shutil.copytree(ENGLAND, tmp_path / "england")


def ids(guide) -> set[str]:
    """Every name that the content gives to something."""
    options = {o for q in guide.questions for o in q.options}
    return {
        *guide.question,
        *guide.routes,
        *guide.conditions,
        *guide.deciders,
        *guide.contacts,
        *guide.facts,
        *guide.sources,
        *options,
    }


def ask(told: str, *more: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "engine", "answer", "--content", str(ENGLAND), *more],
        input=told,
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )


def standings(guide, **answers) -> dict[str, tuple]:
    return {
        id_: (v.wanted, v.standing, v.conditions)
        for id_, v in verdicts(Situation(guide, answers)).items()
    }


def test_its_content_is_clean_and_every_example_is_worked_out():
    problems, counts = check(ENGLAND, day=DAY)
    assert [p.say() for p in problems] == []
    assert counts["routes"] == 7 and counts["examples"] > 25


def test_it_shares_no_name_with_the_dutch_content(england, guide):
    assert ids(england) & ids(guide) <= COMMON


def test_no_module_of_the_engine_or_the_screens_names_something_of_the_dutch_content(guide):
    dutch = {*guide.question, *guide.routes, *guide.conditions, *guide.deciders} - {
        "degree"
    }  # what a tree calls that question when it says nothing
    for file in [
        *(ROOT / "engine").rglob("*.py"),
        *(ROOT / "components").rglob("*.py"),
        ROOT / "app.py",
        ROOT / "server.py",
    ]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            assert not (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and node.value in dutch
            ), f"{file}:{node.lineno} {node.value}"


def test_it_has_a_text_for_every_word_of_the_screens(england, guide):
    assert set(england.words) == set(guide.words), (
        "change content/interface.yaml and tests/england/content/interface.yaml together"
    )


def test_the_command_line_answers_for_it():
    told = json.dumps(
        {
            "work": ["teacher"],
            "university": "bachelor",
            "taught": ["unqualified"],
            "in_england": "yes",
            "gcses": ["maths", "english"],
            "stage": ["secondary"],
        }
    )
    done = ask(told, "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    routes = {r["id"]: r for r in found["routes"]}
    assert found["tree"] == "into-teaching" and found["next_question"] is None
    assert (routes["pgce-fee-funded"]["standing"], routes["pgce-fee-funded"]["conditions"]) == (
        "open",
        ["dbs"],
    )
    assert routes["assessment-only"]["conditions"] == ["dbs", "evidence"]
    assert (
        routes["degree-apprenticeship"]["reasons"][0]["text"]
        == "You have a degree. With a degree you take a shorter way. "
        "The decision is up to the school."
    )


def test_a_mistake_on_the_command_line_is_named_with_its_own_names():
    for told, says in (
        ('{"universiti": "none"}', "`university`"),
        ('{"university": "bachelr"}', "`bachelor`"),
        ("[]", '{"work": ["teacher"]}'),
    ):
        done = ask(told)
        assert done.returncode == 2 and says in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "told, route, wanted, standing, conditions",
    [
        (
            {
                "university": "final-year",
                "right_to_work": "no",
                "in_england": "no",
                "gcses": ["english", "maths"],
                "stage": ["secondary"],
            },
            "pgce-fee-funded",
            None,
            "conditional",
            ["dbs", "finish-degree", "visa"],
        ),
        ({"university": "final-year"}, "salaried-training", None, "closed", []),
        (
            {"taught": ["qts"], "work": ["teacher"], "stage": ["primary"]},
            "return-to-teaching",
            True,
            "open",
            ["dbs"],
        ),
        (
            {"taught": ["qts"], "work": ["teacher"], "stage": ["primary"]},
            "pgce-fee-funded",
            False,
            "undecided",
            ["dbs"],
        ),  # has what it gives
        (
            {"taught": ["abroad"], "university": "bachelor"},
            "recognition-from-abroad",
            None,
            "conditional",
            ["dbs", "papers-from-abroad"],
        ),
        (
            {"university": "none", "stage": ["primary"]},
            "degree-apprenticeship",
            False,
            "undecided",
            ["dbs", "school-offer"],
        ),
        (
            {"work": ["assistant"], "in_england": "yes"},
            "teaching-assistant",
            True,
            "open",
            ["dbs"],
        ),  # lives there: needs no visa
    ],
)
def test_persons_of_england_get_their_routes(england, told, route, wanted, standing, conditions):
    assert standings(england, **told)[route] == (wanted, standing, conditions)


def test_who_answers_anything_at_all_is_led_to_the_end(england):
    chance = random.Random(1)
    for _ in range(60):
        told, asked = {}, dialogue(Situation(england, {}), verdicts(Situation(england, {})))
        while asked.next_question:
            question = england.question[asked.next_question]
            assert question.id not in told
            told[question.id] = chance.choice(
                [DONT_KNOW, *(question.write(v) for v in question.values)]
            )
            situation = Situation(england, told)
            asked = dialogue(situation, verdicts(situation))
        found = answer(england, told)
        assert not any(
            r["standing"] == "undecided" and r["wanted"] is not False for r in found["routes"]
        ), told
        assert any(r["standing"] != "closed" for r in found["routes"]), told


def test_a_country_where_nothing_is_always_needed_names_nothing(root):
    change(root, TREE, "always_needed: dbs\n", "")
    found = standings(load(root, day=DAY), taught=["qts"], work=["teacher"], stage=["primary"])
    assert found["return-to-teaching"] == (True, "open", [])


def test_a_condition_for_everyone_that_does_not_exist_is_named_at_its_line(root):
    good, _ = change(root, TREE, "always_needed: dbs", "always_needed: dsb")
    problem = next(
        p
        for p in check(root, day=DAY)[0]
        if (p.path, p.line) == (TREE, line_of(good, "always_needed: dbs"))
    )
    assert "`dsb`" in problem.text("nl") and "Bedoelde u `dbs`?" in problem.text("nl")


def test_a_question_for_the_degree_that_does_not_exist_is_named_in_the_tree(root):
    change(root, TREE, "degree: university\n", "degree: universiti\n")
    found = [p for p in check(root, day=DAY)[0] if p.code == "onbekende-naam"]
    assert [p.path for p in found] == [TREE] and "Bedoelde u `university`?" in found[0].text("nl")


def test_pounds_are_money_too(england, root):
    assert (
        filled(england, "You pay {pgce-fee}.", "en")
        == "You pay £\u00a09,535 a year (as of 1 September 2025)."
    )
    good, _ = change(
        root, "content/routes/pgce-fee-funded.yaml", "You pay {pgce-fee}.", "You pay £ 9,535."
    )
    assert [(p.line, p.code) for p in check(root, day=DAY)[0] if not p.warning] == [
        (line_of(good, "You pay {pgce-fee}."), "bedrag-in-zin")
    ]
