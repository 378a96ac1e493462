"""What stands around every view: where to find a person, said once."""

import pytest

from components import views
from components.pieces import layout
from engine.guide.load import load
from tests.conftest import DAY, ENGLAND
from tests.support.visits import arrived


@pytest.fixture(scope="module")
def england():
    """Another country, whose desk has no telephone and no mail."""
    return load(ENGLAND, day=DAY)


def beside_question(guide, query=""):
    """What stands below a question."""
    arrival = arrived(guide, f"view=question{query}")
    return layout.form(arrival, views.page(arrival)).rpartition('class="bottom"')[2]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_desk_without_telephone_is_named_once_beside_a_question(england, lang):
    (desk,) = england.contacts.values()
    assert not desk.phone
    bottom = beside_question(england, f"&lang={lang}")
    assert bottom.count(desk.name[lang]) == 1 and f'href="{desk.url}"' in bottom


def test_a_desk_with_a_telephone_is_named_before_its_number(guide):
    desk = next(iter(guide.contacts.values()))
    bottom = beside_question(guide)
    assert f'{desk.name["nl"]}: <a href="tel:' in bottom and desk.phone in bottom
