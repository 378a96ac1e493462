"""The answers as they are offered: chosen, ticked or set aside; and no text that is markup."""

import pytest

from components.pieces import answers_given, options
from components.visit.actions import Told
from tests.support.visits import PO, at


def shown(guide, query, told=None):
    """The choices of the question on the page."""
    visit = at(guide, f"view=question&{query}")
    return options.show(visit, guide.question[visit.asked], told or Told())


def test_the_answer_now_is_marked_and_nothing_else_is(guide):
    html = shown(guide, f"{PO}&degree=havo&q=degree")
    assert html.count('class="now"') == 1 and html.count("yours") == 1
    assert 'value="degree.havo" class="now"' in html
    unsure = shown(guide, f"{PO}&degree=dont_know&q=degree")
    assert 'class="now"' not in unsure and unsure.count("yours") == 1


def test_boxes_that_were_ticked_before_a_fault_stay_ticked(guide):
    told = Told(fault="Kies er één & 'meer'", picked=("po", "mbo"))
    html = shown(guide, "role=teacher&q=school_type", told)
    assert html.count(" checked") == 2
    assert 'id="fault"' in html and "één &amp; &#39;meer&#39;" in html
    assert " checked" not in shown(guide, "role=teacher&q=school_type")


@pytest.mark.parametrize("query", ["", "&lang=en"])
def test_an_answer_set_aside_can_be_given_again_with_one_press(guide, query):
    html = shown(guide, f"role=teacher&was-school_type=po&was-school_type=mbo&q=school_type{query}")
    assert 'name="give" value="school_type.po+mbo"' in html


def test_content_is_text_and_never_markup(guide, monkeypatch):
    shape = guide.question["degree"].option_texts["havo"]
    monkeypatch.setattr(shape, "label", {"nl": "<b>&", "en": "<b>&"})
    monkeypatch.setattr(guide, "made", {})
    assert "&lt;b&gt;&amp;" in shown(guide, f"{PO}&q=degree")
    visit = at(guide, f"{PO}&degree=havo&view=result&edit=degree")
    html = answers_given.show(visit, Told())
    assert "&lt;b&gt;&amp;" in html and "<b><b>" not in html


def test_without_answers_nothing_is_listed_and_nothing_asked_again(guide):
    visit = at(guide, "view=result")
    assert answers_given.show(visit, Told()) == answers_given.asides(visit) == ""
