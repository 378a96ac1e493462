"""A session as a test: answers and what follows from them, as an example of a route in YAML."""

from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from engine.answering.situation import Answers, Situation, check_answers
from engine.answering.verdict import judge, truth
from engine.editing.example_place import place_for_example
from engine.editing.yaml_lines import Plain, flow, scalar
from engine.guide.guide import Guide
from engine.guide.route import Route
from engine.messages import message
from engine.problems import InputError
from engine.reading.document import read
from engine.shapes.route import ExampleShape

Example = dict[str, Plain]  # an example as plain data, as the file of a route holds it


def answers_in(guide: Guide, address: str) -> tuple[Answers, list[str]]:
    """The answers that an address of the app holds, and the names in it that are no question.

    The address may be whole, or only what stands after `?`. Raises InputError when it holds no
    answer or is no address."""
    try:
        query = urlsplit(address).query or address.rpartition("?")[2]
        parameters = parse_qs(query)
    except ValueError:
        raise InputError(message("address-wrong", address=address)) from None
    answers: Answers = {}
    others = []
    for name, values in parameters.items():
        question = guide.question.get(name)
        if question is None:
            others.append(name)
        elif question.many or len(values) > 1:
            answers[name] = values
        else:
            answers[name] = values[0]
    if not answers:
        raise InputError(message("address-without-answers"))
    return answers, others


def example(
    guide: Guide, route: Route, raw: object, on: date | None = None
) -> tuple[Example, list[str]]:
    """The example of a route for these answers, and the questions that do not apply to them.

    The answers to these are left out. `on` is the day it holds on, when that is to be written
    down. Raises InputError for answers that cannot be read."""
    situation = Situation(guide, check_answers(guide, raw))
    verdict = judge(route, situation)
    alive = situation.alive(route)
    shows: dict[str, str] = {}
    for requirement in route.requirements:
        if requirement.compiled is not None:
            shows[requirement.key] = str(truth(requirement, alive))
    answers = _as_written(guide, situation.kept())
    found: Example = {
        "shows": shows,
        "answers": answers,
    }
    if on:
        found["on"] = on.isoformat()
    found["standing"] = verdict.standing.value
    found["conditions"] = list(verdict.conditions)
    found["find_out"] = list(verdict.find_out)
    return found, situation.ids(set(situation.dropped))


def _as_written(guide: Guide, kept: Answers) -> dict[str, str | list[str]]:
    """Answers in the order of the tree, their options in the order of the question."""
    written_answers = {}
    for question in guide.questions:
        if question.id in kept:
            chosen = question.read(kept[question.id])
            written_answers[question.id] = question.write(chosen)
    return written_answers


def written(found: Example, indent: int = 2) -> str:
    """An example as the lines that go under `examples:`, `indent` spaces in."""
    lines = []
    for key, value in found.items():
        text = str(value) if key == "on" else flow(value)
        lines.append(f"  {scalar(key)}: {text}\n")
    lines[0] = lines[0].replace("  ", "- ", 1)
    margin = " " * indent
    return "".join(margin + line for line in lines)


def append(root: Path, route: Route, found: Example) -> int:
    """Puts the example after the last one in the file of the route, all else untouched.

    Returns its line. Raises InputError when the route has an example for these answers already,
    or writes its examples in a way that nothing can be added to."""
    file = root / route.place
    doc = read(file, route.place)
    for number, there in enumerate(route.shape.examples):
        if _asks_the_same(there, found):
            line = doc.line(("examples", number))
            raise InputError(message("example-exists", file=route.place, line=line))
    last, indent = place_for_example(doc)
    text = file.read_bytes().decode("utf-8")
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.split(end)
    before = lines[: last + 1]
    after = lines[last + 1 :] or [""]
    new = written(found, indent).splitlines()
    file.write_bytes(end.join(before + new + after).encode("utf-8"))
    return last + 2


def _asks_the_same(there: ExampleShape, found: Example) -> bool:
    """Whether an example has the same answers, in whatever order, on the same day."""
    day = there.on.isoformat() if there.on else None
    if day != found.get("on"):
        return False
    return _without_order(there.answers) == _without_order(found["answers"])


def _without_order(answers: object) -> dict[str, set[str]]:
    """Answers as they are compared."""
    sets: dict[str, set[str]] = {}
    if isinstance(answers, dict):
        for question, answer in answers.items():
            options = answer if isinstance(answer, list) else [answer]
            sets[question] = set(options)
    return sets
