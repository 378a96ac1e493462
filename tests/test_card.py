"""What a card of the result says, on the real content."""

import re

import pytest

from components import card
from tests.visits import at

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
