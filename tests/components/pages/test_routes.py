"""All routes as a value: narrowed, faded by answers, and cleared again."""

import pytest

from tests.support.screens import opened, words


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_all_routes_can_be_read_and_narrowed_without_answering_anything(guide, lang):
    here = opened(guide, f"lang={lang}").press(".entrances .see-all")
    assert here.heading == guide.words["routes-title"][lang]
    assert len(here.all("#list-routes article")) == len(guide.routes) and "{" not in here.text
    mbo = guide.question["school_type"].option_texts["mbo"].label[lang]
    narrowed = here.press(".chips a", mbo)
    assert narrowed.query["only-school_type"] == ["mbo"]
    some = len(narrowed.all("#list-routes article"))
    assert 5 < some < len(guide.routes)
    paid = narrowed.press(".chips a", guide.words["pay-salary"][lang])
    assert 0 < len(paid.all("#list-routes article")) < some
    assert paid.query["only-school_type"] == ["mbo"]


def test_filters_that_leave_nothing_say_so_and_can_be_cleared(guide):
    here = opened(guide, "view=routes&only-role=guest-teacher&only-pay=salary")
    assert here.all("#list-routes article") == []
    cleared = here.press(".note a")
    assert len(cleared.all("#list-routes article")) == len(guide.routes)


def test_answers_fade_what_is_closed_and_say_where_each_route_stands(guide):
    here = opened(
        guide,
        "role=teacher&school_type=po&degree=mbo-4&degree_country=nl&view=routes"
        "&only-school_type=po",
    )
    faded = here.one("#list-routes .faded", "Zij-instroom in het basisonderwijs")
    assert "Nu niet open" in words(faded)
