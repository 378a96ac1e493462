"""The other ways in: a school type first, a route in mind, already in a school, looking around; and
the pages besides the quiz."""

import pytest

from tests.browser.conftest import heading, press, query, ready, too_wide, visit

LANGS = pytest.mark.parametrize("lang", ["nl", "en"])


@LANGS
def test_all_routes_can_be_read_searched_and_narrowed_without_answering_anything(
    page, app, guide, lang
):
    visit(page, f"{app}/?lang={lang}")
    press(page, ".entrances .see-all")
    assert heading(page) == guide.words["routes-title"][lang]
    shown = page.locator("#list-routes article:visible")
    assert shown.count() == len(guide.routes)
    assert "{" not in page.locator("[data-testid=stMain]").inner_text()
    page.locator("[data-find]").fill("pabo")
    assert 3 < shown.count() < 8
    page.locator("[data-find]").fill("")
    page.locator(".filter summary", has_text=guide.words["narrow-place"][lang]).click()
    press(
        page, f".chips a:text-is('{guide.question['school_type'].option_texts['mbo'].label[lang]}')"
    )
    assert query(page)["only-school_type"] == ["mbo"]
    narrowed = shown.count()
    assert 5 < narrowed < len(guide.routes)
    page.locator(".filter summary", has_text=guide.words["pay"][lang]).click()
    press(page, f".chips a:text-is('{guide.words['pay-salary'][lang]}')")
    assert 0 < shown.count() < narrowed and query(page)["only-school_type"] == ["mbo"]


@pytest.mark.parametrize(
    "lang, every",
    [
        ("nl", 6),
        pytest.param("nl", 1, marks=pytest.mark.long),
        pytest.param("en", 1, marks=pytest.mark.long),
    ],
)
def test_no_page_of_a_route_can_be_scrolled_sideways(browser, app, guide, lang, every):
    page = browser.new_context(viewport={"width": 360, "height": 740}).new_page()
    visit(page, f"{app}/?view=routes&lang={lang}")
    for id_, route in [*guide.routes.items()][::every]:
        press(page, f'a[href*="route={id_}&"], a[href$="route={id_}"]')
        assert heading(page) == route.shape.name[lang]
        assert "{" not in page.locator("[data-testid=stMain]").inner_text()
        assert too_wide(page) <= 0, id_
        page.go_back()
        ready(page)
    page.context.close()


def test_a_hard_word_is_explained_at_a_tap_in_the_text(phone, app):
    visit(phone, f"{app}/?view=route&route=zij-instroom-po")
    word = phone.locator(".page button.term").first
    told = phone.locator(f"#{word.get_attribute('popovertarget')}")
    assert not told.is_visible()
    word.focus()
    phone.keyboard.press("Enter")
    assert told.is_visible() and len(told.inner_text()) > 30
    phone.keyboard.press("Escape")
    assert not told.is_visible()


def test_the_page_about_suitability_keeps_its_ticks_in_the_address_and_gives_no_score(
    page, app, guide
):
    visit(page, f"{app}/?role=teacher&school_type=po&degree=hbo-bachelor&view=suitability")
    press(page, "button[name=tick][value=look-along]")
    assert query(page)["done"] == ["look-along"] and query(page)["degree"] == ["hbo-bachelor"]
    assert (
        page.locator("button[name=tick][value=look-along]").get_attribute("aria-pressed") == "true"
    )
    page.wait_for_function("document.activeElement.value === 'look-along'")
    assert "Zij-instroom in het basisonderwijs" in page.locator("details.sector").first.inner_text()
    press(page, "button[name=tick][value=look-along]")
    assert "done" not in query(page)
    assert "geschikt" not in page.locator("[data-testid=stMain]").inner_text().replace(
        "geschiktheids", ""
    )
