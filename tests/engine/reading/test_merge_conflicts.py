"""What a merge left in a file is named as what it is."""

import pytest

from engine.reading.document import read
from tests.support.broken import errors, is_readable
from tests.support.few import PABO

TWO = "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\nc: 4\n"
THREE = "a: 1\n<<<<<<< ours\nb: 2\n||||||| base\nb: 0\n=======\nb: 3\n>>>>>>> theirs\n"
IN_BRACKETS = "a: [x,\n<<<<<<< HEAD\ny,\n=======\nz,\n>>>>>>> other\n]\n"
IN_TEXT = "a:\n  nl: 'x\n<<<<<<< HEAD\n    y\n=======\n    z\n>>>>>>> other\n    '\n"
HALF = "a: 1\nb: 2\n=======\nb: 3\n"
END = "a: 1\nb: 2\n>>>>>>> other\n"


def _read(folder, text):
    file = folder / "x.yaml"
    file.write_text(text, encoding="utf-8", newline="")
    return read(file, "x.yaml")


@pytest.mark.parametrize(
    "text, line, lines",
    [
        (TWO, 2, "2, 4, 6"),
        (TWO.replace("\n", "\r\n"), 2, "2, 4, 6"),
        (THREE, 2, "2, 4, 6, 8"),
        (IN_BRACKETS, 2, "2, 4, 6"),
        (IN_TEXT, 3, "3, 5, 7"),
        (HALF, 3, "3"),
        (END, 3, "3"),
    ],
    ids=["two", "windows", "three", "brackets", "text", "only the middle", "only the end"],
)
def test_the_markers_of_a_merge_conflict_are_named_with_their_lines(tmp_path, text, line, lines):
    (found,) = _read(tmp_path, text).problems
    assert (found.line, found.code) == (line, "geen-yaml")
    assert (
        "<<<<<<<" in found.text("nl")
        and "conflict" in found.text("nl")
        and found.text("nl").endswith(f": {lines}.")
    )
    assert "merged" in found.text("en") and found.text("en").endswith(f": {lines}.")
    is_readable(found)


def test_of_very_many_markers_not_every_line_is_named(tmp_path):
    (found,) = _read(tmp_path, TWO * 100).problems
    assert len(found.text("nl")) < 400 and "…" in found.text("nl")


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n  kop\n  =======\n  <<<<<<< x\n  >>>>>>> y\n",
        "a: 'kop\n\n=======\n\n  tekst'\n",
        "# =======\na: ======= x\n",
        "a: x ======== y\n",
    ],
)
def test_signs_alike_that_are_no_conflict_are_left_in_peace(tmp_path, text):
    assert _read(tmp_path, text).problems == []


def test_check_names_the_conflict_and_nothing_else(root):
    file = root / PABO
    good = file.read_text(encoding="utf-8")
    file.write_text(f"<<<<<<< HEAD\n{good}=======\n{good}>>>>>>> b\n", encoding="utf-8")
    (found,) = errors(root)
    assert (found.path, found.line) == (PABO, 1) and "conflict" in found.text("nl")
