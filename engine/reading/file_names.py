"""The files in trees/ and content/routes/: the name of each is an id, and ends in .yaml.

Nothing else belongs there, and nothing else is read."""

import re
import unicodedata
from pathlib import Path

from engine.messages import Message, message
from engine.problems import Problem, problem

ROUTE_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
ROUTES = "content/routes"
TREES = "trees"
_OUT_OF_PLACE = {ROUTES: "no-route-file", TREES: "no-tree-file"}
_YAML = re.compile(r"\.ya?ml$", re.IGNORECASE)


def found_in(
    root: Path,
    folder: str,
    also: tuple[str, ...] = (),
) -> tuple[dict[str, Path], dict[Problem, str]]:
    """The files of a folder below `root` by id, and what is out of place there.

    Each problem comes with the id that was meant, "" when none was. Hidden files and what a
    program keeps beside a file (`#x#`, `x~`) are passed over, as are the names in `also`."""
    files: dict[str, Path] = {}
    strays: dict[Problem, str] = {}
    try:
        there = _listed(root / folder)
    except OSError:
        unreadable = problem(folder, 0, "folder-unreadable")
        return files, {unreadable: ""}
    for file in there:
        if file.name in also or _is_passed_over(file.name):
            continue
        is_id = ROUTE_ID.fullmatch(file.stem)
        if is_id and file.suffix == ".yaml":
            files[file.stem] = file
        else:
            stray, meant = _stray(file, folder)
            strays[stray] = meant
    return files, strays


def _listed(folder: Path) -> list[Path]:
    """What stands in a folder, sorted; nothing when it is none. Raises OSError."""
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _is_passed_over(name: str) -> bool:
    return name.startswith((".", "#")) or name.endswith("~")


def _stray(file: Path, folder: str) -> tuple[Problem, str]:
    """The problem of a file that is out of place, and the id that was meant."""
    path = f"{folder}/{file.name}"
    is_yaml = bool(_YAML.search(file.name))
    is_meant = is_yaml and file.is_file()
    if not is_yaml or file.is_dir():
        id_ = _OUT_OF_PLACE[folder]
        advice = message(id_, folder=folder, name=file.name)
    else:
        advice = message("file-name-not-read", name=file.name, rename=_rename(file))
    meant = file.name.partition(".")[0] if is_meant else ""
    return Problem(path, 0, advice, warning=not is_meant), meant


def _rename(file: Path) -> Message:
    """How to call a file whose name is no id."""
    stem = _YAML.sub("", file.name)
    good = f"{id_like(stem)}.yaml"
    if good == ".yaml":
        return message("rename-otherwise")
    there = [other.name for other in file.parent.iterdir()]
    advice = "rename-is-taken" if good in there else "rename-to"
    return message(advice, name=good)


def id_like(name: str) -> str:
    """The id most like a name, or nothing."""
    apart = unicodedata.normalize("NFKD", name)  # letters without their accents
    plain = apart.encode("ascii", "ignore").decode()
    joined = re.sub(r"[^a-z0-9]+", "-", plain.lower())
    return joined.lstrip("-0123456789").rstrip("-")
