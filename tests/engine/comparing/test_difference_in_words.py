"""Shares in a difference, as people of the language write them."""

import pytest

from engine.comparing.difference_in_words import short_percent


@pytest.mark.parametrize(
    ("share", "dutch", "english"),
    [
        (0.1234, "12,3%", "12.3%"),
        (0.5, "50%", "50%"),
        (1, "100%", "100%"),
        (0.00123, "0,12%", "0.12%"),
        (0.0001, "0,01%", "0.01%"),
        (0.00009, "minder dan 0,01%", "less than 0.01%"),
        (0, "0%", "0%"),
    ],
)
def test_a_share_has_one_digit_behind_the_comma_and_below_one_percent_two(share, dutch, english):
    assert (short_percent(share, "nl"), short_percent(share, "en")) == (dutch, english)
