"""The order of the routes in a result, on the real content: what lasts and is meant for this person comes first."""

import pytest

from engine.answering.ranking import misfits, ranked
from engine.answering.situation import Situation
from engine.answering.verdict import verdicts
from engine.guide.guide import Guide
from tests.support.small_trees import fixed, names, question, route

MBO = {
    "role": ["teacher"],
    "school_type": ["mbo"],
    "degree": "mbo-4",
    "degree_country": "nl",
    "experience_years": "3-plus",
    "subject": "own-occupation",
    "employer": "no",
    "hbo_level": "proven",
    "days_per_week": "3",
    "teacher_training_last_2_years": "no",
    "qualification": ["none"],
}


def order(guide: Guide, answers: dict) -> list[str]:
    """The possible routes, first to last."""
    situation = Situation(guide, answers)
    ranks = ranked(verdicts(situation), situation)
    return sorted(ranks, key=lambda route: ranks[route][0])


def test_work_for_a_time_comes_after_what_lasts_even_when_it_asks_less(guide):
    found = order(guide, MBO)
    assert found.index("pdg-op-ervaring") < found.index("tijdelijk-onbevoegd")


def test_what_may_not_take_place_comes_after_what_is_there(guide):
    found = order(
        guide,
        {
            "role": ["teacher"],
            "school_type": ["po"],
            "subject": "class-teacher",
            "degree": "wo-master",
            "degree_country": "nl",
        },
    )
    assert found.index("zij-instroom-po") < found.index("traineeship")


def test_what_may_not_be_meant_for_the_person_comes_later_and_where_it_is_meant_for_her_it_does_not(
    guide,
):
    told = {
        "role": ["teacher"],
        "school_type": ["vo"],
        "subject": "wiskunde",
        "degree": "hbo-bachelor",
        "degree_fits_subject": "yes",
    }
    unknown, abroad = (
        order(guide, told | {"degree_country": "dont_know"}),
        order(guide, told | {"degree_country": "other"}),
    )
    assert unknown.index("diplomawaardering") > unknown.index("zij-instroom-vo-tweedegraads")
    assert abroad.index("diplomawaardering") < abroad.index("zij-instroom-vo-tweedegraads")


def test_what_a_route_cannot_say_is_no_reason_against_it(guide):
    """Twenty routes name no number of days, and two are neither work nor study: nobody is told that they do not suit."""
    told = {"days_per_week": "2", "income_need": "salary-from-start"}
    silent = [route for route in guide.routes.values() if route.shape.days is None]
    assert len(silent) > 10 and all(
        "days_per_week" not in misfits(guide, route, told) for route in silent
    )
    assert misfits(guide, guide.routes["diplomawaardering"], told) == []
    assert set(misfits(guide, guide.routes["pabo-voltijd"], told)) == {
        "days_per_week",
        "income_need",
    }


LENGTHS = {"q0": question("a", "b"), "q1": question("a", "b")}


def lasting(months: list[int] | None, *requirements: dict) -> dict:
    """A route that takes so many months."""
    return route(*requirements) | {"months": months}


@pytest.mark.parametrize(
    "first, second",
    [
        ([24, 24], [12, 12]),
        ([13, 13], [12, 60]),  # the least that it can take counts
        (None, [48, 48]),  # what cannot say how long it takes comes last
    ],
)
def test_of_routes_that_are_alike_in_all_else_the_shortest_comes_first(version, first, second):
    guide = version(LENGTHS, r1=lasting(first), r2=lasting(second))
    assert order(guide, {}) == ["r2", "r1"]


def test_of_routes_that_are_not_settled_the_length_says_nothing(version):
    gate = fixed({"q1": "a"})
    guide = version(LENGTHS, r1=lasting([24, 24], gate), r2=lasting([12, 12], gate))
    assert order(guide, {}) == ["r1", "r2"]
    assert order(guide, {"q1": "a"}) == ["r2", "r1"]


def test_fewer_things_to_arrange_weigh_more_than_a_shorter_time(version):
    burdened = lasting([12, 12], names("c1", {"q1": "a"}))
    guide = version(LENGTHS, r1=burdened, r2=lasting([24, 24]))
    assert order(guide, {"q1": "b"}) == ["r2", "r1"]
    assert order(guide, {"q1": "a"}) == ["r1", "r2"]
