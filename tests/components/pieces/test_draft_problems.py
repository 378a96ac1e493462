"""What edit mode lists: errors before examples, and many examples of one file together."""

from components.pieces.draft_problems import Found, told
from engine.messages import Message
from engine.problems import EXAMPLE, Problem


def wrong(path, line, code="code", warning=False):
    """A problem that says where it is."""
    texts = (("nl", f"Fout in `{path}`."), ("en", f"Wrong in `{path}`."))
    return Problem(path, line, Message(code, code, texts), warning)


def places(problems):
    """Where these are."""
    return [problem.place for problem in problems]


def test_a_single_example_comes_after_other_errors_and_several_of_one_file_stand_together():
    found = Found.of(
        [
            wrong("a.yaml", 1, EXAMPLE),
            wrong("b.yaml", 2, EXAMPLE),
            wrong("b.yaml", 3, EXAMPLE),
            wrong("c.yaml", 0),
            wrong("d.yaml", 4, warning=True),
        ],
        "nl",
    )
    assert places(found.errors) == ["c.yaml", "a.yaml:1"]
    assert {path: places(some) for path, some in found.examples.items()} == {
        "b.yaml": ["b.yaml:2", "b.yaml:3"]
    }
    assert places(found.warnings) == ["d.yaml:4"]


def test_what_stands_between_backticks_is_every_other_part():
    (problem,) = told([wrong("a.yaml", 1)], "en")
    assert problem.parts == ["Wrong in ", "a.yaml", "."]
    assert Found.of([], "en") == Found([], {}, [])
