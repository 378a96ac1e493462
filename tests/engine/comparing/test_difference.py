"""The difference between two versions whose questions, options or routes come and go; what is told
first, and what is sampled."""

import pytest

from engine.comparing import affected
from engine.comparing.answer_space import AFTER, BEFORE
from engine.comparing.difference import compare
from tests.support.diff_enumeration import check
from tests.support.small_trees import THREE, fixed, names, question, route


def test_a_new_question_is_free_for_the_old_rules(version):
    two = {q: THREE[q] for q in ("q0", "q1")}
    diff = check(
        version(two, "old", r=route(fixed({"q0": "a"}))),
        version(THREE, "new", r=route(fixed({"all": [{"q0": "a"}, {"q2": "a"}]}))),
    )
    assert diff.space.added == ["q2"]
    (change,) = diff.changes
    assert change.found.share == pytest.approx(0.6 * 0.1)
    answers = [diff.shown(change, change.found.kinds[0].point, side)[0] for side in (BEFORE, AFTER)]
    assert answers == [{"q0": "a"}, {"q0": "a", "q2": "b"}]


def test_a_new_question_that_decides_nothing_changes_nothing(version):
    two = {q: THREE[q] for q in ("q0", "q1")}
    diff = compare(
        version(two, "old", r=route(fixed({"q0": "a"}))),
        version(THREE, "new", r=route(fixed({"q0": "a"}))),
    )
    assert diff.same and diff.space.added == ["q2"]


def test_a_question_that_is_gone_opens_the_route_for_those_it_kept_out(version):
    two = {q: THREE[q] for q in ("q0", "q1")}
    diff = compare(
        version(THREE, "old", r=route(fixed({"q2": "a"}))), version(two, "new", r=route())
    )
    assert diff.space.gone == ["q2"]
    assert [(c.way, c.found.share) for c in diff.changes] == [("opens", pytest.approx(0.1))]


def test_a_renamed_option_is_gone_and_new_and_the_others_are_compared(version):
    renamed = THREE | {"q0": question(("a", 0.6), ("z", 0.3), "c")}
    diff = compare(
        version(THREE, "old", r=route(fixed({"q0": ["a", "b"]}))),
        version(renamed, "new", r=route(fixed({"q0": ["a", "z"]}))),
    )
    assert [(o.question, o.added, o.gone) for o in diff.space.options] == [("q0", ["z"], ["b"])]
    assert diff.changes == [] and not diff.same
    closed = compare(diff.before, version(renamed, "newer", r=route(fixed({"q0": "z"}))))
    assert [(c.way, c.found.share) for c in closed.changes] == [
        ("closes", pytest.approx(0.6 / 0.7))
    ]


def test_a_question_with_no_answer_in_common_counts_as_two(version):
    renamed = THREE | {"q2": question("y", "z")}
    diff = compare(
        version(THREE, "old", r=route(fixed({"q2": "a"}))),
        version(renamed, "new", r=route(fixed({"q2": "y"}))),
    )
    assert {c.way: c.found.share for c in diff.changes} == {
        "opens": pytest.approx(0.1 * 0.5),
        "closes": pytest.approx(0.9 * 0.5),
    }


def test_a_question_may_take_several_answers_from_now_on(version):
    several = THREE | {"q1": question("a", "b", "c", many=True)}
    diff = compare(
        version(THREE, "old", r=route(fixed({"q1": "a"}))),
        version(several, "new", r=route(fixed({"q1": ["a", "b"]}))),
    )
    assert [o.kind for o in diff.space.options] == [True]
    assert [(c.way, c.found.share) for c in diff.changes] == [("opens", pytest.approx(1 / 3))]


def test_a_new_route_opens_and_one_that_is_gone_closes(version):
    old = version(THREE, "old", r=route(), s=route(fixed({"q0": "a"})))
    new = version(THREE, "new", r=route(), t=route(fixed({"q0": "c"})))
    diff = compare(old, new)
    assert (diff.added, diff.gone) == (["t"], ["s"])
    assert [(c.route, c.way, c.found.share) for c in diff.changes] == [
        ("s", "closes", pytest.approx(0.6)),
        ("t", "opens", pytest.approx(0.1)),
    ]


