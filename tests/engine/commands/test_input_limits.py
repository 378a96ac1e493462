"""What a command is given to read."""

import json

import pytest

from engine.commands.input import MOST_MB, json_of, text_of
from engine.problems import InputError


def test_a_file_up_to_the_limit_is_read_and_one_above_it_is_not(tmp_path):
    file = tmp_path / "answers.json"
    file.write_bytes(b" " * MOST_MB * 1_000_000)
    assert len(text_of(str(file))) == MOST_MB * 1_000_000
    with file.open("ab") as more:
        more.write(b" ")
    with pytest.raises(InputError, match=r"larger than 10 MB"):
        text_of(str(file))


def test_a_file_without_an_end_is_not_read_to_its_end():
    with pytest.raises(InputError, match=r"`/dev/zero` is larger"):
        text_of("/dev/zero")


@pytest.mark.parametrize(
    "text, says",
    [
        ('{"a": 1, "a": 2}', "`a` stands here twice."),
        ('{"\x7f": 1, "\x7f": 2}', "`\\x7f` stands here twice."),
        ('{"' + "a" * 9_000_000 + '": 1, "' + "a" * 9_000_000 + '": 2}', "a…` stands here twice."),
        ('{"a": {"b": 1, "b": 1}}', "`b` stands here twice."),
        ("{", "This is not JSON (line 1, character 2)."),
        ("9" * 5000, "too large"),
        ("[" * 100_000, "too deeply"),
    ],
)
def test_what_is_no_answer_in_json_is_told_shortly(text, says):
    with pytest.raises(InputError) as refused:
        json_of(text)
    told = refused.value.say("en")
    assert says in told and len(told) < 300 and refused.value.say("nl") != told


def test_a_question_of_megabytes_is_not_repeated(few, tmp_path, command):
    file = tmp_path / "answers.json"
    file.write_text(json.dumps({"a" * 9_000_000: "x"}), encoding="utf-8")
    code, out, err = command("answer", "--content", few, file)
    assert (code, out) == (2, "") and len(err) < 500 and "geen vraag" in err
