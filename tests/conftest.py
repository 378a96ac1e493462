"""What every test may use: the real guide on a fixed day, and the marker for long tests."""

from datetime import date

import pytest

from engine.load import ROOT, load

DAY = date(2026, 11, 24)


def pytest_configure(config):
    config.addinivalue_line("markers", "long: takes longer than `make test` allows; run by `make test-long`")


@pytest.fixture(scope="session")
def guide():
    """The real content as it stands on DAY."""
    return load(ROOT, day=DAY)
