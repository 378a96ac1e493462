"""What the address says and what a click makes of it, without a browser."""

from urllib.parse import parse_qs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.views import VIEWS, known
from components.visit.actions import tried
from components.visit.arriving import arrive, read
from engine.shapes.interface import RESERVED
from tests.support.visits import PO, at, press, pressed


@pytest.mark.parametrize(
    "query",
    [
        "",
        f"{PO}&view=question",
        f"{PO}&view=result&edit=role&whole=closed&lang=en",
        f"{PO}&degree=mbo-4&view=try&try-degree=hbo-bachelor",
        "view=routes&only-role=teacher&only-pay=salary",
        f"{PO}&view=route&route=alo",
        "view=suitability&done=look-along",
        "role=teacher&degree=wo-master&was-degree_field=sport&had=degree.hbo-bachelor&view=result",
        "view=question&q=works_at_school&q=qualification",
    ],
)
def test_an_address_that_is_read_and_written_again_is_the_same(guide, query):
    written = at(guide, query)
    written_without_version = {k: v for k, v in written.listed().items() if k != "v"}
    assert written_without_version == parse_qs(query)
    assert read(guide, written.listed()).visit == written


def test_the_same_answer_twice_is_one_answer(guide):
    here = at(guide, f"{PO}&view=question")
    once = press(here, {"give": ["degree.havo"]})
    assert press(here, {"give": ["degree.havo"]}) == once
    assert once.answers["degree"] == "havo" and list(once.answers)[-1] == "degree"


def test_a_changed_answer_remembers_what_it_was_and_what_was_about_it(guide):
    after = press(
        at(guide, f"{PO}&degree=hbo-bachelor&degree_country=nl&degree_field=sport&view=result"),
        {"give": ["degree.wo-master"]},
    )
    assert after.had == ("degree", "hbo-bachelor") and after.view == "result"
    assert after.aside == {"degree_country": "nl", "degree_field": "sport"}
    assert after.before["zij-instroom-po"].standing == "conditional"
    back = press(after, {"give": ["degree_field.sport"]})
    assert back.answers["degree_field"] == "sport" and "degree_field" not in back.aside


def test_an_answer_taken_back_is_gone_and_remembered_for_the_signal(guide):
    after = press(at(guide, f"{PO}&degree=havo&view=result"), {"drop": ["degree"]})
    assert "degree" not in after.answers and after.had == ("degree", "havo")
    assert after.before["zij-instroom-po"].standing == "closed"


def test_questions_that_were_asked_for_come_first_and_one_by_one(guide):
    here = at(guide, "view=question&q=works_at_school&q=qualification")
    assert here.asked == "works_at_school"
    after = press(here, {"give": ["works_at_school.no"]})
    assert (after.asked, after.queue) == ("qualification", ("qualification",))
    assert press(after, {"give": ["qualification"], "pick": ["none"]}).queue == ()


def test_what_is_tried_changes_nothing_until_it_is_taken_over(guide):
    here = at(guide, f"{PO}&degree=mbo-4&degree_country=nl&view=try&try-degree=hbo-bachelor")
    assert here.verdicts["zij-instroom-po"].standing == "closed"
    assert tried(here).visit.verdicts["zij-instroom-po"].standing == "conditional"
    assert here.answers["degree"] == "mbo-4"
    after = press(here, {"take": ["1"]})
    assert after.answers["degree"] == "hbo-bachelor" and (after.view, after.trying) == (
        "result",
        {},
    )


def test_faults_leave_the_answers_as_they_are(guide):
    here = at(guide, f"{PO}&view=question&q=school_type")
    for sent in (
        {"give": ["school_type"]},
        {"give": ["school_type.castle"]},
        {"give": ["degree.havo+vwo"]},
        {"give": ["qualification"], "pick": ["none", "pabo"]},
        {"give": ["school_type.po+dont_know"]},
    ):
        after = pressed(here, sent)
        assert after.told.fault and after.visit.answers == here.answers, sent


def test_to_another_page_the_answers_go_along_and_the_rest_stays_behind(guide):
    here = at(
        guide,
        f"{PO}&degree=havo&view=result&edit=degree&had=degree.vwo&whole=open&done=look-along&lang=en",
    )
    for view in VIEWS:
        there = here.to(view)
        assert (there.answers, there.lang, there.done) == (here.answers, "en", ("look-along",))
        assert (there.edit, there.had, there.whole, there.queue) == (None, None, (), ())


def test_an_address_within_an_address_within_an_address_is_read_once(guide):
    found = arrive(guide, {"at": ["at=" * 3000 + "x"], "give": ["degree.havo"]})
    assert found.visit.answers == {"degree": "havo"}


def test_where_nothing_is_left_to_ask_the_result_is_shown(guide):
    here = at(guide, "view=question")
    while here.page == "question":
        here = press(here, {"give": [f"{here.asked}.dont_know"]})
    assert here.page == "result" and here.dialogue.next_question is None


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(
        st.one_of(
            st.sampled_from(
                [*sorted(RESERVED), "role", "degree", "was-degree", "try-degree", "only-role", "x"]
            ),
            st.text(max_size=6),
        ),
        st.lists(
            st.one_of(
                st.sampled_from(
                    [
                        "teacher",
                        "havo",
                        "none",
                        "dont_know",
                        "question",
                        "try",
                        "role.teacher",
                        "degree.havo",
                        "view=try&try-degree=havo",
                        "en",
                    ]
                ),
                st.text(max_size=8),
            ),
            min_size=1,
            max_size=3,
        ),
        max_size=6,
    )
)
def test_no_address_and_no_form_breaks_it(guide, params):
    visit = known(arrive(guide, params)).visit
    assert visit.view in VIEWS and visit.page in VIEWS
    assert read(visit.guide, visit.listed()).visit.answers == visit.answers


