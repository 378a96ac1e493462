"""What is rarely said, each with the smallest thing that makes it be said."""

import subprocess
from types import SimpleNamespace
from typing import Annotated

import pytest
from pydantic import Field, TypeAdapter

from engine.answering.verdict import Standing
from engine.checking import loose_clauses
from engine.checking.check import check
from engine.checking.coverage import TooMuch
from engine.comparing.difference_in_words import _Words
from engine.comparing.versions import version as version_of
from engine.problems import ContentError, InputError
from engine.reading.document import read
from engine.reading.expected import expected
from engine.reading.value_errors import why
from engine.rules.clauses import FALSE
from engine.rules.in_words import rule_said
from tests.conftest import DAY
from tests.support.broken import change
from tests.support.few import PABO, TREE
from tests.support.small_trees import fixed, question, route

ORDERED = question("a", "b", order=[["a", "b"]])


def codes_and_texts(found):
    """What is said, in Dutch, with its code before it."""
    return [f"{problem.code}: {problem.text('nl')}" for problem in found]


@pytest.mark.parametrize(
    "questions, needs, says",
    [
        ({"q0": question("a")}, {"q0": "a"}, "opties: Vraag `q0` heeft minstens twee opties"),
        ({"q0": ORDERED}, {"all": "x"}, "regel: Na `all:` komt een lijst van regels."),
        ({"q0": ORDERED}, {"q0": {"at_least": ["a", "b"]}}, "regel: Na `at_least` komt precies"),
    ],
)
def test_a_tree_or_a_rule_that_cannot_be_is_told(version, questions, needs, says):
    with pytest.raises(ContentError) as failed:
        version(questions, r=route(fixed(needs)))
    assert any(said.startswith(says) for said in codes_and_texts(failed.value.problems))


@pytest.mark.parametrize(
    "path, old, new, says",
    [
        (PABO, "\nmonths: [48, 48]", "\nmonths: [48, 24]", "waarde: De kortste duur staat voorop"),
        (PABO, "name: {nl: Pabo in voltijd", "name: {nl: [Pabo]", "geen lijst"),
        (TREE, 'said: {nl: "U wilt werken als', 'said: {nl: "U wilt {answr} werken als', "`answr`"),
    ],
)
def test_a_value_that_cannot_be_is_told(root, path, old, new, says):
    change(root, path, old, new)
    found = codes_and_texts(check(root, day=DAY, prove=False)[0])
    assert any(says in said for said in found), found


def test_of_very_many_braces_that_nothing_fills_the_rest_is_counted(root):
    terms = "".join(
        f"word-{i}: {{term: {{nl: w{i}, en: v{i}}}, means: {{nl: '{{x{i}}}', en: '{{y{i}}}'}}}}\n"
        for i in range(60)
    )
    file = root / "content/glossary.yaml"
    file.write_text(file.read_text(encoding="utf-8") + terms, encoding="utf-8")
    found = check(root, day=DAY, prove=False)[0]
    (more,) = [p for p in found if p.message.id == "more-gaps-not-filled"]
    assert more.path == "content/glossary.yaml" and "70" in more.text("nl")


def test_an_example_that_speaks_of_a_requirement_that_is_none_is_told(root):
    change(root, PABO, '{entry-21-test: "yes", pabo-tests: "no"}', '{entry-x: "yes"}')
    assert any("`entry-x` is geen eis" in p.text("nl") for p in check(root, day=DAY)[0])


def test_who_knows_nothing_and_keeps_no_route_is_told(version, tmp_path):
    never = fixed({"all": [{"q0": "a"}, {"q0": "b"}]})
    version({"q0": question("a", "b")}, name="x", r=route(never))
    found = check(tmp_path / "x", day=DAY)[0]
    assert any(p.message.id == "nothing-when-unsure" for p in found)


def test_a_requirement_that_takes_too_long_to_check_is_told(few, monkeypatch):
    def too_much(*_):
        raise TooMuch

    monkeypatch.setattr(loose_clauses, "loose_clauses", too_much)
    found = check(few, day=DAY, prove=False)[0]
    assert any(p.message.id == "requirement-too-tangled" for p in found)


def test_what_was_read_long_ago_is_told_when_that_is_asked(few):
    found = check(few, day=DAY, prove=False, max_age=0)[0]
    assert any(p.message.id == "source-old" for p in found)


def test_days_that_no_preference_knows_are_told(root):
    text = (root / PABO).read_text(encoding="utf-8")
    (line,) = [line for line in text.split("\n") if line.startswith("days:")]
    change(root, PABO, f"\n{line}\n", '\ndays: "9"\n')
    assert any("aantal dagen" in p.text("nl") for p in check(root, day=DAY, prove=False)[0])


@pytest.mark.parametrize(
    "text, says",
    [
        ("a: " + "[" * 2000 + "]" * 2000 + "\n", "dieper genest"),
        ("%x\na: 1\n", "kan niet met `%` beginnen"),
        ("a: 1\n, b: 2\n", "zonder iets ervoor"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(tmp_path, text, says):
    file = tmp_path / "x.yaml"
    file.write_text(text, encoding="utf-8")
    (found,) = read(file, "x.yaml").problems
    assert says in found.text("nl")


def test_a_value_of_a_kind_that_is_not_foreseen_is_told_in_general():
    two = TypeAdapter(Annotated[list[str], Field(min_length=2, max_length=2)])
    assert "precies 2 waarden" in why(expected(two), (), "too_short", []).say("nl")
    assert "past hier niet" in why(expected(two), (), "something_new", None).say("nl")


def test_a_revision_without_content_is_told(tmp_path):
    def git(*words):
        name = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        subprocess.run(["git", *name, *words], cwd=tmp_path, check=True, capture_output=True)

    git("init", "-q")
    git("commit", "-q", "--allow-empty", "-m", "nothing")
    with pytest.raises(InputError) as failed, version_of("HEAD", tmp_path):
        pass
    assert "heeft geen `trees/` en `content/`" in failed.value.say("nl")


def test_a_rule_that_nobody_meets_and_a_standing_that_is_not_known_have_words(guide):
    assert rule_said(FALSE, guide.questions, "nl") == ["- niemand"]
    words = _Words(SimpleNamespace(), "nl")
    undecided = SimpleNamespace(standing=Standing.UNDECIDED)
    assert words._standing(undecided) == "nog niet te zeggen"


def test_a_share_that_is_reckoned_roughly_says_so(guide):
    found = SimpleNamespace(share=0.5, exact=False, kinds=[], more=0)
    words = _Words(SimpleNamespace(), "nl")
    words._what = lambda _: "nu open"
    assert words.change(SimpleNamespace(found=found)) == ["  nu open: ongeveer 50%"]
