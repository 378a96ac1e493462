"""What can only be said of the content as a whole: what nothing uses, what stands there twice, what
is wrong in several files at once."""

from engine.checking.check import check
from tests.conftest import DAY
from tests.support.broken import change, line_of
from tests.support.few import CONDITIONS, FACTS, TREE


def test_a_condition_that_no_route_names_is_a_warning_and_no_error(few):
    told = [p for p in check(few, day=DAY)[0] if "`selection`" in p.text("nl")]
    assert [(p.path, p.code, p.warning) for p in told] == [(CONDITIONS, "ongebruikt", True)]


def test_a_fact_and_a_source_that_nothing_uses_are_warnings_at_their_own_lines(root):
    for path, text in (
        (
            FACTS,
            "\nidle-fact:\n  text: {nl: vijf, en: five}\n  what: {nl: Iets., en: "
            "Something.}\n  per: '2026'\n  source: wpo\n  checked: '2026'\n",
        ),
        (
            "content/sources.yaml",
            "\nidle-source:\n  kind: law\n  title: {nl: Wet, en: Act}\n  publisher: x\n  "
            "url: https://example.org/\n  checked: '2026'\n",
        ),
    ):
        (root / path).write_text((root / path).read_text(encoding="utf-8") + text, encoding="utf-8")
    idle = [p for p in check(root, day=DAY, prove=False)[0] if "`idle-" in p.text("nl")]
    assert [(p.path, p.code, p.warning) for p in idle] == [
        (FACTS, "ongebruikt", True),
        ("content/sources.yaml", "ongebruikt", True),
    ]
    assert all(
        (root / p.path).read_text(encoding="utf-8").split("\n")[p.line - 1].startswith("idle-")
        for p in idle
    )


def test_a_word_explained_for_nothing_or_at_length_is_a_warning(root):
    glossary = root / "content/glossary.yaml"
    words = " ".join(f"woord{i}" for i in range(31))
    glossary.write_text(
        glossary.read_text(encoding="utf-8") + "kwibus: "
        f"{{term: {{nl: kwibus, en: oddball}}, means: {{nl: {words}., en: A strange person.}}}}\n",
        encoding="utf-8",
    )
    found = [
        p for p in check(root, day=DAY)[0] if p.path == "content/glossary.yaml" and p.line > 500
    ]
    assert {p.code for p in found if p.warning} >= {"ongebruikt", "lange-uitleg"} and any(
        "`kwibus`" in p.text("nl") for p in found
    )


def test_a_group_that_no_question_belongs_to_is_a_warning(root):
    change(root, TREE, "question_groups:\n", "question_groups:\n  idle: {nl: Niets, en: Nothing}\n")
    (found,) = [p for p in check(root, day=DAY)[0] if "`idle`" in p.text("nl")]
    assert (found.path, found.code, found.warning) == (TREE, "ongebruikt", True)
    assert found.line == line_of((root / TREE).read_text(encoding="utf-8"), "  idle: {")
