"""A copy of the project in which faults are put: the files of who asks stay as they are."""

import hashlib
import os
import resource
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from itertools import count
from pathlib import Path

MEMORY = 3 * 1024**3  # bytes one run may use
_moments = count(1_000_000_000)  # a time of its own for every write, so that no old .pyc is taken


def files(root: Path) -> list[str]:
    """Every file of the project that git knows or would take, and that is there."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=root, check=True, capture_output=True).stdout
    names = sorted({name.decode() for name in listed.split(b"\0") if name})
    return [name for name in names if (root / name).is_file()]


def digest(root: Path) -> str:
    """What the files of the project hold, in one word."""
    told = hashlib.sha256()
    for name in files(root):
        told.update(name.encode() + b"\0" + (root / name).read_bytes())
    return told.hexdigest()[:16]


@dataclass(frozen=True)
class Run:
    """How one run of tests ended: `passed`, `failed` or `timeout`, and what it printed."""

    outcome: str
    printed: str


class Workplace:
    """One copy of the project under `folder`."""

    def __init__(self, root: Path, folder: Path):
        self.folder = folder
        self.going: subprocess.Popen[str] | None = None
        self.is_stopped = False
        for name in files(root):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / name, folder / name)

    def write(self, path: str, source: bytes) -> None:
        """Puts `source` in the file `path` of the copy."""
        (self.folder / path).write_bytes(source)
        moment = next(_moments)
        os.utime(self.folder / path, (moment, moment))

    def test(self, paths: list[str], seconds: float, *options: str) -> Run:
        """Runs the tests in these files, in this order, up to the first that fails.

        Raises KeyboardInterrupt when the place was stopped meanwhile."""
        chosen = ["-q", "-x", "--tb=no", "-m", "not long", "-p", "tests.mutants.quick"]
        command = [sys.executable, "-m", "pytest", *chosen, "-p", "no:cacheprovider"]
        self.going = going = subprocess.Popen(
            [*command, *options, *paths],
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
            preexec_fn=_limited,
        )
        try:
            printed, _ = going.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            _end(going)
            return Run("timeout", "")
        if self.is_stopped:
            raise KeyboardInterrupt
        return Run("failed" if going.returncode else "passed", printed)

    def stop(self) -> None:
        """Ends the run that is going on."""
        self.is_stopped = True
        if self.going is not None and self.going.poll() is None:
            _end(self.going)


def _end(going: subprocess.Popen[str]) -> None:
    """Ends a run with all that it started."""
    os.killpg(going.pid, signal.SIGKILL)
    going.wait()


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
