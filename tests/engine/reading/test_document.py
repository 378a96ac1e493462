"""Files that can hardly be read or not at all: a problem of that file, never an exception."""

import random
import subprocess
import sys

import pytest

from engine.checking.check import check
from engine.guide.load import ROOT
from engine.reading.document import read
from tests.conftest import DAY
from tests.support.broken import errors, is_readable
from tests.support.few import FACTS

BOMB = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 8)}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
ITEMS = "".join("- 1\n" for _ in range(101_000))
FILES = [
    pytest.param(b"", "leeg", 1, ["leeg"], id="empty file"),
    pytest.param(b"x: " + b"a" * 10_000_000, "te-groot", 1, ["10000 kB", "splits"], id="10 MB"),
    pytest.param(
        "eerste: regel\nkop: caf\u00e9\n".encode("latin-1"),
        "tekencodering",
        2,
        ["UTF-8"],
        id="not UTF-8",
    ),
    pytest.param(BOMB.encode(), "te-diep-of-te-veel", None, ["verwijzingen"], id="alias bomb"),
    pytest.param(
        None, "onleesbaar", 1, ["niet te lezen", "bestaat niet", "Zet het terug"], id="file gone"
    ),
]


@pytest.mark.parametrize("raw, code, line, says", FILES)
def test_a_file_that_is_no_content_is_named_and_nothing_else_is(root, raw, code, line, says):
    (root / FACTS).unlink()
    if raw is not None:
        (root / FACTS).write_bytes(raw)
    (found,) = errors(root)
    assert (found.path, found.code) == (FACTS, code)
    assert line in (None, found.line)
    assert all(word in found.text("nl") for word in says)
    is_readable(found)


def test_brackets_without_end_do_not_take_the_program_down(root):
    (root / FACTS).write_bytes(b"[" * 100_000)
    done = subprocess.run(
        [sys.executable, "-m", "engine", "check", "--content", root],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        timeout=60,
    )
    assert done.returncode == 1
    assert done.stdout.startswith(f"{FACTS}:")


def test_a_folder_with_the_name_of_a_route_is_said_to_be_unreadable(root):
    (root / "content/routes/map.yaml").mkdir()
    (found,) = errors(root)
    assert (found.path, found.code) == ("content/routes/map.yaml", "onleesbaar")
    assert "een map" in found.text("nl") and "a folder" in found.text("en")


@pytest.mark.parametrize(
    "error, nl, en",
    [
        (PermissionError(13, "Permission denied"), "recht om het te lezen", "right to read it"),
        (OSError(5, "Input/output error"), "schijf bereikbaar", "disk can be reached"),
    ],
)
def test_why_a_file_does_not_open_is_said_in_the_language_of_the_reader(
    root, monkeypatch, error, nl, en
):
    def closed(*_):
        raise error

    monkeypatch.setattr("pathlib.Path.open", closed)
    (found,) = read(root / FACTS, FACTS).problems
    assert found.code == "onleesbaar" and nl in found.text("nl") and en in found.text("en")
    assert error.strerror not in found.text("nl") + found.text("en")


def test_whatever_line_is_harmed_the_outcome_is_problems_and_never_an_exception(root):
    rng = random.Random(2026)
    files = sorted(root.rglob("*.yaml"))
    words = [
        "yes",
        "2",
        "null",
        "[]",
        "{}",
        "[a]",
        "{a: b}",
        "*x",
        "!x",
        "'",
        '"',
        "\t",
        "? ",
        ": ",
        "1e999",
        "<<",
        "dont_know",
    ]
    for _ in range(6):
        file = rng.choice(files)
        good = file.read_text(encoding="utf-8")
        lines = good.split("\n")
        where = rng.choice(
            [
                n
                for n, line in enumerate(lines)
                if line.strip() and not line.lstrip().startswith("#")
            ]
        )
        start = rng.randrange(len(lines[where]))
        lines[where] = (
            lines[where][:start] + rng.choice(words) + lines[where][start + rng.randrange(6) :]
        )
        file.write_text("\n".join(lines), encoding="utf-8")
        for problem in check(root, day=DAY)[0]:
            assert problem.text("nl") and problem.line <= len(
                (root / problem.path).read_text(encoding="utf-8").split("\n")
            ), problem
        file.write_text(good, encoding="utf-8")


@pytest.mark.parametrize(
    "text, says, other",
    [
        ("a:\n" + ITEMS, "100000 waarden", "verwijzingen"),
        ("a: [" + "1," * 190_000 + "]\n", "100000 waarden", "verwijzingen"),
        ("x: &x 1\ny: *x\na:\n" + ITEMS, "100000 waarden", "verwijzingen"),
        (BOMB, "verwijzingen", "waarden"),
        ("z: 1\n" + BOMB, "verwijzingen", "waarden"),
        ("a: &a [*a]\n", "40 niveaus", "verwijzingen"),
    ],
    ids=["list", "brackets", "list and one reference", "bomb", "bomb and a key", "itself"],
)
def test_why_a_file_is_too_much_is_said_as_it_is(tmp_path, text, says, other):
    file = tmp_path / "x.yaml"
    file.write_text(text, encoding="utf-8")
    (found,) = read(file, "x.yaml").problems
    assert found.code == "te-diep-of-te-veel"
    assert says in found.text("nl") and other not in found.text("nl")
