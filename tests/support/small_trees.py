"""Small made-up trees in files like the real ones: written by hand, or drawn at random."""

import atexit
import json
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from engine.rules.clause_kinds import CLAUSES
from engine.rules.questions import DONT_KNOW, NONE

TEXT = {"nl": "x", "en": "x"}
SAID = {"law": True, "source": "s", "rule": TEXT}
MET = SAID | {"yes": TEXT, "no": TEXT}


def question(*options, **more):
    """A question; an option given as (name, prior) has a prior."""
    named = {
        o if isinstance(o, str) else o[0]: {"label": TEXT}
        | ({} if isinstance(o, str) else {"prior": o[1]})
        for o in options
    }
    return (
        {"group": "g", "options": named}
        | {key: TEXT for key in ("ask", "short", "said", "unsure", "help")}
        | more
    )


def route(*requirements, leads_to=None):
    """A route with these requirements."""
    return {
        key: TEXT
        for key in ("name", "summary", "outcome", "pay_text", "for_whom", "load", "cost", "if_not")
    } | {
        "limits": [TEXT],
        "ask": [TEXT],
        "leads_to": leads_to or {},
        "months": None,
        "pay": "none",
        "days": None,
        "decides": "u",
        "requirements": list(requirements),
        "steps": [{"who": "u", **TEXT}],
        "alternatives": [],
        "examples": [
            {"shows": {}, "answers": {}, "standing": "open", "conditions": [], "find_out": []}
        ],
    }


def fixed(needs, key="k"):
    """A requirement that closes the route to who does not meet it."""
    return {"key": key, "kind": "fixed", "needs": needs} | MET


def names(condition, needs=None, key="n"):
    """A requirement that names a condition: always, or where the rule does not hold."""
    kind = (
        {"kind": "always"} | SAID if needs is None else {"kind": "attainable", "needs": needs} | MET
    )
    return {"key": key, "names": condition} | kind


@cache
def folder() -> Path:
    """A folder with all that is the same in every case."""
    kept = tempfile.TemporaryDirectory()
    atexit.register(kept.cleanup)
    source = {
        "kind": "law",
        "title": TEXT,
        "publisher": "p",
        "url": "https://example.org/",
        "checked": "2026-11-24",
    }
    condition = {"name": TEXT, "do": TEXT, "decides": "u", "source": "s"}
    files = {
        "conditions": {"vog": condition, "c1": condition, "c2": condition},
        "deciders": {"u": TEXT},
        "sources": {"s": source},
        "facts": {},
        "contacts": {},
        "requirements": {},
        "glossary": {},
        "suitability": {"lead": TEXT, "sectors": {}, "prepare": [], "think": [], "limits": []},
        "interface": {"decided-by": TEXT, "depends-on": TEXT},
    }
    for name in ("trees", "content/routes"):
        Path(kept.name, name).mkdir(parents=True)
    for name, data in files.items():
        Path(kept.name, "content", f"{name}.yaml").write_text(json.dumps(data), encoding="utf-8")
    return Path(kept.name)


def write(root: Path, questions: dict, routes: dict, always: str | None = None) -> None:
    """Writes a tree and its routes (JSON is YAML too) under `root`, beside what is the same in
    every case."""
    tree = {
        "id": "t",
        "title": TEXT,
        "route_order": list(routes),
        "condition_order": ["vog", "c1", "c2"],
        "question_groups": {"g": TEXT},
        "wish": {"roles": "q0", "places": {"question": "q0"}},
        "questions": questions,
    } | ({"always_needed": always} if always else {})
    for file, data in {
        "trees/t": tree,
        **{f"content/routes/{id_}": data for id_, data in routes.items()},
    }.items():
        (root / f"{file}.yaml").write_text(json.dumps(data), encoding="utf-8")


