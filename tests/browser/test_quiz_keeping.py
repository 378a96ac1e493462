"""Keeping the result: its address, a print with nothing folded away, and what is said when the
connection is gone."""

from tests.browser.conftest import serving, visit
from tests.support.visits import PO

RESULT = f"{PO}&degree=hbo-bachelor&degree_country=nl&view=result"


def test_the_address_is_copied_and_that_is_said(phone, app):
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit(phone, f"{app}/?{RESULT}")
    phone.locator("[data-copy]").click()
    phone.wait_for_function("document.querySelector('[data-copy]').textContent === 'Gekopieerd'")
    assert phone.evaluate("navigator.clipboard.readText()") == phone.url


def test_nothing_is_folded_away_in_print_and_afterwards_all_is_as_it_was(phone, app):
    visit(phone, f"{app}/?{RESULT}")
    shut = phone.locator("details:not([open])").count()
    assert shut > 3
    phone.evaluate(
        "print = () => { dispatchEvent(new Event('beforeprint')); window.printed = document.querySelectorAll('details:not([open])').length; }"
    )
    phone.locator("[data-print]").click()
    assert phone.evaluate("window.printed") == 0
    phone.evaluate("dispatchEvent(new Event('afterprint'))")
    assert phone.locator("details:not([open])").count() == shut


def test_a_lost_connection_is_told_in_words_of_the_product(phone):
    with serving() as own:
        visit(phone, f"{own}/?{RESULT}")
    phone.locator(".lost button").wait_for()
    assert "Er is geen verbinding" in phone.locator(".lost").inner_text()
    assert phone.evaluate("document.activeElement.textContent") == "Probeer het opnieuw"
    assert "Streamlit" not in phone.locator("[role=dialog]").last.inner_text()
