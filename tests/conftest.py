"""What every test may use: the real guide on a fixed day, copies of a part of its content, and the marker for long tests."""

import shutil
from datetime import date

import pytest

from engine.load import ROOT, load
from tests.few import few_routes

DAY = date(2026, 11, 24)


def pytest_configure(config):
    config.addinivalue_line("markers", "long: takes longer than `make test` allows; run by `make test-long`")


@pytest.fixture(scope="session")
def guide():
    """The real content as it stands on DAY."""
    return load(ROOT, day=DAY)


@pytest.fixture(scope="session")
def few(tmp_path_factory):
    """The real content with a few routes, to read."""
    return few_routes(tmp_path_factory.mktemp("few"))


@pytest.fixture
def root(few, tmp_path):
    """The same, to change."""
    return shutil.copytree(few, tmp_path / "root")
