"""The list of all that `check` can say: a part of a page, generated from the messages."""

from pathlib import Path

from engine.messages import Entry, catalogue, said

PAGE = "content/MESSAGES.md"
BEGIN = "<!-- begin: python -m engine schema --write -->"
END = "<!-- end -->"
LANG = "nl"  # the language of the pages for editors


def outdated(root: Path) -> list[str]:
    """The page, when it stands in this folder and its list is not that of now. Raises OSError."""
    there = _text(root)
    if there is None or there == _brought_up_to_date(there):
        return []
    return [PAGE]


def write(root: Path) -> list[str]:
    """Brings the list up to date; gives the page when it changed. Raises OSError.

    A folder without the page gets none."""
    there = _text(root)
    if there is None:
        return []
    now = _brought_up_to_date(there)
    if now == there:
        return []
    file = root / PAGE
    file.write_text(now, encoding="utf-8", newline="\n")
    return [PAGE]


def message_list() -> str:
    """A line for every sentence, sorted: the code that goes with it, its level, what it says."""
    lines = []
    for entry in catalogue().values():
        if "code" not in entry:
            continue
        level = said(f"problem-{entry.get('level', 'error')}", LANG)
        for sentence in _sentences(entry):
            on_one_line = " ".join(sentence.split())
            lines.append(f"- `{entry['code']}` ({level}): {on_one_line}")
    return "\n".join(sorted(lines))


def _sentences(entry: Entry) -> list[str]:
    """The sentence of an entry; both where it counts."""
    text = entry[LANG]
    if isinstance(text, str):
        return [text]
    return list(text.values())


def _text(root: Path) -> str | None:
    """The page as it is; None where there is none."""
    file = root / PAGE
    if not file.is_file():
        return None
    return file.read_text(encoding="utf-8")


def _brought_up_to_date(page: str) -> str:
    """The page with the list of now between its marks; a page without both marks as it is."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        return page
    return f"{before}{BEGIN}\n{message_list()}\n{END}{after}"
