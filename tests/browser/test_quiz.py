"""The quiz as a visitor walks it, in a real browser."""

import re

import pytest

from tests.browser.conftest import asked, give, heading, press, query, ready, tick, too_wide, visit

PO = "role=teacher&school_type=po&subject=class-teacher"


def start(page, app):
    visit(page, app)
    press(page, ".hero .main-button")


def walk_to_diploma(page, app):
    start(page, app)
    tick(page, "role", "teacher")
    tick(page, "school_type", "po")
    assert asked(page) == "degree"


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
    assert re.search(r"(gelezen|versie van|zonder datum)", first.locator(".reason .small").first.inner_text())
    assert page.elsewhere == []
    assert too_wide(page) <= 0


def test_nothing_is_chosen_beforehand_and_dont_know_is_always_there(phone, app):
    start(phone, app)
    assert phone.locator("input:checked").count() == 0
    assert asked(phone) == "role"
    tick(phone, "role", "teacher")
    assert phone.locator("input:checked").count() == 0
    assert asked(phone) == "school_type"


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


def test_a_link_lands_in_the_same_place_on_a_second_device(phone, app):
    visit(phone, f"{app}/?role=teacher&school_type=vo&vo_part=lower&vo_part=upper&subject=wiskunde&degree=wo-master&view=result")
    assert heading(phone).startswith("Uw routes")
    phone.locator("details.told summary").click()
    assert phone.locator(".answers li", has_text="Uw hoogste diploma").is_visible()


def test_an_outdated_link_gives_a_notice_and_keeps_what_is_valid(phone, app):
    visit(phone, f"{app}/?role=teacher&school_type=po&degree=hbo-bachlor&shoe_size=44&v=00000000&view=question")
    notices = phone.locator(".note").all_inner_texts()
    assert any("hbo-bachlor" in n for n in notices) and any("shoe_size" in n for n in notices) and any("eerdere versie" in n for n in notices)
    give(phone, "degree", "havo")
    assert query(phone)["role"] == ["teacher"] and "shoe_size" not in query(phone)
    assert phone.locator(".note[role=status]").count() == 0


def test_hostile_addresses_do_no_harm(phone, app):
    visit(phone, f"{app}/?<script>alert(1)</script>=x&degree=<b>x</b>&role=none&role=teacher&view=../../etc&q=%00&edit=role&lang=xx&age=under-21&age=21-plus")
    assert phone.locator("[data-testid=stException]").count() == 0
    assert "<b>" not in phone.locator(".note").first.inner_html()
    assert heading(phone) == "Welke weg naar het onderwijs past bij u?"


@pytest.mark.parametrize("sent", ["give=role.king", "give=role", "give=shoe_size.44", "at=view%3Dquestion&give=degree.havo%2Bvwo", "at=&tick=sing", "at=%00&take=1", "at=view%3Dtry&take=1",
                                  "at=role%3Dteacher&ask=nothing", "at=&show=cellar", "at=&speak=xx"])
def test_a_form_filled_in_by_hand_does_no_harm(phone, app, sent):
    visit(phone, f"{app}/?{sent if sent.startswith('at=') else 'at=view%3Dquestion&' + sent}")
    assert phone.locator("[data-testid=stException]").count() == 0
    assert phone.locator("h1").count() == 1


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


def test_enter_in_a_tick_box_goes_on_with_what_is_ticked(phone, app):
    visit(phone, f"{app}/?view=question")
    phone.locator('input[name=pick][value="teacher"]').focus()
    phone.keyboard.press("Space")
    phone.keyboard.press("Enter")
    phone.wait_for_url("**role=teacher**")
    ready(phone)
    assert asked(phone) != "role"


