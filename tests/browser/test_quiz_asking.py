"""Asking: one question at a time, in a real browser, with what helps to answer it."""

import re

from tests.browser.conftest import asked, give, heading, query, too_wide, visit
from tests.browser.walk import walk_to_diploma
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
