"""The engine against literal enumeration on the real content: 0 differences for any partial
answers; and where plainer logic fails."""

import json
import random
from collections import Counter
from typing import Any

import pytest

from engine.answering.report import answer
from engine.answering.situation import Answers, Situation
from engine.answering.verdict import judge
from engine.guide.guide import Guide
from tests.support.oracle import Oracle, real

QUICK, LONG = range(200), range(200, 2200)  # one person per seed


def person(seed: int) -> Answers:
    """Random answers to random questions, also to those that do not apply; from nearly nothing told
    to nearly all."""
    rng = random.Random(seed)
    known = rng.random()
    return real().person(rng, known, (1 - known) * rng.random())


def verdict(route: str, situation: Situation) -> dict:
    """The engine's verdict in the words of the oracle: `vog` stands first, the other conditions are
    a set."""
    found = judge(situation.guide.routes[route], situation)
    return {
        "standing": found.standing,
        "conditions": found.conditions[:1] + sorted(found.conditions[1:]),
        "find_out": set(found.find_out),
        "missing": set(found.missing),
    }


def compare(guide: Guide, seeds: range) -> Counter:
    """Compares every route, and whether it is wanted, for every seed. Returns how often each
    standing came out."""
    seen: Counter[str] = Counter()
    wrong = []
    for seed in seeds:
        answers = person(seed)
        told, situation = real().told(answers), Situation(guide, answers)
        for route in guide.routes:
            got, expected = verdict(route, situation), real().judge(route, told)
            seen[expected["standing"]] += 1
            wish = judge(guide.routes[route], situation).wanted, real().wanted(route, told)
            if got != expected or wish[0] is not wish[1]:
                wrong.append(
                    f"seed {seed} route {route}\n  answers {json.dumps(answers)}\n  engine "
                    f"{got}\n  oracle {expected}\n  wanted {wish}"
                )
    assert not wrong, f"{len(wrong)} differences, the first:\n" + "\n".join(wrong[:3])
    return seen


def test_no_route_differs_from_enumeration_for_two_hundred_random_persons(guide):
    seen = compare(guide, QUICK)
    assert set(seen) == {"open", "conditional", "undecided", "closed"}


@pytest.mark.long
def test_no_route_differs_from_enumeration_for_two_thousand_random_persons(guide):
    compare(guide, LONG)


def test_the_random_persons_say_dont_know_and_answer_what_does_not_apply():
    told = [real().told(person(seed)) for seed in QUICK]
    assert sum(bool(t.unsure) for t in told) > 100
    assert sum(bool(t.gone & set(person(seed))) for seed, t in zip(QUICK, told, strict=True)) > 100
    assert sum(bool(t.waits) for t in told) > 100


def test_engine_and_oracle_know_the_same_routes(guide):
    assert set(guide.routes) == set(real().routes)


def test_the_laws_hold_on_the_real_content(guide):
    for seed in range(40):
        rng = random.Random(seed)
        answers = real().person(rng, rng.uniform(0.2, 0.9), 0.1)
        told = real().told(answers)
        kept = {q: a for q, a in answers.items() if q not in told.gone}
        more = kept | {
            q: a
            for q, a in real().person(rng, 0.5, 0.5).items()
            if q in told.open and rng.random() < 0.3
        }
        situations = [Situation(guide, a) for a in (answers, kept, more)]
        for route in guide.routes.values():
            first, same, later = [judge(route, s) for s in situations]
            assert first == same, (seed, route.id, answers)
            assert later.standing == first.standing or first.standing == "undecided", (
                seed,
                route.id,
                answers,
                more,
            )
            assert first.missing or first.standing != "undecided", (seed, route.id, answers)


BACHELOR, MBO = {"degree": "hbo-bachelor"}, {"degree": "mbo-4"}
WORKED = [
    (
        BACHELOR,
        "zij-instroom-po",
        "conditional",
        ["vog", "suitability-assessment"],
        {"missing": {"employer", "days_per_week", "teacher_training_last_2_years"}},
    ),
    (
        BACHELOR | {"employer": "dont_know"},
        "zij-instroom-po",
        "conditional",
        ["vog", "employer", "suitability-assessment"],
        {"find_out": {"employer"}},
    ),
    (
        {"degree": "dont_know"},
        "zij-instroom-po",
        "conditional",
        ["vog", "suitability-assessment"],
        {"find_out": {"degree"}},
    ),
    (MBO, "zij-instroom-po", "closed", [], {"opened_by": [{"degree"}]}),
    (MBO, "pabo-voltijd", "undecided", ["vog"], {"missing": {"pabo_subjects"}}),
    (
        MBO | {"pabo_subjects": ["natuur"]},
        "pabo-voltijd",
        "conditional",
        ["vog", "pabo-tests"],
        {"missing": set(), "find_out": set()},
    ),
    ({"degree": "vwo"}, "pabo-voltijd", "open", ["vog"], {"missing": set(), "find_out": set()}),
    (
        {"degree": "vmbo", "age": "under-21"},
        "pabo-voltijd",
        "closed",
        [],
        {"opened_by": [{"age"}, {"degree"}]},
    ),
]


