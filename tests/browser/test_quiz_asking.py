"""Asking: one question at a time, in a real browser, with what helps to answer it."""

import re

from tests.browser.conftest import asked, give, heading, press, query, tick, too_wide, visit
from tests.browser.walk import start, walk_to_diploma
from tests.support.visits import PO


def test_the_whole_quiz_leads_to_routes_with_reasons(page, app):
    walk_to_diploma(page, app)
    give(page, "degree", "hbo-bachelor")
    seen = set()
    while page.locator(".view.question").count():
        assert asked(page) not in seen, "the same question twice"
        seen.add(asked(page))
        assert len(seen) < 20
        give(page, asked(page), "dont_know")
    assert heading(page) == "Uw routes"
    cards = page.locator("article.card")
    assert cards.count() > 3
    first = cards.first
    assert first.locator(".first").inner_text().startswith("Doe dit eerst:")
    first.locator("summary", has_text="Waarom").click()
    assert "De beslissing ligt bij" in first.locator(".reason").first.inner_text()
    assert re.search(
        r"(gelezen|versie van|zonder datum)", first.locator(".reason .small").first.inner_text()
    )
    assert page.elsewhere == []
    assert too_wide(page) <= 0


def test_nothing_is_chosen_beforehand_and_dont_know_is_always_there(phone, app):
    start(phone, app)
    assert phone.locator("input:checked").count() == 0
    assert asked(phone) == "role"
    tick(phone, "role", "teacher")
    assert phone.locator("input:checked").count() == 0
    assert asked(phone) == "school_type"


def test_none_unticks_the_others_and_nothing_ticked_gives_a_fault_at_the_question(phone, app):
    visit(phone, f"{app}/?{PO}&degree=mbo-4&degree_country=nl&view=question&q=pabo_subjects")
    boxes = phone.locator("input[name=pick]")
    phone.locator('input[value="natuur"]').check()
    phone.locator('input[value="none"]').check()
    assert [b.get_attribute("value") for b in boxes.all() if b.is_checked()] == ["none"]
    phone.locator('input[value="natuur"]').check()
    assert [b.get_attribute("value") for b in boxes.all() if b.is_checked()] == ["natuur"]
    phone.locator('input[value="natuur"]').uncheck()
    phone.locator('.main-button[name=give][value="pabo_subjects"]').click()
    phone.wait_for_selector(".fault[role=alert]")
    phone.wait_for_function("document.activeElement.id === 'fault'")
    assert "Kies minstens" in phone.locator(".fault").inner_text()
    assert "pabo_subjects" not in query(phone)


def test_a_long_list_is_searched_by_any_name_and_what_is_typed_is_sent_nowhere(phone, app):
    sent = []
    phone.on("websocket", lambda ws: ws.on("framesent", lambda data: sent.append(data)))
    visit(phone, f"{app}/?{PO}&view=question&q=degree")
    assert sent
    sent.clear()
    shown = phone.locator(".options [data-names]:visible")
    everything = shown.count()
    phone.locator("[data-find]").fill("meao")
    assert shown.count() == 1 and shown.first.get_attribute("value") == "degree.mbo-4"
    assert phone.locator("#list-degree-found").inner_text() == "1 gevonden"
    phone.locator("[data-find]").fill("xyz")
    assert shown.count() == everything, 'who finds nothing is not left with only "I don\'t know"'
    told = phone.locator("#list-degree-found").inner_text()
    assert "Niets gevonden" in told and "‘Mbo’ of ‘Hbo’" in told
    phone.locator("[data-find]").fill("")
    assert shown.count() == everything
    phone.locator("[data-find]").press("Enter")
    assert "degree" not in query(phone) and sent == []


def test_why_a_question_is_asked_names_the_routes_that_hang_on_it(phone, app):
    visit(phone, f"{app}/?{PO}&degree=mbo-4&degree_country=nl&view=question&q=pabo_subjects")
    phone.locator("summary", has_text="Waarom vragen we dit").click()
    why = phone.locator("details.fold", has_text="Waarom vragen we dit?").inner_text()
    assert "Pabo in voltijd" in why and "Pabo in deeltijd" in why and "Zij-instroom" not in why


def test_the_early_signal_says_what_fell_away_and_why(phone, app):
    walk_to_diploma(phone, app)
    give(phone, "degree", "mbo-4")
    assert re.search(r"\d+ ?\n?routes mogelijk", phone.locator(".head .count").inner_text())
    signal = phone.locator(".signal")
    signal.locator("summary", has_text="Ging dicht").click()
    assert "Uw hoogste diploma is" in signal.inner_text()


def test_english_is_kept_through_the_quiz(phone, app):
    visit(phone, app)
    press(phone, "button[name=speak]")
    press(phone, ".hero .main-button")
    tick(phone, "role", "teacher")
    assert query(phone)["lang"] == ["en"]
    assert "school" in heading(phone).lower() and heading(phone).startswith(("At", "What", "Which"))
    assert phone.evaluate("document.documentElement.lang") == "en"
