"""The program stays readable: short functions, files of a page or two, and not too much in a line.

The numbers are printed at the end of every run of the tests."""

from engine.guide.load import ROOT
from tests.conftest import PROGRAM
from tests.support.sizes import DENSITY, FILE, FUNCTION, LARGE_FILE, Sizes, sizes


def program() -> Sizes:
    return sizes(ROOT, *PROGRAM[1])


def test_no_function_is_longer_than_forty_lines():
    assert [one for one in program().functions if one[0] > FUNCTION] == []


def test_half_of_the_files_fit_on_two_pages_and_nine_in_ten_on_four():
    told = program()
    assert told.median_file <= FILE, told.files[:20]
    assert told.ninth_file <= LARGE_FILE, [one for one in told.files if one[0] > LARGE_FILE]


def test_there_is_not_too_much_in_a_line():
    assert program().density <= DENSITY


def test_sizes_are_counted_as_a_reader_counts_them(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a/__init__.py").write_text('"""Only words."""\n', encoding="utf-8")
    (tmp_path / "a/b.py").write_text(
        "def f(x):\n    def g():\n        return x\n\n    return g\n", encoding="utf-8"
    )
    (tmp_path / "c.py").write_text("async def h():\n    pass\n", encoding="utf-8")
    told = sizes(tmp_path, "a", "c.py")
    assert told.functions == [(5, "a/b.py", "f"), (2, "c.py", "h"), (2, "a/b.py", "g")]
    assert told.files == [(5, "a/b.py"), (2, "c.py")] and told.median_file == 3.5
    assert told.written == 1 + 4 + 2
    assert told.said("all").endswith("longest function 5 (a/b.py f)")
