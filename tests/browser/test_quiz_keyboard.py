"""The quiz by keyboard: where the focus is, what Enter does, and the whole way by Tab."""

import re

import pytest

from tests.browser.conftest import asked, give, heading, ready, visit
from tests.browser.walk import walk_to_diploma


def test_enter_in_a_tick_box_goes_on_with_what_is_ticked(phone, app):
    visit(phone, f"{app}/?view=question")
    phone.locator('input[name=pick][value="teacher"]').focus()
    phone.keyboard.press("Space")
    phone.keyboard.press("Enter")
    phone.wait_for_url("**role=teacher**")
    ready(phone)
    assert asked(phone) != "role"


def test_after_an_answer_the_page_is_at_its_top_with_focus_on_the_new_heading_and_it_is_spoken(
    phone, app
):
    walk_to_diploma(phone, app)
    give(phone, "degree", "wo-master")
    phone.wait_for_function("document.activeElement && document.activeElement.tagName === 'H1'")
    assert phone.evaluate("document.activeElement.textContent").replace("\u2060", "") == heading(
        phone
    )
    assert phone.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") == 0
    assert re.search(
        r"Vraag 4 van ongeveer \d+\. \d+ routes mogelijk",
        phone.locator("#routewijzer-live").inner_text(),
    )  # the heading itself is heard by its focus
    assert phone.evaluate("document.documentElement.lang") == "nl"


def reach(page, words: str) -> None:
    """Goes by Tab to what begins with these words."""
    name = "(e => (e.labels?.[0] ?? e).textContent)(document.activeElement)"
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate(name).strip().startswith(words):
            return
    raise AssertionError(f"no way by keyboard to: {words}")


def enter(page, words: str) -> None:
    """Goes by Tab to what begins with these words and presses Enter."""
    before = page.url
    reach(page, words)
    page.keyboard.press("Enter")
    page.wait_for_function("before => location.href !== before", arg=before)
    ready(page)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_whole_way_from_start_to_a_route_and_back_goes_by_keyboard_alone(
    page, app, guide, lang
):
    words = {name: text[lang] for name, text in guide.words.items()}
    visit(page, f"{app}/?lang={lang}")
    enter(page, words["start-button"])
    while page.locator(".view.question").count():
        question = guide.question[asked(page)]
        if question.many:
            reach(page, question.option_texts[question.options[0]].label[lang])
            page.keyboard.press("Space")
            enter(page, words["next"])
        else:
            enter(page, question.option_texts[question.options[-1]].label[lang])
    assert heading(page) == words["result-title"]
    name = page.locator("article.card h3 a").first.inner_text()
    enter(page, name)
    assert heading(page) == name
    enter(page, words["to-result"])
    assert heading(page) == words["result-title"]


@pytest.mark.parametrize("lang, words", [("nl", "Naar de inhoud"), ("en", "Skip to the content")])
def test_the_first_stop_skips_to_the_content_in_the_language_of_the_page(phone, app, lang, words):
    visit(phone, f"{app}/?lang={lang}")
    phone.keyboard.press("Tab")
    phone.wait_for_function("words => document.activeElement.textContent === words", arg=words)