# Two trees by hand: three questions with one answer each, and one with several answers after which
# not everything applies.
THREE = {
    "q0": question(("a", 0.6), ("b", 0.3), "c"),
    "q1": question("a", "b", "c"),
    "q2": question(("a", 0.9), ("b", 0.1)),
}
MANY = {
    "q0": question(("a", 0.7), "b", ("c", 0.1), "none", many=True),
    "q1": question("a", "b", applies={"q0": ["a", "b"]}, otherwise="b"),
    "q2": question("a", "b", "c", applies={"not": {"q1": "a"}}),
}


@dataclass(frozen=True)
class Case:
    """A small tree, the requirements of its one route, and what a person answers."""

    questions: dict
    requirements: list
    answers: dict


@st.composite
def cases(draw) -> Case:
    """Trees of two to five questions: some with many answers, some that only apply after others,
    some with `otherwise` or `about`."""
    questions: dict[str, dict] = {}
    for i in range(draw(st.integers(2, 5))):
        questions[f"q{i}"] = _question(draw, questions)
    requirements = [_requirement(draw, questions, i) for i in range(draw(st.integers(1, 4)))]
    told = {
        q: [None, DONT_KNOW, _answer(draw, spec), _answer(draw, spec)][draw(st.integers(0, 3))]
        for q, spec in questions.items()
    }
    return Case(questions, requirements, {q: a for q, a in told.items() if a is not None})


def _pick(draw, options):
    return draw(st.sampled_from(tuple(options)))


def _some(draw, options: list[str]) -> list[str]:
    mask = draw(st.integers(1, 2 ** len(options) - 1))
    return [o for i, o in enumerate(options) if mask >> i & 1]


def _question(draw, earlier: dict) -> dict:
    options = ["a", "b", "c", "d"][: draw(st.integers(2, 4))]
    many = draw(st.booleans())
    if many and draw(st.booleans()):
        options[-1] = NONE
    spec = question(*options) | {"groups": {"some": options[:2]}}
    spec |= {"many": True} if many else {"order": [options[:2], [options[0], *options[2:]]]}
    if "d" in options and draw(st.booleans()):
        spec["options"]["d"]["same_as"] = _pick(draw, "ab")
    if earlier and draw(st.booleans()):
        spec["applies"] = _rule(draw, earlier, 1)
        spec |= {"otherwise": _pick(draw, options)} if draw(st.booleans()) else {}
    if earlier and draw(st.booleans()):
        spec["about"] = _pick(draw, earlier)
    return spec


def _rule(draw, questions: dict, depth: int) -> dict:
    kind = _pick(draw, ("clause", "clause", "all", "any", "not")) if depth else "clause"
    if kind == "not":
        return {"not": _rule(draw, questions, depth - 1)}
    if kind != "clause":
        return {kind: [_rule(draw, questions, depth - 1) for _ in range(draw(st.integers(1, 3)))]}
    q = _pick(draw, questions)
    return {q: _clause(draw, questions[q])}


def _clause(draw, spec: dict) -> object:
    """A clause of any kind that may stand at the question."""
    several = bool(spec.get("many"))
    kind = _pick(draw, [kind for kind in CLAUSES if kind.fits(several)])
    options = list(spec["options"])
    value: str | list[str]
    if kind.takes == "group":
        value = "some"
    elif kind.takes == "option" or draw(st.booleans()):
        value = _pick(draw, options)
    else:
        value = _some(draw, options)
    return value if kind.plain else {kind.name: value}


def _requirement(draw, questions: dict, number: int) -> dict:
    kind = _pick(draw, ("fixed", "attainable", "attainable", "always"))
    out = {"key": f"k{number}", "kind": kind} | SAID
    out |= {} if kind == "fixed" else {"names": _pick(draw, ("c1", "c2"))}
    return out if kind == "always" else out | {"needs": _rule(draw, questions, 3)} | MET


def _answer(draw, spec: dict) -> str | list[str]:
    options = list(spec["options"])
    if not spec.get("many"):
        return _pick(draw, options)
    return (
        [NONE]
        if NONE in options and draw(st.booleans())
        else _some(draw, [o for o in options if o != NONE])
    )
