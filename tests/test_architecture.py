"""Which package may know which: the contracts stand in pyproject.toml; here they are held, and it
is seen to that each of them still looks at something."""

import ast
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import grimp
import pytest

from engine.guide.load import ROOT

PYPROJECT = ROOT / "pyproject.toml"
CONTRACTS = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["tool"]["importlinter"][
    "contracts"
]
IDS = [contract["id"] for contract in CONTRACTS]
LINT = "import sys; from importlinter.cli import lint_imports_command; lint_imports_command()"


def lint(root: Path, id_: str) -> subprocess.CompletedProcess:
    """Holds one contract against the modules under `root`."""
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache", "--no-logo", "--contract", id_],
        cwd=root,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize("id_", IDS)
def test_a_contract_is_kept(id_):
    told = lint(ROOT, id_)
    assert told.returncode == 0, told.stdout + told.stderr


BROKEN = [
    ("engine-layers", "engine/rules/boxes.py", "from engine.guide import load\n"),
    ("engine-layers", "engine/checking/check.py", "from engine.comparing import difference\n"),
    ("engine-layers", "engine/messages/__init__.py", "from engine import problems\n"),
    ("engine-layers", "engine/loose.py", "BELONGS = 'to no layer'\n"),
    ("engine-circles", "engine/rules/questions.py", "from engine.rules import compiler\n"),
    ("engine-screens", "engine/shapes/text.py", "import streamlit\n"),
    ("engine-screens", "engine/shapes/text.py", "from plotly import graph_objects\n"),
    ("engine-screens", "engine/editing/yaml_lines.py", "from components.visit import address\n"),
    ("screen-layers", "components/pages/map.py", "from components.delivery import session\n"),
    ("screen-layers", "components/pieces/layout.py", "from components.pages import start\n"),
    ("screen-layers", "components/visit/address.py", "from components.pieces import layout\n"),
    ("screen-layers", "components/loose.py", "BELONGS = 'to no layer'\n"),
    ("streamlit", "components/pieces/layout.py", "import streamlit as st\n"),
    ("streamlit", "components/loose.py", "from streamlit import session_state\n"),
]


@pytest.mark.parametrize("id_, path, line", BROKEN)
def test_a_contract_is_broken_by_what_it_forbids(id_, path, line, tmp_path):
    for folder in ("engine", "components"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(PYPROJECT, tmp_path)
    file = tmp_path / path
    written = file.read_text(encoding="utf-8") if file.exists() else ""
    file.write_text(f"{written}\n{line}", encoding="utf-8")
    told = lint(tmp_path, id_)
    module = path.removesuffix(".py").removesuffix("/__init__").rpartition("/")[2]
    assert told.returncode == 1 and "1 broken" in told.stdout, told.stdout + told.stderr
    assert module in told.stdout


def named(contract: dict) -> list[str]:
    """The modules of this project that a contract is about; those in brackets may be absent."""
    layers = [
        name.strip()
        for row in contract.get("layers", [])
        for name in row.replace("|", ":").split(":")
    ]
    inside = [
        f"{container}.{name}"
        for container in contract.get("containers", [])
        for name in layers
        if not name.startswith("(")
    ]
    keys = ("containers", "source_modules", "forbidden_modules", "ancestors")
    others = [name for key in keys for name in contract.get(key, [])]
    return inside + [name for name in others if (name.split(".")[0]) in ("engine", "components")]


def hollow(contract: dict, root: Path) -> list[str]:
    """The names of a contract behind which there is no code: a package without modules is none."""
    return [name for name in named(contract) if not _has_code(root / name.replace(".", "/"))]


def _has_code(place: Path) -> bool:
    files = [place.with_suffix(".py"), *place.rglob("*.py")]
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in files if file.is_file()]
    statements = [node for tree in trees for node in tree.body]
    return any(not isinstance(node, ast.Expr) for node in statements)


@pytest.mark.parametrize("contract", CONTRACTS, ids=IDS)
def test_a_contract_names_only_what_holds_code(contract):
    assert named(contract), "it is about nothing of this project"
    assert hollow(contract, ROOT) == []


def test_a_contract_about_an_empty_or_absent_package_is_found(tmp_path):
    (tmp_path / "engine/full").mkdir(parents=True)
    (tmp_path / "engine/full/thing.py").write_text("A = 1\n", encoding="utf-8")
    (tmp_path / "engine/bare").mkdir()
    (tmp_path / "engine/bare/__init__.py").write_text('"""Only words."""\n', encoding="utf-8")
    layers = {"containers": ["engine"], "layers": ["full : gone", "bare | full", "(later)"]}
    assert hollow(layers, tmp_path) == ["engine.gone", "engine.bare"]
    forbidden = {"source_modules": ["engine.bare"], "forbidden_modules": ["components", "pandas"]}
    assert hollow(forbidden, tmp_path) == ["engine.bare", "components"]
    assert hollow({"ancestors": ["engine"]}, tmp_path) == []


def test_every_package_stands_in_a_layer():
    for top in ("engine", "components"):
        (layers,) = (c for c in CONTRACTS if c.get("containers") == [top])
        assert layers["exhaustive"]


def circles(graph: grimp.ImportGraph) -> list[str]:
    """The modules that import themselves by way of others."""
    return sorted(
        module
        for module in graph.modules
        if any(
            graph.find_shortest_chain(used, module)
            for used in graph.find_modules_directly_imported_by(module)
        )
    )


def test_no_module_of_the_screens_is_in_a_circle_not_even_across_packages():
    graph = grimp.build_graph("components", cache_dir=None)
    assert len(graph.modules) > 20 and circles(graph) == []
    graph.add_import(importer="components.visit.address", imported="components.visit.actions")
    assert {"components.visit.address", "components.visit.actions"} <= set(circles(graph))


def test_one_module_alone_touches_the_address_and_the_session():
    files = [ROOT / "app.py", *sorted((ROOT / "components").rglob("*.py"))]
    own = ROOT / "components/delivery/session.py"
    assert own in files
    for file in files:
        if file != own:
            source = file.read_text(encoding="utf-8")
            assert "query_params" not in source and "session_state" not in source, file
