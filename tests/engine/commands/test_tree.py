"""`tree`: what cannot be asked of it."""

import pytest

from tests.support.program import run


@pytest.mark.parametrize(
    "arguments, says",
    [(["--depth", "0"], "`--depth 0`"), (["--route", "pabo-voltijt"], "`pabo-voltijd`")],
)
def test_a_depth_or_route_that_cannot_be_is_refused(capsys, arguments, says):
    code, out, err = run(capsys, "tree", *arguments)
    assert (code, out) == (2, "") and says in err