def test_who_comes_back_from_a_route_is_where_she_was(phone, app):
    visit(phone, f"{app}/?{PO}&degree=hbo-bachelor&degree_country=nl&view=result")
    link = phone.locator("article.card h3 a").nth(2)
    link.scroll_into_view_if_needed()
    name, there = link.inner_text(), phone.evaluate("document.querySelector('[data-testid=stMain]').scrollTop")
    link.click()
    phone.wait_for_url("**view=route**")
    ready(phone)
    phone.go_back()
    ready(phone)
    phone.wait_for_function("name => document.activeElement.textContent === name", arg=name)
    assert abs(phone.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") - there) < 100


def test_a_long_list_is_searched_by_any_name_and_what_is_typed_is_sent_nowhere(phone, app):
    visit(phone, f"{app}/?{PO}&view=question&q=degree")
    sent = []
    phone.on("websocket", lambda ws: ws.on("framesent", lambda data: sent.append(data)))
    shown = phone.locator(".options [data-names]:visible")
    everything = shown.count()
    phone.locator("[data-find]").fill("meao")
    assert shown.count() == 1 and shown.first.get_attribute("value") == "degree.mbo-4"
    assert phone.locator("#list-degree-found").inner_text() == "1 gevonden"
    phone.locator("[data-find]").fill("xyz")
    assert shown.count() == 0 and "Niets gevonden" in phone.locator("#list-degree-found").inner_text()
    phone.locator("[data-find]").fill("")
    assert shown.count() == everything
    phone.locator("[data-find]").press("Enter")
    assert "degree" not in query(phone) and sent == []


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


def test_an_answer_is_changed_in_place_and_answers_about_it_are_asked_back(phone, app):
    visit(phone, f"{app}/?{PO}&degree=hbo-bachelor&degree_country=nl&degree_field=sport&view=result")
    phone.locator("details.told summary").click()
    press(phone, "#change-degree")
    phone.wait_for_function("document.activeElement.id === 'edit-degree'")
    give(phone, "degree", "wo-master")
    assert query(phone)["degree"] == ["wo-master"] and "degree_field" not in query(phone)
    assert "Geldt dit nog?" in phone.locator(".side .note").first.inner_text()
    press(phone, '.side .note button[value^="degree_field."]')
    assert query(phone)["degree_field"] == ["sport"] and query(phone)["view"] == ["result"]


def test_a_changed_answer_says_at_once_what_opens_and_what_closes(phone, app):
    visit(phone, f"{app}/?{PO}&degree=mbo-4&degree_country=nl&qualification=none&view=result&edit=degree")
    give(phone, "degree", "hbo-bachelor")
    phone.wait_for_function("document.activeElement.id === 'change-degree'")
    came = phone.locator(".signal details", has_text="Kwam in beeld")
    came.locator("summary").click()
    assert "Zij-instroom in het basisonderwijs" in came.inner_text()
    visit(phone, f"{app}/?{PO}&degree=hbo-bachelor&degree_country=nl&qualification=none&view=result&edit=degree")
    give(phone, "degree", "mbo-4")
    gone = phone.locator(".signal details", has_text="Ging dicht")
    gone.locator("summary").click()
    assert "Uw hoogste diploma is" in gone.inner_text()


def test_an_answer_that_does_not_apply_is_dropped_and_that_is_said(phone, app):
    visit(phone, f"{app}/?{PO}&degree=wo-master&age=under-21&view=result")
    assert any("geldt niet voor u" in n for n in phone.locator(".note").all_inner_texts())


def test_the_early_signal_says_what_fell_away_and_why(phone, app):
    walk_to_diploma(phone, app)
    give(phone, "degree", "mbo-4")
    assert re.search(r"\d+ ?\n?routes mogelijk", phone.locator(".head .count").inner_text())
    signal = phone.locator(".signal")
    signal.locator("summary", has_text="Ging dicht").click()
    assert "Uw hoogste diploma is" in signal.inner_text()


def test_what_would_open_a_closed_route_is_tried_before_it_is_taken_over(phone, app):
    visit(phone, f"{app}/?{PO}&degree=mbo-4&degree_country=nl&view=result&whole=closed")
    closed = phone.locator("details.card.shut", has=phone.locator("h3", has_text="Zij-instroom in het basisonderwijs"))
    closed.locator("summary").first.click()
    assert "Wat nu wel kan" in closed.inner_text()
    closed.locator("a.chip", has_text="Hbo-bachelor").click()
    phone.wait_for_url("**view=try**")
    ready(phone)
    assert heading(phone).startswith("Wat als?") and query(phone)["degree"] == ["mbo-4"]
    promised = phone.locator("section", has=phone.locator("h2", has_text="Dit komt in beeld"))
    assert "Zij-instroom in het basisonderwijs" in promised.inner_text()
    count = re.search(r"\d+", promised.locator("h2").inner_text())[0]
    press(phone, "#leave-it")
    assert query(phone)["degree"] == ["mbo-4"] and query(phone)["view"] == ["result"]
    phone.go_back()
    ready(phone)
    press(phone, "button[name=take]")
    assert query(phone)["degree"] == ["hbo-bachelor"] and query(phone)["view"] == ["result"]
    assert phone.locator(".signal summary", has_text=f"Kwam in beeld ({count})").count() == 1


def test_the_order_of_the_routes_is_explained(phone, app):
    visit(phone, f"{app}/?{PO}&degree=hbo-bachelor&degree_country=nl&income_need=salary-from-start&view=result")
    assert "In elke groep staat eerst wat past bij het inkomen dat u nodig hebt" in phone.locator(".found").inner_text()


def test_a_mail_about_a_result_holds_answer_ids_and_the_version_and_nothing_else(phone, app, guide):
    visit(phone, f"{app}/?{PO}&degree=hbo-bachelor&view=result")
    from urllib.parse import parse_qs, urlsplit
    body = parse_qs(urlsplit(phone.locator('a[href^="mailto:"]', has_text="Maak een mail").get_attribute("href")).query)["body"][0]
    assert body.splitlines() == ["role: teacher", "school_type: po", "subject: class-teacher", "degree: hbo-bachelor", f"v: {guide.version}"]


def test_start_again_clears_the_address(phone, app):
    visit(phone, f"{app}/?role=teacher&school_type=po&view=question")
    press(phone, "button[name=restart]")
    assert query(phone) == {}


def test_english_is_kept_through_the_quiz(phone, app):
    visit(phone, app)
    press(phone, "button[name=speak]")
    press(phone, ".hero .main-button")
    tick(phone, "role", "teacher")
    assert query(phone)["lang"] == ["en"]
    assert "school" in heading(phone).lower() and heading(phone).startswith(("At", "What", "Which"))
    assert phone.evaluate("document.documentElement.lang") == "en"


def test_after_an_answer_the_page_is_at_its_top_with_focus_on_the_new_heading_and_it_is_spoken(phone, app):
    walk_to_diploma(phone, app)
    give(phone, "degree", "wo-master")
    phone.wait_for_function("document.activeElement && document.activeElement.tagName === 'H1'")
    assert phone.evaluate("document.activeElement.textContent").replace("\u2060", "") == heading(phone)
    assert phone.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") == 0
    assert heading(phone) in phone.locator("#routewijzer-live").inner_text()
    assert phone.evaluate("document.documentElement.lang") == "nl"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_whole_way_from_start_to_a_route_and_back_goes_by_keyboard_alone(page, app, guide, lang):
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


def test_why_a_question_is_asked_names_the_routes_that_hang_on_it(phone, app):
    visit(phone, f"{app}/?{PO}&degree=mbo-4&degree_country=nl&view=question&q=pabo_subjects")
    phone.locator("summary", has_text="Waarom vragen we dit").click()
    why = phone.locator("details.fold", has_text="Waarom vragen we dit?").inner_text()
    assert "Pabo in voltijd" in why and "Pabo in deeltijd" in why and "Zij-instroom" not in why
