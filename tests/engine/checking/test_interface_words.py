"""The words of the screens: none is missing, none is idle, every gap is filled."""

import pytest

from engine.checking.interface_words import FILE
from tests.support.broken import change, errors
from tests.support.few import few_routes


@pytest.mark.parametrize(
    "old, new, code, says",
    [
        (
            "group-outside: {",
            "group-outsid: {",
            "ontbreekt",
            ["`group-outside`", "`group-outsid`?"],
        ),
        (
            'told-count: {nl: "Uw {count}',
            'told-count: {nl: "Uw {cout}',
            "onbekende-naam",
            ["`cout`", "`count`?"],
        ),
        (
            'told-count: {nl: "Uw {count}',
            'told-count: {nl: "Uw',
            "andere-invulling",
            ["`told-count`"],
        ),
    ],
    ids=["misspelt word", "misspelt gap", "gap left out"],
)
def test_a_word_that_would_leave_a_hole_on_a_page_is_an_error(tmp_path, old, new, code, says):
    root = few_routes(tmp_path)
    change(root, FILE, old, new)
    found = [p for p in errors(root) if p.code == code]
    assert len(found) == 1 and found[0].path == FILE
    assert all(word in found[0].text("nl") for word in says), found[0].text("nl")
