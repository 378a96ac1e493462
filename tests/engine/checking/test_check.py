"""The check as a whole: what is wrong in several files is said at once, in order."""

import pytest

from tests.support.broken import AD, NAME, change, errors
from tests.support.few import CONTACTS, PABO, TREE, ZIJ


@pytest.mark.parametrize(
    "more",
    [[], [(CONTACTS, "url: https://duo.nl", "url: duo.nl")]],
    ids=["tree and routes", "a small file too"],
)
def test_problems_in_several_files_are_said_at_once_and_in_order(root, more):
    broken = [
        (PABO, "pay: none", "pay: salry"),
        (PABO, NAME, "{nl: Pabo in voltijd}"),
        (ZIJ, AD, "{degre: ad}"),
        (TREE, "applies: {school_type: so}", "applies: {school_typ: so}"),
        *more,
    ]
    for path, old, new in broken:
        change(root, path, old, new)
    found = errors(root)
    assert sorted(p.path for p in found) == sorted(path for path, _, _ in broken)
    assert [(p.path, p.line) for p in found] == sorted((p.path, p.line) for p in found)