def test_a_route_and_an_answer_to_change_are_reached_by_a_button(guide):
    here = at(guide, f"{PO}&degree=havo&view=result")
    there = press(here, {"show": ["route.alo"]})
    assert (there.page, there.route, there.answers) == ("route", "alo", here.answers)
    assert press(here, {"show": ["route.nothing"]}).page == "routes"
    editing = press(here, {"edit": ["degree"]})
    assert (editing.page, editing.edit, editing.answers) == ("result", "degree", here.answers)
    assert press(here, {"edit": ["age"]}).edit is None


def test_a_link_keeps_the_language_after_it_was_changed(guide):
    here = at(guide, PO)
    assert "lang" not in here.link("result")
    assert here.link("result") + "&lang=en" == press(here, {"speak": ["en"]}).link("result")


def test_an_answer_that_no_longer_applies_is_said_set_aside_and_asked_back_when_it_does_again(
    guide,
):
    here = at(guide, "role=teacher&school_type=vo&vo_part=upper&subject=wiskunde&view=result")
    after = pressed(here, {"pick": ["mbo"], "give": ["school_type"]})
    mbo, notices = after.visit, after.told.notices
    assert mbo.aside == {"vo_part": ["upper"]} and "vo_part" not in mbo.answers
    assert [guide.question["vo_part"].texts["short"]["nl"] in notice for notice in notices] == [
        True
    ]
    assert mbo.before == here.verdicts
    back_again = pressed(at(guide, mbo.query()), {"pick": ["vo"], "give": ["school_type"]})
    again = back_again.visit
    assert (
        again.aside == {"vo_part": ["upper"]}
        and guide.question["vo_part"].index in again.situation.applying
        and back_again.told.notices == ()
    )
    back = press(again, {"give": ["vo_part.upper"]})
    assert back.answers["vo_part"] == ["upper"] and back.aside == {}


def test_what_is_taken_over_says_which_answers_no_longer_count(guide):
    here = at(
        guide, f"{PO}&degree=mbo-4&degree_country=nl&hbo_level=no&try-degree=hbo-bachelor&view=try"
    )
    after = pressed(here, {"take": ["1"]})
    assert after.visit.aside["hbo_level"] == "no" and any(
        guide.question["hbo_level"].texts["short"]["nl"] in notice for notice in after.told.notices
    )


def test_what_was_ticked_stays_ticked_in_the_other_language_and_beside_a_fault(guide):
    here = at(guide, "role=teacher&view=question")
    english = pressed(here, {"pick": ["po", "mbo"], "speak": ["en"]})
    assert (
        english.visit.lang == "en"
        and english.told.picked == ("po", "mbo")
        and "school_type" not in english.visit.answers
    )
    held = pressed(
        at(guide, f"{PO}&q=qualification&view=question"),
        {"pick": ["none", "pabo"], "give": ["qualification"]},
    )
    assert held.told.fault and held.told.picked == ("none", "pabo")


def test_with_a_route_in_mind_no_preference_is_asked(guide):
    here, asked = at(guide, "view=question&route=zij-instroom-po"), []
    while here.page == "question":
        asked.append(here.asked)
        here = press(here, {"give": [f"{here.asked}.dont_know"]})
    assert here.page == "route" and asked and "income_need" not in asked


def test_several_answers_that_no_longer_apply_are_told_in_one_sentence(guide):
    here = at(
        guide, f"{PO}&degree=mbo-4&degree_country=nl&pabo_subjects=natuur&hbo_level=no&view=result"
    )
    (told,) = pressed(here, {"give": ["degree.hbo-bachelor"]}).told.notices
    assert (
        all(guide.question[q].texts["short"]["nl"] in told for q in ("pabo_subjects", "hbo_level"))
        and "gelden nu niet voor u" in told
    )


def test_what_is_made_once_is_the_same_for_everyone_who_reads_that_language(guide):
    calls = []

    def work():
        calls.append(len(calls))
        return f"made {len(calls)}"

    dutch, again, english = at(guide, ""), at(guide, PO), at(guide, "lang=en")
    assert dutch.made("test-of-made", "x", work) == again.made("test-of-made", "x", work)
    assert len(calls) == 1
    assert english.made("test-of-made", "x", work) == "made 2"
    assert dutch.made("test-of-made", "y", work) == "made 3"


def test_before_the_last_answer_was_given_stands_what_the_others_gave(guide):
    here = at(guide, "role=teacher&school_type=po&degree=mbo-4&view=result")
    assert here.before == at(guide, "role=teacher&school_type=po").verdicts
    assert at(guide, "role=teacher").before == at(guide, "").verdicts
    assert at(guide, "").before is None and at(guide, "").changed is None


def test_a_choice_in_the_list_of_routes_stays_behind_on_other_pages(guide):
    here = at(guide, "view=routes&only-role=teacher")
    assert here.to("route", route="alo").only == here.to("routes").only == {"role": "teacher"}
    assert here.to("result").only == here.to("question").only == {}
