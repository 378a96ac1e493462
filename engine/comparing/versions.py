"""A version of the content: a folder that holds trees/ and content/, or a revision of the
repository that the content stands in."""

import filecmp
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from engine.comparing.version_files import PARTS, copy_into, unpack_into, yaml_files
from engine.guide.guide import Guide
from engine.guide.load import load
from engine.messages import Message, message
from engine.problems import ContentError, InputError
from engine.shapes.files import FILES

PATIENCE = 60  # seconds that git is waited for
WITHOUT_RULES = {f"content/{name}" for name in FILES if name != "requirements.yaml"}


def content_folder(root: Path) -> Path:
    """The folder itself. Raises InputError when it is none, or holds no trees/ or no content/."""
    missing = _missing(root)
    if missing:
        raise InputError(message("folder-is-no-content", what=_no_version(root, missing)))
    return root


def _missing(root: Path) -> list[str]:
    return [part for part in PARTS if not (root / part).is_dir()]


def _no_version(root: Path, missing: list[str]) -> Message:
    if not root.is_dir():
        return message("folder-is-none", folder=str(root))
    return message("folder-lacks-part", folder=str(root), part=missing[0])


@contextmanager
def version(name: str, beside: Path) -> Iterator[Path]:
    """The folder of a version, for as long as it is looked at.

    `beside` is the folder whose repository knows the revision. Raises InputError."""
    missing = _missing(Path(name))
    if name and not missing:
        yield Path(name)
        return
    commit = _git(
        beside, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"
    )
    if commit is None:
        what = _no_version(Path(name), missing) if name else message("version-not-given")
        raise InputError(message("version-unknown", what=what))
    with tempfile.TemporaryDirectory() as kept:
        packed, folder = Path(kept, "packed.tar"), Path(kept, "folder")
        revision = commit.decode().strip()
        if _git(beside, "archive", "--format=tar", f"--output={packed}", revision, *PARTS) is None:
            raise InputError(message("revision-without-content", name=name))
        unpack_into(folder, packed)
        yield folder


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git says; None when it says no, is not there, or does not come to an end."""
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=PATIENCE)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


def files_that_differ(before: Path, after: Path) -> list[str]:
    """The names of the YAML files that are not the same in two folders, sorted."""
    old, new = yaml_files(before), yaml_files(after)
    filecmp.clear_cache()
    differing = set(old) ^ set(new)
    for name in set(old) & set(new):
        if not filecmp.cmp(old[name], new[name], shallow=False):
            differing.add(name)
    return sorted(differing)


def loaded(root: Path, present: Path, tree: str | None, day: date) -> tuple[Guide, list[str]]:
    """The guide of a version, and the files for which those of the present content were taken.

    These are files without rules, of a form that this program does not know (any more). Raises
    ContentError when that does not help."""
    try:
        return load(root, tree, day), []
    except ContentError as error:
        unfit = sorted({problem.path for problem in error.problems if not problem.warning})
        if not _can_be_taken(unfit, present):
            raise
        with tempfile.TemporaryDirectory() as kept:
            folder = Path(kept)
            copy_into(folder, root)
            copy_into(folder, present, only=unfit)
            try:
                return load(folder, tree, day), unfit
            except ContentError:
                raise error from None


def _can_be_taken(names: list[str], present: Path) -> bool:
    """Whether these files hold no rules, and the present content has them all."""
    return set(names) <= WITHOUT_RULES and all((present / name).is_file() for name in names)
