"""A change tried before it is made, as a value."""

from tests.support.screens import opened, words
from tests.support.visits import PO


def test_what_is_asked_once_more_in_a_what_if_is_only_what_will_be_asked(guide):
    here = opened(
        guide,
        f"{PO}&degree=mbo-4&degree_country=nl&hbo_level=no&try-degree=hbo-bachelor&view=try",
    )
    again = words(here.one("section", "Dit vragen we u dan opnieuw"))
    assert "In welk land" in again and "hbo-niveau" not in again
