"""How fast it is, as ratios within one run: `python -m tests.bench`. Prints a table with the goal
beside each; asserts nothing.

Everything is measured in turn in every round, so that a busy or slow machine weighs on both sides
of a ratio alike."""

import asyncio
import gc
import os
import re
import signal
import sys
import time
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import median
from urllib.parse import urlencode

import yaml

from engine.answering.dialogue import dialogue
from engine.answering.reasons import reasons
from engine.answering.situation import Answers, Situation
from engine.answering.verdict import verdicts
from engine.guide.guide import Guide
from engine.guide.load import ROOT, Loader, load
from engine.rules.questions import DONT_KNOW
from tests.bench import engine as bench_engine
from tests.bench.browser import chromium, clicks, first_visit
from tests.bench.server import served
from tests.support.websocket import Visitor

ROUNDS = 8  # and one before them that is not counted
LIMIT = 90  # seconds; no new round is begun after these
CASES = (
    1,
    5,
    7,
    11,
    13,
    22,
)  # primary, secondary, a double wish, support staff, a diploma from abroad, instructor
USUAL: Answers = {
    "qualification": ["none"],
    "studying_now": "none",
    "age": "21-plus",
    "experience_years": "3-plus",
    "employer": "no",
    "works_at_school": "no",
    "days_per_week": "3",
    "income_need": "some",
    "teacher_training_last_2_years": "no",
}


@dataclass(frozen=True)
class Step:
    """One answer in a walk: the question and what was answered, all answers after it, and whether
    the result comes next."""

    question: str
    answer: object
    after: Answers
    last: bool


@dataclass
class Samples:
    """Milliseconds by what was measured, and bytes by the question shown: as they were sent, and
    unpacked."""

    ms: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    bytes: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    unpacked: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def clear(self) -> None:
        """Forgets everything: the servers and memos were still cold."""
        self.ms.clear()
        self.bytes.clear()
        self.unpacked.clear()


def walks(guide: Guide) -> list[list[Step]]:
    """Some persons from the adviser cases, from the first question to the result. What a case
    leaves out is answered as most people would."""
    text = (ROOT / "tests" / "cases" / "adviser_cases.yaml").read_text(encoding="utf-8")
    cases = {case["nr"]: case["answers"] for case in yaml.load(text, Loader=yaml.CSafeLoader)}
    return [_walk(guide, USUAL | cases[nr]) for nr in CASES]


def _walk(guide: Guide, person: Answers) -> list[Step]:
    given: Answers = {}
    steps: list[Step] = []
    asked = _next(guide, given)
    while asked is not None:
        answer = person.get(asked, DONT_KNOW)
        given = {**given, asked: answer}
        following = _next(guide, given)
        steps.append(Step(asked, answer, given, following is None))
        asked = following
    return steps


def _next(guide: Guide, answers: Answers) -> str | None:
    situation = Situation(guide, answers)
    return dialogue(situation, verdicts(situation)).next_question


def everything(guide: Guide, answers: Answers) -> None:
    """All that one answer asks of the engine: where every route stands, all reasons for it, and the
    next question."""
    situation = Situation(guide, answers)
    dialogue(situation, verdicts(situation))
    for route in guide.routes.values():
        reasons(route, situation, "nl")


def forget(guide: Guide) -> None:
    """Empties what the engine remembers, so that an answer is worked out as if it were the first of
    its kind."""
    for route in guide.routes.values():
        route.memo.clear()
        for requirement in route.requirements:
            if requirement.compiled is not None:
                requirement.compiled.memo.clear()
    for split in guide.applies:
        if split is not None:
            split.memo.clear()


def content() -> list[Path]:
    """The files that `load` reads."""
    loader = Loader(ROOT, None, date.today())
    loader.guide()
    return [ROOT / doc.path for doc in loader.docs]


def parse(files: list[Path]) -> None:
    """What reading the same files costs anyhow."""
    for file in files:
        yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


