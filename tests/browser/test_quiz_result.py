"""The result: answers changed in place, what would open a closed route, the order of the routes, the mail."""

import re
from urllib.parse import parse_qs, urlsplit

from tests.browser.conftest import asked, give, heading, press, query, ready, visit
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


def test_a_changed_answer_says_at_once_what_opens_and_what_closes(phone, app):
    visit(
        phone,
        f"{app}/?{PO}&degree=mbo-4&degree_country=nl&qualification=none&view=result&edit=degree",
    )
    give(phone, "degree", "hbo-bachelor")
    phone.wait_for_function("document.activeElement.id === 'asked-again'")
    came = phone.locator(".signal details", has_text="Kwam in beeld")
    came.locator("summary").click()
    assert "Zij-instroom in het basisonderwijs" in came.inner_text()
    visit(
        phone,
        f"{app}/?{PO}&degree=hbo-bachelor&degree_country=nl&qualification=none&view=result&edit=degree",
    )
    give(phone, "degree", "mbo-4")
    gone = phone.locator(".signal details", has_text="Ging dicht")
    gone.locator("summary").click()
    assert "Uw hoogste diploma is" in gone.inner_text()


def test_what_would_open_a_closed_route_is_tried_before_it_is_taken_over(phone, app):
    visit(phone, f"{app}/?{PO}&degree=mbo-4&degree_country=nl&view=result&whole=closed")
    closed = phone.locator(
        "details.card.shut", has=phone.locator("h3", has_text="Zij-instroom in het basisonderwijs")
    )
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
    visit(
        phone,
        f"{app}/?{PO}&degree=hbo-bachelor&degree_country=nl&income_need=salary-from-start&view=result",
    )
    assert (
        "In elke groep staat eerst wat past bij het inkomen dat u nodig hebt"
        in phone.locator(".found").inner_text()
    )


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


def test_a_mail_about_a_result_holds_answer_ids_and_the_version_and_nothing_else(phone, app, guide):
    visit(phone, f"{app}/?{PO}&degree=hbo-bachelor&view=result")
    body = parse_qs(
        urlsplit(
            phone.locator('a[href^="mailto:"]', has_text="Maak een mail").get_attribute("href")
        ).query
    )["body"][0]
    assert body.splitlines() == [
        "role: teacher",
        "school_type: po",
        "subject: class-teacher",
        "degree: hbo-bachelor",
        f"v: {guide.version}",
    ]


def test_who_needs_a_wage_is_told_which_routes_pay_one_and_which_do_not(phone, app):
    visit(
        phone,
        f"{app}/?{PO}&degree=hbo-bachelor&degree_country=nl&qualification=none&degree_field=behaviour-society&employer=no"
        "&works_at_school=no&income_need=salary-from-start&view=result",
    )
    told = phone.locator(".found > .note", has_text="Past bij het inkomen dat u nodig hebt")
    assert told.locator("button").all_inner_texts() == ["Zij-instroom in het basisonderwijs"]
    without = phone.locator("article.card", has=phone.locator("h3", has_text="Pabo in voltijd"))
    assert "Past niet bij het inkomen dat u nodig hebt." in without.inner_text()
    paid = phone.locator(
        "article.card", has=phone.locator("h3", has_text="Zij-instroom in het basisonderwijs")
    )
    assert paid.locator(".misfit").count() == 0


def test_the_page_and_the_card_say_why_a_route_stands_last(phone, app):
    visit(
        phone,
        f"{app}/?role=teacher&school_type=mbo&degree=mbo-4&degree_country=nl&experience_years=3-plus&subject=own-occupation&qualification=none"
        "&hbo_level=proven&employer=no&days_per_week=3&teacher_training_last_2_years=no&view=result",
    )
    assert "Achteraan staat wat tijdelijk is" in phone.locator(".found").inner_text()
    cards = phone.locator("#group-conditional ~ .cards .card")
    assert cards.locator("h3").all_inner_texts() == [
        "Docent in het mbo op basis van uw ervaring (PDG)",
        "Tijdelijk lesgeven zonder bevoegdheid",
    ]
    assert "Dit is tijdelijk werk, geen eindpunt." in cards.last.inner_text()
    visit(
        phone,
        f"{app}/?role=classroom-support&school_type=po&degree=mbo-4&degree_country=nl&view=result",
    )
    assert "Achteraan staat" not in phone.locator(".found").inner_text()


