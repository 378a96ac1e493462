"""`new`: where a route cannot be written."""

import pytest

from engine.editing.new_route import new_route
from engine.problems import InputError


def test_a_folder_that_is_not_there_is_told_with_what_to_look_at(guide, tmp_path):
    with pytest.raises(InputError) as refused:
        new_route(guide, tmp_path, "proef-route")
    told = refused.value.say("nl")
    assert told.startswith("content/routes/proef-route.yaml is niet te schrijven: ")
    assert "Kijk of de map er is" in told and told != refused.value.say("en")
