"""The difference in results between two versions of a small tree: who it is about and how many,
against literal enumeration."""

import json
from math import prod

import pytest
from hypothesis import HealthCheck, assume, given, settings

from tests.support.diff_enumeration import check
from tests.support.small_trees import MANY, THREE, cases, fixed, names, question, route


@pytest.mark.parametrize(
    ("questions", "old", "new"),
    [
        (THREE, {"q0": "a"}, {"q0": ["a", "b"]}),
        (THREE, {"any": [{"q0": "a"}, {"q1": "b"}]}, {"all": [{"q0": ["a", "b"]}, {"q2": "a"}]}),
        (
            THREE,
            {"not": {"q2": "b"}},
            {"any": [{"all": [{"q0": "c"}, {"q1": ["a", "c"]}]}, {"q2": "b"}]},
        ),
        (MANY, {"q1": "a"}, {"q1": "b"}),
        (MANY, {"q0": {"all": ["a", "b"]}}, {"q0": {"only": ["a", "b"]}}),
        (MANY, {"any": [{"q2": "a"}, {"q0": "none"}]}, {"any": [{"q2": ["b", "c"]}, {"q1": "a"}]}),
        (MANY, {"q2": "a"}, {"q2": ["a", "b"]}),
    ],
)
def test_who_a_route_opens_to_and_closes_for_is_what_enumeration_says(version, questions, old, new):
    diff = check(
        version(questions, "old", r=route(fixed(old))),
        version(questions, "new", r=route(fixed(new))),
    )
    assert {c.way for c in diff.changes} <= {"opens", "closes"} and not diff.same


def turned(case):
    """The same case a year later: every other rule the other way round, the last question asked of
    everyone."""
    questions, requirements = json.loads(json.dumps([case.questions, case.requirements]))
    for r in requirements[::2]:
        if "needs" in r:
            r["needs"] = {"not": r["needs"]}
    questions[list(questions)[-1]].pop("applies", None)
    return questions, requirements


@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[
        HealthCheck.filter_too_much,
        HealthCheck.too_slow,
        HealthCheck.function_scoped_fixture,
    ],
)
@given(cases())
def test_on_random_questions_and_rules_too_it_is_what_enumeration_says(version, case):
    old = version(case.questions, "old", r=route(*case.requirements))
    assume(prod(len(q.values) for q in old.questions) <= 400)
    questions, requirements = turned(case)
    check(old, version(questions, "new", r=route(*requirements)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ([names("c1", {"q0": "a"})], [names("c1", {"q0": ["a", "b"]})]),
        ([names("c1")], [names("c1", {"q1": "a"}), fixed({"q0": ["a", "b"]})]),
        ([], [names("c1"), names("c2", {"all": [{"q0": "a"}, {"q1": "b"}]}, "m")]),
        (
            [names("c1", {"q0": "a"}), fixed({"not": {"q2": "b"}})],
            [names("c2", {"q0": "a"}), fixed({"not": {"q1": "b"}})],
        ),
    ],
)
def test_who_gets_and_loses_a_condition_is_what_enumeration_says(version, old, new):
    diff = check(version(THREE, "old", r=route(*old)), version(THREE, "new", r=route(*new)))
    assert {c.way for c in diff.changes} & {"gets", "loses"}


def test_a_condition_that_every_route_has_from_now_on_is_told(version):
    diff = check(
        version(THREE, "old", r=route(fixed({"q0": "a"}))),
        version(THREE, "new", always="c1", r=route(fixed({"q0": "a"}))),
    )
    assert [(c.way, c.condition, c.found.share) for c in diff.changes] == [
        ("gets", "c1", pytest.approx(0.6))
    ]


def test_who_wants_a_route_is_what_enumeration_says(version):
    old, new = (
        version(MANY, name, r=route(leads_to={"roles": roles}))
        for name, roles in (("old", ["a", "c"]), ("new", ["b", "c"]))
    )
    diff = check(old, new)
    assert {c.way for c in diff.changes} == {"wanted", "unwanted"}


def test_a_question_that_is_asked_of_others_now_is_compared_for_both(version):
    late = MANY | {"q2": question("a", "b", "c", applies={"q1": "a"}, otherwise="c")}
    check(
        version(MANY, "old", r=route(fixed({"q2": ["a", "c"]}))),
        version(late, "new", r=route(fixed({"q2": ["a", "c"]}))),
    )
