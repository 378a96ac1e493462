"""Persons with what must come out for them: fifty questions to advisers, the table of diplomas and
the table of nearest alternatives."""

import pytest
import yaml

from engine.answering.report import answer
from engine.answering.situation import Situation
from engine.answering.verdict import verdicts
from engine.guide.load import ROOT

CASES = ROOT / "tests" / "cases"
NOW = ("open", "conditional")


def read(name):
    return yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))


ADVISER, DIPLOMAS, NEAREST = (
    read("adviser_cases"),
    read("diploma_table"),
    read("nearest_alternative"),
)
CELLS = [
    (row, column, degree)
    for row in DIPLOMAS["rows"]
    for column in DIPLOMAS["columns"]
    if column in row
    for degree in row["degrees"]
]


def judged(guide, answers):
    return verdicts(Situation(guide, answers))


def assert_named(found, named, not_named):
    for route, conditions in named.items():
        assert set(conditions) <= set(found[route].conditions), (route, found[route].conditions)
    for route, conditions in not_named.items():
        assert not set(conditions) & set(found[route].conditions), (route, found[route].conditions)


# ---------------------------------------------------------------- what advisers are asked
@pytest.mark.parametrize("case", ADVISER, ids=lambda c: f"{c['nr']}-{c['about']}")
def test_an_adviser_case_comes_out_as_the_adviser_would_say(guide, case):
    found = judged(guide, case["answers"])
    for route in case["possible"]:
        assert found[route].wanted is not False and found[route].standing != "closed", (
            route,
            found[route],
        )
    for route in case["closed"]:
        assert found[route].standing == "closed", (route, found[route])
    for route in case.get("not_wanted", []):
        assert found[route].wanted is False, (route, found[route])
    for route, questions in case.get("find_out", {}).items():
        assert set(questions) <= set(found[route].find_out), (route, found[route].find_out)
    assert_named(found, case.get("conditions", {}), {})


def test_the_adviser_cases_are_fifty_and_hold_no_key_that_is_not_looked_at():
    assert [case["nr"] for case in ADVISER] == list(range(1, 51))
    known = {
        "nr",
        "about",
        "answers",
        "possible",
        "closed",
        "not_wanted",
        "conditions",
        "find_out",
        "note",
    }
    assert set().union(*ADVISER) == known


def test_every_adviser_case_leaves_something_possible(guide):
    """Nobody is left with an empty page."""
    for case in ADVISER:
        assert any(
            v.wanted is not False and v.standing != "closed"
            for v in judged(guide, case["answers"]).values()
        ), case["nr"]


def test_who_needs_a_salary_from_the_start_sees_zij_instroom_before_the_shortened_pabo(guide):
    (case,) = (case for case in ADVISER if case["nr"] == 21)
    rank = {route["id"]: route["rank"] for route in answer(guide, case["answers"])["routes"]}
    assert rank["zij-instroom-po"] < rank["pabo-verkort"]


# ---------------------------------------------------------------- prior education and sector
@pytest.mark.parametrize(
    "row, column, degree", CELLS, ids=lambda v: v["row"] if isinstance(v, dict) else v
)
def test_a_cell_of_the_diploma_table_holds(guide, row, column, degree):
    answers = {
        **DIPLOMAS["base"],
        **DIPLOMAS["columns"][column]["answers"],
        **row["answers"],
        "degree": degree,
    }
    cell, found = row[column], judged(guide, answers)
    assert {r: found[r].standing for r in cell["survive"] if found[r].standing not in NOW} == {}
    assert {
        r: found[r].standing
        for r in [*cell["closed"], *cell.get("later", [])]
        if found[r].standing != "closed"
    } == {}
    assert_named(found, cell.get("named", {}), cell.get("not_named", {}))
    after = judged(
        guide, {**answers, "qualification": ["second-degree"], "degree_fits_subject": "yes"}
    )
    assert {
        r: after[r].standing for r in cell.get("later", []) if after[r].standing not in NOW
    } == {}


def test_each_cell_of_the_diploma_table_names_every_route_of_its_column_once():
    for row, column, _ in CELLS:
        cell = row[column]
        assert sorted(cell["survive"] + cell["closed"] + cell.get("later", [])) == sorted(
            DIPLOMAS["columns"][column]["routes"]
        ), (row["row"], column)
        assert set(cell) <= {"survive", "closed", "later", "named", "not_named"}


def test_the_diploma_table_has_every_diploma_in_every_column(guide):
    """Only a propedeuse is in no row: whether it gives entry is a question to the hogeschool, and
    has its own tests."""
    degrees = set(guide.question["degree"].options) - {"propedeuse"}
    for column in DIPLOMAS["columns"]:
        assert {degree for _, c, degree in CELLS if c == column} == degrees
    keys = {"row", "degrees", "answers", "note", *DIPLOMAS["columns"]}
    assert set().union(*DIPLOMAS["rows"]) <= keys


# ---------------------------------------------------------------- the nearest alternative
@pytest.mark.parametrize("row", NEAREST["rows"], ids=lambda r: r["fails"])
def test_what_fails_has_its_nearest_alternative(guide, row):
    answers = {**NEAREST["base"], **row["answers"]}
    routes = {r["id"]: r for r in answer(guide, answers)["routes"]}
    for route in row.get("closed", []):
        assert routes[route]["standing"] == "closed"
        assert set(row["next"]) <= set(routes[route]["alternatives"]), (
            route,
            routes[route]["alternatives"],
        )
    for route, conditions in row.get("conditions", {}).items():
        assert routes[route]["standing"] != "closed"
        assert set(conditions) <= set(routes[route]["conditions"]), (
            route,
            routes[route]["conditions"],
        )
    for route in row["next"] + row.get("elsewhere", []):
        assert routes[route]["standing"] in NOW, (route, routes[route]["standing"])
    if "then" in row:
        after = judged(guide, {**answers, **row["then"]["answers"]})
        assert {
            r: after[r].standing for r in row["then"]["routes"] if after[r].standing not in NOW
        } == {}


def test_each_row_of_the_nearest_alternatives_says_what_fails_and_how():
    for row in NEAREST["rows"]:
        assert row.get("closed") or row.get("conditions"), row["fails"]
        assert row["next"] or row.get("elsewhere"), row["fails"]
        assert set(row) <= {
            "fails",
            "answers",
            "closed",
            "conditions",
            "next",
            "elsewhere",
            "then",
            "note",
        }, row["fails"]
