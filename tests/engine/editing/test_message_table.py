"""The list of messages for editors: complete, fresh, and written where its page stands."""

import pytest

from engine.editing.message_table import BEGIN, END, PAGE, message_list, outdated, write
from engine.guide.load import ROOT
from engine.messages import catalogue


def test_the_page_is_as_fresh_as_the_messages():
    assert outdated(ROOT) == [], "run `python -m engine schema --write`"


def test_every_code_stands_in_the_list_with_its_level_and_each_of_its_sentences():
    lines = message_list().split("\n")
    for entry in catalogue().values():
        if "code" in entry:
            level = "let op" if entry.get("level") == "warning" else "fout"
            forms = [entry["nl"]] if isinstance(entry["nl"], str) else entry["nl"].values()
            for sentence in forms:
                assert f"- `{entry['code']}` ({level}): {' '.join(sentence.split())}" in lines
    assert lines == sorted(lines)


def test_what_has_no_code_stands_in_no_list(monkeypatch):
    entries = {
        "a": {"nl": "Eén\nding", "en": "One thing", "code": "een", "level": "warning"},
        "b": {"nl": {"one": "{count} ding", "other": "{count} dingen"}, "en": "x", "code": "twee"},
        "c": {"nl": "Drie", "en": "Three"},
    }
    monkeypatch.setattr("engine.editing.message_table.catalogue", lambda: entries)
    assert message_list().split("\n") == [
        "- `een` (let op): Eén ding",
        "- `twee` (fout): {count} ding",
        "- `twee` (fout): {count} dingen",
    ]


def test_the_list_is_written_between_its_marks_and_nothing_else_changes(root, run):
    page = root / PAGE
    page.write_text(f"# Kop\n\n{BEGIN}\n- oud\n{END}\nslot\n", encoding="utf-8")
    code, out, _ = run("schema")
    assert code == 1 and f"{PAGE} is verouderd" in out
    assert f"{PAGE} geschreven" in run("schema", "--write")[1]
    assert page.read_text(encoding="utf-8") == f"# Kop\n\n{BEGIN}\n{message_list()}\n{END}\nslot\n"
    assert write(root) == [] and run("schema")[0] == 0


@pytest.mark.parametrize("text", [None, "# Zonder merk\n", f"{BEGIN}\n- half\n"])
def test_a_folder_without_the_page_or_a_page_without_marks_is_left_as_it_is(root, text):
    page = root / PAGE
    page.unlink()
    if text is not None:
        page.write_text(text, encoding="utf-8")
    assert write(root) == [] and page.exists() == (text is not None)
    assert text is None or page.read_text(encoding="utf-8") == text
