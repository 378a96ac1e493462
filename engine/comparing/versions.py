"""A version of the content: a folder that holds trees/ and content/, or a revision of the repository that the content stands in."""

import io
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from engine.guide.guide import Guide
from engine.guide.load import load
from engine.problems import ContentError, InputError
from engine.shapes.files import FILES

PARTS = ("trees", "content")
WITHOUT_RULES = {f"content/{name}" for name in FILES if name != "requirements.yaml"}


def content_folder(root: Path) -> Path:
    """The folder itself. Raises InputError when it is none, or holds no trees/ or no content/."""
    missing = _missing(root)
    if missing:
        nl, en = _no_version(root, missing)
        raise InputError(
            f"{nl}. Geef met `--content` de map waarin `trees/` en `content/` staan.",
            f"{en}. Give with `--content` the folder that holds `trees/` and `content/`.",
        )
    return root


def _missing(root: Path) -> list[str]:
    return [part for part in PARTS if not (root / part).is_dir()]


def _no_version(root: Path, missing: list[str]) -> tuple[str, str]:
    if not root.is_dir():
        return f"`{root}` is geen map", f"`{root}` is not a folder"
    return (
        f"De map `{root}` bevat geen `{missing[0]}/`",
        f"The folder `{root}` holds no `{missing[0]}/`",
    )


@contextmanager
def version(name: str, beside: Path) -> Iterator[Path]:
    """The folder of a version, for as long as it is looked at. `beside` is the folder whose repository knows the revision. Raises InputError."""
    missing = _missing(Path(name))
    if name and not missing:
        yield Path(name)
        return
    commit = _git(
        beside, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"
    )
    if commit is None:
        nl, en = (
            _no_version(Path(name), missing)
            if name
            else ("Hier staat geen versie", "No version is given here")
        )
        raise InputError(
            f"{nl}, en git kent hier geen revisie van die naam. Geef een map met `trees/` en `content/`, of een revisie zoals `HEAD~1`.",
            f"{en}, and git knows no revision of that name here. Give a folder with `trees/` and `content/`, or a revision like `HEAD~1`.",
        )
    packed = _git(beside, "archive", "--format=tar", commit.decode().strip(), *PARTS)
    if packed is None:
        raise InputError(
            f"Revisie `{name}` heeft geen `trees/` en `content/` op deze plaats.",
            f"Revision `{name}` has no `trees/` and `content/` in this place.",
        )
    with tempfile.TemporaryDirectory() as folder:
        _unpack(packed, Path(folder))
        yield Path(folder)


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git says, or None when it says no."""
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments], capture_output=True, check=False
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def _unpack(packed: bytes, folder: Path) -> None:
    """Writes the YAML files of an archive; anything else in it is left where it is."""
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        for member in archive:
            if member.isfile() and member.name.endswith(".yaml"):
                file = folder / member.name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(archive.extractfile(member).read())


def files_that_differ(before: Path, after: Path) -> list[str]:
    """The names of the YAML files that are not the same in two folders, sorted."""
    found = [
        {
            str(f.relative_to(root)): f.read_bytes()
            for part in PARTS
            for f in (root / part).rglob("*.yaml")
        }
        for root in (before, after)
    ]
    return sorted(
        name for name in {*found[0], *found[1]} if found[0].get(name) != found[1].get(name)
    )


def loaded(root: Path, present: Path, tree: str | None, day: date) -> tuple[Guide, list[str]]:
    """The guide of a version, and the files for which those of the present content were taken: files without rules, of a form that
    this program does not know (any more). Raises ContentError when that does not help."""
    try:
        return load(root, tree, day), []
    except ContentError as error:
        unfit = sorted({p.path for p in error.problems if not p.warning})
        if not set(unfit) <= WITHOUT_RULES:
            raise
        with tempfile.TemporaryDirectory() as folder:
            for part in PARTS:
                shutil.copytree(root / part, Path(folder, part))
            for name in unfit:
                if not (present / name).is_file():
                    raise
                shutil.copyfile(present / name, Path(folder, name))
            try:
                return load(folder, tree, day), unfit
            except ContentError:
                raise error from None
