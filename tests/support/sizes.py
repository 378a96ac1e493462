"""How large the program is to read: lines of functions and of files, and how much is in a line."""

import ast
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

FUNCTION, FILE, LARGE_FILE, DENSITY = 40, 120, 240, 8.0
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True)
class Sizes:
    """The sizes of a number of modules. A file counts with all its lines; `functions` are
    (lines, path, name), `files` are (lines, path), both with the longest first."""

    functions: list[tuple[int, str, str]]
    files: list[tuple[int, str]]
    nodes: int
    written: int  # lines on which something stands

    @property
    def density(self) -> float:
        """Nodes of the syntax tree per line on which something stands."""
        return self.nodes / self.written

    @property
    def median_file(self) -> float:
        """So many lines or fewer has half of the files."""
        return median(lines for lines, _ in self.files)

    @property
    def ninth_file(self) -> float:
        """So many lines or fewer have nine in ten files."""
        return quantiles([lines for lines, _ in self.files], n=10, method="inclusive")[-1]

    def said(self, name: str) -> str:
        """One line for a person."""
        lines, path, function = self.functions[0]
        files = (
            f"half of the files ≤ {self.median_file:.0f} lines, nine in ten ≤ {self.ninth_file:.0f}"
        )
        longest = f"longest function {lines} ({path} {function})"
        return f"{name:11} {self.density:5.2f} nodes a line, {files}, {longest}"


def sizes(root: Path, *places: str) -> Sizes:
    """The sizes of modules and folders of modules under `root`; an `__init__.py` without code
    is no file to read. Raises ValueError when there is none."""
    functions, files, nodes, written = [], [], 0, 0
    for file in [file for place in places for file in _modules(root / place)]:
        source, path = file.read_text(encoding="utf-8"), file.relative_to(root).as_posix()
        tree, lines = ast.parse(source), source.splitlines()
        found = list(ast.walk(tree))
        nodes += len(found)
        written += sum(bool(line.strip()) for line in lines)
        named = [node for node in found if isinstance(node, FUNCTIONS)]
        functions += [(_length(node), path, node.name) for node in named]
        if any(not isinstance(node, ast.Expr) for node in tree.body):
            files.append((len(lines), path))
    if not functions:
        raise ValueError(f"{places} hold no function")
    return Sizes(sorted(functions, reverse=True), sorted(files, reverse=True), nodes, written)


def _modules(place: Path) -> list[Path]:
    return [place] if place.is_file() else sorted(place.rglob("*.py"))


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or 0) - node.lineno + 1
