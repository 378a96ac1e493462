"""Breaking a copy of the content on purpose, and what `check` says of it."""

import re
from itertools import zip_longest
from pathlib import Path

import pytest

from engine.checking.check import check
from engine.problems import Problem
from tests.conftest import DAY
from tests.support.few import ZIJ

NAME = "{nl: Pabo in voltijd, en: Full-time primary teacher training (pabo)}"  # stands once in PABO
AD = "{not: {degree: ad}}"  # the rule of `ad-in-practice` in ZIJ
AD_KEY = "  - key: ad-in-practice\n"
AD_HEAD = AD_KEY + "    kind: fixed\n"
AD_NEEDS = f"    needs: {AD}\n"
COMMON, DECIDERS = "content/requirements.yaml", "content/deciders.yaml"
# A whole question, of which no rule asks anything.
SHOES = (
    "\n  shoes:\n    group: wish\n"
    + "".join(
        f"    {key}: {{nl: Schoenen?, en: Shoes?}}\n"
        for key in ("ask", "short", "said", "unsure", "help")
    )
    + "    options: {small: {label: {nl: klein, en: small}}, "
    + "large: {label: {nl: groot, en: large}}}\n"
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
    """The errors of the content; few routes leave some conditions unused, and that is only a
    warning."""
    return [p for p in check(root, day=DAY, prove=False)[0] if not p.warning]


def snapshot(root: Path) -> dict[str, bytes]:
    """Every file under `root` by its path, to see later that nothing else was written."""
    return {
        file.relative_to(root).as_posix(): file.read_bytes()
        for file in root.rglob("*")
        if file.is_file()
    }


def is_readable(problem) -> None:
    """What every message owes its reader: no Python, both languages, and no advice to write what
    was just refused."""
    assert not re.search(r"`(None|True|False)`|Traceback|Error|<class", problem.text("nl"))
    assert problem.text("en") and problem.text("en") != problem.text("nl")
    refused, advice = (
        re.search(r"`([^`]*)`", problem.text("nl")),
        re.search(r"Bedoelde u `([^`]*)`", problem.text("nl")),
    )
    assert not (refused and advice) or refused[1] != advice[1]


def said(root, code=None):
    """The problems that are no examples, those of one code when it is given."""
    return [
        p for p in check(root, day=DAY)[0] if (p.code == code if code else p.code != "voorbeeld")
    ]


def only(found) -> Problem:
    """The one problem, which is a readable one."""
    assert len(found) == 1, [p.say() for p in found]
    is_readable(found[0])
    return found[0]


def row(kind, path, old, new, code, *says, at=""):
    """`old` becomes `new` in `path`; `at`: a text on the line that is named, else the first line
    that changed."""
    return pytest.param(path, old, new, code, says, at, id=kind)


def fault(kind, path, old, new, code, *says, at="", also=()):
    """One row: `old` becomes `new` in `path`. `at`: a text on the line that is named (else the
    first line that changed); `also`: codes of what follows from it."""
    return pytest.param(path, old, new, code, says, at, also, id=kind)


def unknown(kind, path, old, new, wrong, good, *says, code="onbekende-naam"):
    """A row in which a name is misspelt: the message says which, and offers the good one."""
    return fault(kind, path, old, new, code, f"`{wrong}`", f"Bedoelde u `{good}`?", *says)


def needs(kind, rule, code, *says, at=""):
    """A row in which one requirement gets another rule."""
    return fault(kind, ZIJ, AD, rule, code, *says, at=at)


def is_named_at_its_own_line(root, path, old, new, code, says, at, also) -> None:
    """`old` becomes `new` in `path`: that is said once, at its own line, and nothing else is but
    `also`."""
    good, bad = change(root, path, old, new)
    assert bad != good
    changed = next(
        n for n, (a, b) in enumerate(zip_longest(good.split("\n"), bad.split("\n")), 1) if a != b
    )
    line = line_of(bad, at) if at else changed
    found = errors(root)
    here = [p for p in found if (p.path, p.line, p.code) == (path, line, code)]
    assert len(here) == 1, [p.say() for p in found]
    assert [word for word in says if word not in here[0].text("nl")] == [], here[0].text("nl")
    is_readable(here[0])
    assert sorted(p.code for p in found if p != here[0]) == sorted(also)
