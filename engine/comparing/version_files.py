"""The YAML files of a version: listed, copied and unpacked. What is no ordinary file (a pipe, a
device, a folder) is passed over, and no file is held in memory."""

import shutil
import tarfile
from collections.abc import Collection
from pathlib import Path

PARTS = ("trees", "content")


def yaml_files(root: Path) -> dict[str, Path]:
    """The YAML files of the folder, by their path in it."""
    found = {}
    for part in PARTS:
        folder = root / part
        for file in folder.rglob("*.yaml"):
            if file.is_file():
                name = file.relative_to(root)
                found[name.as_posix()] = file
    return found


def copy_into(folder: Path, root: Path, only: Collection[str] | None = None) -> None:
    """Copies the YAML files of `root`, or `only` those of these names."""
    for name, file in yaml_files(root).items():
        if only is None or name in only:
            copy = folder / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)


def unpack_into(folder: Path, packed: Path) -> None:
    """Writes the YAML files of an archive; anything else in it is left where it is."""
    for part in PARTS:
        (folder / part).mkdir(parents=True)
    with tarfile.open(packed) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            if content is None or not member.name.endswith(".yaml"):
                continue
            file = folder / member.name
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("wb") as written:
                shutil.copyfileobj(content, written)
