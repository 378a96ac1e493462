"""The order of the routes in a result, on the real content: what lasts and is meant for this person
comes first."""

from engine.answering.ranking import misfits, ranked
from engine.answering.situation import Situation
from engine.answering.verdict import verdicts
from engine.guide.guide import Guide
from tests.support.small_trees import THREE, fixed, names, route

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
    """Twenty routes name no number of days, and two are neither work nor study: nobody is told that
    they do not suit."""
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


def ordered(guide: Guide, answers: dict | None = None) -> list[str]:
    return order(guide, answers or {})


def lasting(months: list[int] | None, *requirements: dict) -> dict:
    return route(*requirements) | {"months": months}


def test_of_routes_that_ask_as_much_the_shortest_comes_first_and_one_of_unknown_length_last(
    version,
):
    routes = {
        "unknown": lasting(None),
        "long": lasting([48, 48]),
        "short": lasting([6, 60]),
        "middle": lasting([12, 24]),
    }
    assert ordered(version(THREE, **routes)) == ["short", "middle", "long", "unknown"]


def test_what_asks_least_comes_before_what_is_shortest(version):
    routes = {
        "two": lasting([1, 1], names("c1", key="k1"), names("c2", key="k2")),
        "one": lasting([2, 2], names("c1")),
        "none": lasting([48, 48]),
    }
    assert ordered(version(THREE, **routes)) == ["none", "one", "two"]


def test_what_is_still_undecided_comes_last_in_the_order_of_the_tree_whatever_its_length(version):
    undecided = fixed({"q0": "a"})
    routes = {
        "open-long": lasting([48, 48], undecided),
        "open-short": lasting([6, 6], undecided, names("c1")),
        "settled": lasting([60, 60], names("c1"), names("c2", key="k2")),
    }
    guide = version(THREE, **routes)
    assert ordered(guide) == ["settled", "open-long", "open-short"]
    assert ordered(guide, {"q0": "a"}) == ["open-long", "open-short", "settled"]
    assert ordered(guide, {"q0": "b"}) == ["settled"]


def test_what_is_wanted_for_sure_comes_before_what_may_be_wanted(version):
    routes = {
        "maybe": route(leads_to={"roles": ["a"]}) | {"months": [1, 1]},
        "sure": lasting([48, 48]),
    }
    guide = version(THREE, **routes)
    assert ordered(guide) == ["sure", "maybe"]
    assert ordered(guide, {"q0": "a"}) == ["maybe", "sure"]
    assert ordered(guide, {"q0": "b"}) == ["sure"]


PO_MASTER = {
    "role": ["teacher"],
    "school_type": ["po"],
    "subject": "class-teacher",
    "degree": "wo-master",
    "degree_country": "nl",
    "qualification": ["none"],
    "employer": "yes",
    "works_at_school": "no",
    "teacher_training_last_2_years": "no",
}


def test_what_fits_more_preferences_comes_first_and_the_preferences_that_tell_are_named(guide):
    study, work = "pabo-academisch", "zij-instroom-po"
    for preference, first, telling in (
        ({}, study, []),
        ({"income_need": "salary-from-start"}, work, ["income_need"]),
        ({"income_need": "dont_know", "days_per_week": "4-5"}, study, []),
        ({"days_per_week": "1"}, study, ["days_per_week"]),
    ):
        situation = Situation(guide, PO_MASTER | preference)
        ranks = ranked(verdicts(situation), situation)
        assert min(ranks, key=lambda route: ranks[route][0]) == first, preference
        assert all(told == telling for _, told in ranks.values()), preference
