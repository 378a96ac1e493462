"""The literal meaning of the contract, by enumeration: reads the YAML itself and looks at every
completion of the answers.

Each route gets one table with a cell for every combination of answers. What a person has told so
far cuts a block out of it, and standing, conditions, find_out and missing are read off that block.
Nothing here is shared with the engine."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from tests.conftest import DAY

Answers = dict[str, str | list[str]]

NONE, DONT_KNOW = "none", "dont_know"
CLOSED = -1  # in a cell of a route; any other number is a set of conditions, one bit each
STANDING = {0: "open", 1: "conditional", 2: "closed"}
Answer = frozenset  # the chosen options
Read = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class Table:
    """One axis per question, one place on it per kind of answer: answers that no clause tells apart
    share a place."""

    places: dict[str, dict[Answer, int]]
    cells: np.ndarray

    def block(self, answers: dict[str, Answer]) -> np.ndarray:
        """The cells of all completions of the answers; every question keeps its axis."""
        cut = [
            slice(places[answers[q]], places[answers[q]] + 1) if q in answers else slice(None)
            for q, places in self.places.items()
        ]
        return self.cells[tuple(cut)]

    def axes(self, questions: set[str]) -> tuple[int, ...]:
        """The axes of those of the questions that are in the table."""
        return tuple(i for i, q in enumerate(self.places) if q in questions)

    def deciding(self, block: np.ndarray) -> list[str]:
        """The questions on which alone two cells of the block can differ and not be equal."""
        return [q for i, q in enumerate(self.places) if vary(block, (i,))]


def vary(block: np.ndarray, axes: tuple[int, ...]) -> bool:
    """Whether two cells that agree on all other axes are not equal."""
    first = block[tuple(slice(1) if i in axes else slice(None) for i in range(block.ndim))]
    return bool((block != first).any())


def standings(block: np.ndarray) -> np.ndarray:
    """Per cell of a route the number of its standing."""
    return np.where(block == CLOSED, np.int8(2), (block != 0).astype(np.int8))


@dataclass
class Told:
    """What a person has told: the real answers that count, and what else is open, unsure
    (dont_know) or gone (does not apply).

    `waits` says for a question that may apply which other questions decide on that."""

    real: dict[str, Answer] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)
    unsure: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    waits: dict[str, list[str]] = field(default_factory=dict)

    def names(self, questions: list[str], kind: set[str]) -> set[str]:
        """Those of the questions that are of this kind; one that only may apply stands for the
        questions it waits for."""
        out: set[str] = set()
        for q in questions:
            if q in kind:
                out |= self.names(self.waits[q], kind) if q in self.waits else {q}
        return out


class Oracle:
    """Every verdict by definition, for the content in a folder as it stands on a day."""

    def __init__(self, root: Path, day: date):
        (tree,) = (root / "trees").glob("*.yaml")
        self.day = day
        self.tree = _read(tree)
        self.questions = self.tree["questions"]
        self.shared = _read(root / "content" / "requirements.yaml")
        self.files = {
            f.stem: _read(f) for f in sorted((root / "content" / "routes").glob("*.yaml"))
        }
        self.routes = {
            id_: self._requirements(file["requirements"]) for id_, file in self.files.items()
        }
        self._tables: dict[str, Table] = {}

    def _requirements(self, raw: list[dict]) -> list[dict]:
        flat = [r for item in raw for r in (self.shared[item["use"]] if "use" in item else [item])]
        return [
            r
            for r in flat
            if _day(r.get("from", self.day)) <= self.day <= _day(r.get("until", self.day))
        ]

    @cached_property
    def domains(self) -> dict[str, list[Answer]]:
        """Every real answer to every question."""
        out = {}
        for q, spec in self.questions.items():
            options = [o for o in spec["options"] if not spec.get("many") or o != NONE]
            most = len(options) if spec.get("many") else 1
            out[q] = [frozenset(c) for n in range(1, most + 1) for c in combinations(options, n)]
            out[q] += [frozenset([NONE])] if spec.get("many") and NONE in spec["options"] else []
        return out

    def met(self, q: str, value: Any, answer: Answer) -> bool:
        """Whether the clause `q: value` is YES for an answer."""
        spec = self.questions[q]
        twin = {o: (texts or {}).get("same_as", o) for o, texts in spec["options"].items()}
        how, options = next(iter(value.items())) if isinstance(value, dict) else ("any", value)
        if how == "group":
            options = spec["groups"][options]
        elif how == "at_least":
            options = above(spec.get("order", []), options)
        named = {options} if isinstance(options, str) else set(options)
        if how == "all":
            return named <= answer | {twin[o] for o in answer}
        hits = {o for o in answer if o in named or twin[o] in named}
        return not answer - hits - {NONE} if how == "only" else bool(hits)

    def clauses(self, rule: dict | None) -> Iterator[tuple[str, object]]:
        """The clauses of a rule, and those of the `applies` of the questions it mentions."""
        for key, value in (rule or {}).items():
            if key == "not":
                yield from self.clauses(value)
            elif key in ("all", "any"):
                for part in value:
                    yield from self.clauses(part)
            else:
                yield key, value
                yield from self.clauses(self.questions[key].get("applies"))

    def truth(self, rule: dict | None, places: dict[str, dict[Answer, int]]) -> np.ndarray:
        """The truth of a rule in every cell. A clause on a question that does not apply is what
        `otherwise` makes it, else NO."""
        out = np.ones((1,) * len(places), bool)
        for key, value in (rule or {}).items():
            if key == "not":
                part = ~self.truth(value, places)
            elif key == "all":
                part = np.logical_and.reduce(
                    np.broadcast_arrays(*[self.truth(p, places) for p in value])
                )
            elif key == "any":
                part = np.logical_or.reduce(
                    np.broadcast_arrays(*[self.truth(p, places) for p in value])
                )
            else:
                spec = self.questions[key]
                given = np.array(
                    [
                        self.met(key, value, answer)
                        for answer in {i: a for a, i in places[key].items()}.values()
                    ]
                )
                given = given.reshape([-1 if q == key else 1 for q in places])
                absent = "otherwise" in spec and self.met(
                    key, value, frozenset([spec["otherwise"]])
                )
                part = np.where(self.truth(spec.get("applies"), places), given, absent)
            out = out & part
        return out

    def places(self, rules: list) -> dict[str, dict[Answer, int]]:
        """Per question that the rules mention, in the order of the file: its answers, numbered by
        what the clauses make of them."""
        asked: dict[str, list] = {}
        for rule in rules:
            for q, value in self.clauses(rule):
                asked.setdefault(q, []).append(value)
        out = {}
        for q in [q for q in self.questions if q in asked]:
            kinds: dict[tuple, int] = {}
            out[q] = {
                a: kinds.setdefault(tuple(self.met(q, value, a) for value in asked[q]), len(kinds))
                for a in self.domains[q]
            }
        return out

    def rule(self, rule: dict | None) -> Table:
        """The table of one rule: 1 where it is YES, 0 where it is NO."""
        name = repr(rule)
        if name not in self._tables:
            places = self.places([rule])
            shape = [max(p.values()) + 1 for p in places.values()]
            self._tables[name] = Table(
                places, np.broadcast_to(self.truth(rule, places), shape).astype(np.int8)
            )
        return self._tables[name]

    def route(self, id_: str) -> Table:
        """The table of a route: CLOSED, or the conditions that are named."""
        if id_ not in self._tables:
            requirements = self.routes[id_]
            places = self.places([r["needs"] for r in requirements if "needs" in r])
            cells = np.zeros([max(p.values()) + 1 for p in places.values()], np.int16)
            for r in requirements:
                if r["kind"] != "fixed":
                    unmet = True if r["kind"] == "always" else ~self.truth(r["needs"], places)
                    cells |= np.where(
                        unmet, np.int16(1 << self.conditions(id_).index(r["names"])), np.int16(0)
                    )
            for r in requirements:
                if r["kind"] == "fixed":
                    cells[np.broadcast_to(~self.truth(r["needs"], places), cells.shape)] = CLOSED
            self._tables[id_] = Table(places, cells)
        return self._tables[id_]

    def conditions(self, id_: str) -> list[str]:
        """The conditions that a route can name."""
        return sorted({r["names"] for r in self.routes[id_] if "names" in r})

    def wish(self, id_: str) -> Table:
        """When a route is wanted: role, place and subject are each among what it leads to, and what
        it gives is not all held already."""
        leads, wish, held = self.files[id_]["leads_to"], self.tree["wish"], self.tree.get("held")
        given = self.files[id_].get("gives", {}).get("qualification")
        parts = [{wish["roles"]: leads["roles"]}] if "roles" in leads else []
        if "places" in leads:
            kinds = [
                (place.partition("/"), wish["places"]["parts"].get(place.partition("/")[0]))
                for place in leads["places"]
            ]
            parts.append(
                {
                    "any": [
                        {wish["places"]["question"]: kind} | ({question: part} if part else {})
                        for (kind, _, part), question in kinds
                    ]
                }
            )
        if "subjects" in leads:
            parts.append(self._if_asked({wish["subjects"]: leads["subjects"]}))
        if held and given:
            parts.append(
                {"not": {"all": [{held["question"]: {"all": given}}, self._if_asked(held["fits"])]}}
            )
        return self.rule({"all": parts})

    def _if_asked(self, clause: dict) -> dict:
        (question,) = clause
        applies = self.questions[question].get("applies")
        return {"any": [clause, {"not": applies}]} if applies else clause

    def wanted(self, id_: str, told: Told) -> bool | None:
        """Whether a route is wanted; a school type of which the part is not told stands for all its
        parts."""
        parts = self.tree["wish"]["places"]["parts"].values()
        every = {q: frozenset(self.questions[q]["options"]) for q in parts if q not in told.real}
        block = self.wish(id_).block(told.real | every)
        return None if block.min() != block.max() else bool(block.max())

    def told(self, answers: dict[str, Any]) -> Told:
        """Every question in its state; a question's `applies` names earlier ones only."""
        told = Told()
        for q, spec in self.questions.items():
            table = self.rule(spec.get("applies"))
            block = table.block(told.real)
            if not block.any():
                told.gone.add(q)
            elif q in answers and answers[q] != DONT_KNOW:
                answer = answers[q]
                told.real[q] = frozenset([answer] if isinstance(answer, str) else answer)
            elif q in answers:
                told.unsure.add(q)
            elif block.all():
                told.open.add(q)
            else:
                told.waits[q] = table.deciding(block)
                (told.open if vary(block, table.axes(told.open)) else told.unsure).add(q)
        return told

    def judge(self, id_: str, told: Told) -> dict:
        """The verdict on a route."""
        table = self.route(id_)
        block = table.block(told.real)
        closed = block == CLOSED
        if closed.all():
            return {"standing": "closed", "conditions": [], "find_out": set(), "missing": set()}
        open_axes = table.axes(told.open)
        kinds = standings(block)
        if kinds.min() == kinds.max():
            standing = STANDING[int(kinds.min())]
        else:
            standing = "undecided" if vary(kinds, open_axes) else "conditional"
        named = []
        for i, condition in enumerate(self.conditions(id_)):
            holds = block >> i & 1
            some, always = (
                np.where(closed, 0, holds).max(open_axes),
                np.where(closed, 1, holds).min(open_axes),
            )
            if some.any() and not (some > always).any():
                named.append(condition)
        decides = table.deciding(block)
        return {
            "standing": standing,
            "conditions": ["vog", *named],
            "find_out": told.names(decides, told.unsure),
            "missing": told.names(decides, told.open),
        }

    def person(self, rng: random.Random, known: float, unsure: float) -> Answers:
        """Random answers: each question has a real answer with chance `known`, dont_know with
        chance `unsure`, else none."""
        out: Answers = {}
        for q in rng.sample(list(self.questions), len(self.questions)):
            luck = rng.random()
            if luck < known:
                chosen = rng.choice(self.domains[q])
                listed = [o for o in self.questions[q]["options"] if o in chosen]
                out[q] = listed if self.questions[q].get("many") else listed[0]
            elif luck < known + unsure:
                out[q] = DONT_KNOW
        return out


@cache
def real() -> Oracle:
    """The oracle of the real content on the day of the tests."""
    return Oracle(Path(__file__).resolve().parents[2], DAY)


def _read(file: Path) -> dict:
    return yaml.load(file.read_text(encoding="utf-8"), Read)


def _day(raw: date | str) -> date:
    return date.fromisoformat(raw) if isinstance(raw, str) else raw


def above(order: list[list[str]], option: str) -> set[str]:
    above = {option}
    while (
        more := {
            later
            for chain in order
            for i, o in enumerate(chain)
            if o in above
            for later in chain[i:]
        }
        - above
    ):
        above |= more
    return above
