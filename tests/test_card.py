"""What a card of the result says, on the real content."""

import re

import pytest

from components import card
from tests.visits import PO, at

WALK = "role=teacher&school_type=vo&vo_part=lower&subject=wiskunde&degree=wo-master&degree_country=nl&qualification=none"


@pytest.mark.parametrize("query, told", [("role=teacher", "Kies het vak dat u wilt geven."), ("role=teacher&subject=dont_know", "Kies het vak dat u wilt geven."),
                                         (WALK, "Kijk welke hogeschool dat vak aanbiedt")])
def test_the_first_step_is_one_that_the_answers_have_not_taken(guide, query, told):
    visit = at(guide, query)
    verdict = visit.verdicts["lerarenopleiding-tweedegraads"]
    verdict.find_out.clear()
    assert told in re.sub("<.*?>", "", card.first(visit, verdict))


def test_reasons_on_the_same_answers_and_source_stand_together(guide):
    visit = at(guide, WALK)
    shown = card.why(visit, visit.verdicts["lerarenopleiding-tweedegraads"])
    groups = re.findall(r'<div class="reason">(.*?)</div>', shown)
    said = [re.match(r"<p>(.*?)</p>", g)[1] + re.search(r'class="small">(.*)', g)[1] for g in groups]
    assert len(said) == len(set(said))
    together = next(g for g in groups if g.count("<li>") > 1)
    assert together.startswith("<p>Uw hoogste diploma is een master van een universiteit.</p><ul><li>Daarmee komt")
    assert together.count('class="small"') == 1
    assert "hoogste diploma is" not in together.split("</p>", 1)[1]


@pytest.mark.parametrize("query, told", [("degree=havo&pabo_subjects=none", "Schrijf u in voor de toetsen"),
                                         ("degree=hbo-bachelor&degree_country=nl&qualification=none", "Meld u vóór"),
                                         ("degree=havo&pabo_subjects=dont_know", "Zoek op uw cijferlijst naar")])
def test_a_step_that_belongs_to_a_condition_is_for_those_who_need_it(guide, query, told):
    visit = at(guide, f"{PO}&{query}")
    verdict = visit.verdicts["pabo-voltijd"]
    verdict.find_out.clear()
    assert told in re.sub("<.*?>", "", card.first(visit, verdict))


def test_a_decision_on_your_own_case_says_on_what_point(guide):
    visit = at(guide, f"{PO}&degree=propedeuse&degree_country=nl&pabo_subjects=none&qualification=none")
    shown = card.needed(visit, visit.verdicts["pabo-voltijd"])
    assert "Over een losse propedeuse spreken de bronnen elkaar tegen" in shown and "Op dit punt zijn bronnen het niet eens" not in shown


def test_what_opens_a_route_only_with_another_answer_asked_again_says_so(guide):
    visit = at(guide, "role=teacher&school_type=mbo&subject=own-occupation&degree=mbo-3&degree_country=nl&experience_years=3-plus&hbo_level=no")
    shown = card.closed(visit, visit.verdicts["pdg-op-ervaring"])
    first, *rest = re.findall(r"<p>(De route kan open.*?)</p>", shown)
    assert "uw hbo-niveau:" in first and "opnieuw" not in first
    assert rest and all("Daarna vragen we opnieuw naar" in other and "uw hbo-niveau" in other for other in rest)
