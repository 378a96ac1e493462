"""`new route`: a skeleton that checks once it is filled in, and ids that cannot be."""

import re
from dataclasses import replace

import pytest

from engine.checking.plain_language import UNFILLED
from engine.editing.new_route import new_route, skeleton
from engine.editing.schema_files import FOLDER, LINE, add_lines
from engine.guide.load import load
from engine.problems import InputError
from tests.conftest import DAY
from tests.support.broken import errors, snapshot

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


def test_two_new_routes_can_be_made_after_each_other(root):
    for id_ in ("een", "twee"):
        new_route(load(root, day=DAY), root, id_)
    assert {p.code for p in errors(root)} == {"nog-invullen"}


def test_the_first_route_of_all_gets_a_skeleton_that_loads(run, begun):
    assert run("tree", at=begun)[:2] == (0, "Er is niets te vragen dat beslist.\n")
    code, out, err = run("new", "route", "first", at=begun)
    assert (code, err) == (0, "") and "content/routes/first.yaml" in out
    assert list(load(begun, day=DAY).routes) == ["first"] and "alternatives: []" in (
        begun / "content/routes/first.yaml"
    ).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["deciders", "sources"])
def test_a_route_is_not_begun_before_there_is_what_it_refers_to(guide, name):
    with pytest.raises(InputError, match=f"content/{name}.yaml"):
        skeleton(replace(guide, **{name: {}}))


def test_a_skeleton_names_its_schema_so_that_the_editors_program_helps_from_the_start(root, run):
    run("new", "route", "new-one")
    file = root / "content/routes/new-one.yaml"
    assert file.read_text(encoding="utf-8").startswith(f"{LINE}../../{FOLDER}/route.schema.json\n")
    assert "content/routes/new-one.yaml" not in add_lines(root)


@pytest.mark.parametrize(
    "bad, good",
    [
        ("École 1", "ecole-1"),
        ("Zij_instroom PO", "zij-instroom-po"),
        ("2e-graads", "e-graads"),
        ("route2", None),
    ],
)
def test_an_id_that_cannot_be_gets_one_that_can(run, bad, good):
    code, _, err = run("new", "route", bad)
    assert (code, f"`{good}`" in err) == ((2, True) if good else (0, False))
