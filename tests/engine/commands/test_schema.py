"""`schema`: schemas are written, and those left over are taken away."""

import shutil

from engine.editing.schema_files import FOLDER


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
