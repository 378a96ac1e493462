"""Sets of answers in the words of `diff`."""

import pytest

from engine.comparing.difference import compare
from engine.editing.fact_sheet import sheet
from engine.rules.answers_described import described
from engine.rules.in_words import box_said, mask_said
from engine.rules.questions import NONE, Question, _no_texts
from engine.shapes.tree import OptionShape
from tests.support.small_trees import question, route

LANGS = ["nl", "en"]


def test_any_set_of_answers_can_be_described_and_is_what_the_words_say(version):
    q = {"q0": question("a", "b", "c", "none", many=True), "q1": question("a", "b", "c", "d")}
    axes = compare(version(q, "old", r=route()), version(q, "new", r=route())).space.axes
    for mask in range(1, axes[0].full + 1):
        said = described(axes[0], mask)
        meant = {v for v in axes[0].values if _fits(v, said)}
        assert meant == {v for i, v in enumerate(axes[0].values) if mask >> i & 1}, said
    assert described(axes[1], 0b1010) == ["b", "d"]


def _fits(value, said):
    tests = {
        "with": lambda o: set(o) <= value,
        "any": lambda o: bool(set(o) & value),
        "without": lambda o: not set(o) & value,
        "only": lambda o: value <= set(o),
        "not_all": lambda o: not set(o) <= value,
        "exactly": lambda o: set(o) == value,
        "one_of": lambda o: sorted(value) in [sorted(c) for c in o],
    }
    return all(tests[how](options) for how, options in said.items())


def bare_question(options: str, many: bool) -> Question:
    texts = {o: OptionShape(label={"nl": o, "en": o}) for o in options.split()}
    return Question(
        "q",
        0,
        options.split(),
        many,
        texts={**_no_texts(), "short": {"nl": "de vraag", "en": "the question"}},
        option_texts=texts,
    )


@pytest.mark.parametrize(
    "options, many", [(f"a b c {NONE}", True), ("a b c", True), ("a b c d e f g", False)]
)
@pytest.mark.parametrize("lang", LANGS)
def test_no_two_sets_of_answers_are_said_in_the_same_words(options, many, lang):
    asked = bare_question(options, many)
    said = {mask_said(asked, mask, lang): mask for mask in range(1, asked.full + 1)}
    assert len(said) == asked.full


@pytest.mark.parametrize(
    "options, many, answers, says",
    [
        ("a b c d e", False, ["b"], "“b”"),
        ("a b c d e", False, ["a", "b", "c"], "“a”, “b” of “c”"),
        ("a b c d e", False, ["a", "b", "c", "d"], "alles behalve “e”"),
        (f"a b c {NONE}", True, ["a", "a b", "a c", "a b c"], "met “a”"),
        (
            f"a b c {NONE}",
            True,
            ["a", "b", "a b", "a c", "b c", "a b c"],
            "minstens één van “a” en “b”",
        ),
        (f"a b c {NONE}", True, [NONE, "b", "c", "b c"], "zonder “a”"),
        (f"a b c {NONE}", True, [NONE], f"“{NONE}”"),
        (
            f"a b c {NONE}",
            True,
            ["a", "b", "c", "a b", "a c", "b c", "a b c"],
            f"alles behalve “{NONE}”",
        ),
        (f"a b c {NONE}", True, ["a b", "a b c"], "met “a” en “b”"),
        (f"a b c {NONE}", True, ["a", "a b"], "met “a”, zonder “c”"),
        (f"a b c {NONE}", True, [NONE, "a", "b", "a b"], "zonder “c”"),
        ("a b c", True, ["a c", "b c", "a b c"], "met “c”, minstens één van “a” en “b”"),
        (f"a b c d {NONE}", True, [NONE, "a"], f"niets anders dan “a” of “{NONE}”"),
        ("a b c", True, ["a", "b", "c", "a b", "a c", "b c"], "niet “a”, “b” en “c” samen"),
        (
            "a b c d",
            True,
            [
                "b",
                "c",
                "d",
                "a b",
                "a c",
                "a d",
                "b c",
                "b d",
                "c d",
                "a b c",
                "a b d",
                "a c d",
                "b c d",
                "a b c d",
            ],
            "ook iets anders dan “a”",
        ),
        ("a b c", True, ["c"], "alleen “c”"),
        ("a b c", True, ["a c"], "alleen “a” en “c”"),
        ("a b c", True, ["a", "b c"], "(alleen “a”) of (alleen “b” en “c”)"),
    ],
)
def test_a_set_of_answers_is_said_as_shortly_as_people_do(options, many, answers, says):
    asked = bare_question(options, many)
    mask = sum(asked.bit[frozenset(a.split())] for a in answers)
    assert mask_said(asked, mask, "nl") == says


def test_what_is_said_in_short_counts_the_options_that_it_does_not_name():
    asked = bare_question("a b c d e f g h i j k l m n", False)
    assert mask_said(asked, 0b1111111, "nl", 3) == "“a”, “b”, “c” … (7)"
    many = bare_question("a b c d e", True)
    some = sum(many.bit[frozenset(v)] for v in ("a", "bc", "bd", "cde"))
    assert mask_said(many, some, "en", 2).endswith(" … (4)") and "…" not in mask_said(
        many, some, "en"
    )


def test_after_its_short_name_an_option_is_said_by_its_phrase(guide):
    age = guide.question["age"]
    assert (
        box_said({age.index: age.mask(["21-plus"])}, guide.questions, "nl")
        == "uw leeftijd: “21 jaar of ouder”"
    )
    example = next(
        line
        for line in sheet(guide, guide.routes["pabo-voltijd"]).split("\n")
        if line.startswith("| 1 |")
    )
    assert "het land van uw diploma: “Nederland”" in example


def test_a_box_names_each_of_its_questions_and_an_empty_one_is_everybody(guide):
    country, degree = guide.question["degree_country"], guide.question["degree"]
    box = {country.index: country.mask(["nl"]), degree.index: degree.mask(["havo", "vwo"])}
    assert box_said(box, guide.questions, "en") == (
        "your highest diploma: “havo” or “vwo”; and the country of your diploma: “the Netherlands”"
    )
    assert box_said({}, guide.questions, "nl") == "iedereen"