async def measure(guide: Guide, app_port: int, floor_port: int) -> tuple[Samples, int]:
    """All samples, and the number of rounds that fitted in the limit."""
    begun = time.monotonic()
    files, people, samples = content(), walks(guide), Samples()
    app, floor = await Visitor.arrive(app_port), await Visitor.arrive(floor_port)
    await _round(guide, files, people, app, floor, samples)
    samples.clear()
    rounds = 0
    while rounds < ROUNDS and time.monotonic() - begun < LIMIT:
        await _round(guide, files, people, app, floor, samples)
        rounds += 1
    await app.leave()
    await floor.leave()
    return samples, rounds


async def _round(
    guide: Guide,
    files: list[Path],
    people: list[list[Step]],
    app: Visitor,
    floor: Visitor,
    samples: Samples,
) -> None:
    for steps in people:
        await app.go(urlencode({"view": "question"}))
        forget(guide)
        for step in steps:
            _time(samples, "walk", everything, guide, step.after)
        for step in steps:
            forget(guide)
            _time(samples, "first", everything, guide, step.after)
            _time(samples, "again", everything, guide, step.after)
            samples.ms["floor"].append((await floor.click("choice-two")).ms)
            await _answer(guide, step, app, samples)
    gc.collect()
    _time(samples, "parse", parse, files)
    gc.collect()
    _time(samples, "load", load)


def _time(samples: Samples, name: str, work, *args) -> None:
    start = time.perf_counter()
    work(*args)
    samples.ms[name].append((time.perf_counter() - start) * 1000)


async def _answer(guide: Guide, step: Step, app: Visitor, samples: Samples) -> None:
    """Gives one answer in the app, as a click on it or as ticks with the button below them."""
    picked = [["pick", option] for option in step.answer] if isinstance(step.answer, list) else []
    given = step.question if picked else f"{step.question}.{step.answer}"
    run = await app.send("turn", "go", [["at", app.address], *picked, ["give", given]])
    shown = "result" if step.last else _asked(app.html)
    samples.ms["result" if step.last else "question"].append(run.ms)
    samples.bytes[shown].append(run.bytes)
    samples.unpacked[shown].append(run.unpacked)


def _asked(page: str) -> str:
    """The question on a page, by the button that every question has."""
    found = re.search(rf'value="([a-z0-9_]+)\.{DONT_KNOW}"', page)
    assert found, "no question is on the page"
    return found[1]


def table(samples: Samples) -> str:
    """The ratios, with what they are of and the goal beside each."""
    ms = {name: median(found) for name, found in samples.ms.items()}
    sent, unpacked = (
        {shown: median(found) / 1000 for shown, found in by.items()}
        for by in (samples.bytes, samples.unpacked)
    )
    questions = [shown for shown in sent if shown != "result"]
    largest = max(questions, key=lambda shown: sent[shown])
    all_sent, all_unpacked = (
        median([size for shown in questions for size in by[shown]]) / 1000
        for by in (samples.bytes, samples.unpacked)
    )

    def ratio(what: str, of: str, to: str, goal: float) -> tuple:
        return (
            what,
            f"{ms[of]:.2f} ms",
            f"{ms[to]:.2f} ms",
            f"{ms[of] / ms[to]:.2f}",
            f"<= {goal:g}",
            ms[of] / ms[to] <= goal,
        )

    rows = [
        ("", "measured", "against", "ratio", "goal", None),
        ratio("one answer in a first walk / question rerun", "walk", "question", 0.25),
        ratio("one answer, all forgotten before it / question rerun", "first", "question", 0.25),
        ratio("one answer, met before / question rerun", "again", "question", 0.25),
        ratio("load and compile / CSafeLoader", "load", "parse", 3),
        ratio("question page / floor app", "question", "floor", 2),
        ratio("result page / floor app", "result", "floor", 3),
        kilobytes("question", all_sent, all_unpacked, 6),
        kilobytes(f"largest question ({largest})", sent[largest], unpacked[largest], 6),
        kilobytes("result", sent["result"], unpacked["result"]),
    ]
    return "\n".join(line(*row) for row in rows)


