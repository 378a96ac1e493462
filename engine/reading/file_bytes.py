"""The bytes of a file of content: of an ordinary file only, and never more than we read."""

import stat
from pathlib import Path

from engine.messages import Message, message

MAX_BYTES = 1_000_000


class UnreadableError(Exception):
    """A file of which the content cannot be taken. `message` says why, and what to do."""

    def __init__(self, why: Message):
        self.message = why
        super().__init__(why.say("en"))


def file_bytes(file: Path) -> bytes:
    """All bytes of an ordinary file of at most MAX_BYTES. Raises UnreadableError.

    A pipe or a device is not even opened: to read it may never end."""
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            raise _unreadable("file-is-folder" if file.is_dir() else "file-is-device")
        if status.st_size > MAX_BYTES:
            raise _too_large(status.st_size)
        with file.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise _unreadable("file-is-gone") from None
    except PermissionError:
        raise _unreadable("file-is-forbidden") from None
    except OSError:
        raise _unreadable("file-does-not-open") from None
    if len(raw) > MAX_BYTES:  # it grew, or its size is not known beforehand
        raise _too_large(len(raw))
    return raw


def _unreadable(why: str) -> UnreadableError:
    return UnreadableError(message("file-unreadable", why=message(why)))


def _too_large(size: int) -> UnreadableError:
    return UnreadableError(
        message("file-too-large", size=size // 1000, most=MAX_BYTES // 1000),
    )
