"""The words of the screens: none is missing, none is idle, and both languages say the same things."""

import re

from engine.load import ROOT
from engine.words import joined, written

CALL = re.compile(r'(?:word|sentence)\((?:guide, )?f?"([a-z-]+)(\{[^}]*\}[a-z-]*)?"|words\["([a-z-]+)"\]|"([a-z-]+)", len\(')


def used() -> set[str]:
    found = set()
    for file in [*(ROOT / "components").rglob("*.py"), ROOT / "engine" / "words.py", ROOT / "engine" / "reasons.py"]:
        for name, rest, key, counted in CALL.findall(file.read_text(encoding="utf-8")):
            found.add((name or key or counted) + ("*" if rest else ""))
    return found


def test_every_word_that_a_screen_asks_for_exists(guide):
    for name in used():
        assert any(word == name or (name.endswith("*") and word.startswith(name[:-1])) for word in guide.words), name


def test_both_languages_fill_in_the_same_names(guide):
    for name, text in guide.words.items():
        assert set(re.findall(r"\{(\w+)\}", text["nl"])) == set(re.findall(r"\{(\w+)\}", text["en"])), name
        assert text["nl"] != text["en"] or not re.sub(r"\{\w+\}|\W", "", text["nl"]), name


def test_no_word_is_idle(guide):
    source = "".join(f.read_text(encoding="utf-8") for f in [*(ROOT / "components").rglob("*.py"), *(ROOT / "engine").glob("*.py")]).replace("'", '"')
    for name in guide.words:
        stem = re.sub(r"-(one|text|open|conditional|undecided|closed|closed-text|open-text|conditional-text|undecided-text|hint|answer|salary|some|none|range|most)$", "", name)
        assert f'"{name}"' in source or f'"{stem}' in source, name


def test_lists_and_dates_are_written_as_people_write_them():
    assert joined(["a"], "nl") == "a"
    assert joined(["a", "b", "c"], "nl") == "a, b en c"
    assert joined(["a", "b"], "en") == "a and b"
    assert written("2026-08-01", "nl") == "1-8-2026"
    assert written("2026-08-01", "en") == "1 August 2026"
    assert written("2024-04", "nl") == "4-2024" and written("2024-04", "en") == "April 2024"
    assert written("2023", "nl") == "2023"
    assert written("2024-2025", "nl") == "2024-2025"
