"""The tree that is derived from the rules says of every answer what the engine says of it."""

from engine.answering.decided import Decided
from engine.answering.decision_tree import Branch, Node, branch, branches, grow
from engine.answering.dialogue import dialogue
from engine.answering.situation import Situation
from engine.answering.verdict import verdicts
from tests.support.small_trees import fixed, names, question, route


def each_option(guide, node: Node):
    """Every branch of a node with each of its options, as an answer."""
    asked = guide.question[node.question]
    return [(one, o, [o] if asked.many else o) for one in node.branches for o in one.options]


def holds(guide, node: Node, answers: dict, depth: int, only: str | None = None) -> None:
    """Every branch says of each of its options what the engine says of it, down to `depth`."""
    before = verdicts(Situation(guide, answers))
    assert dialogue(Situation(guide, answers), before, only).next_question == node.question
    assert sorted(o for _, o, _ in each_option(guide, node)) == sorted(
        guide.question[node.question].options
    )
    for one, _, answer in each_option(guide, node):
        told = {**answers, node.question: answer}
        after = verdicts(Situation(guide, told))
        asked = dialogue(Situation(guide, told), after, only)
        assert one.next_question == (asked.next_question if asked.phase in (1, 2) else None)
        assert branch(guide, answers, node.question, answer, only).decided == one.decided
        for id_ in [only] if only else guide.routes:
            old, new = before[id_], after[id_]
            gone = (new.wanted is False and not only, new.standing == "closed")
            assert (id_ in one.possible) == (gone == (False, False))
            assert (id_ in one.decided.unwanted) == (gone[0] and old.wanted is not False)
            assert (id_ in one.decided.closed) == (
                gone == (False, True) and old.standing != "closed"
            )
            if id_ in one.decided.open + one.decided.conditional:
                assert new.standing == ("open" if id_ in one.decided.open else "conditional") and (
                    only or new.wanted
                )
        if depth > 1 and one.next_question:
            holds(guide, one.node, told, depth - 1, only)
        else:
            assert one.node is None


def test_what_the_tree_says_of_every_option_is_what_the_engine_says_of_it(guide):
    holds(guide, grow(guide, 2), {}, 2)


def test_within_one_route_too(guide):
    holds(guide, grow(guide, 3, "pabo-voltijd"), {}, 3, "pabo-voltijd")


def test_options_that_stand_together_lead_to_the_same_and_others_do_not(guide):
    tree = grow(guide, 2, answers={"role": ["teacher"], "school_type": ["po"]})
    assert len(tree.branches) < len(guide.question[tree.question].options)
    for one, _, answer in each_option(guide, tree):
        assert (
            grow(
                guide,
                1,
                answers={"role": ["teacher"], "school_type": ["po"], tree.question: answer},
            )
            == one.node
        )
    rest = [(b.decided, b.possible, b.next_question, b.node) for b in tree.branches]
    assert all(a != b for i, a in enumerate(rest) for b in rest[:i])


def test_a_branch_can_be_had_for_any_answer_also_several_options_and_dont_know(guide):
    both = branch(guide, {}, "role", ["guest-teacher", "instructor"])
    assert both.options == ("instructor", "guest-teacher") and {
        "gastdocent",
        "instructeur-mbo",
    } <= set(both.possible)
    assert branch(guide, {}, "role", "dont_know") == Branch(
        (), branch(guide, {}, "role", "dont_know").decided, tuple(guide.routes), "school_type", None
    )
    again = branch(
        guide, {"degree": "havo", "role": ["teacher"]}, "degree", "none", "zij-instroom-po"
    )
    assert again.decided.closed == ("zij-instroom-po",)


def test_within_a_route_the_conditions_that_an_answer_settles_are_told(guide):
    def settled(answer):
        return branch(
            guide,
            {"degree": "hbo-bachelor", "degree_country": "nl"},
            "employer",
            answer,
            "zij-instroom-po",
        ).decided

    assert (settled("no").needed, settled("no").spared) == (("employer",), ())
    assert (settled("yes").needed, settled("yes").spared) == ((), ("employer",))


def test_the_branches_of_a_question_hold_each_option_once_and_nothing_of_what_follows(guide):
    for name in ("role", "degree", "school_type"):
        found = branches(guide, {}, name)
        options = [option for one in found for option in one.options]
        assert sorted(options) == sorted(guide.question[name].options)
        assert all(one.node is None for one in found)
        for one in found:
            asked = guide.question[name]
            for option in one.options:
                answer = [option] if asked.many else option
                alone = branch(guide, {}, name, answer)
                assert (one.decided, one.possible) == (alone.decided, alone.possible), option


def test_what_an_answer_decides_is_listed_by_kind_without_the_empty_ones():
    decided = Decided(closed=("a", "b"), open=("c",), needed=("d",))
    assert list(decided.kinds()) == [("open", ("c",)), ("closed", ("a", "b")), ("needed", ("d",))]
    assert list(Decided().kinds()) == []


def test_of_a_route_that_an_answer_closes_no_condition_is_told(version):
    questions = {f"q{i}": question("a", "b") for i in range(3)}
    gate = fixed({"q1": "a"})
    guide = version(
        questions, r=route(gate, names("c1", {"q1": "b"}), names("c2", {"q2": "a"}, key="m"))
    )
    shut = branch(guide, {"q0": "a"}, "q1", "b", "r").decided
    assert (shut.closed, shut.needed, shut.spared) == (("r",), (), ())
    asked = branch(guide, {"q1": "a"}, "q2", "b", "r").decided
    assert (asked.closed, asked.needed, asked.spared) == ((), ("c2",), ())
    spared = branch(guide, {"q1": "a"}, "q2", "a", "r").decided
    assert (spared.needed, spared.spared) == ((), ("c2",))
