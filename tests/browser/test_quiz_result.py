"""The result: answers changed in place, what would open a closed route, the order of the routes,
the mail."""

from tests.browser.conftest import give, press, query, visit
from tests.support.visits import PO


def test_an_answer_is_changed_in_place_and_answers_about_it_are_asked_back(phone, app):
    visit(
        phone, f"{app}/?{PO}&degree=hbo-bachelor&degree_country=nl&degree_field=sport&view=result"
    )
    phone.locator("details.told summary").click()
    press(phone, "#change-degree")
    phone.wait_for_function("document.activeElement.id === 'edit-degree'")
    give(phone, "degree", "wo-master")
    assert query(phone)["degree"] == ["wo-master"] and "degree_field" not in query(phone)
    phone.wait_for_function("document.activeElement.id === 'asked-again'")
    assert "Geldt dit nog?" in phone.locator(".side .note").first.inner_text()
    press(phone, '.side .note button[value^="degree_field."]')
    assert query(phone)["degree_field"] == ["sport"] and query(phone)["view"] == ["result"]


def test_after_the_other_routes_are_shown_focus_is_on_the_first_of_them(phone, app):
    visit(phone, f"{app}/?{PO}&degree=wo-master&degree_country=nl&view=result")
    before = phone.locator("#group-undecided ~ .cards .card").count()
    press(phone, "#more-undecided")
    phone.wait_for_function(
        "before => document.querySelectorAll('#group-undecided ~ .cards .card').length > before",
        arg=before,
    )
    fifth = phone.locator("#group-undecided ~ .cards .card").nth(before).locator("h3 a")
    assert fifth.evaluate("link => link === document.activeElement")


def test_after_the_last_answer_asked_back_focus_is_on_something_in_sight(phone, app):
    visit(
        phone, f"{app}/?{PO}&degree=hbo-bachelor&was-degree_country=nl&had=degree.mbo-4&view=result"
    )
    press(phone, "#asked-again .small-button")
    phone.wait_for_function("!document.querySelector('#asked-again')")
    phone.wait_for_function("document.activeElement.matches('.told summary')")
    top = phone.evaluate("document.activeElement.getBoundingClientRect().top")
    assert 0 <= top < 740
