"""What is made of the shapes and the table of clauses and kept in files, so that editors see it."""

import re
from pathlib import Path

from engine.editing.json_schema import schemas
from engine.rules.clause_kinds import table

FOLDER = ".schemas"
LINE = "# yaml-language-server: $schema="
README = "content/README.md"
_TABLE = re.compile(r"(<!-- clauses[^>]*-->\n\n)(?:\|.*\n)*")
_SCHEMA_OF = {"trees": "tree", "content/routes": "route"}  # others are called as their file
_BOM = b"\xef\xbb\xbf"


def outdated(root: Path) -> list[str]:
    """The paths of files that are missing or differ, and of schemas that are none any more."""
    made = _made(root)
    left_over = [path for path in _there(root) if path not in made]
    return sorted(left_over + [path for path, text in made.items() if _text(root, path) != text])


def write(root: Path) -> list[str]:
    """Brings the files up to date; returns the paths that changed or are gone. Raises OSError."""
    made, changed = _made(root), outdated(root)
    (root / FOLDER).mkdir(exist_ok=True)
    for path in changed:
        if path in made:
            (root / path).write_text(made[path], encoding="utf-8", newline="\n")
        else:
            (root / path).unlink()
    return changed


def _made(root: Path) -> dict[str, str]:
    """What should stand in each file, by path."""
    made = {f"{FOLDER}/{name}": text for name, text in schemas().items()}
    readme = _text(root, README)
    if readme is not None and _TABLE.search(readme):
        made[README] = _TABLE.sub(lambda found: f"{found[1]}{table('nl')}\n", readme)
    return made


def _there(root: Path) -> list[str]:
    return [f"{FOLDER}/{file.name}" for file in (root / FOLDER).glob("*.schema.json")]


def _text(root: Path, path: str) -> str | None:
    file = root / path
    return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else None


def add_lines(root: Path) -> list[str]:
    """Names its schema in the first line of every YAML file that has one and does not say so.

    Returns the paths that changed. Raises OSError."""
    made, changed = schemas(), []
    trees = sorted((root / "trees").glob("*.yaml"))
    for file in trees + sorted((root / "content").rglob("*.yaml")):
        path = file.relative_to(root)
        name = f"{_SCHEMA_OF.get(path.parent.as_posix(), path.stem)}.schema.json"
        if name not in made:
            continue
        up = "../" * (len(path.parts) - 1)
        old = file.read_bytes()
        new = _with_line(old, f"{LINE}{up}{FOLDER}/{name}")
        if new != old:
            file.write_bytes(new)
            changed.append(path.as_posix())
    return changed


def _with_line(old: bytes, line: str) -> bytes:
    """The file with this first line, its mark of order and its line ends kept."""
    mark = _BOM if old.startswith(_BOM) else b""
    text = old.removeprefix(mark)
    first, _, rest = text.partition(b"\n")
    body = rest if first.startswith(LINE.encode()) else text
    end = b"\r\n" if first.endswith(b"\r") else b"\n"
    return mark + line.encode() + end + body
