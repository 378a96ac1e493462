"""Words from outside, before they are printed."""

import pytest

from engine.messages import message
from engine.messages.harmless import LONGEST, LONGEST_WORD, harmless
from engine.problems import Problem, nearest


@pytest.mark.parametrize(
    "given, shown",
    [
        ("\x1b]0;titel\x07", "\\x1b]0;titel\\x07"),
        ("\x9b31m", "\\x9b31m"),
        ("terug\rweg", "terug\\rweg"),
        ("\u202eomgekeerd", "\\u202eomgekeerd"),
        ("\ud800", "\\ud800"),
        ("nul\x00", "nul\\x00"),
        ("Zeeëgel, 日本語, 👩\u200d🏫", "Zeeëgel, 日本語, 👩\u200d🏫"),
        ("twee\nregels\tmet € 1\u00a0000", "twee\nregels\tmet € 1\u00a0000"),
    ],
)
def test_what_steers_a_terminal_is_spelled_out_and_all_else_stays(given, shown):
    assert harmless(given) == shown


def test_a_long_name_is_cut_and_a_long_list_of_names_is_not():
    assert harmless("a" * 10_000_000) == "a" * LONGEST_WORD + "…"
    assert harmless("a" * LONGEST_WORD) == "a" * LONGEST_WORD
    names = ", ".join(f"route-{i}" for i in range(200))
    assert harmless(names) == names
    assert len(harmless("a b " * 1_000_000)) == LONGEST + 1


def test_every_value_of_a_message_and_the_file_of_a_problem_are_made_harmless():
    told = message("not-a-route", id="\x1b[2J" + "x" * 5000, near="")
    assert "\x1b" not in told.say("nl") and len(told.say("nl")) < 300
    assert "\x1b" not in Problem("routes/\x1b[2J.yaml", 1, told).say()


def test_nothing_is_near_to_a_name_that_is_far_too_long():
    assert nearest("x" * 10_000_000, ["x"]) is None
    assert nearest("hav", ["havo"]) == "havo"
