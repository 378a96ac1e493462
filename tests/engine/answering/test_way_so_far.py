"""What every answer on the way decided, on the real content."""

from engine.answering.way_so_far import leaves, walked
from tests.support.visits import at

WALK = (
    "role=teacher&school_type=po&degree=hbo-bachelor&qualification=none"
    "&works_at_school=no&subject=dont_know"
)


def said(visit):
    """What `walked` takes of a visit."""
    return visit.situation, visit.lang


def test_every_answer_is_a_sentence_in_the_order_it_was_given(guide):
    steps = walked(*said(at(guide, WALK)))
    assert [s.question for s in steps] == [
        "role",
        "school_type",
        "degree",
        "qualification",
        "works_at_school",
        "subject",
    ]
    assert [s.says for s in steps[:3]] == [
        "U wilt werken als leraar.",
        "U wilt werken in het basisonderwijs.",
        "Uw hoogste diploma is een hbo-bachelor.",
    ]
    assert (
        steps[4].says == "U werkt nu niet op een school."
        and steps[5].says == guide.question["subject"].texts["unsure"]["nl"]
    )
    assert walked(*said(at(guide, WALK + "&lang=en")))[4].says == "You do not work at a school now."


def test_what_fell_away_and_what_is_left_add_up_to_every_route(guide):
    left = len(guide.routes)
    for step in walked(*said(at(guide, WALK))):
        assert step.fell == len(step.unwanted) + len(step.closed)
        left -= step.fell
        assert step.possible == left > 0
    assert left < len(guide.routes)


def test_a_route_is_told_as_clear_where_it_became_clear(guide):
    visit = at(
        guide,
        "role=teacher&school_type=po&degree=hbo-bachelor&degree_country=nl&qualification=none&subject=class-teacher",
    )
    clear = [r for step in walked(*said(visit)) for r in step.clear]
    now = {
        v.route
        for v in visit.verdicts.values()
        if v.wanted and v.standing in ("open", "conditional")
    }
    assert clear and now <= set(clear) and walked(*said(at(guide, "role=teacher")))[0].clear == []


def test_without_answers_there_is_no_step(guide):
    assert walked(*said(at(guide, "view=map"))) == []


def test_every_route_leaves_the_way_once_at_the_answer_that_settled_it(guide):
    visit = at(guide, WALK + "&degree_country=nl")
    steps = walked(*said(visit))
    found = {leaf.route: leaf for leaf in leaves(visit.situation, steps)}
    assert list(found) == list(guide.routes)
    assert (
        steps[found["instructeur-mbo"].step].question == "role"
        and found["instructeur-mbo"].stands == "outside"
    )
    assert (
        steps[found["diplomawaardering"].step].question == "degree_country"
        and found["diplomawaardering"].stands == "audience"
    )
    for leaf in found.values():
        verdict = visit.verdicts[leaf.route]
        assert leaf.step is not None or (
            verdict.wanted is not False and verdict.standing != "closed"
        )
        if leaf.step is None:
            assert not (verdict.wanted and verdict.standing in ("open", "conditional"))


def test_the_other_answers_of_a_step_are_those_not_given_with_what_they_leave(guide):
    steps = walked(*said(at(guide, WALK)))
    degree = steps[2]
    options = [o for branch in degree.others for o in branch.options]
    assert sorted([*options, "hbo-bachelor"]) == sorted(guide.question["degree"].options)
    havo = next(branch for branch in degree.others if "havo" in branch.options)
    assert (
        len(havo.possible)
        == walked(*said(at(guide, "role=teacher&school_type=po&degree=havo")))[2].possible
    )


def test_before_anything_is_told_every_route_hangs_on_an_answer(guide):
    visit = at(guide, "view=map")
    assert {(leaf.step, leaf.stands) for leaf in leaves(visit.situation, [])} == {
        (None, "undecided")
    }
