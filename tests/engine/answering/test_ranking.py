"""The order of the routes in a result, on the real content: what lasts and is meant for this person comes first."""

from engine.answering.ranking import misfits, ranked
from engine.answering.situation import Situation
from engine.answering.verdict import verdicts
from engine.guide.guide import Guide

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
