"""What a press on a button makes of a visit."""

import pytest

from components import guides
from tests.support.clicks import fault, press
from tests.support.visits import PO, at


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_who_starts_again_goes_on_in_her_own_language_with_no_answers(guide, lang):
    here = at(guide, f"{PO}&lang={lang}&view=result&done=look-along&was-degree=havo&route=alo")
    after = press(here, {"restart": ["1"]})
    assert after.lang == here.lang == lang
    assert (after.view, after.route, after.answers, after.aside) == ("start", None, {}, {})
    assert list(after.done) == []


def test_who_starts_again_on_another_day_stays_on_that_day(guide, monkeypatch):
    monkeypatch.setattr(guides, "EDITING", True)
    after = press(at(guide, f"{PO}&lang=en&day=2027-09-01"), {"restart": ["1"]})
    assert (after.lang, after.day, after.answers) == ("en", "2027-09-01", {})


def test_after_starting_again_the_first_answer_is_asked_in_the_same_language(guide):
    again = press(at(guide, f"{PO}&lang=en&view=result"), {"restart": ["1"]})
    after = press(again, {"give": ["degree.havo"]})
    assert (after.lang, after.answers) == ("en", {"degree": "havo"})
    assert "lang=en" in after.query()


def test_a_question_that_is_asked_for_is_asked_and_one_that_is_none_leads_to_the_start(guide):
    here = at(guide, f"{PO}&view=result")
    asked = press(here, {"ask": ["works_at_school"]})
    assert (asked.view, asked.asked) == ("question", "works_at_school")
    assert press(here, {"ask": ["nothing"]}).view == "start"


def test_a_tick_is_put_taken_away_and_put_beside_others(guide):
    here = at(guide, f"{PO}&view=result")
    one = press(here, {"tick": ["look-along"]})
    assert (one.view, list(one.done), one.answers) == ("suitability", ["look-along"], here.answers)
    two = press(one, {"tick": ["trial-lesson"]})
    assert list(two.done) == ["look-along", "trial-lesson"]
    assert list(press(two, {"tick": ["look-along"]}).done) == ["trial-lesson"]
    assert list(press(two, {"tick": ["no-such-thing"]}).done) == ["look-along", "trial-lesson"]


@pytest.mark.parametrize(
    "sent, says",
    [
        ({"give": ["school_type"]}, "choose-something"),
        ({"give": ["school_type.castle"]}, "unknown-answer"),
        ({"give": ["degree.havo+vwo"]}, "bad-answer"),
        ({"give": ["school_type.po+dont_know"]}, "bad-answer"),
        ({"give": ["qualification"], "pick": ["none", "pabo"]}, "none-excludes"),
    ],
)
def test_what_is_no_answer_is_told_with_the_question_or_the_answer_it_is_about(guide, sent, says):
    here = at(guide, f"{PO}&view=question&lang=en")
    question = guide.question[sent["give"][0].partition(".")[0]]
    none = question.option_texts["none"].label["en"] if "none" in question.options else ""
    expected = here.word(says, what=question.texts["ask"]["en"], name="castle", none=none)
    assert fault(here, sent) == expected
    assert "{" not in expected and not expected.startswith("[")


def test_a_button_without_a_name_that_is_known_leaves_the_page_as_it_is(guide):
    here = at(guide, f"{PO}&view=result")
    for sent in ({}, {"give": ["nothing.havo"]}, {"tick": ["x"]}, {"drop": ["age"]}):
        after = press(here, sent)
        assert (after.view, after.answers) == ("result", here.answers), sent
