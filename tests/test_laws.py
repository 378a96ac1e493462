"""The laws of the contract, on small random trees that go through the files like the real ones, and on the real content."""

import json
import random
import tempfile
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.load import load
from engine.model import Guide
from engine.reasons import reasons
from engine.report import answer
from engine.situation import Situation
from engine.verdict import judge
from tests.oracle import DONT_KNOW, NONE, Oracle, Told, real

TEXT = {"nl": "x", "en": "x"}
DAY = date(2026, 11, 24)
QUICK = settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
DECIDED = ("open", "conditional", "closed")


@dataclass(frozen=True)
class Case:
    """A small tree, the requirements of its one route, and what a person answers."""

    questions: dict
    requirements: list
    answers: dict


@dataclass(frozen=True)
class World:
    """A case that was written to files and read back by engine and oracle."""

    guide: Guide
    oracle: Oracle
    answers: dict

    @property
    def told(self) -> Told:
        """The oracle's reading of the answers."""
        return self.oracle.told(self.answers)

    def judge(self, answers: dict):
        """The engine's verdict on the one route."""
        return judge(self.guide.routes["r"], Situation(self.guide, answers))


@st.composite
def cases(draw) -> Case:
    """Trees of two to five questions: some with many answers, some that only apply after others, some with `otherwise` or `about`."""
    questions: dict[str, dict] = {}
    for i in range(draw(st.integers(2, 5))):
        questions[f"q{i}"] = draw(_question(questions))
    requirements = [draw(_requirement(questions, i)) for i in range(draw(st.integers(1, 4)))]
    told = {q: draw(st.one_of(st.none(), st.just(DONT_KNOW), _answer(spec), _answer(spec))) for q, spec in questions.items()}
    return Case(questions, requirements, {q: a for q, a in told.items() if a is not None})


@st.composite
def _question(draw, earlier: dict) -> dict:
    options = ["a", "b", "c", "d"][:draw(st.integers(2, 4))]
    many = draw(st.booleans())
    if many and draw(st.booleans()):
        options[-1] = NONE
    spec = {"group": "g", "options": {o: {"label": TEXT} for o in options}, "groups": {"some": options[:2]}}
    spec |= {"many": True} if many else {"order": [options[:2], [options[0], *options[2:]]]}
    if len(options) == 4 and options[-1] != NONE and draw(st.booleans()):
        spec["options"]["d"]["same_as"] = draw(st.sampled_from(["a", "b"]))
    if earlier and draw(st.booleans()):
        spec["applies"] = draw(_rule(earlier, 1))
        spec |= {"otherwise": draw(st.sampled_from(options))} if draw(st.booleans()) else {}
    if earlier and draw(st.booleans()):
        spec["about"] = draw(st.sampled_from(sorted(earlier)))
    return spec | {key: TEXT for key in ("ask", "short", "said", "unsure", "help")}


@st.composite
def _rule(draw, questions: dict, depth: int) -> dict:
    kind = draw(st.sampled_from(["clause", "clause", "all", "any", "not"])) if depth else "clause"
    if kind == "not":
        return {"not": draw(_rule(questions, depth - 1))}
    if kind != "clause":
        return {kind: [draw(_rule(questions, depth - 1)) for _ in range(draw(st.integers(1, 3)))]}
    q = draw(st.sampled_from(sorted(questions)))
    option = st.sampled_from(list(questions[q]["options"]))
    several = st.lists(option, min_size=1, max_size=3, unique=True)
    how = draw(st.sampled_from(["one", "several", "group", *(["all", "only"] if questions[q].get("many") else ["at_least"])]))
    return {q: draw(_value(how, option, several))}


def _value(how: str, option: st.SearchStrategy, several: st.SearchStrategy) -> st.SearchStrategy:
    if how in ("one", "several"):
        return option if how == "one" else several
    return {"group": st.just("some"), "at_least": option, "all": several, "only": several}[how].map(lambda value: {how: value})


@st.composite
def _requirement(draw, questions: dict, number: int) -> dict:
    kind = draw(st.sampled_from(["fixed", "attainable", "attainable", "always"]))
    out = {"key": f"k{number}", "kind": kind, "law": True, "source": "s", "rule": TEXT}
    out |= {} if kind == "fixed" else {"names": draw(st.sampled_from(["c1", "c2"]))}
    return out | ({} if kind == "always" else {"needs": draw(_rule(questions, 3)), "yes": TEXT, "no": TEXT})


def _answer(spec: dict) -> st.SearchStrategy:
    options = list(spec["options"])
    if not spec.get("many"):
        return st.sampled_from(options)
    some = st.lists(st.sampled_from([o for o in options if o != NONE]), min_size=1, unique=True)
    return some | st.just([NONE]) if NONE in options else some


def world(case: Case) -> World:
    """Writes the case as a tree and a route (JSON is YAML too), and reads it back."""
    first = next(iter(case.questions))
    tree = {"id": "t", "title": TEXT, "route_order": ["r"], "condition_order": ["c1", "c2"], "question_groups": {"g": TEXT},
            "wish": {"roles": first, "places": {"question": first}}, "questions": case.questions}
    route = {key: TEXT for key in ("name", "summary", "outcome", "pay_text")} | {
        "leads_to": {}, "months": None, "pay": "none", "days": None, "decides": "u", "requirements": case.requirements, "steps": [{"who": "u", **TEXT}],
        "alternatives": [], "examples": [{"shows": {}, "answers": {}, "standing": "open", "conditions": [], "find_out": []}]}
    source = {"kind": "law", "title": TEXT, "publisher": "p", "url": "https://example.org/", "checked": "2026-11-24"}
    condition = {"name": TEXT, "do": TEXT, "decides": "u", "source": "s"}
    files = {"trees/t.yaml": tree, "content/routes/r.yaml": route, "content/conditions.yaml": {"c1": condition, "c2": condition},
             "content/deciders.yaml": {"u": TEXT}, "content/sources.yaml": {"s": source}, "content/facts.yaml": {}, "content/contacts.yaml": {},
             "content/requirements.yaml": {}, "content/interface.yaml": {"decided-by": TEXT, "depends-on": TEXT}}
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files.items():
            file = Path(folder, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps(data), encoding="utf-8")
        return World(load(Path(folder), day=DAY), Oracle(Path(folder), DAY), case.answers)
