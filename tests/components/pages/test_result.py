"""The result as a value: what opens and closes, the order of the routes, the mail, ways out."""

import re
from urllib.parse import parse_qs, urlsplit

from tests.support.screens import opened, words
from tests.support.visits import PO


def test_a_changed_answer_says_at_once_what_opens_and_what_closes(guide):
    told = f"{PO}&degree_country=nl&qualification=none&view=result&edit=degree"
    higher = opened(guide, f"{told}&degree=mbo-4").give("degree", "hbo-bachelor")
    came = higher.one(".signal details", "Kwam in beeld")
    assert "Zij-instroom in het basisonderwijs" in words(came)
    lower = opened(guide, f"{told}&degree=hbo-bachelor").give("degree", "mbo-4")
    gone = lower.one(".signal details", "Ging dicht")
    assert "Uw hoogste diploma is" in words(gone)


def test_what_would_open_a_closed_route_is_tried_before_it_is_taken_over(guide):
    here = opened(guide, f"{PO}&degree=mbo-4&degree_country=nl&view=result&whole=closed")
    closed = here.one("details.card.shut", "Zij-instroom in het basisonderwijs")
    assert "Wat nu wel kan" in words(closed)
    (chip,) = [a for a in closed.select("a.chip") if "Hbo-bachelor" in words(a)]
    tried = opened(guide, chip["href"].removeprefix("?"))
    assert tried.heading.startswith("Wat als?") and tried.query["degree"] == ["mbo-4"]
    promised = tried.one("section", "Dit komt in beeld")
    assert "Zij-instroom in het basisonderwijs" in words(promised)
    count = re.search(r"\d+", words(promised.select_one("h2")))[0]
    left = tried.press("#leave-it")
    assert left.query["degree"] == ["mbo-4"] and left.query["view"] == ["result"]
    taken = tried.press("button[name=take]")
    assert taken.query["degree"] == ["hbo-bachelor"] and taken.query["view"] == ["result"]
    assert len(taken.all(".signal summary", f"Kwam in beeld ({count})")) == 1


def test_the_order_of_the_routes_is_explained(guide):
    here = opened(
        guide,
        f"{PO}&degree=hbo-bachelor&degree_country=nl&income_need=salary-from-start&view=result",
    )
    told = "In elke groep staat eerst wat past bij het inkomen dat u nodig hebt"
    assert told in words(here.one(".found"))


def test_a_mail_about_a_result_holds_answer_ids_and_the_version_and_nothing_else(guide):
    here = opened(guide, f"{PO}&degree=hbo-bachelor&view=result")
    mail = here.one('a[href^="mailto:"]', "Maak een mail")["href"]
    (body,) = parse_qs(urlsplit(mail).query)["body"]
    assert body.splitlines() == [
        "role: teacher",
        "school_type: po",
        "subject: class-teacher",
        "degree: hbo-bachelor",
        f"v: {guide.version}",
    ]


def test_who_needs_a_wage_is_told_which_routes_pay_one_and_which_do_not(guide):
    here = opened(
        guide,
        f"{PO}&degree=hbo-bachelor&degree_country=nl&qualification=none"
        "&degree_field=behaviour-society&employer=no"
        "&works_at_school=no&income_need=salary-from-start&view=result",
    )
    told = here.one(".found > .note", "Past bij het inkomen dat u nodig hebt")
    names = [words(button) for button in told.select("button")]
    assert names == ["Zij-instroom in het basisonderwijs"]
    without = here.one("article.card", "Pabo in voltijd")
    assert "Past niet bij het inkomen dat u nodig hebt." in words(without)
    (paid,) = [
        card
        for card in here.all("article.card")
        if words(card.select_one("h3")) == "Zij-instroom in het basisonderwijs"
    ]
    assert paid.select(".misfit") == []


def test_the_page_and_the_card_say_why_a_route_stands_last(guide):
    here = opened(
        guide,
        "role=teacher&school_type=mbo&degree=mbo-4&degree_country=nl&experience_years=3-plus"
        "&subject=own-occupation&qualification=none&hbo_level=proven&employer=no&days_per_week=3"
        "&teacher_training_last_2_years=no&view=result",
    )
    assert "Achteraan staat wat tijdelijk is" in words(here.one(".found"))
    cards = here.all(".group:has(#group-conditional) .cards .card")
    assert [words(card.select_one("h3")) for card in cards] == [
        "Docent in het mbo op basis van uw ervaring (PDG)",
        "Tijdelijk lesgeven zonder bevoegdheid",
    ]
    assert "Dit is tijdelijk werk, geen eindpunt." in words(cards[-1])
    other = "role=classroom-support&school_type=po&degree=mbo-4&degree_country=nl&view=result"
    assert "Achteraan staat" not in words(opened(guide, other).one(".found"))


def test_routes_for_people_in_another_situation_stand_apart_with_their_reason(guide):
    here = opened(
        guide, f"{PO}&degree=hbo-bachelor&degree_country=nl&qualification=none&view=result"
    )
    apart = words(here.one("details.audience"))
    assert "Diplomawaardering" in apart and "Uw diploma komt uit Nederland." in apart
    assert here.all("details.card.shut", "Diplomawaardering") == []


def test_without_answers_no_route_is_said_to_be_open(guide):
    here = opened(guide, "view=result")
    assert here.all(".card") == [] and "Nu open" not in here.text
    assert here.press(".main-button").asked == "role"


def test_leading_a_school_is_not_offered_as_a_first_step(guide):
    here = opened(
        guide,
        "role=teacher&school_type=mbo&subject=own-occupation&degree=mbo-3&degree_country=nl"
        "&age=21-plus&qualification=none&experience_years=none&hbo_level=no&view=result",
    )
    outside = words(here.one("section.group", "Ook open, buiten uw wens"))
    assert "Onderwijsassistent" in outside
    assert "Leidinggeven" not in outside and "coördinator" not in outside


def test_a_way_out_holds_the_amounts_and_terms_of_the_facts(guide):
    here = opened(guide, "role=guest-teacher&school_type=vo&guest_hours=over-6&view=result")
    note = words(here.one(".found .note", "grens voor gastlessen"))
    assert guide.facts["gastdocent-uren-vo"].text["nl"] in note and "{" not in note


def test_the_signal_names_what_is_needed_now(guide):
    here = opened(guide, f"{PO}&degree=hbo-bachelor&degree_country=nl&employer=no&view=result")
    fold = words(here.one(".signal details", "Hier is nu meer nodig"))
    assert guide.conditions["employer"].name["nl"] in fold


def test_a_link_lands_in_the_same_place_on_a_second_device(guide):
    here = opened(
        guide,
        "role=teacher&school_type=vo&vo_part=lower&vo_part=upper&subject=wiskunde"
        "&degree=wo-master&view=result",
    )
    assert here.heading.startswith("Uw routes")
    assert here.one(".answers li", "Uw hoogste diploma")


def test_an_answer_that_does_not_apply_is_dropped_and_that_is_said(guide):
    here = opened(guide, f"{PO}&degree=wo-master&age=under-21&view=result")
    assert here.all(".note", "geldt nu niet voor u")
