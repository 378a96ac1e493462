"""What an address says, and what is told of that which it cannot say."""

import pytest

from tests.support.clicks import notices
from tests.support.visits import PO, at


def test_a_route_in_the_address_is_kept_and_one_that_is_none_is_told(guide):
    assert at(guide, "view=route&route=alo").route == "alo"
    assert notices(guide, "view=route&route=alo") == []
    (told,) = notices(guide, "view=route&route=no-such-route")
    assert "no-such-route" in told
    assert at(guide, "view=route&route=no-such-route").page == "routes"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_question_and_an_answer_that_are_none_are_each_told(guide, lang):
    (told,) = notices(guide, f"no_such_question=havo&lang={lang}")
    assert "no_such_question" in told
    (told,) = notices(guide, f"degree=castle&lang={lang}")
    assert "castle" in told and guide.question["degree"].texts["ask"][lang] in told
    assert at(guide, "degree=castle").answers == {}


def test_of_several_answers_those_that_are_good_are_kept(guide):
    here = at(guide, "pabo_subjects=natuur&pabo_subjects=castle&degree=havo&degree_country=nl")
    assert here.answers["pabo_subjects"] == ["natuur"]
    one = at(guide, "school_type=po")
    assert one.answers["school_type"] == ["po"]


def test_two_answers_where_one_is_asked_are_told_and_none_is_taken(guide):
    (told,) = notices(guide, "degree=havo&degree=vwo")
    assert guide.question["degree"].texts["ask"]["nl"] in told
    assert at(guide, "degree=havo&degree=vwo").answers == {}


def test_an_answer_that_does_not_apply_does_not_count_and_is_told(guide):
    query = "role=teacher&school_type=po&vo_part=upper"
    here = at(guide, query)
    assert here.answers == {"role": ["teacher"], "school_type": ["po"]}
    assert guide.question["vo_part"].texts["short"]["nl"] in notices(guide, query)[0]


@pytest.mark.parametrize("view", ["question", "result", "routes", "suitability", "words", "map"])
def test_the_view_in_the_address_is_shown(guide, view):
    assert at(guide, f"{PO}&view={view}").view == view
