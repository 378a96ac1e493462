"""What a command is given to work on: a folder that is none, or holds no content."""

import pytest

from engine.guide.load import ROOT


@pytest.mark.parametrize(
    "asked",
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
def test_a_folder_without_content_is_refused_in_one_sentence_and_nothing_is_written(
    asked, run, tmp_path
):
    (tmp_path / "half/content").mkdir(parents=True)
    for at, says in (
        (tmp_path / "nowhere", "is geen map"),
        (tmp_path / "half", "bevat geen `trees/`"),
        (ROOT / "README.md", "is geen map"),
    ):
        code, out, err = run(*asked.split(), at=at)
        assert (
            (code, out) == (2, "")
            and f"`{at}` {says}" in f"{err}".replace("De map ", "")
            and "`--content`" in err
            and err.count("\n") == 1
        )
    assert "is not a folder" in run(*asked.split(), "--lang", "en", at=tmp_path / "nowhere")[2]
    assert [p.name for p in (tmp_path / "half").iterdir()] == ["content"] and not (
        tmp_path / "nowhere"
    ).exists()
