"""Problems and the order in which they are told."""

from engine.problems import in_order
from tests.support.problems import made


def test_what_is_wrong_for_more_people_comes_first():
    few, many, example = (
        made("a.yaml", 3, code, nl, "", share=share)
        for code, nl, share in (("x", "a", 0.1), ("x", "b", 0.2), ("voorbeeld", "a", None))
    )
    assert in_order([few, example, many]) == [many, few, example]
