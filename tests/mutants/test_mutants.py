"""The tool that puts faults in: which it makes, which it chooses, and that it tells what no test
notices without touching the files of who asks."""

import ast
import json
import os
import shutil
import subprocess
import sys

import pytest

from engine.guide.load import ROOT
from tests.mutants.mutations import mutants
from tests.mutants.sample import modules, sample

SOURCE = b'''"""A module."""
import os
from dataclasses import dataclass

@dataclass(frozen=True)
class Thing:
    """A thing."""
    size: int = 3

def f(a: int, b: str = "x") -> bool:
    """Says so."""
    if a > 1 and not b:
        return f"{a + 1}" == b
    return any(c in "\xc3\xa9" for c in b if c)
'''
MADE = [
    ("3", "4"),
    ("'x'", "'XXxXX'"),
    ("a > 1 and not b", "(not (a > 1 and (not b)))"),
    ("a > 1 and not b", "(a > 1 or not b)"),
    ("a > 1", "(a >= 1)"),
    ("1", "2"),
    ("not b", "(b)"),
    ('return f"{a + 1}" == b', "return None"),
    ('f"{a + 1}" == b', "(f'{a + 1}' != b)"),
    ('return any(c in "é" for c in b if c)', "return None"),
    ("any", "all"),
    ('c in "é"', "(c not in 'é')"),
    ('"é"', "'XXéXX'"),
    ("c", "(not (c))"),
]


def test_the_faults_of_a_module_are_these_and_the_rest_is_left_alone():
    made = [(one.old.replace('"x"', "'x'"), one.new) for one in mutants("a.py", SOURCE)]
    assert sorted(made) == sorted(MADE)


@pytest.mark.parametrize("package", ["engine/answering", "components/visit"])
def test_every_fault_makes_another_program_that_can_be_read(package):
    tried = 0
    for file in modules(ROOT, package)[:3]:
        source = file.read_bytes()
        whole = ast.dump(ast.parse(source))
        for one in mutants(file.name, source):
            assert ast.dump(ast.parse(one.put_in(source))) != whole, one
            tried += 1
    assert tried > 30


def test_a_fault_keeps_its_name_when_lines_come_before_it():
    moved = b"\n# a line\n" + SOURCE
    before, after = mutants("a.py", SOURCE), mutants("a.py", moved)
    assert [one.id for one in before] == [one.id for one in after]
    assert [one.line + 2 for one in before] == [one.line for one in after]
    assert len({one.id for one in before}) == len(before)
    assert not {one.id for one in before} & {one.id for one in mutants("b.py", SOURCE)}


def test_the_same_seed_chooses_the_same_faults_and_a_larger_sample_holds_the_smaller():
    small, total = sample(ROOT, "engine/answering", seed=1, size=20)
    large, _ = sample(ROOT, "engine/answering", seed=1, size=60)
    other, _ = sample(ROOT, "engine/answering", seed=2, size=20)
    assert len(small) == len(other) == 20 and total > 60
    assert {one.id for one in small} <= {one.id for one in large}
    assert {one.id for one in small} != {one.id for one in other}
    with pytest.raises(ValueError, match="engine/nothing"):
        sample(ROOT, "engine/nothing", seed=1, size=1)


PROJECT = {
    "pyproject.toml": '[tool.mutants.packages]\n"lib" = ["tests/lib"]\n',
    ".gitignore": ".mutants/\n__pycache__/\n",
    "lib/larger.py": "def larger(a, b):\n    return a if a > b else b\n",
    "lib/ends.py": "def ends(n):\n    while n != 0:\n        n -= 1\n    return n\n",
    "tests/__init__.py": "",
    "tests/lib/test_larger.py": "from lib.larger import larger\n\n\n"
    "def test_larger():\n    assert larger(1, 2) == 2 and larger(2, 1) == 2\n",
    "tests/lib/test_ends.py": "from lib.ends import ends\n\n\n"
    "def test_ends():\n    assert ends(3) == 0\n",
}


@pytest.fixture
def project(tmp_path):
    """A small project with this tool in it: one fault goes unnoticed, one never ends."""
    for name, text in PROJECT.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    ignored = shutil.ignore_patterns("__pycache__", "test_*.py")
    shutil.copytree(ROOT / "tests/mutants", tmp_path / "tests/mutants", ignore=ignored)
    run = tmp_path / "tests/mutants/run.py"
    text = run.read_text(encoding="utf-8")
    run.write_text(text.replace("FACTOR, EXTRA = 3, 20", "FACTOR, EXTRA = 3, 5"), encoding="utf-8")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    return tmp_path


def tried(project, *options: str) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "tests.mutants", "--sample", "40", *options]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, timeout=300)


@pytest.mark.long
def test_what_no_test_notices_is_told_and_a_run_goes_on_where_it_was(project):
    before = {name: (project / name).read_bytes() for name in PROJECT}
    told = tried(project)
    assert told.returncode == 0, told.stdout + told.stderr
    assert "lib/larger.py:2" in told.stdout and "  - a > b\n  + (a >= b)" in told.stdout
    results = (project / ".mutants/results.jsonl").read_text(encoding="utf-8").splitlines()[1:]
    ends = {json.loads(line)["outcome"] for line in results}
    assert ends == {"killed", "survived", "timeout"}
    survived = [one for one in map(json.loads, results) if one["outcome"] == "survived"]
    assert [one["old"] for one in survived] == ["a > b"]
    assert {name: (project / name).read_bytes() for name in PROJECT} == before
    again = tried(project)
    assert "faults," not in again.stdout and again.stdout.endswith(told.stdout[-60:])

    test = project / "tests/lib/test_larger.py"
    text = test.read_text(encoding="utf-8")
    test.write_text(f"{text}    assert type(larger(1, 1.0)) is float\n", encoding="utf-8")
    other = tried(project)
    assert other.returncode == 2 and "of other code" in other.stderr
    last = tried(project, "--again")
    assert "lib: 1 faults" in last.stdout and "100.0%" in last.stdout.splitlines()[-1]


def test_where_tests_fail_without_a_fault_nothing_is_tried(project):
    test = project / "tests/lib/test_larger.py"
    test.write_text("def test_broken():\n    assert False\n", encoding="utf-8")
    told = tried(project)
    assert told.returncode != 0 and "fail without a fault" in told.stdout + told.stderr
    assert "Traceback" not in told.stderr


@pytest.mark.long
def test_a_run_that_is_broken_off_leaves_nothing_behind_and_calls_nothing_noticed(project):
    (project / "tests/lib/test_slow.py").write_text(
        "import time\n\n\ndef test_slow():\n    time.sleep(2)\n", encoding="utf-8"
    )
    environment = {**os.environ, "TMPDIR": str(project / "temporary")}
    (project / "temporary").mkdir()
    command = [sys.executable, "-m", "tests.mutants", "--sample", "40"]
    with subprocess.Popen(
        command, cwd=project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as going:
        assert going.stdout
        assert b"faults" in going.stdout.readline()
        going.terminate()
        _, err = going.communicate(timeout=60)
    assert going.returncode == 130 and b"Broken off" in err and b"Traceback" not in err
    results = project / ".mutants/results.jsonl"
    assert len(results.read_text(encoding="utf-8").splitlines()) == 1
    assert list((project / "temporary").iterdir()) == []
