"""What can only be said of the content as a whole: what nothing uses, what stands there twice, what is wrong in several files at once."""

import shutil
from datetime import date

import pytest

from engine.checking.check import check
from tests.conftest import DAY
from tests.support.broken import AD, NAME, change, errors
from tests.support.few import CONDITIONS, CONTACTS, FACTS, PABO, TREE, ZIJ


def test_a_condition_that_no_route_names_is_a_warning_and_no_error(few):
    told = [p for p in check(few, day=DAY)[0] if "`selection`" in p.nl]
    assert [(p.path, p.code, p.warning) for p in told] == [(CONDITIONS, "ongebruikt", True)]


@pytest.mark.parametrize(
    "written, name",
    [("  - employr\n", "`employr`"), ("", "`employer`")],
    ids=["misspelt", "left out"],
)
def test_a_condition_that_the_order_of_conditions_does_not_know_is_said(root, written, name):
    change(root, TREE, "  - employer\n", written)
    assert any(p.path == TREE and name in p.nl for p in errors(root))


def test_a_fact_and_a_source_that_nothing_uses_are_warnings_at_their_own_lines(root):
    for path, text in (
        (
            FACTS,
            "\nidle-fact:\n  text: {nl: vijf, en: five}\n  what: {nl: Iets., en: Something.}\n  per: '2026'\n  source: wpo\n  checked: '2026'\n",
        ),
        (
            "content/sources.yaml",
            "\nidle-source:\n  kind: law\n  title: {nl: Wet, en: Act}\n  publisher: x\n  url: https://example.org/\n  checked: '2026'\n",
        ),
    ):
        (root / path).write_text((root / path).read_text(encoding="utf-8") + text, encoding="utf-8")
    idle = [p for p in check(root, day=DAY, prove=False)[0] if "`idle-" in p.nl]
    assert [(p.path, p.code, p.warning) for p in idle] == [
        (FACTS, "ongebruikt", True),
        ("content/sources.yaml", "ongebruikt", True),
    ]
    assert all(
        (root / p.path).read_text(encoding="utf-8").split("\n")[p.line - 1].startswith("idle-")
        for p in idle
    )


def test_a_fact_that_does_not_hold_on_the_day_is_told_with_the_texts_and_with_what_to_do(few):
    (told,) = [
        p for p in check(few, day=date(2027, 9, 1), prove=False)[0] if p.code == "niet-geldig"
    ]
    line = next(
        n
        for n, text in enumerate((few / PABO).read_text(encoding="utf-8").split("\n"), 1)
        if "{pabo-experiment}" in text
    )
    assert told.path == FACTS and told.warning
    assert (
        f"`pabo-experiment` geldt niet op 1-9-2027, maar staat in {PABO}:{line}. Pas die tekst aan"
        in told.nl
    )
    assert "on 1 September 2027" in told.en and "Change that text" in told.en


def test_of_many_texts_with_a_fact_that_does_not_hold_two_are_named_and_the_rest_counted(root):
    limits = "".join(
        f"  - nl: Zin {i} noemt {{pabo-experiment}}.\n    en: Line {i} names {{pabo-experiment}}.\n"
        for i in range(3)
    )
    change(root, PABO, "limits:\n", f"limits:\n{limits}")
    (told,) = [
        p for p in check(root, day=date(2027, 9, 1), prove=False)[0] if p.code == "niet-geldig"
    ]
    assert (
        told.nl.count(f"{PABO}:") == 2
        and "en nog 2 keer." in told.nl
        and "and 2 more times." in told.en
    )


def test_sentences_that_are_long_on_the_whole_are_said_once_for_the_file(root):
    many = "".join(
        f"  - nl: Dit is zin {i} van een lijst die nog lang door zal gaan met woorden.\n    en: Short.\n"
        for i in range(60)
    )
    change(root, PABO, "limits:\n", f"limits:\n{many}")
    assert [(p.path, p.code) for p in errors(root)] == [(PABO, "lange-zinnen")]


def test_a_sentence_that_stands_in_two_routes_is_a_warning_that_names_the_other(root):
    change(
        root,
        ZIJ,
        "U krijgt loon van de school vanaf uw aanstelling.",
        "U studeert in voltijd en krijgt geen loon van een school.",
    )
    twice = [p for p in check(root, day=DAY)[0] if p.code == "tekst-dubbel"]
    assert [(p.path, p.warning) for p in twice] == [(ZIJ, True)]
    assert f"{PABO}:" in twice[0].nl


def test_a_word_explained_for_nothing_or_at_length_is_a_warning(root):
    glossary = root / "content/glossary.yaml"
    words = " ".join(f"woord{i}" for i in range(31))
    glossary.write_text(
        glossary.read_text(encoding="utf-8")
        + f"kwibus: {{term: {{nl: kwibus, en: oddball}}, means: {{nl: {words}., en: A strange person.}}}}\n",
        encoding="utf-8",
    )
    found = [
        p for p in check(root, day=DAY)[0] if p.path == "content/glossary.yaml" and p.line > 500
    ]
    assert {p.code for p in found if p.warning} >= {"ongebruikt", "lange-uitleg"} and any(
        "`kwibus`" in p.nl for p in found
    )


def test_two_trees_and_no_choice_is_said_with_their_names(root):
    shutil.copy(root / TREE, root / "trees/tweede.yaml")
    (found,) = errors(root)
    assert (found.path, found.code) == ("trees", "boom")
    assert "`--tree`" in found.nl and "naar-het-onderwijs, tweede" in found.nl


def test_no_tree_at_all_is_said_without_a_choice_that_is_not_there(root):
    (root / TREE).unlink()
    (found,) = errors(root)
    assert (
        (found.path, found.code) == ("trees", "boom")
        and "geen boom in `trees/`" in found.nl
        and "--tree" not in found.nl
    )


@pytest.mark.parametrize(
    "more",
    [[], [(CONTACTS, "url: https://duo.nl", "url: duo.nl")]],
    ids=["tree and routes", "a small file too"],
)
def test_problems_in_several_files_are_said_at_once_and_in_order(root, more):
    broken = [
        (PABO, "pay: none", "pay: salry"),
        (PABO, NAME, "{nl: Pabo in voltijd}"),
        (ZIJ, AD, "{degre: ad}"),
        (TREE, "applies: {school_type: so}", "applies: {school_typ: so}"),
        *more,
    ]
    for path, old, new in broken:
        change(root, path, old, new)
    found = errors(root)
    assert sorted(p.path for p in found) == sorted(path for path, _, _ in broken)
    assert [(p.path, p.line) for p in found] == sorted((p.path, p.line) for p in found)
