"""Failures by the hundreds are told once, with their number; those without a number as such."""

import json

import pytest

from engine.checking import proof_problems
from engine.checking.check import check
from engine.checking.failure import Failure
from engine.checking.floods import FEW, gathered
from engine.checking.proofs import Proofs
from engine.guide.load import load
from engine.rules.boxes import TooTangled
from tests.conftest import DAY
from tests.support.small_trees import fixed, question, route

UNSERVED = ("doodlopend", "geen-enkele-route")


def own_questions(version, tmp_path, outcomes):
    """A tree of so many outcomes, each of which needs a yes to two questions of its own."""
    ids = [f"{letter}{i}" for i in range(outcomes) for letter in "ab"]
    questions = {"q0": question("x", "y")} | {id_: question("yes", "no") for id_ in ids}
    routes = {
        f"r{i}": route(fixed({"all": [{f"a{i}": "yes"}, {f"b{i}": "yes"}]}))
        for i in range(outcomes)
    }
    version(questions, **routes)
    return tmp_path / "v"


def told(root, *codes):
    """The problems of these codes."""
    return [p for p in check(root, day=DAY)[0] if p.code in codes]


@pytest.mark.parametrize("outcomes", [14, 15, 17])
def test_more_kinds_of_people_than_can_be_counted_are_told_in_one_message_each(
    version, tmp_path, outcomes
):
    found = told(own_questions(version, tmp_path, outcomes), *UNSERVED)
    assert sorted(p.code for p in found) == sorted(UNSERVED)
    for problem in found:
        assert "niet na te gaan" in problem.text("nl") and "te veel soorten mensen" in problem.text(
            "nl"
        )
        assert "cannot be told" in problem.text("en") and "Bijvoorbeeld: {" in problem.text("nl")
        assert not problem.warning and problem.share is None
    ways_out = next(p for p in found if p.code == "doodlopend")
    assert "Schrijf eerst een uitweg" in ways_out.text("nl")


@pytest.mark.parametrize(("outcomes", "holes"), [(5, 32), (8, 256), (12, 4096)])
def test_many_kinds_of_people_are_told_by_their_number_and_the_largest(
    version, tmp_path, outcomes, holes
):
    root = own_questions(version, tmp_path, outcomes)
    found = told(root, *UNSERVED)
    assert sorted(p.code for p in found) == sorted(UNSERVED)
    largest = max(part.part for part in Proofs(load(root, day=DAY)).dead_ends())
    for problem in found:
        assert f"de grootste van {holes} zulke groepen mensen" in problem.text("nl")
        assert f"the largest of {holes} such groups of people" in problem.text("en")
        assert problem.share == largest
        assert len(json.loads(problem.text("nl").split("Bijvoorbeeld: ")[1])) == outcomes


def test_a_few_kinds_of_people_are_told_one_by_one(version, tmp_path):
    found = told(own_questions(version, tmp_path, 2), "doodlopend")
    assert len(found) == 4 and len({p.text("nl") for p in found}) == 4
    assert not any("de grootste van" in p.text("nl") for p in found)


def test_the_last_number_that_is_told_one_by_one_is_few():
    def failures(count):
        return [Failure("options-same", loc=("questions", str(i))) for i in range(count)]

    assert gathered(failures(FEW)) == failures(FEW)
    (one,) = gathered(failures(FEW + 1))
    assert (one.loc, one.count) == (("questions", "0"), FEW + 1)


def test_kinds_are_counted_apart():
    many = [Failure("options-same") for _ in range(FEW + 5)]
    found = gathered([*many, Failure("dead-end", part=0.5), Failure("dead-end", part=0.1)])
    assert [(f.id, f.count) for f in found] == [
        ("options-same", FEW + 5),
        ("dead-end", 1),
        ("dead-end", 1),
    ]


def test_options_that_all_mean_the_same_are_told_once(version, tmp_path):
    options = [f"o{i}" for i in range(30)]
    asked = {"q0": question(*options), "q1": question("a", "b")}
    version(asked, r=route(fixed({"q0": "o0"})))
    (one,) = told(tmp_path / "v", "opties-gelijk")
    pairs = 29 * 28 // 2
    assert f"de eerste van {pairs} zulke plaatsen" in one.text("nl")
    assert f"the first of {pairs} such places" in one.text("en")


def test_a_route_that_several_outdo_is_told_once_with_their_names(version, tmp_path):
    version(
        {"q0": question("a", "b")},
        narrow=route(fixed({"q0": "a"})),
        wide=route(),
        wider=route(fixed({"q0": ["a", "b"]})),
    )
    (one,) = [p for p in told(tmp_path / "v", "route-overschaduwd") if "narrow" in p.path]
    assert "altijd ook 2 andere" in one.text("nl") and "`wide`, `wider`" in one.text("nl")
    assert "2 others too" in one.text("en")


def test_of_very_many_that_outdo_a_route_some_are_named(version, tmp_path):
    wide = {f"wide{i}": route() for i in range(9)}
    version({"q0": question("a", "b")}, narrow=route(fixed({"q0": "a"})), **wide)
    (one,) = [p for p in told(tmp_path / "v", "route-overschaduwd") if "narrow" in p.path]
    assert "altijd ook 9 andere" in one.text("nl")
    assert "`wide4`, …" in one.text("nl") and "`wide5`" not in one.text("nl")


def test_outcomes_that_are_no_alternatives_at_all_are_told_once(version, tmp_path):
    version({"q0": question("a", "b")}, **{f"r{i}": route() for i in range(FEW + 2)})
    (one,) = told(tmp_path / "v", "route-overschaduwd")
    assert f"de eerste van {FEW + 2} zulke plaatsen" in one.text("nl")
    assert one.path.startswith("content/routes/")


def _tangled(guide):
    raise TooTangled


def test_rules_that_are_together_too_tangled_are_told_and_do_not_stop_the_check(
    version, tmp_path, monkeypatch
):
    root = own_questions(version, tmp_path, 3)
    monkeypatch.setattr(proof_problems, "proofs_of", _tangled)
    (one,) = told(root, "te-ingewikkeld")
    assert one.path.startswith("trees/") and "samen te ingewikkeld" in one.text("nl")
