"""A session as a test: present answers and what follows from them, written as an example of a route in YAML."""

from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import yaml

from engine.answering.situation import Answers, Situation, check_answers
from engine.answering.verdict import judge, truth
from engine.editing.yaml_lines import flow, scalar
from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.problems import InputError
from engine.reading.document import Document, read


def answers_in(guide: Guide, address: str) -> tuple[Answers, list[str]]:
    """The answers that an address of the app holds (whole, or only what stands after `?`), and the names in it that are no question."""
    query = urlsplit(address).query or address.rpartition("?")[2]
    answers: Answers = {}
    others = []
    for name, values in parse_qs(query).items():
        if name in guide.question:
            answers[name] = values if guide.question[name].many or len(values) > 1 else values[0]
        else:
            others.append(name)
    if not answers:
        raise InputError(
            "In dit adres staat geen enkel antwoord.", "This address holds no answer at all."
        )
    return answers, others


def example(
    guide: Guide, route: Route, raw: object, on: date | None = None
) -> tuple[dict, list[str]]:
    """The example of a route for these answers as plain data, and the questions whose answer was left out because they do not apply.

    `on` is the day it holds on, when that is to be written down. Raises InputError for answers that cannot be read."""
    situation = Situation(guide, check_answers(guide, raw))
    kept = situation.kept()
    verdict = judge(route, situation)
    out: dict = {
        "shows": {r.key: truth(r, situation.alive(route)) for r in route.requirements if r.split is not None},
        "answers": {q.id: q.write(q.read(kept[q.id])) for q in guide.questions if q.id in kept},
    }
    out |= {"on": on.isoformat()} if on else {}
    out |= {
        "standing": verdict.standing,
        "conditions": list(verdict.conditions),
        "find_out": list(verdict.find_out),
    }
    return out, situation.ids(set(situation.dropped))


def written(found: dict, indent: int = 2) -> str:
    """An example as the lines that go under `examples:`, `indent` spaces in."""
    lines = [
        f"{scalar(key)}: {value if key == 'on' else flow(value)}" for key, value in found.items()
    ]
    return "".join(f"{' ' * indent}{'  ' if i else '- '}{line}\n" for i, line in enumerate(lines))


def append(root: Path, route: Route, found: dict) -> int:
    """Puts the example after the last one in the file of the route, all else untouched; returns its line.

    Raises InputError when the route has an example for these answers already, or writes its examples in a way that nothing can be added to."""
    file = root / route.place
    doc = read(file, route.place)
    same = next((i for i, e in enumerate(route.shape.examples) if _same(e, found)), None)
    if same is not None:
        line = doc.line(("examples", same))
        raise InputError(
            f"Dit voorbeeld staat er al: {route.place}:{line}. Er is niets bijgeschreven.",
            f"This example is there already: {route.place}:{line}. Nothing was written.",
        )
    last, indent = _end(doc)
    text = file.read_bytes().decode("utf-8")
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.split(end)
    new = written(found, indent).rstrip("\n").split("\n")
    lines[last + 1 : last + 1] = new if last + 1 < len(lines) else [*new, ""]
    file.write_bytes(end.join(lines).encode("utf-8"))
    return last + 2


def _same(there, found: dict) -> bool:
    """Whether an example asks the same: the same answers on the same day."""
    day = there.on.isoformat() if there.on else None
    plain = {q: {a} if isinstance(a, str) else set(a) for q, a in there.answers.items()}
    return day == found.get("on") and plain == {
        q: {a} if isinstance(a, str) else set(a) for q, a in found["answers"].items()
    }


def _end(doc: Document) -> tuple[int, int]:
    """The line (from 0) on which the last example ends, and how far the examples are indented."""
    node = next(value for key, value in doc.node.value if key.value == "examples")
    if node.flow_style:
        raise InputError(
            f"{doc.path}:{node.start_mark.line + 1}: schrijf de voorbeelden onder elkaar, elk met een streepje. Dan kan er een bij.",
            f"{doc.path}:{node.start_mark.line + 1}: write the examples below each other, each with a hyphen. Then one can be added.",
        )
    return _last_line(node.value[-1]), node.start_mark.column


def _last_line(node: yaml.Node) -> int:
    """The last line of a node. A block ends where its last part does; the parser places its end at what comes next."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        return _last_line(node.value[-1][1])
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        return _last_line(node.value[-1])
    mark = node.end_mark
    return mark.line - 1 if mark.column == 0 and mark.line > node.start_mark.line else mark.line