def test_routes_for_people_in_another_situation_stand_apart_with_their_reason(phone, app):
    visit(
        phone, f"{app}/?{PO}&degree=hbo-bachelor&degree_country=nl&qualification=none&view=result"
    )
    apart = phone.locator("details.audience")
    apart.locator("summary").click()
    assert (
        "Diplomawaardering" in apart.inner_text()
        and "Uw diploma komt uit Nederland." in apart.inner_text()
    )
    assert phone.locator("details.card.shut", has_text="Diplomawaardering").count() == 0


def test_without_answers_no_route_is_said_to_be_open(phone, app):
    visit(phone, f"{app}/?view=result")
    assert (
        phone.locator(".card").count() == 0
        and "Nu open" not in phone.locator("form.page").inner_text()
    )
    press(phone, ".main-button")
    assert asked(phone) == "role"


def test_leading_a_school_is_not_offered_as_a_first_step(phone, app):
    visit(
        phone,
        f"{app}/?role=teacher&school_type=mbo&subject=own-occupation&degree=mbo-3&degree_country=nl&age=21-plus"
        "&qualification=none&experience_years=none&hbo_level=no&view=result",
    )
    outside = phone.locator(
        "section.group", has=phone.locator("h2", has_text="Ook open, buiten uw wens")
    ).inner_text()
    assert (
        "Onderwijsassistent" in outside
        and "Leidinggeven" not in outside
        and "coördinator" not in outside
    )


def test_a_way_out_holds_the_amounts_and_terms_of_the_facts(phone, app, guide):
    visit(phone, f"{app}/?role=guest-teacher&school_type=vo&guest_hours=over-6&view=result")
    note = phone.locator(".found .note", has_text="grens voor gastlessen").inner_text()
    assert guide.facts["gastdocent-uren-vo"].text["nl"] in note and "{" not in note


def test_what_is_asked_once_more_in_a_what_if_is_only_what_will_be_asked(phone, app):
    visit(
        phone,
        f"{app}/?{PO}&degree=mbo-4&degree_country=nl&hbo_level=no&try-degree=hbo-bachelor&view=try",
    )
    again = phone.locator(
        "section", has=phone.locator("h2", has_text="Dit vragen we u dan opnieuw")
    ).inner_text()
    assert "In welk land" in again and "hbo-niveau" not in again


def test_the_signal_names_what_is_needed_now(phone, app, guide):
    visit(phone, f"{app}/?{PO}&degree=hbo-bachelor&degree_country=nl&employer=no&view=result")
    fold = phone.locator(".signal details", has_text="Hier is nu meer nodig")
    fold.locator("summary").click()
    assert guide.conditions["employer"].name["nl"] in fold.inner_text()


def test_after_the_last_answer_asked_back_focus_is_on_something_in_sight(phone, app):
    visit(
        phone, f"{app}/?{PO}&degree=hbo-bachelor&was-degree_country=nl&had=degree.mbo-4&view=result"
    )
    press(phone, "#asked-again .small-button")
    phone.wait_for_function("!document.querySelector('#asked-again')")
    phone.wait_for_function("document.activeElement.matches('.told summary')")
    top = phone.evaluate("document.activeElement.getBoundingClientRect().top")
    assert 0 <= top < 740


def test_a_route_without_a_qualification_of_its_own_says_where_it_can_be_done_not_where_it_leads(
    phone, app
):
    visit(phone, f"{app}/?view=route&route=tijdelijk-onbevoegd")
    assert (
        phone.locator("h2", has_text="Op welke scholen dit kan").count() == 1
        and phone.locator("h2", has_text="Waar u daarna kunt werken").count() == 0
    )
    visit(phone, f"{app}/?view=route&route=pabo-voltijd")
    assert phone.locator("h2", has_text="Waar u daarna kunt werken").count() == 1
