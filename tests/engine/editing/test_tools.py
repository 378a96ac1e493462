"""The tools that show an editor what the rules say: the fact-check sheet and the outline of the derived tree."""

import os
import re
import subprocess
import sys

import pytest

from engine.__main__ import main
from engine.answering.decision_tree import Branch, Node, branch, grow
from engine.answering.dialogue import dialogue
from engine.answering.situation import Situation
from engine.answering.verdict import verdicts
from engine.editing.fact_sheet import MOST, sheet
from engine.editing.tree_outline import outline
from engine.guide.load import ROOT
from engine.rules.in_words import box_said, mask_said
from engine.rules.questions import NONE, Question
from engine.shapes.tree import OptionShape
from tests.conftest import DAY

TODAY = ["--date", DAY.isoformat()]
LANGS = ["nl", "en"]


def question(options: str, many: bool) -> Question:
    texts = {o: OptionShape(label={"nl": o, "en": o}) for o in options.split()}
    return Question(
        "q",
        0,
        options.split(),
        many,
        texts={"short": {"nl": "de vraag", "en": "the question"}},
        option_texts=texts,
    )


def run(capsys, *arguments) -> tuple[int, str, str]:
    code = main([*map(str, arguments), *TODAY])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


@pytest.mark.parametrize(
    "options, many", [(f"a b c {NONE}", True), ("a b c", True), ("a b c d e f g", False)]
)
@pytest.mark.parametrize("lang", LANGS)
def test_no_two_sets_of_answers_are_said_in_the_same_words(options, many, lang):
    asked = question(options, many)
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
    asked = question(options, many)
    mask = sum(asked.bit[frozenset(a.split())] for a in answers)
    assert mask_said(asked, mask, "nl") == says


def test_what_is_said_in_short_counts_the_options_that_it_does_not_name():
    asked = question("a b c d e f g h i j k l m n", False)
    assert mask_said(asked, 0b1111111, "nl", 3) == "“a”, “b”, “c” … (7)"
    many = question("a b c d e", True)
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
    assert (
        box_said(box, guide.questions, "en")
        == "your highest diploma: “havo” or “vwo”; and the country of your diploma: “the Netherlands”"
    )
    assert box_said({}, guide.questions, "nl") == "iedereen"


@pytest.mark.parametrize("lang", LANGS)
def test_a_sheet_holds_all_that_there_is_to_check_of_every_route(guide, lang):
    for route in guide.routes.values():
        text = sheet(guide, route, lang)
        sections = dict(
            zip(re.findall(r"(?m)^### `(.+)`$", text), re.split(r"(?m)^### .*$|^## .*$", text)[2:])
        )
        assert list(sections) == [r.key for r in route.all_requirements]
        for requirement in route.all_requirements:
            source, section = guide.sources[requirement.source], sections[requirement.key]
            assert (
                f"<{source.url}>" in section
                and source.title[lang] in section
                and guide.deciders[requirement.decides][lang] in section
            )
            assert (
                {"nl": "Wet.", "en": "Law."}[lang] in section
                if requirement.law
                else {"nl": "Praktijk.", "en": "Practice."}[lang] in section
            )
            assert requirement.kind == "fixed" or f"(`{requirement.names}`)" in section
        assert len(re.findall(r"(?m)^\| \d+ \|", text)) == len(route.shape.examples)
        assert len(re.findall(r"(?m)^\d+\. \*\*", text)) == len(route.shape.steps)
        assert not re.search(r"(?<!`)\{[a-z0-9-]+\}", text)
        assert text.rstrip().endswith("____")


def test_who_passes_and_who_does_not_is_told_from_the_rule(guide):
    text = sheet(guide, guide.routes["zij-instroom-po"])
    section = text[text.index("### `two-days`") : text.index("### `subsidy-gap`")]
    assert (
        "- **Wie voldoet**: de dagen die u per week hebt: “twee dagen”, “drie dagen” of “vier of vijf dagen”\n"
        in section
    )
    assert "- **Wie voldoet niet**: de dagen die u per week hebt: “één dag”\n" in section
    assert "- **Wat NEE doet**: Nog nodig:" in section and "(`two-days-a-week`)" in section
    assert "- **Wat NEE doet**: De route is dicht." in text[: text.index("### `two-days`")]


def test_a_requirement_with_dates_says_from_when_and_until_when(guide):
    text = sheet(guide, guide.routes["pabo-voltijd"])
    assert text.index("**Geldt tot en met**: 31-8-2027") < text.index("**Geldt vanaf**: 1-9-2027")


def test_a_rule_with_very_many_cases_is_shown_as_it_was_written(guide):
    route = guide.routes["direct-aan-de-slag"]
    tangled = [
        r
        for r in route.all_requirements
        if r.split and min(len(r.split.yes), len(r.split.no)) > MOST
    ]
    assert tangled
    text = sheet(guide, route)
    assert text.count("hier staat de regel zoals hij geschreven is") == len(tangled)
    assert "  - minstens één hiervan:\n" in text and max(map(len, text.split("\n"))) < 2500


def test_the_sheet_is_printed_and_an_unknown_route_is_refused_with_the_nearest(capsys):
    code, out, err = run(capsys, "table", "gastdocent", "--lang", "en")
    assert (code, err) == (0, "") and out.startswith("# ") and "## Requirements" in out
    code, out, err = run(capsys, "table", "gastdocnt")
    assert (code, out) == (2, "") and "`gastdocent`" in err


