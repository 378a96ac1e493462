"""The files of a version: what is no ordinary file is passed over, and nothing waits for it."""

import os
import subprocess
from pathlib import Path

import pytest

from engine.comparing.version_files import copy_into, yaml_files
from engine.comparing.versions import files_that_differ, loaded
from engine.guide.load import load
from tests.conftest import DAY

PIPE, DEVICE, GONE = "content/routes/pipe.yaml", "trees/zero.yaml", "content/gone.yaml"


def with_oddities(root: Path) -> Path:
    """Puts a pipe, an endless device, a link to nothing and a folder among the files."""
    os.mkfifo(root / PIPE)
    (root / DEVICE).symlink_to("/dev/zero")
    (root / GONE).symlink_to(root / "nowhere.yaml")
    (root / "content/folder.yaml").mkdir()
    return root


@pytest.mark.parametrize("other", ["with", "without"])
def test_odd_files_are_no_difference_and_nothing_waits_for_them(few, root, tmp_path, other):
    odd = with_oddities(root)
    beside = few if other == "without" else with_oddities(_copied(few, tmp_path / "beside"))
    assert files_that_differ(odd, beside) == files_that_differ(beside, odd) == []


def test_an_odd_file_in_the_place_of_another_is_a_file_that_is_gone(few, root):
    (root / "content/facts.yaml").unlink()
    os.mkfifo(root / "content/facts.yaml")
    assert files_that_differ(few, root) == ["content/facts.yaml"]


def test_files_of_any_size_are_compared_to_the_last_byte(tmp_path):
    versions = [tmp_path / name for name in ("one", "two", "three")]
    for folder, last in zip(versions, (b"a", b"a", b"b"), strict=True):
        (folder / "trees").mkdir(parents=True)
        (folder / "trees/t.yaml").write_bytes(b"#" * 3_000_000 + last)
    one, two, three = versions
    assert files_that_differ(one, two) == []
    assert files_that_differ(one, three) == ["trees/t.yaml"]


def test_a_file_that_changed_within_a_moment_differs(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name / "trees").mkdir(parents=True)
        (tmp_path / name / "trees/t.yaml").write_text("a", encoding="utf-8")
    one, two = tmp_path / "one", tmp_path / "two"
    assert files_that_differ(one, two) == []
    file = two / "trees/t.yaml"
    before = file.stat()
    file.write_text("b", encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert files_that_differ(one, two) == ["trees/t.yaml"]


def test_only_ordinary_yaml_files_are_copied(few, root, tmp_path):
    with_oddities(root)
    (root / "content/notes.txt").write_text("x", encoding="utf-8")
    copy_into(tmp_path / "copy", root)
    assert set(yaml_files(tmp_path / "copy")) == set(yaml_files(few))
    assert not (tmp_path / "copy/content/notes.txt").exists()


def test_a_version_with_a_file_that_does_not_fit_is_loaded_with_odd_files_beside_it(few, root):
    suitability = root / "content/suitability.yaml"
    text = suitability.read_text(encoding="utf-8")
    suitability.write_text(text.replace("\nlead:", "\nintroduction:"), encoding="utf-8")
    os.mkfifo(root / "content/pipe.yaml")
    guide, taken = loaded(root, few, None, DAY)
    assert taken == ["content/suitability.yaml"]
    assert list(guide.routes) == list(load(few, day=DAY).routes)


def test_a_git_that_does_not_come_to_an_end_is_no_revision(few, command, monkeypatch):
    def endless(*arguments, **named):
        raise subprocess.TimeoutExpired("git", named["timeout"])

    monkeypatch.setattr(subprocess, "run", endless)
    code, out, err = command("diff", "HEAD", few, "--content", few)
    assert (code, out) == (2, "") and "git kent hier geen revisie van die naam" in err


def _copied(root: Path, folder: Path) -> Path:
    copy_into(folder, root)
    return folder
