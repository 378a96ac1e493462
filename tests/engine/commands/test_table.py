"""`table`: the sheet of one route is printed."""

from tests.support.program import run


def test_the_sheet_is_printed_and_an_unknown_route_is_refused_with_the_nearest(capsys):
    code, out, err = run(capsys, "table", "gastdocent", "--lang", "en")
    assert (code, err) == (0, "") and out.startswith("# ") and "## Requirements" in out
    code, out, err = run(capsys, "table", "gastdocnt")
    assert (code, out) == (2, "") and "`gastdocent`" in err
