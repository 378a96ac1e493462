"""Data out of shape: each fault at its place, and of very many alike how many there are."""

import time

import pytest

from engine.reading.document import MAX_ALIKE, read
from engine.reading.validation import shaped
from engine.shapes.files import FILES, REQUIREMENT, ROUTE
from tests.support.broken import is_readable

FEW = 20  # seconds, on a machine with much else to do; what grew with the square took minutes


def _problems(folder, text, adapter):
    file = folder / "x.yaml"
    file.write_text(text, encoding="utf-8")
    doc = read(file, "content/x.yaml")
    if doc.data is not None:
        shaped(doc, adapter, doc.data)
    return doc.problems


def _keys(count):
    return "".join(f"key{i}: 1\n" for i in range(count))


@pytest.mark.parametrize(
    "text, adapter, code",
    [
        (_keys(20_000), ROUTE, "onbekende-sleutel"),
        ("key: a\n" + _keys(20_000), REQUIREMENT, "onbekende-sleutel"),
        ("a:\n" + "- no\n" * 20_000, FILES["requirements.yaml"], "vorm"),
        (_keys(20_000).replace("1", "no"), FILES["deciders.yaml"], "vorm"),
    ],
    ids=["keys", "keys of a requirement", "items", "words"],
)
def test_very_many_faults_at_one_place_are_told_in_a_few_lines_and_in_time(
    tmp_path, text, adapter, code
):
    began = time.monotonic()
    found = _problems(tmp_path, text, adapter)
    assert time.monotonic() - began < FEW
    alike = [p for p in found if p.code == code]
    assert len(alike) == MAX_ALIKE + 1
    assert any(f"nog {20_000 - MAX_ALIKE}" in p.text("nl") for p in alike)
    assert any(f"{20_000 - MAX_ALIKE} more" in p.text("en") for p in alike)
    for problem in found:
        is_readable(problem)


@pytest.mark.parametrize("more, says", [(1, "nog 1 sleutel die"), (2, "nog 2 sleutels die")])
def test_how_many_more_there_are_is_said_of_one_and_of_more(tmp_path, more, says):
    found = _problems(tmp_path, _keys(MAX_ALIKE + more), ROUTE)
    assert sum(says in p.text("nl") for p in found) == 1


def test_as_many_as_are_said_get_no_line_on_more(tmp_path):
    found = _problems(tmp_path, _keys(MAX_ALIKE), ROUTE)
    assert sum(p.code == "onbekende-sleutel" for p in found) == MAX_ALIKE


def test_faults_at_very_many_places_are_not_all_told_one_by_one(tmp_path):
    text = "".join(f"source{i}: {{a: 1}}\n" for i in range(3_000))
    found = _problems(tmp_path, text, FILES["sources.yaml"])
    assert len(found) < 1_100
    assert any("more things" in p.text("en") for p in found)


@pytest.mark.parametrize(
    "word, says",
    [
        ("2027-06-31", "die maand heeft 30 dagen"),
        ("2027-02-29", "die maand heeft 28 dagen"),
        ("2028-02-30", "die maand heeft 29 dagen"),
        ("2027-13-01", "een jaar heeft 12 maanden"),
        ("2027-00-10", "een jaar heeft 12 maanden"),
        ("31-06-2027", "geen datum als 2027-08-31"),
        ("0000-01-01", "geen datum als 2027-08-31"),
        ("juni", "geen datum als 2027-08-31"),
    ],
)
@pytest.mark.parametrize("key", ["from", "until"])
def test_of_a_day_that_does_not_exist_is_said_why(tmp_path, key, word, says):
    text = (
        "a: {text: {nl: a, en: b}, what: {nl: a, en: b}, per: '2026', source: s, checked: '2026', "
        f"{key}: '{word}'}}\n"
    )
    (found,) = _problems(tmp_path, text, FILES["facts.yaml"])
    assert found.code == "vorm" and f"`{key}`" in found.text("nl")
    assert says in found.text("nl")
    is_readable(found)


def test_the_day_of_an_example_is_held_to_the_calendar_as_well(tmp_path):
    text = "shows: {}\nanswers: {}\nstanding: open\nconditions: []\nfind_out: []\non: 2027-04-31\n"
    found = _problems(tmp_path, "examples:\n- " + text.replace("\n", "\n  "), ROUTE)
    assert sum("die maand heeft 30 dagen" in p.text("nl") for p in found) == 1


def test_advice_on_quotes_is_taken_back_only_where_no_text_belongs(tmp_path):
    found = _problems(tmp_path, "x: [{key: no, law: no}]\n", FILES["requirements.yaml"])
    quotes = [p for p in found if p.code == "aanhalingstekens"]
    assert len(set(quotes)) == 1
    assert any("`law`" in p.text("nl") and "`false`" in p.text("nl") for p in found)
