"""The quiz as a visitor walks it, in a real browser."""

import re
from urllib.parse import parse_qs, urlsplit

from tests.browser.conftest import heading, press, ready, tick, visit


def query(page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def start(page, app):
    visit(page, app)
    press(page, "begin")


def walk_to_diploma(page, app):
    start(page, app)
    tick(page, "role", "teacher")
    tick(page, "school_type", "po")
    press(page, "answer-subject-class-teacher")


def test_the_whole_quiz_leads_to_routes_with_reasons(page, app):
    walk_to_diploma(page, app)
    press(page, "answer-degree-hbo-bachelor")
    asked = set()
    while page.locator("[class*='st-key-choices']").count():
        key = page.locator("[class*='st-key-answer-'] ").last.get_attribute("class").split("st-key-answer-")[1].split(" ")[0]
        assert key not in asked, "the same question twice"
        asked.add(key)
        assert len(asked) < 20
        press(page, f"answer-{key}")
    assert heading(page) == "Uw routes"
    cards = page.locator("article.card")
    assert cards.count() > 3
    first = cards.first
    first.locator("summary", has_text="Waarom").click()
    assert "De beslissing ligt bij" in first.locator(".reason").first.inner_text()
    assert re.search(r"(gelezen|geldt op|van lezen)", first.locator(".reason .small").first.inner_text())
    assert page.elsewhere == []
    wide = page.evaluate("(m => m.scrollWidth - m.clientWidth)(document.querySelector('[data-testid=stMain]'))")
    assert wide <= 0, "the page can be scrolled sideways"


def test_nothing_is_chosen_beforehand_and_dont_know_is_always_there(phone, app):
    start(phone, app)
    assert phone.locator("input:checked").count() == 0
    assert phone.locator(".st-key-answer-role-dont_know").count() == 1
    tick(phone, "role", "teacher")
    assert phone.locator("input:checked").count() == 0
    assert phone.locator(".st-key-answer-school_type-dont_know").count() == 1


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


def test_the_button_back_shows_the_previous_question_with_its_answer(phone, app):
    walk_to_diploma(phone, app)
    press(phone, "back")
    assert "vak" in heading(phone)
    assert "uw antwoord nu" in phone.locator(".st-key-answer-subject-class-teacher").inner_text()
    press(phone, "back")
    assert phone.locator(".st-key-box-school_type-po input").is_checked()


def test_a_link_lands_in_the_same_place_on_a_second_device(phone, app):
    visit(phone, f"{app}/?role=teacher&school_type=vo&vo_part=lower&vo_part=upper&subject=wiskunde&degree=wo-master&view=result")
    assert heading(phone).startswith("Uw routes")
    assert phone.locator(".st-key-change-degree").inner_text().startswith("Uw hoogste diploma")


def test_an_outdated_link_gives_a_notice_and_keeps_what_is_valid(phone, app):
    visit(phone, f"{app}/?role=teacher&school_type=po&degree=hbo-bachlor&shoe_size=44&v=00000000&view=question")
    notices = phone.locator(".note").all_inner_texts()
    assert any("hbo-bachlor" in n for n in notices) and any("shoe_size" in n for n in notices) and any("eerdere versie" in n for n in notices)
    press(phone, "answer-subject-class-teacher")
    assert query(phone)["role"] == ["teacher"] and "shoe_size" not in query(phone)
    assert phone.locator(".note").count() == 0


def test_hostile_addresses_do_no_harm(phone, app):
    visit(phone, f"{app}/?<script>alert(1)</script>=x&degree=<b>x</b>&role=none&role=teacher&view=../../etc&q=%00&edit=role&lang=xx&age=under-21&age=21-plus")
    assert phone.locator("[data-testid=stException]").count() == 0
    assert phone.locator("b").count() == 0
    assert heading(phone) == "Welke weg naar het onderwijs past bij u?"


def test_none_beside_another_answer_gives_a_fault_at_the_question(phone, app):
    visit(phone, f"{app}/?role=teacher&school_type=po&subject=class-teacher&degree=mbo-4&degree_country=nl&view=question&q=pabo_subjects")
    for option in ("natuur", "none"):
        phone.locator(f".st-key-box-pabo_subjects-{option} label").click()
    phone.locator(".st-key-next-pabo_subjects button").click()
    phone.wait_for_selector(".fault[role=alert]")
    assert "gaat niet samen" in phone.locator(".fault").inner_text()
    assert "pabo_subjects" not in query(phone)


def test_an_answer_is_changed_in_place_and_answers_about_it_are_asked_back(phone, app):
    visit(phone, f"{app}/?role=teacher&school_type=po&subject=class-teacher&degree=hbo-bachelor&degree_country=nl&degree_field=sport&view=result")
    press(phone, "change-degree")
    press(phone, "answer-degree-wo-master")
    assert query(phone)["degree"] == ["wo-master"] and "degree_field" not in query(phone)
    assert "Geldt dit nog?" in phone.locator(".note").first.inner_text()
    press(phone, "still-told-degree_field")
    assert query(phone)["degree_field"] == ["sport"] and query(phone)["view"] == ["result"]


def test_an_answer_that_does_not_apply_is_dropped_and_that_is_said(phone, app):
    visit(phone, f"{app}/?role=teacher&school_type=po&subject=class-teacher&degree=wo-master&age=under-21&view=result")
    assert any("geldt niet voor u" in n for n in phone.locator(".note").all_inner_texts())


def test_the_early_signal_says_what_fell_away_and_why(phone, app):
    walk_to_diploma(phone, app)
    press(phone, "answer-degree-mbo-4")
    signal = phone.locator(".signal")
    assert "routes zijn mogelijk" in signal.inner_text()
    signal.locator("summary", has_text="Ging dicht").click()
    assert "Uw hoogste diploma is" in signal.inner_text()


def test_a_closed_route_says_what_opens_it_and_what_can_be_done_now(phone, app):
    visit(phone, f"{app}/?role=teacher&school_type=po&subject=class-teacher&degree=mbo-4&degree_country=nl&view=result")
    closed = phone.locator("article.card", has=phone.locator(".standing.closed")).filter(has_text="Zij-instroom").first
    text = closed.inner_text()
    assert "De route opent met" in text and "Hbo-bachelor" in text and "Wat nu wel kan" in text


def test_start_again_clears_the_address(phone, app):
    visit(phone, f"{app}/?role=teacher&school_type=po&view=question")
    press(phone, "start-over")
    assert query(phone) == {}


def test_english_is_kept_through_the_quiz(phone, app):
    visit(phone, app)
    press(phone, "language")
    press(phone, "begin")
    tick(phone, "role", "teacher")
    assert query(phone)["lang"] == ["en"]
    assert "school" in heading(phone).lower() and heading(phone).startswith(("At", "What", "Which"))


def test_after_an_answer_the_page_is_at_its_top_with_focus_on_the_new_heading_and_it_is_spoken(phone, app):
    walk_to_diploma(phone, app)
    press(phone, "answer-degree-wo-master")
    phone.wait_for_function("document.activeElement && document.activeElement.tagName === 'H1'")
    assert phone.evaluate("document.activeElement.textContent") == heading(phone)
    assert phone.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") == 0
    assert heading(phone) in phone.locator("#routewijzer-live").inner_text()
    assert phone.evaluate("document.documentElement.lang") == "nl"


def test_the_whole_way_to_a_second_question_goes_by_keyboard_alone(phone, app):
    visit(phone, app)
    _tab_to(phone, "Begin met de eerste vraag")
    phone.keyboard.press("Enter")
    ready(phone)
    _tab_to(phone, "Lesgeven als leraar of docent")
    phone.keyboard.press("Space")
    _tab_to(phone, "Verder")
    phone.keyboard.press("Enter")
    phone.wait_for_url("**role=teacher**")


def _tab_to(page, words: str) -> None:
    name = "(e => e.labels?.[0]?.textContent || e.textContent)(document.activeElement)"
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(name).strip().startswith(words):
            return
    raise AssertionError(f"no way by keyboard to: {words}")


def test_why_a_question_is_asked_names_the_routes_that_hang_on_it(phone, app):
    visit(phone, f"{app}/?role=teacher&school_type=po&subject=class-teacher&degree=mbo-4&degree_country=nl&view=question&q=pabo_subjects")
    phone.locator("summary", has_text="Uitleg bij deze vraag").click()
    why = phone.locator("details.fold p", has_text="Waarom vragen we dit?").inner_text()
    assert "Pabo in voltijd" in why and "Pabo in deeltijd" in why and "Zij-instroom" not in why
