"""Content that leaves out all that it may (no desk, no word explained, nothing about suitability):
every page can still be shown."""

import pytest

from components import views
from components.pieces import layout
from tests.support.small_trees import fixed, question, route
from tests.support.visits import arrived

QUESTIONS = {"q0": question("a", "b"), "q1": question("a", "b", "none", many=True)}


@pytest.fixture
def smallest(version):
    """A guide with two questions and a route, and nothing else."""
    needs = [fixed({"q0": "a"}, key="first"), fixed({"q1": "a"}, key="second")]
    return version(QUESTIONS, r=route(*needs))


@pytest.mark.parametrize("answers", ["", "q0=a", "q0=b&q1=a", "q0=dont_know&was-q1=b"])
@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("view", views.VIEWS)
def test_every_page_is_shown(smallest, view, lang, answers):
    arrival = arrived(smallest, f"{answers}&lang={lang}&view={view}&route=r&try-q0=a")
    assert 'class="page"' in layout.form(arrival, views.page(arrival))


def test_a_desk_that_is_not_there_is_not_named(smallest):
    arrival = arrived(smallest, "view=question")
    assert "tel:" not in layout.form(arrival, views.page(arrival))
    assert 'class="desk"' not in layout.form(arrival, views.page(arrival))
