"""JSON Schemas of the content files, made from their shapes: an editor's program completes and warns with them while someone types."""

import json
from pathlib import Path

from engine.schema_words import CLAUSE_SAID, FILES_SAID, KEYS, RULE_SAID
from engine.shapes import FILES, REQUIREMENT, ROUTE, TREE, USE

FOLDER = ".schemas"
LINE = "# yaml-language-server: $schema="
RULES = ("needs", "when", "applies", "fits")
_OPTIONS = [
    {"type": "string", "minLength": 1},
    {"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 1},
]
_RULE = {"$ref": "#/$defs/Rule"}
_DEFS = {
    "Rule": {
        "type": "object",
        "minProperties": 1,
        "description": RULE_SAID,
        "additionalProperties": {"$ref": "#/$defs/Clause"},
        "properties": {
            "all": {
                "type": "array",
                "items": _RULE,
                "minItems": 1,
                "description": "Alle regels kloppen.",
            },
            "any": {
                "type": "array",
                "items": _RULE,
                "minItems": 1,
                "description": "Minstens één regel klopt.",
            },
            "not": {**_RULE, "description": "De regel klopt niet."},
        },
    },
    "Clause": {
        "description": CLAUSE_SAID,
        "anyOf": [
            *_OPTIONS,
            *(
                {
                    "type": "object",
                    "required": [key],
                    "additionalProperties": False,
                    "properties": {key: {"anyOf": kinds}},
                }
                for key, kinds in (
                    ("all", _OPTIONS),
                    ("only", _OPTIONS),
                    ("at_least", _OPTIONS[:1]),
                    ("group", _OPTIONS[:1]),
                )
            ),
        ],
    },
}


def schemas() -> dict[str, str]:
    """Every schema as the text of its file, by the name of the file."""
    adapters = {"tree": TREE, "route": ROUTE} | {
        name.removesuffix(".yaml"): adapter for name, adapter in FILES.items()
    }
    return {
        f"{name}.schema.json": json.dumps(_schema(name, adapter), indent=2, ensure_ascii=False)
        + "\n"
        for name, adapter in adapters.items()
    }


def outdated(root: Path) -> list[str]:
    """The names of the schemas whose file is missing or differs, and of files that are no schema any more."""
    made = schemas()
    there = {
        file.name: file.read_text(encoding="utf-8", errors="replace")
        for file in (root / FOLDER).glob("*.schema.json")
    }
    return sorted(name for name in made.keys() | there.keys() if made.get(name) != there.get(name))


def write(root: Path) -> list[str]:
    """Brings the files up to date; returns the names of those that changed or were taken away. Raises OSError."""
    made, changed = schemas(), outdated(root)
    (root / FOLDER).mkdir(exist_ok=True)
    for name in changed:
        file = root / FOLDER / name
        if name in made:
            file.write_text(made[name], encoding="utf-8", newline="\n")
        else:
            file.unlink()
    return changed


def add_lines(root: Path) -> list[str]:
    """Names its schema in the first line of every YAML file that has one and does not; returns the files that changed. Raises OSError."""
    changed, made = [], schemas()
    for file in [
        *sorted((root / "trees").glob("*.yaml")),
        *sorted((root / "content").rglob("*.yaml")),
    ]:
        path = file.relative_to(root)
        name = {"trees": "tree", "content/routes": "route"}.get(path.parent.as_posix(), path.stem)
        if f"{name}.schema.json" not in made:
            continue
        old = file.read_bytes()
        mark = b"\xef\xbb\xbf" if old.startswith(b"\xef\xbb\xbf") else b""
        first, end, rest = old.removeprefix(mark).partition(b"\n")
        body = rest if first.startswith(LINE.encode()) else first + end + rest
        break_ = "\r\n" if first.endswith(b"\r") else "\n"
        new = (
            mark
            + f"{LINE}{'../' * (len(path.parts) - 1)}{FOLDER}/{name}.schema.json{break_}".encode()
            + body
        )
        if new != old:
            file.write_bytes(new)
            changed.append(path.as_posix())
    return changed


def _schema(name: str, adapter) -> dict:
    raw = adapter.json_schema(ref_template="#/$defs/{model}")
    defs = raw.pop("$defs", {})
    if name == "route":
        for part in (REQUIREMENT, USE):
            inner = part.json_schema()
            defs |= inner.pop("$defs", {}) | {inner["title"]: inner}
        raw["properties"]["requirements"]["items"] = {
            "anyOf": [{"$ref": f"#/$defs/{title}"} for title in ("UseShape", "RequirementShape")]
        }
    described = {title: _described(title, one) for title, one in sorted(defs.items())}
    out = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_described(raw.get("title", ""), raw),
        "description": FILES_SAID[name],
    }
    if any(key in RULES for one in (raw, *defs.values()) for key in one.get("properties", {})):
        described |= _DEFS
    return out | ({"$defs": described} if described else {})


def _described(title: str, shape: dict) -> dict:
    """A shape without the titles that say nothing, its rules as rules, and every key with what it means."""
    out = _untitled(shape)
    for key, value in out.get("properties", {}).items():
        said = KEYS.get(f"{title}.{key}", KEYS.get(key))
        out["properties"][key] = (dict(_RULE) if key in RULES else value) | (
            {"description": said} if said else {}
        )
    return out


def _untitled(node: object, names: bool = False) -> object:
    """The schema without `title`; `names`: the keys here are names of properties, of which one may be called title."""
    if isinstance(node, dict):
        return {
            key: _untitled(value, key == "properties" and not names)
            for key, value in node.items()
            if names or key != "title"
        }
    return [_untitled(value) for value in node] if isinstance(node, list) else node
