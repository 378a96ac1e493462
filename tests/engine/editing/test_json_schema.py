"""The schemas by which an editor's program checks and explains: fresh, fitting every file, and
named in its first line."""

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from engine.editing.json_schema import schemas
from engine.editing.schema_files import FOLDER, LINE, add_lines, outdated
from engine.guide.load import ROOT, load
from engine.reading.document import read
from engine.shapes.text import Shape
from tests.conftest import DAY
from tests.support.broken import snapshot
from tests.support.few import PABO, TREE, ZIJ

YAML = [*sorted((ROOT / "trees").glob("*.yaml")), *sorted((ROOT / "content").rglob("*.yaml"))]


def validator(path: str, root: Path = ROOT) -> Draft202012Validator:
    """The validator of the schema that belongs to a content file."""
    folder, stem = Path(path).parent.as_posix(), Path(path).stem
    name = {"trees": "tree", "content/routes": "route"}.get(folder, stem)
    return Draft202012Validator(
        json.loads((root / FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
    )


def test_the_schemas_are_as_fresh_as_the_shapes():
    assert outdated(ROOT) == [], "run `python -m engine schema --write`"


@pytest.mark.parametrize("file", YAML, ids=lambda f: f.relative_to(ROOT).as_posix())
def test_every_file_fits_its_schema(file):
    path = file.relative_to(ROOT).as_posix()
    told = validator(path)
    told.check_schema(told.schema)
    assert [(list(e.path), e.message[:200]) for e in told.iter_errors(read(file, path).data)] == []


@pytest.mark.parametrize(
    "path, old, new",
    [
        (PABO, "pay_text:", "pay_tekst:"),
        (PABO, "pay: none", "pay: salry"),
        (PABO, "months: [48, 48]", "months: [48]"),
        (ZIJ, "needs: {not: {degree: ad}}", "needs: {degree: {atleast: ad}}"),
        (ZIJ, "needs: {not: {degree: ad}}", "needs: {all: []}"),
        (ZIJ, "needs: {not: {degree: ad}}", "needs: {degree: 2}"),
        (ZIJ, "kind: always", "kind: alway"),
        (PABO, "- use: hbo-entry", "- uses: hbo-entry"),
        (TREE, "applies: {school_type: so}", "applies: so"),
        (TREE, '    many: true\n    ask: {nl: "Wat wilt', '    many: ja\n    ask: {nl: "Wat wilt'),
    ],
)
def test_a_schema_warns_of_what_is_out_of_shape(path, old, new, tmp_path):
    text = (ROOT / path).read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "bad.yaml").write_text(text.replace(old, new), encoding="utf-8")
    assert list(validator(path).iter_errors(read(tmp_path / "bad.yaml", path).data))


def test_every_key_is_explained_in_the_schema():
    told = [json.loads(text) for text in schemas().values()]
    parts = [part for one in told for part in (one, *one.get("$defs", {}).values())]
    keys = [(key, value) for part in parts for key, value in part.get("properties", {}).items()]
    assert [key for key, value in keys if not value.get("description")] == []
    assert {
        f.alias or name
        for shape in Shape.__subclasses__()
        for name, f in shape.model_fields.items()
    } <= {key for key, _ in keys}


def test_schemas_that_are_missing_changed_or_left_over_are_named_and_brought_up_to_date(root, run):
    assert run("schema")[0] == 1
    assert run("schema", "--write")[0] == 0 and run("schema")[0] == 0
    (root / FOLDER / "route.schema.json").write_text("{}", encoding="utf-8")
    (root / FOLDER / "facts.schema.json").unlink()
    (root / FOLDER / "vroeger.schema.json").write_text("{}", encoding="utf-8")
    code, out, _ = run("schema")
    assert (
        code == 1
        and re.findall(r"([a-z]+)\.schema", out) == ["facts", "route", "vroeger"]
        and "schema --write" in out
    )
    assert (
        run("schema", "--write")[0] == 0
        and run("schema", "--lang", "en")[1] == "All schemas are up to date.\n"
    )


def test_every_file_gets_its_schema_in_the_first_line_once(root, run):
    run("schema", "--write")
    for file in root.rglob("*.yaml"):
        raw = file.read_bytes()
        if raw.startswith(LINE.encode()):
            file.write_bytes(raw.partition(b"\n")[2])
    crlf = (root / PABO).read_bytes().replace(b"\n", b"\r\n")
    (root / PABO).write_bytes(b"\xef\xbb\xbf" + crlf)
    (root / ZIJ).write_bytes(f"{LINE}../elders.json\n".encode() + (root / ZIJ).read_bytes())
    before, guide = snapshot(root), load(root, day=DAY)
    assert run("schema", "--lines")[0] == 0
    after = snapshot(root)
    for path in (p for p in after if p.endswith(".yaml")):
        first, _, rest = after[path].removeprefix(b"\xef\xbb\xbf").partition(b"\n")
        target = (root / path).parent / first.decode().strip().removeprefix(LINE)
        assert target.resolve().is_file() and not list(
            validator(path, root).iter_errors(read(root / path, path).data)
        )
        assert rest == (
            before[path].removeprefix(b"\xef\xbb\xbf")
            if path != ZIJ
            else before[path].partition(b"\n")[2]
        )
    assert after[PABO].startswith(b"\xef\xbb\xbf# yaml") and after[PABO].partition(b"\n")[
        0
    ].endswith(b"\r")
    assert {p: b for p, b in after.items() if p not in before or not p.endswith(".yaml")} == {
        p: b for p, b in before.items() if not p.endswith(".yaml")
    }
    assert list(load(root, day=DAY).routes) == list(guide.routes)
    assert add_lines(root) == [] and snapshot(root) == after


def test_the_examples_of_the_readme_use_keys_that_exist():
    blocks = [
        yaml.safe_load(b)
        for b in re.findall(
            r"```yaml\n(.*?)```", (ROOT / "trees/README.md").read_text(encoding="utf-8"), re.DOTALL
        )
    ]
    tree = {key: value for block in blocks for key, value in block.items()}
    told = json.loads(schemas()["tree.schema.json"])
    assert set(tree) <= set(told["properties"])
    part = Draft202012Validator({**told["$defs"]["QuestionShape"], "$defs": told["$defs"]})
    missing = [
        (e.validator, e.message)
        for question in tree["questions"].values()
        for e in part.iter_errors(question)
        if e.validator != "required"
    ]
    assert missing == [] and not list(part.iter_errors(tree["questions"]["degree"]))


def test_a_file_without_a_schema_is_given_no_line(root, run):
    extra = [root / "content/extra.yaml", root / "content/routes/old/pabo.yaml"]
    extra[1].parent.mkdir()
    for file in extra:
        file.write_text("a: 1\n", encoding="utf-8")
    run("schema", "--lines")
    assert [file.read_text(encoding="utf-8") for file in extra] == ["a: 1\n"] * 2
