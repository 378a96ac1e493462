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
        what = _no_version(root, missing)
        raise InputError(message("folder-is-no-content", what=what))
    return root


def _missing(root: Path) -> list[str]:
    """The parts that the folder does not hold."""
    return [part for part in PARTS if not (root / part).is_dir()]


def _no_version(root: Path, missing: list[str]) -> Message:
    """Why the folder is no version."""
    if not root.is_dir():
        return message("folder-is-none", folder=str(root))
    return message("folder-lacks-part", folder=str(root), part=missing[0])


@contextmanager
def version(name: str, beside: Path) -> Iterator[Path]:
    """The folder of a version, for as long as it is looked at.

    `beside` is the folder whose repository knows the revision. Raises InputError."""
    given = Path(name)
    missing = _missing(given)
    if name and not missing:
        yield given
        return
    commit = _commit(name, beside)
    if commit is None:
        what = _no_version(given, missing) if name else message("version-not-given")
        raise InputError(message("version-unknown", what=what))
    with tempfile.TemporaryDirectory() as kept:
        packed = Path(kept, "packed.tar")
        folder = Path(kept, "folder")
        output = f"--output={packed}"
        done = _git(beside, "archive", "--format=tar", output, commit, *PARTS)
        if done is None:
            raise InputError(message("revision-without-content", name=name))
        unpack_into(folder, packed)
        yield folder


def _commit(name: str, beside: Path) -> str | None:
    """The commit of a revision in the repository of a folder; None when git knows none."""
    options = ("--verify", "--quiet", "--end-of-options")
    found = _git(beside, "rev-parse", *options, f"{name}^{{commit}}")
    return found and found.strip()


def _git(folder: Path, *arguments: str) -> str | None:
    """What git says; None when it says no, is not there, or does not come to an end."""
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=PATIENCE)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode() if done.returncode == 0 else None


def files_that_differ(before: Path, after: Path) -> list[str]:
    """The names of the YAML files that are not the same in two folders, sorted."""
    old = yaml_files(before)
    new = yaml_files(after)
    filecmp.clear_cache()
    differing = old.keys() ^ new.keys()
    for name in old.keys() & new.keys():
        same = filecmp.cmp(old[name], new[name], shallow=False)
        if not same:
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
