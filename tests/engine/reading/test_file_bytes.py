"""Files of content that are no ordinary files: said of that file, without waiting and in bounds."""

import os
import threading

import pytest

from engine.reading.document import read
from engine.reading.file_bytes import MAX_BYTES, UnreadableError, file_bytes
from engine.reading.file_names import ROUTES, found_in
from tests.support.broken import errors, is_readable
from tests.support.few import FACTS, PABO

WAIT = 5  # seconds; reading any of these takes far less


def _pipe(file):
    os.mkfifo(file)


def _link_to_zero(file):
    file.symlink_to("/dev/zero")


def _link_to_null(file):
    file.symlink_to("/dev/null")


def _link_to_pipe(file):
    os.mkfifo(file.with_suffix(".pipe"))
    file.symlink_to(file.with_suffix(".pipe"))


def _huge(file):
    with file.open("wb") as stream:
        stream.truncate(2_000_000_000)  # takes no room on the disk


def _loop(file):
    file.symlink_to(file)


def _folder(file):
    file.mkdir()


ODD = [
    (_pipe, "onleesbaar", "geen gewoon bestand"),
    (_link_to_zero, "onleesbaar", "geen gewoon bestand"),
    (_link_to_null, "onleesbaar", "geen gewoon bestand"),
    (_link_to_pipe, "onleesbaar", "geen gewoon bestand"),
    (_huge, "te-groot", "2000000 kB"),
    (_loop, "onleesbaar", "gaat niet open"),
    (_folder, "onleesbaar", "een map"),
]


def _in_time(work):
    """What `work` returns, or a failure when it does not end."""
    out = []
    thread = threading.Thread(target=lambda: out.append(work()), daemon=True)
    thread.start()
    thread.join(WAIT)
    assert out, "still reading"
    return out[0]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("make, code, says", ODD)
def test_what_is_no_ordinary_file_is_said_and_never_waited_for(tmp_path, make, code, says):
    file = tmp_path / "x.yaml"
    make(file)
    (found,) = _in_time(lambda: read(file, "content/x.yaml")).problems
    assert (found.path, found.line, found.code) == ("content/x.yaml", 1, code)
    assert says in found.text("nl")
    is_readable(found)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("path", [FACTS, PABO, f"{ROUTES}/new.yaml"])
@pytest.mark.parametrize("make", [_pipe, _link_to_zero])
def test_check_names_the_file_that_is_no_ordinary_one_wherever_it_stands(root, path, make):
    (root / path).unlink(missing_ok=True)
    make(root / path)
    found = errors(root)
    assert [p.code for p in found if p.path == path] == ["onleesbaar"]


@pytest.mark.parametrize("size, good", [(MAX_BYTES, True), (MAX_BYTES + 1, False)])
def test_a_file_is_read_up_to_the_limit_and_not_beyond(tmp_path, size, good):
    file = tmp_path / "x.yaml"
    file.write_bytes(b"#" * size)
    if good:
        assert len(file_bytes(file)) == size
    else:
        with pytest.raises(UnreadableError):
            file_bytes(file)


def test_a_file_that_grows_while_it_is_read_is_not_read_beyond_the_limit(tmp_path, monkeypatch):
    file = tmp_path / "x.yaml"
    file.write_bytes(b"#" * (MAX_BYTES * 2))
    status = list(file.stat())
    status[6] = 10  # the size, as it was before
    monkeypatch.setattr("pathlib.Path.stat", lambda *_, **__: os.stat_result(status))
    with pytest.raises(UnreadableError) as stop:
        file_bytes(file)
    assert "1000 kB" in stop.value.message.say("nl")


def test_a_folder_that_cannot_be_listed_is_said(root, monkeypatch):
    def closed(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.iterdir", closed)
    files, strays = found_in(root, ROUTES)
    (found,) = strays
    assert not files
    assert (found.path, found.code) == (ROUTES, "onleesbaar")
    is_readable(found)
