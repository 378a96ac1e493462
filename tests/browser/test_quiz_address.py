"""Addresses from elsewhere: a link on a second device, an outdated one, one made to do harm."""

import pytest

from tests.browser.conftest import give, heading, query, visit
from tests.support.visits import PO


def test_a_link_lands_in_the_same_place_on_a_second_device(phone, app):
    visit(
        phone,
        f"{app}/?role=teacher&school_type=vo&vo_part=lower&vo_part=upper&subject=wiskunde&degree=wo-master&view=result",
    )
    assert heading(phone).startswith("Uw routes")
    phone.locator("details.told summary").click()
    assert phone.locator(".answers li", has_text="Uw hoogste diploma").is_visible()


def test_an_outdated_link_gives_a_notice_and_keeps_what_is_valid(phone, app):
    visit(
        phone,
        f"{app}/?role=teacher&school_type=po&degree=hbo-bachlor&shoe_size=44&v=00000000&view=question",
    )
    notices = phone.locator(".note").all_inner_texts()
    assert (
        any("hbo-bachlor" in n for n in notices)
        and any("shoe_size" in n for n in notices)
        and any("eerdere versie" in n for n in notices)
    )
    give(phone, "degree", "havo")
    assert query(phone)["role"] == ["teacher"] and "shoe_size" not in query(phone)
    assert phone.locator(".note[role=status]").count() == 0


def test_an_answer_that_does_not_apply_is_dropped_and_that_is_said(phone, app):
    visit(phone, f"{app}/?{PO}&degree=wo-master&age=under-21&view=result")
    assert any("geldt nu niet voor u" in n for n in phone.locator(".note").all_inner_texts())


def test_hostile_addresses_do_no_harm(phone, app):
    visit(
        phone,
        f"{app}/?<script>alert(1)</script>=x&degree=<b>x</b>&role=none&role=teacher&view=../../etc&q=%00&edit=role&lang=xx&age=under-21&age=21-plus",
    )
    assert phone.locator("[data-testid=stException]").count() == 0
    assert "<b>" not in phone.locator(".note").first.inner_html()
    assert heading(phone) == "Welke weg naar het onderwijs past bij u?"


@pytest.mark.parametrize(
    "sent",
    [
        "give=role.king",
        "give=role",
        "give=shoe_size.44",
        "at=view%3Dquestion&give=degree.havo%2Bvwo",
        "at=&tick=sing",
        "at=%00&take=1",
        "at=view%3Dtry&take=1",
        "at=role%3Dteacher&ask=nothing",
        "at=&show=cellar",
        "at=&speak=xx",
    ],
)
def test_a_form_filled_in_by_hand_does_no_harm(phone, app, sent):
    visit(phone, f"{app}/?{sent if sent.startswith('at=') else 'at=view%3Dquestion&' + sent}")
    assert phone.locator("[data-testid=stException]").count() == 0
    assert phone.locator("h1").count() == 1
