"""Dates as editors write them: a year, a month or a day that exists, and an end after its
beginning."""

import pytest

from engine.reading.dates import exists
from tests.support.broken import change, errors, line_of
from tests.support.few import FACTS

SOURCES, CONTACTS, COMMON = (
    "content/sources.yaml",
    "content/contacts.yaml",
    "content/requirements.yaml",
)


@pytest.mark.parametrize(
    "text, years, good",
    [
        ("2026", False, True),
        ("2026-02", False, True),
        ("2024-02-29", False, True),
        ("unknown", False, True),
        ("2025-2026", True, True),
        ("2025-2026", False, False),
        ("2025-2027", True, False),
        ("2026-13", False, False),
        ("2025-02-29", False, False),
        ("2026-1-1", False, False),
        ("ooit", True, False),
        ("0000", False, False),
        ("", False, False),
        ("2026-08-01\n", False, False),
    ],
)
def test_a_date_is_a_year_a_month_or_a_day_that_exists(text, years, good):
    assert exists(text, years) == good


def test_a_fact_that_ends_before_it_begins_and_a_desk_with_a_strange_date_are_told(root):
    change(root, FACTS, "  from: 2022-10-16\n", "  from: 2022-10-16\n  until: 2021-10-16\n")
    desks = root / CONTACTS
    desks.write_text(
        desks.read_text(encoding="utf-8").replace(
            'checked: "2025-08-07"', 'checked: "2025-02-29"', 1
        ),
        encoding="utf-8",
    )
    desk, fact = errors(root)
    assert (desk.path, desk.code, fact.path, fact.code) == (CONTACTS, "datum", FACTS, "datum")
    assert fact.line == line_of((root / FACTS).read_text(encoding="utf-8"), "  from: 2022-10-16")
    assert "2021-10-16" in fact.text("nl") and "2025-02-29" in desk.text("nl")
