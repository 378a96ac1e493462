"""The page of a route as a value: whole for every route, in both languages."""

import pytest

from tests.support.screens import opened, words

WHOLE = (
    "for-whom",
    "route-facts",
    "all-steps",
    "limits-title",
    "if-not",
    "ask",
    "related",
    "sources",
)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_route_has_a_whole_page(guide, lang):
    for id_, route in guide.routes.items():
        here = opened(guide, f"view=route&route={id_}&lang={lang}")
        assert here.heading == route.shape.name[lang]
        sections = {words(heading) for heading in here.all("section.part h2")}
        assert {guide.words[name][lang] for name in WHOLE} <= sections, id_
        scope = {guide.words[name][lang] for name in ("scope", "scope-as-is")}
        assert scope & sections, id_
        assert "{" not in here.text, id_


def test_a_route_without_a_qualification_of_its_own_says_where_it_can_be_done_not_where_it_leads(
    guide,
):
    here = opened(guide, "view=route&route=tijdelijk-onbevoegd")
    assert len(here.all("h2", "Op welke scholen dit kan")) == 1
    assert here.all("h2", "Waar u daarna kunt werken") == []
    there = opened(guide, "view=route&route=pabo-voltijd")
    assert len(there.all("h2", "Waar u daarna kunt werken")) == 1


def test_a_route_page_keeps_the_answers_and_leads_back_to_the_result(guide):
    told = "role=teacher&school_type=po&subject=class-teacher&degree=hbo-bachelor&view=result"
    here = opened(guide, told)
    name = words(here.one("article.card h3 a"))
    there = here.press("article.card h3 a")
    assert there.heading == name and there.query["degree"] == ["hbo-bachelor"]
    back = there.press("#to-result")
    assert back.query["degree"] == ["hbo-bachelor"] and "route" not in back.query


def test_a_route_that_does_not_exist_gives_a_notice_and_the_list(guide):
    here = opened(guide, "view=route&route=pabo-avond&degree=havo")
    assert here.heading == "Alle routes" and "pabo-avond" in words(here.one(".note"))
    assert here.query["degree"] == ["havo"]
