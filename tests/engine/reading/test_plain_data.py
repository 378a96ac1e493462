"""Limits of a file: the cause that is said is the cause."""

import pytest

from engine.reading.document import read

ITEMS = "".join("- 1\n" for _ in range(101_000))
BOMB = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 8)}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    "text, says, other",
    [
        ("a:\n" + ITEMS, "100000 waarden", "verwijzingen"),
        ("a: [" + "1," * 190_000 + "]\n", "100000 waarden", "verwijzingen"),
        ("x: &x 1\ny: *x\na:\n" + ITEMS, "100000 waarden", "verwijzingen"),
        (BOMB, "verwijzingen", "waarden"),
        ("z: 1\n" + BOMB, "verwijzingen", "waarden"),
        ("a: &a [*a]\n", "40 niveaus", "verwijzingen"),
    ],
    ids=["list", "brackets", "list and one reference", "bomb", "bomb and a key", "itself"],
)
def test_why_a_file_is_too_much_is_said_as_it_is(tmp_path, text, says, other):
    file = tmp_path / "x.yaml"
    file.write_text(text, encoding="utf-8")
    (found,) = read(file, "x.yaml").problems
    assert found.code == "te-diep-of-te-veel"
    assert says in found.nl and other not in found.nl
