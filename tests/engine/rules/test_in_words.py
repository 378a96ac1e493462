"""Sets of answers in the words of `diff`."""

from engine.comparing.difference import compare
from engine.rules.answers_described import described
from tests.support.small_trees import question, route


def test_any_set_of_answers_can_be_described_and_is_what_the_words_say(version):
    q = {"q0": question("a", "b", "c", "none", many=True), "q1": question("a", "b", "c", "d")}
    axes = compare(version(q, "old", r=route()), version(q, "new", r=route())).space.axes
    for mask in range(1, axes[0].full + 1):
        said = described(axes[0], mask)
        meant = {v for v in axes[0].values if _fits(v, said)}
        assert meant == {v for i, v in enumerate(axes[0].values) if mask >> i & 1}, said
    assert described(axes[1], 0b1010) == ["b", "d"]


def _fits(value, said):
    tests = {
        "with": lambda o: set(o) <= value,
        "any": lambda o: bool(set(o) & value),
        "without": lambda o: not set(o) & value,
        "only": lambda o: value <= set(o),
        "not_all": lambda o: not set(o) <= value,
        "exactly": lambda o: set(o) == value,
        "one_of": lambda o: sorted(value) in [sorted(c) for c in o],
    }
    return all(tests[how](options) for how, options in said.items())
