"""The laws of the contract, on small random trees that go through the files like the real ones, and on the real content."""

import atexit
import json
import random
import tempfile
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from engine.load import load
from engine.model import Guide
from engine.openings import openings
from engine.reasons import reasons
from engine.report import answer
from engine.situation import Situation, change
from engine.verdict import Verdict, judge
from tests.conftest import DAY
from tests.oracle import DONT_KNOW, NONE, Oracle, Told, real

TEXT = {"nl": "x", "en": "x"}
SAID = {"law": True, "source": "s", "rule": TEXT}
MET = SAID | {"yes": TEXT, "no": TEXT}
QUICK = settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@dataclass(frozen=True)
class Case:
    """A small tree, the requirements of its one route, and what a person answers."""

    questions: dict
    requirements: list
    answers: dict


@dataclass(frozen=True)
class World:
    """A case that was written to files and read back, by the engine and by the oracle."""

    guide: Guide
    oracle: Oracle
    told: Told

    def judge(self, answers: dict) -> Verdict:
        """The engine's verdict on the one route."""
        return judge(self.guide.routes["r"], Situation(self.guide, answers))


@st.composite
def cases(draw) -> Case:
    """Trees of two to five questions: some with many answers, some that only apply after others, some with `otherwise` or `about`."""
    questions: dict[str, dict] = {}
    for i in range(draw(st.integers(2, 5))):
        questions[f"q{i}"] = _question(draw, questions)
    requirements = [_requirement(draw, questions, i) for i in range(draw(st.integers(1, 4)))]
    told = {q: [None, DONT_KNOW, _answer(draw, spec), _answer(draw, spec)][draw(st.integers(0, 3))] for q, spec in questions.items()}
    return Case(questions, requirements, {q: a for q, a in told.items() if a is not None})


def _pick(draw, options) -> object:
    return draw(st.sampled_from(tuple(options)))


def _some(draw, options: list[str]) -> list[str]:
    mask = draw(st.integers(1, 2 ** len(options) - 1))
    return [o for i, o in enumerate(options) if mask >> i & 1]


def _question(draw, earlier: dict) -> dict:
    options = ["a", "b", "c", "d"][:draw(st.integers(2, 4))]
    many = draw(st.booleans())
    if many and draw(st.booleans()):
        options[-1] = NONE
    spec = _plain(options) | {"groups": {"some": options[:2]}}
    spec |= {"many": True} if many else {"order": [options[:2], [options[0], *options[2:]]]}
    if "d" in options and draw(st.booleans()):
        spec["options"]["d"]["same_as"] = _pick(draw, "ab")
    if earlier and draw(st.booleans()):
        spec["applies"] = _rule(draw, earlier, 1)
        spec |= {"otherwise": _pick(draw, options)} if draw(st.booleans()) else {}
    if earlier and draw(st.booleans()):
        spec["about"] = _pick(draw, earlier)
    return spec


def _plain(options: list[str]) -> dict:
    texts = {key: TEXT for key in ("ask", "short", "said", "unsure", "help")}
    return {"group": "g", "options": {o: {"label": TEXT} for o in options}} | texts


def _rule(draw, questions: dict, depth: int) -> dict:
    kind = _pick(draw, ("clause", "clause", "all", "any", "not")) if depth else "clause"
    if kind == "not":
        return {"not": _rule(draw, questions, depth - 1)}
    if kind != "clause":
        return {kind: [_rule(draw, questions, depth - 1) for _ in range(draw(st.integers(1, 3)))]}
    q = _pick(draw, questions)
    options = list(questions[q]["options"])
    how = _pick(draw, ("one", "several", "group", "all", "only") if questions[q].get("many") else ("one", "several", "group", "at_least"))
    value = "some" if how == "group" else _pick(draw, options) if how in ("one", "at_least") else _some(draw, options)
    return {q: value if how in ("one", "several") else {how: value}}


def _requirement(draw, questions: dict, number: int) -> dict:
    kind = _pick(draw, ("fixed", "attainable", "attainable", "always"))
    out = {"key": f"k{number}", "kind": kind} | SAID
    out |= {} if kind == "fixed" else {"names": _pick(draw, ("c1", "c2"))}
    return out if kind == "always" else out | {"needs": _rule(draw, questions, 3)} | MET


def _answer(draw, spec: dict) -> str | list[str]:
    options = list(spec["options"])
    if not spec.get("many"):
        return _pick(draw, options)
    return [NONE] if NONE in options and draw(st.booleans()) else _some(draw, [o for o in options if o != NONE])


