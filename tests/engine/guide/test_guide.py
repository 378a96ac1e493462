"""What a tree of long paths costs to load, ids that are reserved, and what is made once."""

from time import perf_counter

import pytest

from engine.problems import ContentError
from engine.shapes.interface import RESERVED
from tests.conftest import DAY
from tests.support.small_trees import fixed, question, route

DEPTH = 20


def chain(depth, joined):
    """Questions of which each applies by the answers to all before it, written out."""
    questions = {"q0": question("yes", "no")}
    for i in range(1, depth):
        earlier = [{f"q{j}": "yes"} for j in range(i)]
        questions[f"q{i}"] = question("yes", "no", applies={joined: earlier})
    return questions


@pytest.mark.parametrize("joined", ["all", "any"])
def test_a_tree_of_written_out_paths_loads_in_no_time(version, joined):
    version(chain(2, joined), "warm", r=route())
    began = perf_counter()
    guide = version(chain(DEPTH, joined), r=route(fixed({f"q{DEPTH - 1}": "yes"})))
    assert perf_counter() - began < 2
    assert guide.applies[DEPTH - 1] is not None


def test_a_written_out_path_holds_for_those_who_walk_it_alone(version):
    guide = version(chain(DEPTH, "all"), r=route(fixed({f"q{DEPTH - 1}": "yes"})))
    (box,) = guide.routes["r"].gate.yes
    assert box == dict.fromkeys(range(DEPTH), guide.questions[0].mask(["yes"]))


def test_a_route_may_name_subjects_only_where_the_tree_asks_for_one(version):
    with pytest.raises(ContentError) as failed:
        version({"q0": question("a", "b")}, r=route(leads_to={"subjects": ["a"]}))
    (problem,) = [p for p in failed.value.problems if not p.warning]
    assert problem.code == "onbekende-naam" and "`a`" in problem.text("nl")


@pytest.mark.parametrize("word", ["view", "stay", "embed_options"])
def test_what_the_screens_reserve_cannot_be_the_id_of_a_question(version, word):
    assert word in RESERVED
    with pytest.raises(ContentError) as failed:
        version({"q0": question("a", "b"), word: question("a", "b")}, r=route())
    wrong = [problem.code for problem in failed.value.problems if not problem.warning]
    assert wrong == ["gereserveerd"]


def test_what_follows_from_the_content_is_made_once(version):
    guide, made = version({"q0": question("a", "b")}, r=route()), []
    for _ in range(2):
        assert guide.once("key", lambda: made.append(1) or "made") == "made"
    assert made == [1] and guide.day == DAY
