"""Back, forward and refresh, and pages that keep their place."""

from tests.browser.conftest import asked, give, heading, press, query, ready, tick, visit
from tests.browser.walk import start, walk_to_diploma
from tests.support.visits import PO


def test_one_click_is_one_step_of_history_and_back_forward_and_refresh_land_right(phone, app):
    start(phone, app)
    length = phone.evaluate("history.length")
    tick(phone, "role", "teacher")
    assert phone.evaluate("history.length") == length + 1
    tick(phone, "school_type", "po")
    assert phone.evaluate("history.length") == length + 2
    here = heading(phone)
    phone.go_back()
    ready(phone)
    assert heading(phone) != here and "school_type" not in query(phone)
    phone.go_forward()
    ready(phone)
    assert heading(phone) == here and query(phone)["school_type"] == ["po"]
    phone.reload()
    ready(phone)
    assert heading(phone) == here


def test_links_between_pages_do_not_load_the_app_anew(phone, app):
    visit(phone, f"{app}/?{PO}&degree=hbo-bachelor&view=result")
    phone.evaluate("window.stillHere = true")
    press(phone, "article.card h3 a")
    assert phone.evaluate("window.stillHere") is True
    phone.go_back()
    ready(phone)
    assert phone.evaluate("window.stillHere") is True and heading(phone).startswith("Uw routes")


def test_without_the_component_forms_and_links_still_work(phone, app):
    visit(phone, app)
    stop = "for (const kind of ['submit', 'click']) window.addEventListener(kind, (e) => e.stopImmediatePropagation(), true)"
    phone.evaluate(stop)
    phone.locator(".hero .main-button").click()
    phone.wait_for_url("**view=question**")
    ready(phone)
    phone.evaluate(stop)
    phone.locator('input[name=pick][value="teacher"]').check()
    phone.locator('.main-button[name=give][value="role"]').click()
    phone.wait_for_url("**give=role**")
    ready(phone)
    assert asked(phone) == "school_type"
    tick(phone, "school_type", "po")
    assert query(phone)["role"] == ["teacher"] and "give" not in query(phone)


def test_the_button_back_shows_the_previous_question_with_its_answer(phone, app):
    walk_to_diploma(phone, app)
    give(phone, "degree", "havo")
    press(phone, "#back")
    assert "opleiding" in heading(phone)
    assert "uw antwoord nu" in phone.locator('button[value="degree.havo"]').inner_text()
    press(phone, "#back")
    assert phone.locator('input[name=pick][value="po"]').is_checked()


def test_who_comes_back_from_a_route_is_where_she_was(phone, app):
    visit(phone, f"{app}/?{PO}&degree=hbo-bachelor&degree_country=nl&view=result")
    link = phone.locator("article.card h3 a").nth(2)
    link.scroll_into_view_if_needed()
    name, there = (
        link.inner_text(),
        phone.evaluate("document.querySelector('[data-testid=stMain]').scrollTop"),
    )
    link.click()
    phone.wait_for_url("**view=route**")
    ready(phone)
    phone.go_back()
    ready(phone)
    phone.wait_for_function("name => document.activeElement.textContent === name", arg=name)
    assert (
        abs(phone.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") - there)
        < 100
    )


def test_start_again_clears_the_address(phone, app):
    visit(phone, f"{app}/?role=teacher&school_type=po&view=question")
    press(phone, "button[name=restart]")
    assert query(phone) == {}
