"""Looking around without answering, one route whole, and a route in mind."""

import pytest

from tests.browser.conftest import heading, press, ready, visit
from tests.browser.test_quiz import query


def test_all_routes_can_be_read_without_answering_anything(page, app, guide):
    visit(page, app)
    press(page, "answer-see-all")
    assert heading(page) == "Alle routes"
    assert page.locator(".routes li").count() == len(guide.routes)
    page.get_by_role("link", name="Mbo", exact=True).click()
    ready(page)
    assert query(page)["place"] == ["mbo"]
    assert 5 < page.locator(".routes li").count() < len(guide.routes)


def test_answers_fade_what_is_closed_and_say_where_each_route_stands(phone, app):
    visit(phone, f"{app}/?role=teacher&school_type=po&degree=mbo-4&degree_country=nl&view=routes&place=po")
    faded = phone.locator(".routes .faded", has_text="Zij-instroom in het basisonderwijs")
    assert "Nu niet open" in faded.inner_text()


def test_a_route_page_keeps_the_answers_and_leads_back_to_the_result(phone, app):
    visit(phone, f"{app}/?role=teacher&school_type=po&subject=class-teacher&degree=hbo-bachelor&view=result")
    name = phone.locator("article.card h3 a").first.inner_text()
    phone.locator("article.card h3 a").first.click()
    ready(phone)
    assert heading(phone) == name
    assert query(phone)["degree"] == ["hbo-bachelor"]
    press(phone, "to-result")
    assert query(phone)["degree"] == ["hbo-bachelor"] and "route" not in query(phone)


def test_with_a_route_in_mind_only_what_it_needs_is_asked(phone, app):
    visit(phone, f"{app}/?view=route&route=gastdocent")
    press(phone, "can-i")
    asked = []
    while heading(phone) != "Gastdocent" and len(asked) < 8:
        asked.append(heading(phone))
        key = phone.locator("[class*='st-key-answer-']").last.get_attribute("class").split("st-key-answer-")[1].split(" ")[0]
        press(phone, f"answer-{key}")
    assert 1 < len(asked) < 6 and not any("diploma" in a or "opleiding" in a for a in asked)
    assert phone.locator("article.card .standing").count() == 1


@pytest.mark.parametrize("lang", ["nl", pytest.param("en", marks=pytest.mark.long)])
def test_every_route_has_a_whole_page(browser, app, guide, lang):
    page = browser.new_context(viewport={"width": 360, "height": 740}).new_page()
    for id_, route in guide.routes.items():
        visit(page, f"{app}/?view=route&route={id_}&lang={lang}")
        assert heading(page) == route.shape.name[lang]
        sections = page.locator("section.part h2").all_inner_texts()
        assert {guide.words[name][lang] for name in ("route-facts", "scope", "all-steps", "sources")} <= set(sections), id_
        assert "{" not in page.locator("[data-testid=stMain]").inner_text()
    page.context.close()


def test_a_route_that_does_not_exist_gives_a_notice_and_the_list(phone, app):
    visit(phone, f"{app}/?view=route&route=pabo-avond&degree=havo")
    assert heading(phone) == "Alle routes" and "pabo-avond" in phone.locator(".note").inner_text()
    assert query(phone)["degree"] == ["havo"]
