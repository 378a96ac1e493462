"""Who passes a requirement and who does not, as a sheet tells it."""

import pytest

from engine.editing import fact_sheet
from engine.editing.sheet_sides import MOST, Side, sides


@pytest.mark.parametrize("lang, says", [("nl", "niemand"), ("en", "nobody")])
def test_a_side_on_which_nobody_is_says_so(guide, monkeypatch, lang, says):
    monkeypatch.setattr(fact_sheet, "sides", lambda *_: [Side("passes", "fails", 0)])
    route = guide.routes["pabo-voltijd"]
    head = {"nl": "Wie voldoet", "en": "Who passes"}[lang]
    assert f"- **{head}**: {says}\n" in fact_sheet.sheet(guide, route, lang)


def test_every_side_says_its_cases_or_leaves_them_to_the_other_or_to_the_rule(guide):
    forms = set()
    for route in guide.routes.values():
        for requirement in route.all_requirements:
            for side in sides(guide, requirement, "nl"):
                assert (len(side.cases) == side.count) == (side.count <= MOST)
                forms.add((bool(side.cases), bool(side.rule)))
            assert len(sides(guide, requirement, "nl")) == (2 if requirement.compiled else 0)
    assert forms == {(True, False), (False, False), (False, True)}
