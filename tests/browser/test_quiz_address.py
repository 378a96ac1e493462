"""Addresses from elsewhere: a link on a second device, an outdated one, one made to do harm."""

from tests.browser.conftest import heading, visit


def test_hostile_addresses_do_no_harm(phone, app):
    visit(
        phone,
        f"{app}/?<script>alert(1)</script>=x&degree=<b>x</b>&role=none&role=teacher&view=../../etc&q=%00&edit=role&lang=xx&age=under-21&age=21-plus",
    )
    assert phone.locator("[data-testid=stException]").count() == 0
    assert "<b>" not in phone.locator(".note").first.inner_html()
    assert heading(phone) == "Welke weg naar het onderwijs past bij u?"
