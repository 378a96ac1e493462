"""The words of the screens: none is missing, none is idle, every gap is filled; and lists and dates
as people write them."""

from engine.guide.texts import joined, written


def test_lists_and_dates_are_written_as_people_write_them():
    assert joined(["a"], "nl") == "a"
    assert joined(["a", "b", "c"], "nl") == "a, b en c"
    assert joined(["a", "b"], "en") == "a and b"
    assert written("2026-08-01", "nl") == "1-8-2026"
    assert written("2026-08-01", "en") == "1 August 2026"
    assert written("2024-04", "nl") == "4-2024" and written("2024-04", "en") == "April 2024"
    assert written("2023", "nl") == "2023"
    assert written("2024-2025", "nl") == "2024-2025"
