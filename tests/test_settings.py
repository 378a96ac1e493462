"""The settings that make the app quick and private must stay."""

import ast
import tomllib

import pytest

from engine.guide.load import ROOT


def test_the_settings_are_as_they_must_be():
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["runner"]["postScriptGC"] is False
    assert config["browser"]["gatherUsageStats"] is False
    assert config["server"]["fileWatcherType"] == "none"
    assert config["server"]["enableWebsocketCompression"] is True
    assert config["client"]["showErrorDetails"] == "none"
    assert config["client"]["allowedOrigins"] == []
    assert config["global"]["minCachedMessageSize"] == 1000


@pytest.mark.parametrize(
    "option, value", [("runner.postScriptGC", False), ("client.allowedOrigins", [])]
)
def test_the_framework_still_knows_the_hidden_options_and_takes_them_from_our_file(option, value):
    from streamlit import config

    assert config.get_option(option) == value
    assert config.get_where_defined(option).endswith("config.toml")


def modules(folder: str):
    for file in sorted((ROOT / folder).rglob("*.py")):
        names = set()
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                names |= {node.module or ""} | {
                    f"{node.module}.{alias.name}" for alias in node.names
                }
        yield file, names


def test_the_engine_knows_no_screens():
    for file, names in modules("engine"):
        assert not {n.split(".")[0] for n in names} & {
            "streamlit",
            "pandas",
            "plotly",
            "components",
        }, file


def test_one_module_alone_touches_the_address_and_the_session():
    for file in [ROOT / "app.py", *(ROOT / "components").rglob("*.py")]:
        if file != ROOT / "components" / "delivery" / "session.py":
            source = file.read_text(encoding="utf-8")
            assert "query_params" not in source and "session_state" not in source, file


def test_pages_are_not_imported_by_components_and_imports_make_no_circle():
    graph = {}
    for folder in ("engine", "components"):
        for file, names in modules(folder):
            name = ".".join(file.relative_to(ROOT).with_suffix("").parts)
            graph[name] = {n for n in names if n.startswith(("engine", "components"))} - {name}
    for name, used in graph.items():
        if name.startswith("components.") and not name.startswith("components.pages"):
            assert not any(n.startswith("components.pages") for n in used), name
        assert not _reaches(graph, name, name), f"{name} is in a circle"


def _reaches(graph: dict, start: str, goal: str) -> bool:
    seen, todo = set(), [start]
    while todo:
        for used in graph.get(todo.pop(), ()):
            if used == goal:
                return True
            if used not in seen:
                seen.add(used)
                todo.append(used)
    return False
