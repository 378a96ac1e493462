"""Of the kinds of persons for whom something changes, five are told and the rest is counted."""

import pytest

from engine.comparing.answer_space import AFTER, BEFORE
from engine.comparing.difference import compare
from engine.comparing.difference_in_words import told
from tests.support.small_trees import fixed, question, route


def opened_for(version, kinds):
    """The difference when a route opens for so many kinds of persons: who chose an option of
    their own and say yes to a question of their own."""
    own = {f"own{i}": question("yes", "no") for i in range(kinds)}
    options = [f"o{i}" for i in range(kinds)]
    questions = {"q0": question(*options, "other")} | own
    somebody = {
        "any": [{"all": [{"q0": f"o{i}"}, {f"own{i}": "yes"}]} for i in range(kinds)],
    }
    nobody = {"all": [{"q0": "other"}, {"q0": "o0"}]}
    old = version(questions, "old", r=route(fixed(nobody)))
    return compare(old, version(questions, "new", r=route(fixed(somebody))))


@pytest.mark.parametrize("kinds", [4, 5])
def test_up_to_five_kinds_are_all_told(version, kinds):
    diff = opened_for(version, kinds)
    (change,) = diff.changes
    assert (len(change.found.kinds), change.found.more) == (kinds, 0)
    assert not any("en nog" in line for line in told(diff, ["trees/t.yaml"], "nl"))


@pytest.mark.parametrize("kinds", [6, 7])
def test_of_more_kinds_five_are_told_and_the_rest_counted(version, kinds):
    diff = opened_for(version, kinds)
    (change,) = diff.changes
    assert len(change.found.kinds) == 5
    assert change.found.more == kinds - 5 and change.found.more_share > 0
    lines = told(diff, ["trees/t.yaml"], "nl")
    assert len([line for line in lines if line.startswith("      bijvoorbeeld ")]) == 5
    noun = "soort personen" if kinds == 6 else "soorten personen"
    assert any(f"en nog {kinds - 5} {noun}: " in line for line in lines)


def test_every_kind_that_is_told_shows_the_change(version):
    diff = opened_for(version, 7)
    (change,) = diff.changes
    for kind in change.found.kinds:
        _, was = diff.shown(change, kind.point, BEFORE)
        _, now = diff.shown(change, kind.point, AFTER)
        assert (was.standing, now.standing) == ("closed", "open")
