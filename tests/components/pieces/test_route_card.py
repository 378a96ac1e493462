"""What a card of the result says, on the real content."""

import re

import pytest

from components.pieces import openings, route_card, why
from tests.support.visits import PO, at

WALK = (
    "role=teacher&school_type=vo&vo_part=lower&subject=wiskunde&degree=wo-master"
    "&degree_country=nl&qualification=none"
)


@pytest.mark.parametrize(
    "query, told",
    [
        ("role=teacher", "Kies het vak dat u wilt geven."),
        ("role=teacher&subject=dont_know", "Kies het vak dat u wilt geven."),
        (WALK, "Kijk welke hogeschool dat vak aanbiedt"),
    ],
)
def test_the_first_step_is_one_that_the_answers_have_not_taken(guide, query, told):
    visit = at(guide, query)
    verdict = visit.verdicts["lerarenopleiding-tweedegraads"]
    verdict.find_out.clear()
    assert told in re.sub("<.*?>", "", route_card.first(visit, verdict))


def test_a_source_and_the_answers_that_reasons_share_are_told_once(guide):
    visit = at(guide, WALK + "&degree_fits_subject=yes&days_per_week=3&employer=yes")
    shown = why.why(visit, visit.verdicts["zij-instroom-vo-eerstegraads"])
    for part in shown.split("Dit houdt u niet tegen"):
        rests_on = re.findall(r'<p class="small">(.*?)</p>', part)
        assert len(rests_on) == len(set(rests_on)) > 1
    together = next(g for g in re.findall(r'<div class="reason">(.*?)</div>', shown) if "<li>" in g)
    assert together.startswith(
        "<p>Uw hoogste diploma is een master van een universiteit.</p><ul><li>Met dat diploma"
    )
    assert "hoogste diploma is" not in together.split("</p>", 1)[1]
    assert "<p>U hebt drie dagen per week." in together and together.count('class="small"') == 1


@pytest.mark.parametrize(
    "country, at_issue",
    [
        ("nl", []),
        ("other&dutch_level=native", ["De taal is waarschijnlijk geen drempel", "laat waarderen"]),
    ],
)
def test_what_is_not_at_issue_for_a_person_is_no_reason(guide, country, at_issue):
    visit = at(guide, WALK.replace("degree_country=nl", f"degree_country={country}"))
    shown = why.why(visit, visit.verdicts["lerarenopleiding-tweedegraads"])
    assert [
        words
        for words in (
            "De taal is waarschijnlijk geen drempel",
            "laat waarderen",
            "waardering van een buitenlands diploma is",
            "21 jaar",
        )
        if words in shown
    ] == at_issue
    assert "Daarmee komt een hbo-opleiding voor u in beeld" in shown


@pytest.mark.parametrize(
    "query, told",
    [
        ("degree=havo&pabo_subjects=none", "Schrijf u in voor de toetsen"),
        ("degree=hbo-bachelor&degree_country=nl&qualification=none", "Meld u vóór"),
        ("degree=havo&pabo_subjects=dont_know", "Zoek op uw cijferlijst naar"),
    ],
)
def test_a_step_that_belongs_to_a_condition_is_for_those_who_need_it(guide, query, told):
    visit = at(guide, f"{PO}&{query}")
    verdict = visit.verdicts["pabo-voltijd"]
    verdict.find_out.clear()
    assert told in re.sub("<.*?>", "", route_card.first(visit, verdict))


def test_a_decision_on_your_own_case_says_on_what_point(guide):
    visit = at(
        guide, f"{PO}&degree=propedeuse&degree_country=nl&pabo_subjects=none&qualification=none"
    )
    needed = route_card.needed(visit, visit.verdicts["pabo-voltijd"])
    shown = " ".join(condition.to_do for condition in needed.conditions)
    assert (
        "Over een losse propedeuse spreken de bronnen elkaar tegen" in shown
        and "Op dit punt zijn bronnen het niet eens" not in shown
    )


def test_what_opens_a_route_only_with_another_answer_asked_again_says_so(guide):
    visit = at(
        guide,
        "role=teacher&school_type=mbo&subject=own-occupation&degree=mbo-3&degree_country=nl&experience_years=3-plus&hbo_level=no",
    )
    shown = openings.closed(visit, visit.verdicts["pdg-op-ervaring"])
    first, *rest = re.findall(r"<p>(De route kan open.*?)</p>", shown)
    assert "uw hbo-niveau:" in first and "opnieuw" not in first
    assert rest and all(
        "Daarna vragen we opnieuw naar" in other and "uw hbo-niveau" in other for other in rest
    )


def test_a_teacher_from_the_eea_is_told_that_no_extra_conditions_are_expected(guide):
    visit = at(
        guide,
        "role=teacher&school_type=vo&degree=wo-master&degree_country=eea&qualification=foreign",
    )
    assert "De extra voorwaarden voor andere landen verwachten we bij u niet" in why.why(
        visit, visit.verdicts["erkenning-buitenlandse-bevoegdheid"]
    )
