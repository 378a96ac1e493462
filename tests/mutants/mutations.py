"""The faults that can be put in a module, each a piece of its text and what comes in its place.

Left alone: imports, annotations, decorators, docstrings, and what stands inside f-strings (their
places are not exact in Python 3.11)."""

import ast
import hashlib
from collections import Counter
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass

COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
WORKED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.BitXor: ast.BitOr,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
CALLED = {"any": "all", "all": "any", "min": "max", "max": "min", "sorted": "list"}


@dataclass(frozen=True)
class Mutant:
    """One fault: in the file `path` the bytes from `start` to `end` become `new`.

    `id` stays the same when lines above it come or go."""

    id: str
    path: str
    line: int
    start: int
    end: int
    old: str
    new: str

    def put_in(self, source: bytes) -> bytes:
        """The module with this fault."""
        return source[: self.start] + self.new.encode() + source[self.end :]


def mutants(path: str, source: bytes) -> list[Mutant]:
    """Every fault of one module that Python can still read, in the order of its text."""
    finder = _Finder(source)
    finder.visit(ast.parse(source))
    counted: Counter[tuple[str, ...]] = Counter()
    made = []
    for where, start, end, new in finder.found:
        old = source[start:end].decode()
        about = (path, where, old, new)
        name = "\0".join([*about, str(counted[about])])
        counted[about] += 1
        id_ = hashlib.sha256(name.encode()).hexdigest()[:12]
        line = source[:start].count(b"\n") + 1
        mutant = Mutant(id_, path, line, start, end, old, new)
        if _can_be_read(mutant.put_in(source)):
            made.append(mutant)
    return sorted(made, key=lambda one: (one.start, one.end, one.new))


def _can_be_read(source: bytes) -> bool:
    try:
        compile(source, "mutant", "exec")
    except SyntaxError:
        return False
    return True


class _Finder(ast.NodeVisitor):
    """Walks a module and notes (function, start, end, new text) of every fault."""

    def __init__(self, source: bytes):
        self.found: list[tuple[str, int, int, str]] = []
        self.where: list[str] = []
        lengths = [len(line) for line in source.splitlines(keepends=True)]
        self.begins = [sum(lengths[:n]) for n in range(len(lengths))]

    def _note(self, node: ast.expr | ast.stmt, new: str) -> None:
        start = self.begins[node.lineno - 1] + node.col_offset
        end = self.begins[(node.end_lineno or 0) - 1] + (node.end_col_offset or 0)
        self.found.append((".".join(self.where), start, end, new))

    def _note_node(self, node: ast.expr, **changed: object) -> None:
        other = copy(node)
        for field, value in changed.items():
            setattr(other, field, value)
        self._note(node, f"({ast.unparse(other)})")

    def _visit_all(self, nodes: list[ast.stmt] | list[ast.expr]) -> None:
        for node in nodes:
            self.visit(node)

    # ------------------------------------------------------------ statements
    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self.where.append(node.name)
        self._visit_all([*node.args.defaults, *filter(None, node.args.kw_defaults)])
        self._visit_all(node.body)
        self.where.pop()

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.where.append(node.name)
        self._visit_all(node.body)
        self.where.pop()

    def visit_Import(self, node: ast.Import) -> None:
        """Left alone."""

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        """Left alone."""

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        """Left alone."""

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value:
            self.visit(node.value)

    def visit_match_case(self, node: ast.match_case) -> None:
        if node.guard:
            self.visit(node.guard)
        self._visit_all(node.body)

    def visit_Expr(self, node: ast.Expr) -> None:
        if isinstance(node.value, ast.Constant):
            return
        if isinstance(node.value, ast.Call):
            self._note(node, "pass")
        self.visit(node.value)

    def visit_Return(self, node: ast.Return) -> None:
        if node.value is None:
            return
        if not (isinstance(node.value, ast.Constant) and node.value.value is None):
            self._note(node, "return None")
        self.visit(node.value)

    def visit_Assign(self, node: ast.Assign) -> None:
        plain = not any(isinstance(target, ast.Tuple) for target in node.targets)
        if self.where and plain and not isinstance(node.value, ast.Constant):
            targets = " = ".join(ast.unparse(target) for target in node.targets)
            self._note(node, f"{targets} = None")
        self.generic_visit(node)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        other = WORKED.get(type(node.op))
        if other:
            self._note(node, ast.unparse(ast.AugAssign(node.target, other(), node.value)))
        self.visit(node.value)

    def visit_Break(self, node: ast.Break) -> None:
        self._note(node, "continue")

    def visit_Continue(self, node: ast.Continue) -> None:
        self._note(node, "break")

    def visit_If(self, node: ast.If) -> None:
        self._turn(node.test)
        self.generic_visit(node)

    def visit_While(self, node: ast.While) -> None:
        self._turn(node.test)
        self.generic_visit(node)

    # ------------------------------------------------------------ expressions
    def visit_IfExp(self, node: ast.IfExp) -> None:
        self._turn(node.test)
        self.generic_visit(node)

    def visit_comprehension(self, node: ast.comprehension) -> None:
        for test in node.ifs:
            self._turn(test)
        self.generic_visit(node)

    def _turn(self, test: ast.expr) -> None:
        """The condition the other way round, unless a fault of its own does the same."""
        if not isinstance(test, ast.UnaryOp | ast.Compare):
            self._note(test, f"(not ({ast.unparse(test)}))")

    def visit_Compare(self, node: ast.Compare) -> None:
        for place, op in enumerate(node.ops):
            ops = [*node.ops[:place], COMPARED[type(op)](), *node.ops[place + 1 :]]
            self._note_node(node, ops=ops)
        self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        self._note_node(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
        self.generic_visit(node)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        other = WORKED.get(type(node.op))
        if other:
            self._note_node(node, op=other())
        self.generic_visit(node)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        self._note(node, f"({ast.unparse(node.operand)})")
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name in CALLED:
            self._note(node.func, CALLED[name])
        for place, keyword in enumerate(node.keywords):
            if keyword.arg:
                self._note_node(node, keywords=node.keywords[:place] + node.keywords[place + 1 :])
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        for new in _other_values(node.value):
            self._note(node, new)


def _other_values(value: object) -> Iterator[str]:
    if isinstance(value, bool):
        yield str(not value)
    elif isinstance(value, int | float):
        yield repr(value + 1)
    elif isinstance(value, str):
        yield repr(f"XX{value}XX")
