"""Which question is asked next: the one that is expected to settle most, on small trees."""

from engine.answering.dialogue import dialogue
from engine.answering.situation import Situation
from engine.answering.verdict import verdicts
from tests.support.small_trees import fixed, question, route

ABC = {f"q{i}": question("a", "b", "c") for i in range(3)}


def asked(guide, answers: dict | None = None) -> str | None:
    """The question that is asked after these answers."""
    situation = Situation(guide, answers or {})
    return dialogue(situation, verdicts(situation)).next_question


def test_a_question_that_settles_two_routes_is_asked_before_one_that_settles_one(version):
    one = version(ABC, "one", r=route(fixed({"q1": "a"})), s=route(fixed({"q2": "a"})))
    assert asked(one) == "q1"
    two = version(
        ABC,
        "two",
        r=route(fixed({"q1": "a"})),
        s=route(fixed({"q2": "a"})),
        t=route(fixed({"q2": "b"})),
    )
    assert asked(two) == "q2"


def test_a_route_that_is_settled_and_not_closed_counts_twice(version):
    """Both questions settle one route; the second opens it for two answers of three."""
    routes = {"r": route(fixed({"q1": "a"})), "s": route(fixed({"q2": ["a", "b"]}))}
    assert asked(version(ABC, "v", **routes)) == "q2"
    turned = {"r": route(fixed({"q1": ["a", "b"]})), "s": route(fixed({"q2": "a"}))}
    assert asked(version(ABC, "w", **turned)) == "q1"


def test_of_two_that_settle_as_much_the_first_in_the_tree_is_asked(version):
    routes = {"r": route(fixed({"q2": "a"})), "s": route(fixed({"q1": "a"}))}
    guide = version(ABC, "v", **routes)
    assert asked(guide) == "q1"
    assert asked(guide, {"q1": "b"}) == "q2" and asked(guide, {"q1": "b", "q2": "b"}) is None
