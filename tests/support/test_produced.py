"""The watch over messages that no test produces, itself watched."""

import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from engine.guide.load import ROOT
from engine.messages import catalogue
from tests.support.produced import Noting, is_whole, other_levels, unproduced

CONFTEST = """
from pathlib import Path
from tests.support.produced import Produced


def pytest_configure(config):
    config.pluginmanager.register(Produced(config, Path(__file__).parent))
"""
TEST = """
import pytest
from engine.messages import NOTHING, catalogue, message
from engine.problems import Problem

IDS = sorted(catalogue())


@pytest.mark.parametrize("half", [0, 1])
def test_all(half):
    for id_ in IDS[half::2]:
        if id_ not in {left_out!r}:
            try:
                message(id_)
            except KeyError:  # the values are missing, but it was looked for
                pass
    if {warns!r}:
        Problem("a.yaml", 1, message("not-utf8", name="x"), True)
"""


@pytest.fixture
def tests_of(tmp_path):
    """Runs a small project whose tests produce every message but these, with these options."""

    def go(left_out, *options, warns=False):
        folder = tmp_path / "all"
        folder.mkdir()
        (folder / "conftest.py").write_text(CONFTEST, encoding="utf-8")
        test = TEST.format(left_out=left_out, warns=warns)
        (folder / "test_it.py").write_text(test, encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options]
        return subprocess.run(
            command,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTEST_ADDOPTS": ""},
            capture_output=True,
            check=False,
            text=True,
            timeout=60,
        )

    return go


@pytest.mark.parametrize("workers", [[], ["-n", "2"]])
def test_a_whole_run_fails_with_the_names_of_what_no_test_produces(tests_of, workers):
    done = tests_of(["not-json", "help-usage"], "all", *workers, warns=True)
    assert done.returncode == pytest.ExitCode.TESTS_FAILED
    said = [line for line in done.stdout.split("\n") if line.startswith("no test produces")]
    assert said == [f"no test produces the message {id_}" for id_ in ("help-usage", "not-json")]
    assert "the message not-utf8 is of a problem that is no warning" in done.stdout


def test_a_whole_run_that_produces_everything_passes(tests_of):
    done = tests_of([], "all", "-n", "2")
    assert done.returncode == pytest.ExitCode.OK, done.stdout


def test_a_part_of_the_tests_is_not_judged(tests_of):
    done = tests_of(["not-json"], "all", "-k", "all")
    assert done.returncode == pytest.ExitCode.OK, done.stdout


@pytest.mark.parametrize(
    "asked, options, whole",
    [
        (["all"], {}, True),
        (["./all/"], {"markexpr": "not long"}, True),
        (["all"], {"ignore": ["all/browser"]}, True),
        (["all"], {"ignore": ["all/browser", "all/engine"]}, False),
        (["all"], {"markexpr": "long"}, False),
        (["all"], {"keyword": "x"}, False),
        (["all"], {"deselect": ["all/test_it.py"]}, False),
        (["all"], {"lf": True}, False),
        (["all/engine"], {}, False),
        (["all/test_it.py::test_all"], {}, False),
        (["all", "other"], {}, False),
        ([], {}, False),
    ],
)
def test_a_run_is_whole_when_nothing_but_the_browser_is_left_out(tmp_path, asked, options, whole):
    option = SimpleNamespace(**{"ignore": None, "markexpr": "", **options})
    invocation = SimpleNamespace(dir=tmp_path)
    config = SimpleNamespace(option=option, args=asked, invocation_params=invocation)
    assert is_whole(config, tmp_path / "all") is whole


def test_what_is_not_looked_up_counts_as_not_produced():
    noting = Noting(catalogue())
    assert len(unproduced(noting, noting.seen)) == len(catalogue()) > 100
    with pytest.raises(KeyError):
        noting["no-such-message"]
    assert noting["not-json"]["nl"] and "not-json" in noting.seen
    assert len(unproduced(noting, noting.seen)) == len(catalogue()) - 1


def test_a_level_is_that_of_the_catalogue_or_named():
    known = {"a": {"nl": "x", "en": "y", "code": "a"}, "b": {"level": "warning"}}
    assert other_levels(known, {("a", False), ("b", True), ("", True)}) == []
    assert len(other_levels(known, {("a", True), ("b", False)})) == 2