def each_option(guide, node: Node):
    """Every branch of a node with each of its options, as an answer."""
    asked = guide.question[node.question]
    return [(one, o, [o] if asked.many else o) for one in node.branches for o in one.options]


def holds(guide, node: Node, answers: dict, depth: int, only: str | None = None) -> None:
    """Every branch says of each of its options what the engine says of it, down to `depth`."""
    before = verdicts(Situation(guide, answers))
    assert dialogue(Situation(guide, answers), before, only).next_question == node.question
    assert sorted(o for _, o, _ in each_option(guide, node)) == sorted(
        guide.question[node.question].options
    )
    for one, _, answer in each_option(guide, node):
        told = {**answers, node.question: answer}
        after = verdicts(Situation(guide, told))
        asked = dialogue(Situation(guide, told), after, only)
        assert one.next_question == (asked.next_question if asked.phase in (1, 2) else None)
        assert branch(guide, answers, node.question, answer, only).decided == one.decided
        for id_ in [only] if only else guide.routes:
            old, new = before[id_], after[id_]
            gone = (new.wanted is False and not only, new.standing == "closed")
            assert (id_ in one.possible) == (gone == (False, False))
            assert (id_ in one.decided.unwanted) == (gone[0] and old.wanted is not False)
            assert (id_ in one.decided.closed) == (
                gone == (False, True) and old.standing != "closed"
            )
            if id_ in one.decided.open + one.decided.conditional:
                assert new.standing == ("open" if id_ in one.decided.open else "conditional") and (
                    only or new.wanted
                )
        if depth > 1 and one.next_question:
            holds(guide, one.node, told, depth - 1, only)
        else:
            assert one.node is None


def test_what_the_tree_says_of_every_option_is_what_the_engine_says_of_it(guide):
    holds(guide, grow(guide, 2), {}, 2)


def test_within_one_route_too(guide):
    holds(guide, grow(guide, 3, "pabo-voltijd"), {}, 3, "pabo-voltijd")


def test_options_that_stand_together_lead_to_the_same_and_others_do_not(guide):
    tree = grow(guide, 2, answers={"role": ["teacher"], "school_type": ["po"]})
    assert len(tree.branches) < len(guide.question[tree.question].options)
    for one, _, answer in each_option(guide, tree):
        assert (
            grow(
                guide,
                1,
                answers={"role": ["teacher"], "school_type": ["po"], tree.question: answer},
            )
            == one.node
        )
    rest = [(b.decided, b.possible, b.next_question, b.node) for b in tree.branches]
    assert all(a != b for i, a in enumerate(rest) for b in rest[:i])


def test_a_branch_can_be_had_for_any_answer_also_several_options_and_dont_know(guide):
    both = branch(guide, {}, "role", ["guest-teacher", "instructor"])
    assert both.options == ("instructor", "guest-teacher") and {
        "gastdocent",
        "instructeur-mbo",
    } <= set(both.possible)
    assert branch(guide, {}, "role", "dont_know") == Branch(
        (), branch(guide, {}, "role", "dont_know").decided, tuple(guide.routes), "school_type", None
    )
    again = branch(
        guide, {"degree": "havo", "role": ["teacher"]}, "degree", "none", "zij-instroom-po"
    )
    assert again.decided.closed == ("zij-instroom-po",)


def test_within_a_route_the_conditions_that_an_answer_settles_are_told(guide):
    def settled(answer):
        return branch(
            guide,
            {"degree": "hbo-bachelor", "degree_country": "nl"},
            "employer",
            answer,
            "zij-instroom-po",
        ).decided

    assert (settled("no").needed, settled("no").spared) == (("employer",), ())
    assert (settled("yes").needed, settled("yes").spared) == ((), ("employer",))


def test_the_outline_names_the_question_its_options_and_what_comes_next(guide):
    lines = outline(guide, grow(guide, 1, "zij-instroom-po"))
    assert lines[0] == "Wat is de hoogste opleiding die u hebt afgerond? [degree]"
    assert lines[1].startswith("  - “Hbo-bachelor”") and lines[1].endswith(
        ": kan, met voorwaarden: zij-instroom-po"
    )
    assert lines[2] == "      daarna: het land van uw diploma"
    assert lines[3:] == [
        "  - elk ander antwoord (9): gaat dicht: zij-instroom-po",
        "      niets meer te vragen dat beslist",
    ]


def test_where_nothing_is_left_to_ask_the_outline_says_so(guide):
    tree = grow(guide, 3, "zij-instroom-po", {"degree": "havo"})
    assert tree is None and outline(guide, tree, "en") == ["There is nothing to ask that decides."]


def test_the_outline_is_the_same_each_time():
    printed = {
        subprocess.run(
            [sys.executable, "-m", "engine", "tree", "--depth", "2", *TODAY],
            cwd=ROOT,
            check=True,
            capture_output=True,
            timeout=60,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1 and printed.pop().count(b"\n") > 20


@pytest.mark.parametrize(
    "arguments, says",
    [(["--depth", "0"], "`--depth 0`"), (["--route", "pabo-voltijt"], "`pabo-voltijd`")],
)
def test_a_depth_or_route_that_cannot_be_is_refused(capsys, arguments, says):
    code, out, err = run(capsys, "tree", *arguments)
    assert (code, out) == (2, "") and says in err
