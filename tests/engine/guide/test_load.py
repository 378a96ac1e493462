"""From a folder to a guide: which tree is read, and what is said when there is none or more than
one."""

import shutil

from tests.support.broken import errors
from tests.support.few import TREE


def test_two_trees_and_no_choice_is_said_with_their_names(root):
    shutil.copy(root / TREE, root / "trees/tweede.yaml")
    (found,) = errors(root)
    assert (found.path, found.code) == ("trees", "boom")
    assert "`--tree`" in found.text("nl") and "naar-het-onderwijs, tweede" in found.text("nl")


def test_no_tree_at_all_is_said_without_a_choice_that_is_not_there(root):
    (root / TREE).unlink()
    (found,) = errors(root)
    assert (
        (found.path, found.code) == ("trees", "boom")
        and "geen boom in `trees/`" in found.text("nl")
        and "--tree" not in found.text("nl")
    )
