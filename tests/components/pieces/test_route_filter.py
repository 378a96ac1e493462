"""The filters of all routes: a route fits every choice of what it says nothing of."""

import pytest

from components.pieces.route_filter import filters, fits
from engine.guide.load import load
from tests.conftest import DAY, ENGLAND
from tests.support.small_trees import question, route
from tests.support.visits import at

WORK = {"q0": question("teach", "help", many=True)}


@pytest.fixture
def guide(version):
    """Three routes: one for any work, two for one kind of it."""
    return version(
        WORK,
        any=route(),
        teaching=route(leads_to={"roles": ["teach"]}),
        helping=route(leads_to={"roles": ["help"], "places": ["help"]}),
    )


def left(guide, query):
    """The routes that stay in the list."""
    visit = at(guide, f"view=routes&{query}")
    return [id_ for id_, found in guide.routes.items() if fits(visit, found)]


@pytest.mark.parametrize(
    "query, routes",
    [
        ("", ["any", "teaching", "helping"]),
        ("only-q0=teach", ["any", "teaching"]),
        ("only-q0=help", ["any", "helping"]),
        ("only-pay=none", ["any", "teaching", "helping"]),
        ("only-pay=salary", []),
        ("only-q0=teach&only-pay=none", ["any", "teaching"]),
        ("only-mind=yes", ["any", "teaching", "helping"]),
    ],
)
def test_a_route_that_leaves_its_work_out_fits_every_kind_of_work(guide, query, routes):
    assert left(guide, query) == routes


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_route_that_leaves_work_or_place_out_is_lost_by_a_filter(lang):
    guide = load(ENGLAND, day=DAY)
    for found in guide.routes.values():
        found.shape.leads_to.roles = found.shape.leads_to.places = None
    for name in (guide.wish.roles, guide.wish.places.question):
        for option in guide.question[name].options:
            assert left(guide, f"lang={lang}&only-{name}={option}") == [*guide.routes]


def test_the_choice_made_stands_in_the_title_and_another_can_be_made_or_cleared(guide):
    first, _, pay = filters(at(guide, "view=routes&only-q0=teach"))
    assert (first.title, first.open, pay.open) == ("[narrow-role]: x", True, False)
    assert [way.chosen for way in first.ways] == [False, True, False]
    assert "only-" not in first.ways[0].address
    assert "only-q0=teach" in pay.ways[1].address and "only-pay=salary" in pay.ways[1].address
