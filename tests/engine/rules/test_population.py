"""Priors: how many of the visitors give an answer, as chances that add up to one."""

import pytest

from engine.guide.load import load
from engine.problems import ContentError
from engine.rules.population import chances, percent
from tests.conftest import DAY
from tests.support.broken import change, line_of
from tests.support.few import TREE
from tests.support.small_trees import question, route


def test_priors_are_chances_that_add_up_to_one(version):
    none = {
        "q0": question("a", ("b", 0.2), ("none", 0.8), many=True),
        "q1": question(("a", 0.5), "b", "c"),
        "q2": question("a", "b", "c", many=True),
    }
    by_id = {q.id: chances(q) for q in version(none, r=route()).questions}
    assert all(sum(found.values()) == pytest.approx(1) for found in by_id.values())
    assert by_id["q0"][frozenset(["none"])] == pytest.approx(0.8)
    assert by_id["q0"][frozenset("a")] == pytest.approx(0.2 * (0.5 * 0.8) / 0.6)
    assert by_id["q1"] == {frozenset("a"): 0.5, frozenset("b"): 0.25, frozenset("c"): 0.25}
    assert list(by_id["q2"].values()) == [pytest.approx(1 / 7)] * 7


@pytest.mark.parametrize("prior", ["1.5", "-0.1", "veel", ".nan", "true"])
def test_a_prior_that_is_no_chance_is_said_at_its_place(root, prior):
    _, bad = change(root, TREE, "      nl: {prior: 0.95,", f"      nl: {{prior: {prior},")
    with pytest.raises(ContentError) as failed:
        load(root, day=DAY)
    (problem,) = failed.value.problems
    assert (problem.path, problem.line) == (TREE, line_of(bad, f"{{prior: {prior},"))
    assert "Bij `prior`: hier moet een getal van 0 tot en met 1 staan" in problem.text("nl")


@pytest.mark.parametrize(
    "share, nl, en",
    [
        (0.5, "50%", "50%"),
        (0.0123, "1,2%", "1.2%"),
        (0.00072, "0,072%", "0.072%"),
        (1e-9, "minder dan 0,001%", "less than 0.001%"),
        (1, "100%", "100%"),
        (0.0996, "10%", "10%"),
    ],
)
def test_a_share_is_said_in_two_figures(share, nl, en):
    assert (percent(share, "nl"), percent(share, "en")) == (nl, en)