def test_the_routes_with_the_largest_share_come_first_and_so_do_their_kinds(version):
    rules = {"r": "a", "s": "b", "t": "c"}
    old, new = (
        version(THREE, "old", **{r: route() for r in rules}),
        version(THREE, "new", **{r: route(fixed({"q0": o})) for r, o in rules.items()}),
    )
    diff = compare(old, new)
    assert [(c.route, c.found.share) for c in diff.changes] == [
        ("t", pytest.approx(0.9)),
        ("s", pytest.approx(0.7)),
        ("r", pytest.approx(0.4)),
    ]
    tangled = {f"q{i}": question(("a", 0.1 * i + 0.1), "b") for i in range(8)}
    pairs = {"any": [{"all": [{f"q{i}": "a"}, {f"q{i + 1}": "b"}]} for i in range(0, 8, 2)]}
    (change,) = check(
        version(tangled, "even", r=route(fixed(pairs))), version(tangled, "all", r=route())
    ).changes
    shares = [kind.share for kind in change.found.kinds]
    assert (
        len(shares) == affected.SHOWN
        and shares == sorted(shares, reverse=True)
        and change.found.more > 0
    )


def test_what_is_too_much_work_is_sampled_and_says_so(version, monkeypatch):
    rule = {
        "any": [
            {"all": [{"q0": "a"}, {"q1": "b"}]},
            {"all": [{"q1": "c"}, {"q2": "b"}]},
            {"all": [{"q0": "b"}, {"q2": "a"}]},
        ]
    }
    old, new = (
        version(THREE, "old", r=route(fixed(rule))),
        version(THREE, "new", r=route(fixed({"q2": "a"}))),
    )
    exact = {c.way: c.found.share for c in compare(old, new).changes}
    monkeypatch.setattr(affected, "MEETINGS", 1)
    rough = compare(old, new).changes
    assert [c.found.exact for c in rough] == [False, False]
    assert {c.way: c.found.share for c in rough} == {
        way: pytest.approx(share, abs=0.01) for way, share in exact.items()
    }
    assert [c.found.share for c in rough] == [c.found.share for c in compare(old, new).changes]


def shown_twice(diff):
    """Per way the answers of its first example, in the earlier version and in the later."""
    out = {}
    for change in diff.changes:
        assert all(diff.shown(change, kind.point, AFTER) for kind in change.found.kinds)
        point = change.found.kinds[0].point
        out[change.way] = [diff.shown(change, point, side)[0] for side in (BEFORE, AFTER)]
    return out


def test_an_example_names_the_one_option_that_both_versions_have(version):
    diff = compare(
        version(THREE | {"q1": question("a", "b")}, "old", r=route(fixed({"q1": "a"}))),
        version(THREE | {"q1": question("a", "c")}, "new", r=route(fixed({"q1": "c"}))),
    )
    assert shown_twice(diff) == {"closes": [{"q1": "a"}, {"q1": "a"}]}
    back = compare(diff.after, diff.before)
    assert shown_twice(back) == {"opens": [{"q1": "a"}, {"q1": "a"}]}


def test_an_example_names_the_likeliest_of_the_options_that_both_versions_have(version):
    old = THREE | {"q1": question("a", ("b", 0.6), "c")}
    new = THREE | {"q1": question("a", ("b", 0.6), "d")}
    diff = compare(
        version(old, "old", r=route(fixed({"all": [{"q0": "a"}, {"q1": "c"}]}))),
        version(new, "new", r=route(fixed({"all": [{"q0": "a"}, {"q1": ["a", "b"]}]}))),
    )
    assert shown_twice(diff) == {"opens": [{"q0": "a", "q1": "b"}, {"q0": "a", "q1": "b"}]}


def test_an_example_names_a_kept_option_only_where_the_change_needs_it(version):
    old = THREE | {"q1": question("a", "b"), "q2": question("a", "b")}
    new = THREE | {"q1": question("a", "c"), "q2": question("a", "c", many=True)}
    diff = compare(
        version(old, "old", r=route(names("c1", {"q2": "b"}), fixed({"q0": ["a", "b"]}))),
        version(new, "new", r=route(names("c1", {"q2": "a"}), fixed({"q0": ["a", "b"]}))),
    )
    assert shown_twice(diff)["loses"] == [{"q0": "a", "q2": "a"}, {"q0": "a", "q2": ["a"]}]
