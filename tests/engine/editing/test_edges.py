"""The editors' commands where something is missing or odd: a folder that is none, content that has only begun, files that do not belong."""

import re
import shutil
from dataclasses import replace

import pytest

from engine.__main__ import main
from engine.editing.fact_sheet import sheet
from engine.editing.new_route import skeleton
from engine.guide.load import ROOT, load
from engine.problems import InputError
from engine.editing.schema_files import FOLDER, LINE, add_lines
from tests.conftest import DAY

ENGLAND = ROOT / "tests/england"


@pytest.fixture
def run(capsys, root):
    """Runs a command on the few routes, or on the folder that is given; gives its code and what it said."""

    def command(*arguments, at=root):
        code = main([*map(str, arguments), "--content", str(at), "--date", DAY.isoformat()])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return command


@pytest.mark.parametrize(
    "command",
    [
        "table pabo-voltijd",
        "tree",
        "new route x",
        "links",
        "schema",
        "schema --write",
        "schema --lines",
    ],
)
def test_a_folder_that_is_none_or_holds_no_content_is_refused_in_one_sentence_and_nothing_is_written(
    command, run, tmp_path
):
    (tmp_path / "half/content").mkdir(parents=True)
    for at, says in (
        (tmp_path / "nowhere", "is geen map"),
        (tmp_path / "half", "bevat geen `trees/`"),
        (ROOT / "README.md", "is geen map"),
    ):
        code, out, err = run(*command.split(), at=at)
        assert (
            (code, out) == (2, "")
            and f"`{at}` {says}" in f"{err}".replace("De map ", "")
            and "`--content`" in err
            and err.count("\n") == 1
        )
    assert "is not a folder" in run(*command.split(), "--lang", "en", at=tmp_path / "nowhere")[2]
    assert [p.name for p in (tmp_path / "half").iterdir()] == ["content"] and not (
        tmp_path / "nowhere"
    ).exists()


def test_a_version_without_a_name_is_not_the_folder_one_stands_in(run):
    code, out, err = run("diff", "", ".")
    assert (code, out) == (2, "") and "geen versie" in err


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


def test_a_schema_left_over_is_taken_away_and_said_to_be(root, run):
    run("schema", "--write")
    (root / FOLDER / "old.schema.json").write_bytes(b"\xff")
    assert "old.schema.json is verouderd" in run("schema")[1]
    code, out, _ = run("schema", "--write")
    assert (
        code == 0
        and out.startswith(f"{FOLDER}/old.schema.json weggehaald")
        and not (root / FOLDER / "old.schema.json").exists()
    )


def test_schemas_that_cannot_be_written_are_an_input_error(root, run):
    shutil.rmtree(root / FOLDER, ignore_errors=True)
    (root / FOLDER).touch()
    code, out, err = run("schema", "--write")
    assert (code, out) == (2, "") and FOLDER in err and "niet te schrijven" in err


def test_a_file_without_a_schema_is_given_no_line(root, run):
    extra = [root / "content/extra.yaml", root / "content/routes/old/pabo.yaml"]
    extra[1].parent.mkdir()
    for file in extra:
        file.write_text("a: 1\n", encoding="utf-8")
    run("schema", "--lines")
    assert [file.read_text(encoding="utf-8") for file in extra] == ["a: 1\n"] * 2


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_sheet_shows_every_fact_in_the_sentence_where_it_stands(guide, lang):
    for route in guide.routes.values():
        text = sheet(guide, route, lang)
        for said in (route.shape.for_whom, route.shape.if_not, *route.shape.limits):
            assert said[lang] in text or "{" in said[lang]
        for name in re.findall(r"(?m)^\| `([a-z0-9-]+)`: ", text):
            assert text.count(guide.facts[name].text[lang].split(" ")[-1].lstrip("€£")) > 1 or any(
                f"{{{name}}}" in ask[lang] for ask in route.shape.ask
            )


def test_a_sheet_has_no_empty_headings(begun, run):
    run("new", "route", "first", at=begun)
    text = (begun / "content/routes/first.yaml").read_text(encoding="utf-8")
    bare = re.sub(
        r"(?s)^requirements:.*?^steps:", "requirements: []\nsteps:", text, flags=re.MULTILINE
    )
    bare = re.sub(
        r"(?s)^examples:.*",
        "examples:\n  - {shows: {}, answers: {}, standing: open, conditions: [], find_out: []}\n",
        bare,
        flags=re.MULTILINE,
    )
    (begun / "content/routes/first.yaml").write_text(bare, encoding="utf-8")
    (begun / "trees/into-teaching.yaml").write_text(
        re.sub(
            r"(?m)^always_needed: .*\n",
            "",
            (begun / "trees/into-teaching.yaml").read_text(encoding="utf-8"),
        ),
        encoding="utf-8",
    )
    code, out, err = run("table", "first", at=begun)
    assert (
        (code, err) == (0, "")
        and out.count("\n\nGeen.\n") == 4
        and not re.search(r"(?m)^## .*\n\n+##", out)
    )
