"""What every test may use: the real guide on a fixed day, copies of a part of its content, small
trees, and the command line in this process."""

import json
import re
import shutil
from datetime import date

import pytest

from engine.__main__ import main
from engine.guide.load import ROOT, load
from tests.support.few import few_routes
from tests.support.produced import Produced
from tests.support.sizes import sizes
from tests.support.small_trees import folder, write

DAY = date(2026, 11, 24)
TODAY = ["--date", DAY.isoformat()]
ENGLAND = ROOT / "tests" / "england"  # another country, small
PROGRAM = ("all", ["engine", "components", "server.py", "app.py"])

pytest.register_assert_rewrite("tests.support.broken", "tests.support.diff_enumeration")


def pytest_configure(config):
    config.pluginmanager.register(Produced(config, ROOT / "tests"))


def pytest_terminal_summary(terminalreporter):
    """Prints how large the program is, wherever the tests about that were run."""
    ran = [report for reports in terminalreporter.stats.values() for report in reports]
    if any("tests/test_sizes.py" in getattr(report, "nodeid", "") for report in ran):
        terminalreporter.section("how large the program is")
        for name, places in (("engine", ["engine"]), ("components", ["components"]), PROGRAM):
            terminalreporter.write_line(sizes(ROOT, *places).said(name))


@pytest.fixture(scope="session")
def guide():
    """The real content as it stands on DAY."""
    return load(ROOT, day=DAY)


@pytest.fixture(scope="session")
def few(tmp_path_factory):
    """The real content with a few routes, to read."""
    return few_routes(tmp_path_factory.mktemp("few"))


@pytest.fixture
def whole(tmp_path):
    """All of the real content, to change."""
    for name in ("trees", "content"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def root(few, tmp_path):
    """The same, to change."""
    return shutil.copytree(few, tmp_path / "root")


@pytest.fixture
def version(tmp_path):
    """Writes a version of a small tree and loads it."""

    def go(questions, name="v", always=None, **routes):
        root = tmp_path / name
        shutil.copytree(
            folder(), root, ignore=shutil.ignore_patterns("t.yaml", "r.yaml"), dirs_exist_ok=True
        )
        write(root, questions, routes, always)
        return load(root, day=DAY)

    return go


@pytest.fixture
def command(capsys):
    """Runs a command of the engine in this process; returns the exit code and what was printed."""

    def go(*arguments):
        code = main([*map(str, arguments)])
        printed = capsys.readouterr()
        assert "Traceback" not in printed.out + printed.err
        return code, printed.out, printed.err

    return go


@pytest.fixture
def run(root, tmp_path, command):
    """Runs a command on the copy, or on the folder `at`; `raw` is put in a file, whose name goes
    after the command and the route."""

    def go(*arguments, raw=None, at=root):
        if raw is not None:
            file = tmp_path / "answers.json"
            file.write_text(raw if isinstance(raw, str) else json.dumps(raw), encoding="utf-8")
            arguments = (*arguments[:2], file, *arguments[2:])
        return command(*arguments, "--content", at)

    return go


@pytest.fixture
def begun(tmp_path):
    """Content of another country in which no route is written yet."""
    root = shutil.copytree(ENGLAND, tmp_path / "begun")
    shutil.rmtree(root / "content/routes")
    (root / "content/routes").mkdir()
    for name in ("trees/into-teaching.yaml", "content/suitability.yaml"):
        text = (root / name).read_text(encoding="utf-8")
        (root / name).write_text(
            re.sub(r"(?m)^((?:    routes|route_order|asides): ).*$", r"\1[]", text),
            encoding="utf-8",
        )
    return root