@pytest.mark.parametrize("answers, route, standing, conditions, more", WORKED)
def test_a_worked_line_of_the_contract_comes_out_as_written(
    guide, answers, route, standing, conditions, more
):
    answers = answers | {"degree_country": "nl"}
    expected = {"standing": standing, "conditions": conditions} | {
        k: v for k, v in more.items() if k != "opened_by"
    }
    for found in (
        verdict(route, Situation(guide, answers)),
        real().judge(route, real().told(answers)),
    ):
        assert {k: found[k] for k in expected} == expected
    (said,) = answer(guide, answers, route)["routes"]
    opened = [set(entry) for entry in said["opened_by"]]
    assert sorted(opened, key=sorted) == more.get("opened_by", [])


class Kleene:
    """Plain three-valued logic: None is unknown, and what follows only from two unknowns together
    is never seen."""

    def __init__(self, oracle: Oracle, answers: Answers):
        self.oracle, self.answers = oracle, answers

    def truth(self, rule: dict | None) -> bool | None:
        """YES, NO or unknown for a rule."""
        return self._all([self._part(key, value) for key, value in (rule or {}).items()])

    def _all(self, truths: list[bool | None]) -> bool | None:
        return False if False in truths else None if None in truths else True

    def _part(self, key: str, value: Any) -> bool | None:
        if key == "all":
            return self._all([self.truth(part) for part in value])
        if key == "any":
            return self._not(self._all([self._not(self.truth(part)) for part in value]))
        return self._not(self.truth(value)) if key == "not" else self._clause(key, value)

    @staticmethod
    def _not(truth: bool | None) -> bool | None:
        return None if truth is None else not truth

    def _clause(self, q: str, value: object) -> bool | None:
        spec = self.oracle.questions[q]
        raw = self.answers.get(q)
        given = (
            None
            if raw is None
            else self.oracle.met(q, value, frozenset([raw] if isinstance(raw, str) else raw))
        )
        absent = "otherwise" in spec and self.oracle.met(q, value, frozenset([spec["otherwise"]]))
        applies = self.truth(spec.get("applies"))
        return given if applies or given == absent else absent if applies is False else None

    def condition(self, route: str, name: str) -> bool | None:
        """Whether a route names the condition."""
        group = [r for r in self.oracle.routes[route] if r.get("names") == name]
        return self._not(
            self._all([r["kind"] != "always" and self.truth(r["needs"]) for r in group])
        )

    def standing(self, route: str) -> str:
        """The standing of a route, undecided where this logic does not see it."""
        gate = self._all(
            [self.truth(r["needs"]) for r in self.oracle.routes[route] if r["kind"] == "fixed"]
        )
        named = [self.condition(route, c) for c in self.oracle.conditions(route)]
        if gate:
            return "conditional" if True in named else "undecided" if None in named else "open"
        return "undecided" if gate is None else "closed"


MORE_THAN_KLEENE = [
    # Below hbo the level closes it, from hbo up the degree does.
    ("pdg-op-ervaring", {"hbo_level": "no"}, "closed"),
    # The age counts where the degree is low, and where it is not low it does not matter; the role
    # is in the rule twice.
    ("alo", {"subject": "gym", "age": "21-plus"}, "conditional"),
    # Whoever teaches is a class teacher, whoever does not is not asked for a subject.
    ("educatieve-minor", {"studying_now": "wo-bachelor", "subject": "class-teacher"}, "open"),
]


@pytest.mark.parametrize("route, answers, standing", MORE_THAN_KLEENE)
def test_a_standing_that_three_valued_logic_does_not_see_is_decided(
    guide, route, answers, standing
):
    assert Kleene(real(), answers).standing(route) == "undecided"
    assert real().judge(route, real().told(answers))["standing"] == standing
    assert verdict(route, Situation(guide, answers))["standing"] == standing


@pytest.mark.parametrize(
    "route, answers, condition",
    [
        # A degree from hbo up would close this route, so the level always has to be shown.
        ("pdg-op-ervaring", {"hbo_level": "probably"}, "hbo-level-shown"),
        # A field is only asked of who has a bachelor, and without one the route is closed.
        ("pabo-verkort", {"degree_field": "education"}, "tuition-check"),
    ],
)
def test_a_condition_that_three_valued_logic_does_not_see_is_named(
    guide, route, answers, condition
):
    assert Kleene(real(), answers).condition(route, condition) is None
    assert condition in real().judge(route, real().told(answers))["conditions"]
    assert condition in verdict(route, Situation(guide, answers))["conditions"]


def test_where_three_valued_logic_decides_the_engine_decides_the_same(guide):
    agreed = 0
    for seed in QUICK:
        answers = {q: a for q, a in person(seed).items() if a != "dont_know"}
        kleene, situation = Kleene(real(), answers), Situation(guide, answers)
        for route in guide.routes:
            plain = kleene.standing(route)
            if plain != "undecided":
                assert verdict(route, situation)["standing"] == plain, (seed, route, answers)
                agreed += 1
    assert agreed > 1000