@cache
def folder() -> Path:
    """A folder with all that is the same in every case."""
    kept = tempfile.TemporaryDirectory()
    atexit.register(kept.cleanup)
    source = {"kind": "law", "title": TEXT, "publisher": "p", "url": "https://example.org/", "checked": "2026-11-24"}
    condition = {"name": TEXT, "do": TEXT, "decides": "u", "source": "s"}
    files = {"conditions": {"vog": condition, "c1": condition, "c2": condition}, "deciders": {"u": TEXT}, "sources": {"s": source}, "facts": {}, "contacts": {},
             "requirements": {}, "glossary": {}, "suitability": {"lead": TEXT, "sectors": {}, "prepare": [], "think": [], "limits": []}, "interface": {"decided-by": TEXT, "depends-on": TEXT}}
    for name in ("trees", "content/routes"):
        Path(kept.name, name).mkdir(parents=True)
    for name, data in files.items():
        Path(kept.name, "content", f"{name}.yaml").write_text(json.dumps(data), encoding="utf-8")
    return Path(kept.name)


def world(case: Case) -> World:
    """Writes the case as a tree and a route (JSON is YAML too), and reads it back."""
    tree = {"id": "t", "title": TEXT, "route_order": ["r"], "always_needed": "vog", "condition_order": ["vog", "c1", "c2"], "question_groups": {"g": TEXT},
            "wish": {"roles": "q0", "places": {"question": "q0"}}, "questions": case.questions}
    route = {key: TEXT for key in ("name", "summary", "outcome", "pay_text", "for_whom", "load", "cost", "if_not")} | {"limits": [TEXT], "ask": [TEXT]} | {
        "leads_to": {}, "months": None, "pay": "none", "days": None, "decides": "u", "requirements": case.requirements, "steps": [{"who": "u", **TEXT}],
        "alternatives": [], "examples": [{"shows": {}, "answers": {}, "standing": "open", "conditions": [], "find_out": []}]}
    for name, data in {"trees/t.yaml": tree, "content/routes/r.yaml": route}.items():
        (folder() / name).write_text(json.dumps(data), encoding="utf-8")
    oracle = Oracle(folder(), DAY)
    return World(load(folder(), day=DAY), oracle, oracle.told(case.answers))


def two_islands(answers: dict) -> Case:
    """Open where two questions have the same answer, and c1 is named for b only: between the two lies a closed route on all sides."""
    same = {"any": [{"all": [{"q0": o}, {"q1": o}]} for o in "ab"]}
    requirements = [{"key": "k0", "kind": "fixed", "needs": same} | MET, {"key": "k1", "kind": "attainable", "names": "c1", "needs": {"q0": "a"}} | MET]
    return Case({"q0": _plain(["a", "b"]), "q1": _plain(["a", "b"])}, requirements, answers)


def _fixed(needs: dict) -> list[dict]:
    return [{"key": "k", "kind": "fixed", "needs": needs} | MET]


def twins(how: str) -> Case:
    """Someone who chose b and d, where d counts as a."""
    question = _plain(["a", "b", "c", "d"]) | {"many": True}
    question["options"]["d"] = {"label": TEXT, "same_as": "a"}
    return Case({"q0": question}, _fixed({"q0": {how: ["a", "b"]}}), {"q0": ["b", "d"]})


@QUICK
@given(cases())
@example(twins("all"))
@example(twins("only"))
@example(two_islands({}))
@example(two_islands({"q0": DONT_KNOW}))
@example(two_islands({"q0": DONT_KNOW, "q1": DONT_KNOW}))
def test_the_engine_says_what_enumeration_says(case):
    here = world(case)
    found = here.judge(case.answers)
    assert here.oracle.judge("r", here.told) == {
        "standing": found.standing, "conditions": found.conditions[:1] + sorted(found.conditions[1:]), "find_out": set(found.find_out), "missing": set(found.missing)}


@QUICK
@given(cases())
def test_a_question_is_answered_unsure_open_or_gone_as_enumeration_says(case):
    here = world(case)
    situation, told = Situation(here.guide, case.answers), here.told
    assert set(situation.ids(set(situation.answers))) == set(told.real)
    assert set(situation.ids(situation.unsure)) == told.unsure
    assert set(situation.ids(situation.open)) == told.open
    assert set(situation.ids(set(situation.dropped))) == told.gone & set(case.answers)


@QUICK
@given(cases())
def test_answering_an_unanswered_question_never_changes_a_decided_standing(case):
    here = world(case)
    standing = here.judge(case.answers).standing
    for q in here.told.open if standing != "undecided" else ():
        for further in [DONT_KNOW, *map(list, here.oracle.domains[q])]:
            more = case.answers | {q: further if here.oracle.questions[q].get("many") or further == DONT_KNOW else further[0]}
            assert here.judge(more).standing == standing, more


@QUICK
@given(cases())
def test_an_undecided_route_always_has_something_missing(case):
    found = world(case).judge(case.answers)
    assert (found.standing != "undecided") or found.missing


