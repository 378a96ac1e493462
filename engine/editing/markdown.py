"""The few forms of Markdown that a sheet is made of."""


def section(heading: str, lines: list[str]) -> list[str]:
    """A heading with lines below it, and an empty one after."""
    return [f"## {heading}", "", *lines, ""]


def item(label: str, text: str) -> str:
    """A line of a list that begins with what it is."""
    return f"- **{label}**: {text}"


def table(head: list[str], rows: list[list[str]]) -> list[str]:
    """A table, one line per row."""
    rule = ["---"] * len(head)
    return [_row(cells) for cells in (head, rule, *rows)]


def _row(cells: list[str]) -> str:
    escaped = (cell.replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(escaped)} |"