def kilobytes(what: str, sent: float, unpacked: float, goal: float | None = None) -> tuple:
    """A row with the size of a page as it is sent, and unpacked."""
    return (
        f"{what}: sent / unpacked",
        f"{sent:.1f} kB",
        f"{unpacked:.1f} kB",
        "",
        f"<= {goal:g} kB" if goal else "",
        None if goal is None else sent <= goal,
    )


def line(what: str, measured: str, against: str, ratio: str, goal: str, met: bool | None) -> str:
    """One line of the table."""
    judged = "missed" if met is False else ""
    return f"{what:<52}{measured:>12}{against:>12}{ratio:>8}{goal:>10}  {judged}".rstrip()


def main() -> None:
    """Measures and prints. Leaves no server behind, also when it is stopped."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
    guide = load()
    gc.collect()
    gc.freeze()  # as the app does
    with (
        served("server.py") as app_port,
        served(os.path.join("tests", "bench", "app", "floor.py")) as floor_port,
    ):
        samples, rounds = asyncio.run(measure(guide, app_port, floor_port))
        with chromium() as browser:
            click, floor_click = clicks(browser, app_port, floor_port)
            read, asked = first_visit(browser, app_port)
    print(
        f"Medians of {rounds} rounds of {len(CASES)} walks, "
        f"{len(samples.ms['floor'])} answers in all."
    )
    print(table(samples))
    print(
        line(
            "click to next question / floor app, in Chromium",
            f"{click:.0f} ms",
            f"{floor_click:.0f} ms",
            f"{click / floor_click:.2f}",
            "<= 2.5",
            click / floor_click <= 2.5,
        )
    )
    print(
        line(
            "slow phone, first visit: something to read",
            f"{read / 1000:.1f} s",
            "",
            "",
            "<= 1.2 s",
            read <= 1200,
        )
    )
    print(
        line(
            "slow phone, first visit: the first question",
            f"{asked / 1000:.1f} s",
            "",
            "",
            "<= 8 s",
            asked <= 8000,
        )
    )
    print(engine_table(guide))


def engine_table(guide: Guide) -> str:
    """The lines about the engine alone."""
    persons = bench_engine.people(guide, USUAL)
    proven, checked = bench_engine.proofs(guide), bench_engine.check()
    ours, logic = bench_engine.evaluation(guide, persons)
    (first, most, within), (fixed_first, fixed_most, fixed_within) = bench_engine.soon(
        guide, persons
    )
    return "\n".join(
        [
            line("all proofs", f"{proven:.0f} ms", "", "", "<= 1 s", proven <= 1000),
            line("check, as a process", f"{checked / 1000:.1f} s", "", "", "", None),
            line(
                "where every route stands / three-valued logic",
                f"{ours:.2f} ms",
                f"{logic:.2f} ms",
                f"{ours / logic:.2f}",
                "<= 0.2",
                ours / logic <= 0.2,
            ),
            line(
                "questions to a first clear route / best fixed order",
                f"{first:.1f}",
                f"{fixed_first:.1f}",
                f"{first / fixed_first:.2f}",
                "<= 1",
                first <= fixed_first,
            ),
            line(
                "questions to 80% of wished routes settled",
                f"{most:.1f}",
                f"{fixed_most:.1f}",
                f"{most / fixed_most:.2f}",
                "<= 1",
                most <= fixed_most,
            ),
            line(
                "of who gets one, within 3 answers",
                f"{within:.0%}",
                f"{fixed_within:.0%}",
                "",
                ">= 80%",
                within >= 0.8,
            ),
        ]
    )


if __name__ == "__main__":
    main()
