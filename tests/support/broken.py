"""Breaking a copy of the content on purpose, and what `check` says of it."""

import re
from pathlib import Path

from engine.checking.check import check
from tests.conftest import DAY

NAME = "{nl: Pabo in voltijd, en: Full-time primary teacher training (pabo)}"  # stands once in PABO
AD = "{not: {degree: ad}}"  # the rule of `ad-in-practice` in ZIJ
# A whole question, of which no rule asks anything.
SHOES = (
    "\n  shoes:\n    group: wish\n"
    + "".join(
        f"    {key}: {{nl: Schoenen?, en: Shoes?}}\n"
        for key in ("ask", "short", "said", "unsure", "help")
    )
    + "    options: {small: {label: {nl: klein, en: small}}, large: {label: {nl: groot, en: large}}}\n"
)


def change(root: Path, path: str, old: str, new: str) -> tuple[str, str]:
    """Puts `new` in the place of the only `old` in the file; returns the text before and after."""
    good = (root / path).read_text(encoding="utf-8")
    assert good.count(old) == 1, f"{old!r} stands there {good.count(old)} times"
    bad = good.replace(old, new)
    (root / path).write_text(bad, encoding="utf-8")
    return good, bad


def line_of(text: str, part: str) -> int:
    """The line on which the only `part` of `text` stands."""
    assert text.count(part) == 1, f"{part!r} stands there {text.count(part)} times"
    return text[: text.index(part)].count("\n") + 1


def errors(root: Path):
    """The errors of the content; few routes leave some conditions unused, and that is only a warning."""
    return [p for p in check(root, day=DAY, prove=False)[0] if not p.warning]


def snapshot(root: Path) -> dict[str, bytes]:
    """Every file under `root` by its path, to see later that nothing or only one thing was written."""
    return {
        file.relative_to(root).as_posix(): file.read_bytes()
        for file in root.rglob("*")
        if file.is_file()
    }


def is_readable(problem) -> None:
    """What every message owes its reader: no Python, both languages, and no advice to write what was just refused."""
    assert not re.search(r"`(None|True|False)`|Traceback|Error|<class", problem.nl)
    assert problem.en and problem.en != problem.nl
    refused, advice = (
        re.search(r"`([^`]*)`", problem.nl),
        re.search(r"Bedoelde u `([^`]*)`", problem.nl),
    )
    assert not advice or refused[1] != advice[1]