@QUICK
@given(cases(), st.integers(0))
def test_when_nothing_is_unanswered_nothing_is_undecided(case, luck):
    here = world(case)
    answers = here.oracle.person(random.Random(luck), 0.6, 0.4) | case.answers
    assert here.judge(answers).standing != "undecided"
    assert here.judge(answers).missing == []


def forced(oracle: Oracle, needs: dict, real_answers: dict) -> set[bool]:
    """The truths that a rule can have when only these answers are known."""
    return {bool(cell) for cell in oracle.rule(needs).block(real_answers).flat}


def check_reason(oracle: Oracle, needs: dict, told: Told, truth: str, because: list[str]) -> None:
    """`because` forces the truth and no smaller set does; for unknown it holds what the requirement waits for."""
    if truth == "unknown":
        deciding = oracle.rule(needs).deciding(oracle.rule(needs).block(told.real))
        assert set(because) == told.names(deciding, told.open) | told.names(deciding, told.unsure)
        return
    assert forced(oracle, needs, {q: told.real[q] for q in because}) == {truth == "yes"}
    for fewer in combinations(told.real, len(because) - 1) if because else []:
        assert len(forced(oracle, needs, {q: told.real[q] for q in fewer})) == 2, fewer


@QUICK
@given(cases())
def test_because_alone_forces_the_truth_and_no_smaller_set_does(case):
    here = world(case)
    needs = {r["key"]: r.get("needs") for r in case.requirements}
    for reason in reasons(here.guide.routes["r"], Situation(here.guide, case.answers)):
        rule = needs[reason.requirement.key]
        if rule is None:
            assert (reason.truth, reason.because) == ("no", [])
        else:
            check_reason(here.oracle, rule, here.told, reason.truth, reason.because)


@QUICK
@given(cases())
def test_answers_that_do_not_apply_make_no_difference(case):
    here = world(case)
    kept = {q: a for q, a in case.answers.items() if q not in here.told.gone}
    given_all, given_kept = answer(here.guide, case.answers), answer(here.guide, kept)
    assert {d["question"] for d in given_all.pop("dropped")} == set(case.answers) - set(kept)
    assert given_kept.pop("dropped") == []
    assert given_all == given_kept


@QUICK
@given(cases())
@example(Case({"q0": _plain(["a", "b"]) | {"many": True}, "q1": _plain(["a", "b"]) | {"about": "q0"}}, [], {"q0": ["a", "b"], "q1": "a"}))
def test_a_changed_answer_sets_aside_what_is_about_it_and_the_same_one_in_another_order_does_not(case):
    guide = world(case).guide
    for q, old in case.answers.items():
        same = old[::-1] if isinstance(old, list) else old
        assert change(guide, case.answers, q, same) == (case.answers | {q: same}, {})
        now, aside = change(guide, case.answers, q, None)
        assert aside == {c: a for c, a in case.answers.items() if case.questions[c].get("about") == q}
        assert now == {c: a for c, a in case.answers.items() if c != q and c not in aside}


def opened(questions: dict, needs: dict) -> list[dict]:
    """What would open a route with one requirement for someone who answered a everywhere."""
    answers = dict.fromkeys(questions, "a")
    guide = world(Case(questions, _fixed(needs), answers)).guide
    return openings(guide.routes["r"], Situation(guide, answers))


def test_of_six_ways_to_open_a_route_five_are_offered():
    questions = {f"q{i}": _plain(["a", "b"]) for i in range(6)}
    assert opened(questions, {"any": [{q: "b"} for q in questions]}) == [{f"q{i}": ["b"]} for i in range(5)]


def test_options_that_open_a_route_for_different_reasons_are_offered_together():
    questions = {f"q{i}": _plain(["a", "b", "c"]) for i in range(3)}
    assert opened(questions, {"any": [{"all": [{"q0": "b"}, {"q1": "a"}]}, {"all": [{"q0": "c"}, {"q2": "a"}]}]}) == [{"q0": ["b", "c"]}]


def test_reasons_on_the_real_content_rest_on_as_few_answers_as_can_be(guide):
    for seed in range(6):
        answers = real().person(random.Random(seed), 0.5, 0.1)
        told, situation = real().told(answers), Situation(guide, answers)
        for route in ("pabo-voltijd", "lerarenopleiding-tweedegraads", "pdg-op-ervaring", "zij-instroom-vo-eerstegraads", "onderwijsassistent-naar-leraar"):
            needs = {r["key"]: r.get("needs") for r in real().routes[route]}
            for reason in reasons(guide.routes[route], situation):
                if needs[reason.requirement.key] is not None:
                    check_reason(real(), needs[reason.requirement.key], told, reason.truth, reason.because)
