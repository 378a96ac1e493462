"""Who is left without a wanted route: nobody, some in order of size, or more than can be listed."""

import pytest

from engine.checking.unserved import holes, holes_said
from engine.guide import load as loading
from tests.conftest import DAY
from tests.support.small_trees import fixed, question, route


def test_nobody_is_said_in_words(version):
    guide = version({"q0": question("a", "b")}, r=route())
    assert holes_said(guide, "nl") == ["Niemand blijft zonder gewenste route."]
    assert holes_said(guide, "en") == ["Nobody is left without a wished route."]


def test_two_routes_that_together_leave_nobody_leave_no_list(version):
    both = {"r": route(fixed({"q0": "a"})), "s": route(fixed({"q0": "b"}))}
    assert holes(version({"q0": question("a", "b")}, **both)) == []


@pytest.mark.parametrize(
    ("prior", "dutch", "english"),
    [
        (0.0186, "1,86%", "1.86%"),
        (0.5, "50%", "50%"),
        (0.12345, "12,35%", "12.35%"),
        (0.0001, "0,01%", "0.01%"),
    ],
)
def test_shares_are_written_as_people_of_the_language_write_them(version, prior, dutch, english):
    guide = version({"q0": question(("a", prior), "b")}, r=route(fixed({"q0": "b"})))
    for lang, share in (("nl", dutch), ("en", english)):
        lines = holes_said(guide, lang)
        assert lines[0].startswith(f"{share} ") and '{"q0": "a"}' in lines[2]


def test_more_than_can_be_listed_is_said_in_one_line(version):
    ids = [f"{letter}{i}" for i in range(15) for letter in "ab"]
    routes = {f"r{i}": route(fixed({"all": [{f"a{i}": "x"}, {f"b{i}": "x"}]})) for i in range(15)}
    questions = {"q0": question("x", "y")} | {id_: question("x", "y") for id_ in ids}
    (line,) = holes_said(version(questions, **routes), "nl")
    assert "niet op te sommen" in line


def test_the_list_takes_the_guide_of_the_check_and_loads_nothing_again(few, command, monkeypatch):
    made = []
    init = loading.Loader.__init__

    def counted(self, *arguments, **named):
        made.append(arguments)
        init(self, *arguments, **named)

    monkeypatch.setattr(loading.Loader, "__init__", counted)
    command("check", "--holes", "--content", few, "--date", DAY.isoformat())
    days = [arguments[2] for arguments in made]
    assert len(days) == len(set(days)) and days[0] == DAY
