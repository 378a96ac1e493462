"""The words of the screens: none is missing, none is idle, every gap is filled; and lists and dates as people write them."""

import pytest

from engine.checking.interface_words import FILE
from engine.guide.texts import joined, written
from tests.support.broken import change, errors
from tests.support.few import few_routes


@pytest.mark.parametrize(
    "old, new, code, says",
    [
        (
            "group-outside: {",
            "group-outsid: {",
            "ontbreekt",
            ["`group-outside`", "`group-outsid`?"],
        ),
        (
            'told-count: {nl: "Uw {count}',
            'told-count: {nl: "Uw {cout}',
            "onbekende-naam",
            ["`cout`", "`count`?"],
        ),
        (
            'told-count: {nl: "Uw {count}',
            'told-count: {nl: "Uw',
            "andere-invulling",
            ["`told-count`"],
        ),
    ],
    ids=["misspelt word", "misspelt gap", "gap left out"],
)
def test_a_word_that_would_leave_a_hole_on_a_page_is_an_error(tmp_path, old, new, code, says):
    root = few_routes(tmp_path)
    change(root, FILE, old, new)
    found = [p for p in errors(root) if p.code == code]
    assert len(found) == 1 and found[0].path == FILE
    assert all(word in found[0].nl for word in says), found[0].nl


def test_lists_and_dates_are_written_as_people_write_them():
    assert joined(["a"], "nl") == "a"
    assert joined(["a", "b", "c"], "nl") == "a, b en c"
    assert joined(["a", "b"], "en") == "a and b"
    assert written("2026-08-01", "nl") == "1-8-2026"
    assert written("2026-08-01", "en") == "1 August 2026"
    assert written("2024-04", "nl") == "4-2024" and written("2024-04", "en") == "April 2024"
    assert written("2023", "nl") == "2023"
    assert written("2024-2025", "nl") == "2024-2025"
