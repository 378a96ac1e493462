"""The words that the screens ask for, read from their code, against content/interface.yaml: none missing, none idle, none with a gap that nothing fills."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from engine.guide.guide import Guide
from engine.problems import Problem, did_you_mean, old_problem
from engine.reading.document import Document
from engine.reading.placeholders import GAP

CODE = Path(__file__).resolve().parents[2]
ASKING = ("word", "sentence")  # what a screen calls for a word
FILE = "content/interface.yaml"


@dataclass
class Asked:
    """`names`: words asked for by name, with the values that fill their gaps · `begins`, `ends`: names put together · `texts`: every other text in the code."""

    names: dict[str, set[str]] = field(default_factory=dict)
    begins: set[str] = field(default_factory=set)
    ends: set[str] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)
    values: set[str] = field(default_factory=set)

    def knows(self, name: str) -> bool:
        """Whether the code can ask for this word."""
        return (
            name in self.texts
            or any(name.startswith(b) for b in self.begins)
            or any(name.endswith(e) and name.removesuffix(e) in self.texts for e in self.ends)
        )


@cache
def asked() -> Asked:
    """What the code of the screens and of the engine asks for."""
    out = Asked()
    for file in sorted([*(CODE / "components").rglob("*.py"), *(CODE / "engine").rglob("*.py")]):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                out.texts.add(node.value)
            elif (
                isinstance(node, ast.Call)
                and getattr(node.func, "attr", getattr(node.func, "id", "")) in ASKING
            ):
                _note(node, out)
    return out


def _note(call: ast.Call, out: Asked) -> None:
    values = {k.arg for k in call.keywords if k.arg}
    out.values |= values
    todo = list(call.args)
    while todo:
        name = todo.pop()
        if isinstance(name, ast.IfExp):
            todo += [name.body, name.orelse]
        elif isinstance(name, ast.Constant) and isinstance(name.value, str):
            out.names.setdefault(name.value, set()).update(values)
        elif isinstance(name, ast.BinOp) and isinstance(name.right, ast.Constant):
            out.ends.add(name.right.value)
        elif isinstance(name, ast.JoinedStr):
            first, last = name.values[0], name.values[-1]
            out.begins |= {first.value} if isinstance(first, ast.Constant) else set()
            out.ends |= (
                {last.value}
                if isinstance(last, ast.Constant) and not isinstance(first, ast.Constant)
                else set()
            )


def screens(guide: Guide, docs: dict[str, Document]) -> Iterator[Problem]:
    """What is wrong with the words of the screens. Errors for what would leave a gap on a page, a warning for what no screen asks for."""
    code, doc = asked(), docs[FILE]
    for name in sorted(set(code.names) - set(guide.words)):
        nl, en = did_you_mean(name, [w for w in guide.words if w not in code.texts])
        yield old_problem(
            FILE,
            1,
            "ontbreekt",
            f"Het woord `{name}` ontbreekt; een scherm heeft het nodig.{nl}",
            f"The word `{name}` is missing; a screen needs it.{en}",
        )
    for name, text in guide.words.items():
        filled = code.names.get(name, code.values) | set(guide.facts)
        for lang, words in text.items():
            for gap in GAP.findall(words):
                if gap not in filled:
                    nl, en = did_you_mean(gap, sorted(filled - set(guide.facts)))
                    yield old_problem(
                        FILE,
                        doc.line((name, lang)),
                        "onbekende-naam",
                        f"Niets vult `{gap}` in bij `{name}`.{nl}",
                        f"Nothing fills in `{gap}` in `{name}`.{en}",
                    )
        if set(GAP.findall(text["nl"])) != set(GAP.findall(text["en"])):
            yield old_problem(
                FILE,
                doc.line((name,)),
                "andere-invulling",
                f"Bij `{name}` vult het Engels iets anders in dan het Nederlands.",
                f"In `{name}` the English fills in other things than the Dutch.",
            )
        if not code.knows(name):
            yield old_problem(
                FILE,
                doc.line((name,)),
                "ongebruikt",
                f"Geen scherm gebruikt het woord `{name}`.",
                f"No screen uses the word `{name}`.",
                warning=True,
            )
