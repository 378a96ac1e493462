"""`new route`: a skeleton that checks once it is filled in, and ids that cannot be."""

import re

import pytest

from engine.checking.plain_language import UNFILLED
from tests.support.broken import errors, line_of, snapshot
from tests.support.few import PABO

NEW = "content/routes/proef-route.yaml"


def test_after_a_new_route_check_names_every_line_that_is_to_be_filled_in_and_nothing_else(
    root, run
):
    code, out, err = run("new", "route", "proef-route")
    assert (code, err) == (0, "") and NEW in out
    lines = (root / NEW).read_text(encoding="utf-8").split("\n")
    open_lines = [n for n, line in enumerate(lines, 1) if UNFILLED in line]
    found = errors(root)
    assert len(open_lines) > 30
    assert [(p.path, p.line, p.code) for p in found] == [
        (NEW, n, "nog-invullen") for n in open_lines
    ]


def test_a_skeleton_that_is_filled_in_is_good(root, run):
    run("new", "route", "proef-route")
    text = (root / NEW).read_text(encoding="utf-8")
    numbers = iter(range(10_000))
    text = re.sub(f'"{UNFILLED}"', lambda _: f'"Zin {next(numbers)}."', text)
    (root / NEW).write_text(text.replace(UNFILLED, "klaar"), encoding="utf-8")
    assert [p.say() for p in errors(root)] == []


def test_the_mark_of_the_skeleton_is_an_error_in_any_file_once_per_line_and_counts_as_no_text(root):
    text = (root / PABO).read_text(encoding="utf-8")
    (root / PABO).write_text(
        text.replace("if_not:\n", f"if_not:  # {UNFILLED}\n", 1), encoding="utf-8"
    )
    (found,) = errors(root)
    assert (found.path, found.line, found.code) == (PABO, line_of(text, "if_not:"), "nog-invullen")
    assert UNFILLED in found.nl and UNFILLED in found.en and found.nl != found.en


@pytest.mark.parametrize(
    "id_, says",
    [
        ("pabo-voltijd", "bestaat al: content/routes/pabo-voltijd.yaml"),
        ("Proef route", "`proef-route`"),
        ("9-dagen", "`dagen`"),
        ("", "kleine letters"),
        ("../buiten", "`buiten`"),
        ("a--b", "`a-b`"),
        ("a/b", "`a-b`"),
        ("é", "kleine letters"),
        ("route\n", "`route`"),
    ],
)
def test_a_route_that_exists_or_an_id_that_cannot_be_is_refused_and_nothing_is_written(
    root, run, id_, says
):
    before = snapshot(root)
    code, out, err = run("new", "route", id_)
    assert (code, out) == (2, "") and says in err and "Traceback" not in err
    assert snapshot(root) == before
