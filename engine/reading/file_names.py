"""The files in trees/ and content/routes/: the name of each is an id, and ends in .yaml.

Nothing else belongs there, and nothing else is read."""

import re
import unicodedata
from pathlib import Path

from engine.messages import Message, message
from engine.problems import Problem

ROUTE_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
ROUTES, TREES = "content/routes", "trees"
_OUT_OF_PLACE = {ROUTES: "no-route-file", TREES: "no-tree-file"}
_YAML = re.compile(r"\.ya?ml$", re.IGNORECASE)


def found_in(
    root: Path, folder: str, also: tuple[str, ...] = ()
) -> tuple[dict[str, Path], dict[Problem, str]]:
    """The files of a folder below `root` by id, and what is out of place there.

    Each problem with the id that was meant, "" when none was. Hidden files and what a program
    keeps beside a file (`#x#`, `x~`) are passed over, as are the names in `also`."""
    files: dict[str, Path] = {}
    strays: dict[Problem, str] = {}
    try:
        there = sorted((root / folder).iterdir()) if (root / folder).is_dir() else []
    except OSError:
        return {}, {Problem(folder, 0, message("folder-unreadable")): ""}
    for file in there:
        if file.name in also or file.name.startswith((".", "#")) or file.name.endswith("~"):
            continue
        if file.suffix == ".yaml" and ROUTE_ID.fullmatch(file.stem):
            files[file.stem] = file
            continue
        is_meant = file.is_file() and bool(_YAML.search(file.name))
        problem = Problem(f"{folder}/{file.name}", 0, _advice(file, folder), warning=not is_meant)
        strays[problem] = file.name.partition(".")[0] if is_meant else ""
    return files, strays


def _advice(file: Path, folder: str) -> Message:
    """What is wrong with the name of a file, and how to call it."""
    if file.is_dir() or not _YAML.search(file.name):
        return message(_OUT_OF_PLACE[folder], folder=folder, name=file.name)
    return message("file-name-not-read", name=file.name, rename=_rename(file))


def _rename(file: Path) -> Message:
    """How to call a file whose name is no id."""
    good = f"{_plain(_YAML.sub('', file.name))}.yaml"
    if good == ".yaml":
        return message("rename-otherwise")
    is_taken = any(other.name == good for other in file.parent.iterdir())
    return message("rename-is-taken" if is_taken else "rename-to", name=good)


def _plain(name: str) -> str:
    """The id most like a name, or nothing."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).lstrip("-0123456789").rstrip("-")
