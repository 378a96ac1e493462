"""Files in trees/ and content/routes/ that nothing reads: the name of a file is an id and ends in .yaml, and nothing else belongs there."""

import re
import unicodedata
from pathlib import Path

from engine.problems import Problem, old_problem

ROUTE_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
ROUTES, TREES = "content/routes", "trees"
_HOLDS = {
    ROUTES: ("staan alleen routes", "only routes stand", "route"),
    TREES: ("staan alleen bomen", "only trees stand", "tree"),
}
_YAML = re.compile(r"\.ya?ml$", re.IGNORECASE)


def found_in(
    root: Path, folder: str, also: tuple[str, ...] = ()
) -> tuple[dict[str, Path], dict[Problem, str]]:
    """The files of a folder below `root` by id, and the problem of every file that is out of place with the id that was meant ("" when none was).

    Hidden files and what a program keeps beside a file (`#x#`, `x~`) are passed over, as are the names in `also`."""
    files, strays = {}, {}
    for file in sorted((root / folder).iterdir()) if (root / folder).is_dir() else ():
        if file.name in also or file.name.startswith((".", "#")) or file.name.endswith("~"):
            continue
        if file.suffix == ".yaml" and ROUTE_ID.fullmatch(file.stem):
            files[file.stem] = file
        else:
            nl, en = _advice(file, folder)
            meant = file.is_file() and bool(_YAML.search(file.name))
            strays[
                old_problem(f"{folder}/{file.name}", 0, "bestandsnaam", nl, en, warning=not meant)
            ] = file.name.partition(".")[0] if meant else ""
    return files, strays


def _advice(file: Path, folder: str) -> tuple[str, str]:
    """What is wrong with the name of a file, and how to call it."""
    if file.is_dir() or not _YAML.search(file.name):
        nl, en, _ = _HOLDS[folder]
        return (
            f"In {folder} {nl}, elk in een bestand `<id>.yaml`. Zet `{file.name}` ergens anders, of haal het weg.",
            f"In {folder} {en}, each in a file `<id>.yaml`. Put `{file.name}` somewhere else, or remove it.",
        )
    good = f"{id_like(_YAML.sub('', file.name))}.yaml"
    nl = f"Dit bestand wordt zo niet gelezen: `{file.name}` moet `<id>.yaml` heten. Een id heeft kleine letters, cijfers en streepjes, en begint met een letter."
    en = f"This file is not read: `{file.name}` must be called `<id>.yaml`. An id holds small letters, digits and hyphens, and begins with a letter."
    if good == ".yaml":
        return f"{nl} Geef het een andere naam.", f"{en} Give it another name."
    if any(other.name == good for other in file.parent.iterdir()):
        return (
            f"{nl} `{good}` is er al: geef dit een andere naam, of haal het weg.",
            f"{en} `{good}` is there already: give this another name, or remove it.",
        )
    return f"{nl} Noem het bijvoorbeeld `{good}`.", f"{en} Call it `{good}`, for instance."


def id_like(name: str) -> str:
    """The id most like a name, or nothing."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).lstrip("-0123456789").rstrip("-")
