"""The kinds of clauses: each is read, described, and refused where it does not belong."""

import json
import re

import pytest
from jsonschema import Draft202012Validator

from engine.editing.json_schema import schemas
from engine.editing.schema_files import README, outdated, write
from engine.guide.load import ROOT
from engine.messages import LANGUAGES
from engine.rules.clause_kinds import CLAUSES, NAMED, described, table
from engine.rules.clauses import TRUE, Clause
from engine.rules.parse import parse
from engine.rules.questions import Question

ONE = Question(
    "one", 0, ["a", "b", "c", "d"], order=[["a", "b", "c"], ["a", "d"]], groups={"some": ["a", "d"]}
)
SEVERAL = Question("several", 1, ["a", "b", "none"], many=True, groups={"some": ["a"]})
BARE = [Question("one", 0, ["a", "b"]), Question("several", 1, ["a", "b"], many=True)]


def read(question, written):
    """The rule that is written at a question, and the ids of what is wrong with it."""
    wrong = []
    rule = parse(
        {question.id: written}, {question.id: question}, lambda loc, id_, **_: wrong.append(id_)
    )
    return rule, wrong


def met(question, written):
    """The answers that meet a clause, each as a sorted text."""
    rule, wrong = read(question, written)
    assert wrong == [] and isinstance(rule, Clause)
    return {"".join(sorted(v)) for i, v in enumerate(question.values) if rule.mask >> i & 1}


@pytest.mark.parametrize(
    "question, written, answers",
    [
        (ONE, "b", {"b"}),
        (ONE, ["b", "d"], {"b", "d"}),
        (ONE, {"at_least": "b"}, {"b", "c"}),
        (ONE, {"at_least": "a"}, {"a", "b", "c", "d"}),
        (ONE, {"group": "some"}, {"a", "d"}),
        (SEVERAL, "a", {"a", "ab"}),
        (SEVERAL, {"all": ["a", "b"]}, {"ab"}),
        (SEVERAL, {"only": ["a"]}, {"a", "none"}),
        (SEVERAL, {"group": "some"}, {"a", "ab"}),
    ],
)
def test_a_clause_holds_for_the_answers_it_is_about(question, written, answers):
    assert met(question, written) == answers


def test_an_example_of_every_kind_stands_above():
    kinds = {kind.name for kind in NAMED.values()}
    marks = test_a_clause_holds_for_the_answers_it_is_about.pytestmark[0].args[1]
    written = [clause for _, clause, _ in marks if isinstance(clause, dict)]
    assert {name for clause in written for name in clause} == kinds


@pytest.mark.parametrize("kind", NAMED.values(), ids=lambda kind: kind.name)
def test_a_kind_is_refused_where_it_does_not_belong(kind):
    value = "some" if kind.takes == "group" else "a"
    for question in (ONE, SEVERAL):
        wrong = read(question, {kind.name: value})[1]
        assert bool(wrong) is not kind.fits(question.many)
    if kind.key:
        bare = next(question for question in BARE if kind.fits(question.many))
        assert read(bare, {kind.name: value}) == (TRUE, ["clause-needs-key"])


def test_the_schema_the_sentence_and_the_table_name_every_kind():
    clause = json.loads(schemas()["tree.schema.json"])["$defs"]["Clause"]
    told = Draft202012Validator(clause)
    assert not told.is_valid({"no_such_kind": "a"})
    for kind in NAMED.values():
        assert told.is_valid({kind.name: "a"})
        assert told.is_valid({kind.name: ["a"]}) is (kind.takes == "options")
        for lang in LANGUAGES:
            assert kind.example(lang) in described(lang) and kind.example(lang) in table(lang)
    assert len(table("nl").split("\n")) == len(CLAUSES) + 2


def test_the_table_in_the_readme_is_brought_up_to_date_and_the_rest_of_it_is_kept(tmp_path):
    before = (ROOT / README).read_text(encoding="utf-8")
    (tmp_path / "content").mkdir()
    old = before.replace(table("nl"), "| een oude tabel |")
    assert old != before
    (tmp_path / README).write_text(old, encoding="utf-8")
    write(tmp_path)
    assert (tmp_path / README).read_text(encoding="utf-8") == before and outdated(tmp_path) == []
    (tmp_path / README).write_text(re.sub("<!--.*?-->", "", old), encoding="utf-8")
    assert outdated(tmp_path) == []
