"""The list of all that `check` can say: a part of a page, generated from the messages."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from engine.messages import catalogue, said

PAGE = "content/MESSAGES.md"
BEGIN, END = "<!-- {generated -->", "<!-- generated} -->"
LANG = "nl"  # the language of the pages for editors


def outdated(root: Path) -> list[str]:
    """The page, when it stands in this folder and its list is not that of now. Raises OSError."""
    there = _text(root)
    return [PAGE] if there is not None and there != _brought_up_to_date(there) else []


def write(root: Path) -> list[str]:
    """Brings the list up to date; gives the page when it changed. Raises OSError.

    A folder without the page gets none."""
    changed = outdated(root)
    for name in changed:
        file = root / name
        text = _brought_up_to_date(file.read_text(encoding="utf-8"))
        file.write_text(text, encoding="utf-8", newline="\n")
    return changed


def table() -> str:
    """The list: a heading per code, with every sentence that goes by it and its level."""
    by_code: dict[str, list[str]] = {}
    for entry in catalogue().values():
        if "code" in entry:
            code = str(entry["code"])
            level = said(f"problem-{entry.get('level', 'error')}", LANG)
            lines = by_code.setdefault(code, [])
            lines += [f"- {level}: {sentence}" for sentence in _sentences(entry)]
    parts = [f"### {code}\n\n" + "\n".join(by_code[code]) for code in sorted(by_code)]
    return "\n\n".join(parts)


def _sentences(entry: Mapping[str, str | Mapping[str, str]]) -> Iterator[str]:
    """The sentence of an entry; both where one counts."""
    text = entry[LANG]
    yield from [text] if isinstance(text, str) else text.values()


def _text(root: Path) -> str | None:
    file = root / PAGE
    return file.read_text(encoding="utf-8") if file.is_file() else None


def _brought_up_to_date(page: str) -> str:
    """The page with the list of now between its marks; a page without both marks as it is."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        return page
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"
