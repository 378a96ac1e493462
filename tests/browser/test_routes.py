"""The other ways in: a school type first, a route in mind, already in a school, looking around; and the pages besides the quiz."""

import pytest

from tests.browser.conftest import asked, give, heading, press, query, ready, too_wide, visit

LANGS = pytest.mark.parametrize("lang", ["nl", "en"])


@LANGS
def test_who_knows_the_school_type_is_asked_that_first(page, app, guide, lang):
    visit(page, f"{app}/?lang={lang}")
    press(page, ".entrances .know-school")
    assert asked(page) == "school_type"
    page.locator('input[name=pick][value="mbo"]').check()
    press(page, '.main-button[name=give][value="school_type"]')
    assert query(page)["school_type"] == ["mbo"] and asked(page) != "school_type"


@LANGS
def test_who_works_in_a_school_already_is_asked_about_that_and_about_qualifications_first(
    page, app, guide, lang
):
    visit(page, f"{app}/?lang={lang}")
    press(page, ".entrances .in-school")
    assert asked(page) == "works_at_school"
    give(page, "works_at_school", "assistant")
    assert asked(page) == "qualification"
    page.locator('input[name=pick][value="pabo"]').check()
    press(page, '.main-button[name=give][value="qualification"]')
    assert asked(page) == "role"
    assert query(page)["works_at_school"] == ["assistant"] and query(page)["qualification"] == [
        "pabo"
    ]


@LANGS
def test_with_a_route_in_mind_only_what_it_needs_is_asked(page, app, guide, lang):
    visit(page, f"{app}/?lang={lang}")
    press(page, ".entrances .route-in-mind")
    assert heading(page) == guide.words["mind-title"][lang]
    name = guide.routes["gastdocent"].shape.name[lang]
    press(page, f"#list-routes a:text-is('{name}')")
    press(page, "#can-i")
    seen = []
    while page.locator(".view.question").count() and len(seen) < 8:
        seen.append(asked(page))
        give(page, asked(page), "dont_know")
    assert 1 < len(seen) < 6 and "degree" not in seen
    assert heading(page) == name and page.locator("article .standing, .card .standing").count() == 1


@LANGS
def test_who_helps_someone_else_begins_the_same_way(page, app, lang):
    visit(page, f"{app}/?lang={lang}")
    press(page, ".entrances .for-someone-else")
    assert asked(page) == "role" and page.elsewhere == []


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


def test_filters_that_leave_nothing_say_so_and_can_be_cleared(phone, app, guide):
    visit(phone, f"{app}/?view=routes&only-role=guest-teacher&only-pay=salary")
    assert phone.locator("#list-routes article").count() == 0
    press(phone, ".note a")
    assert phone.locator("#list-routes article").count() == len(guide.routes)


def test_answers_fade_what_is_closed_and_say_where_each_route_stands(phone, app):
    visit(
        phone,
        f"{app}/?role=teacher&school_type=po&degree=mbo-4&degree_country=nl&view=routes&only-school_type=po",
    )
    faded = phone.locator("#list-routes .faded", has_text="Zij-instroom in het basisonderwijs")
    assert "Nu niet open" in faded.inner_text()


def test_too_old_and_part_time_are_answered_at_once(phone, app):
    visit(phone, app)
    for asked_, told in (
        ("Ben ik te oud?", "Nee. Bij geen enkele route"),
        ("Kan het in deeltijd?", "Vaak wel"),
    ):
        phone.locator("summary", has_text=asked_).click()
        assert told in phone.locator("details", has_text=asked_).inner_text()


def test_a_route_page_keeps_the_answers_and_leads_back_to_the_result(phone, app):
    visit(
        phone,
        f"{app}/?role=teacher&school_type=po&subject=class-teacher&degree=hbo-bachelor&view=result",
    )
    name = phone.locator("article.card h3 a").first.inner_text()
    press(phone, "article.card h3 a")
    assert heading(phone) == name
    assert query(phone)["degree"] == ["hbo-bachelor"]
    press(phone, "#to-result")
    assert query(phone)["degree"] == ["hbo-bachelor"] and "route" not in query(phone)


@pytest.mark.parametrize(
    "view",
    [
        "start",
        "question",
        "result",
        "routes",
        "route&route=alo",
        "try&try-degree=havo",
        "suitability&done=look-along",
        "words",
    ],
)
def test_every_page_reached_from_every_page_keeps_the_answers(phone, app, view):
    told = "role=teacher&school_type=po&subject=class-teacher&degree=mbo-4"
    visit(phone, f"{app}/?{told}&view={view}")
    for link in {a.get_attribute("href") for a in phone.locator('form.page a[href^="?"]').all()}:
        assert told in link, (view, link)
    press(phone, "button[name=speak]")
    assert told in phone.url and phone.evaluate("document.documentElement.lang") == "en"


@pytest.mark.parametrize(
    "lang, every",
    [
        ("nl", 6),
        pytest.param("nl", 1, marks=pytest.mark.long),
        pytest.param("en", 1, marks=pytest.mark.long),
    ],
)
def test_every_route_has_a_whole_page(browser, app, guide, lang, every):
    page = browser.new_context(viewport={"width": 360, "height": 740}).new_page()
    whole = (
        "for-whom",
        "route-facts",
        "all-steps",
        "limits-title",
        "if-not",
        "ask",
        "related",
        "sources",
    )
    visit(page, f"{app}/?view=routes&lang={lang}")
    for id_, route in [*guide.routes.items()][::every]:
        press(page, f'a[href*="route={id_}&"], a[href$="route={id_}"]')
        assert heading(page) == route.shape.name[lang]
        sections = page.locator("section.part h2").all_inner_texts()
        assert {guide.words[name][lang] for name in whole} <= set(sections) and {
            guide.words["scope"][lang],
            guide.words["scope-as-is"][lang],
        } & set(sections), id_
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


def test_a_route_that_does_not_exist_gives_a_notice_and_the_list(phone, app):
    visit(phone, f"{app}/?view=route&route=pabo-avond&degree=havo")
    assert heading(phone) == "Alle routes" and "pabo-avond" in phone.locator(".note").inner_text()
    assert query(phone)["degree"] == ["havo"]


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


def test_the_glossary_explains_every_word_once(phone, app, guide):
    visit(phone, f"{app}/?view=words")
    assert phone.locator(".words dt").count() == len(guide.glossary)
