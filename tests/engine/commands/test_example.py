"""`example`: a session becomes an example of a route, printed or written."""

import json
import re

import pytest
import yaml

from tests.support.broken import errors, snapshot
from tests.support.few import ZIJ

PERSON = {"degree": "hbo-bachelor", "degree_country": "nl", "employer": "yes", "days_per_week": "1"}


def test_what_is_printed_can_be_pasted_and_check_agrees(root, run):
    code, out, err = run("example", "zij-instroom-po", raw={**PERSON, "pabo_subjects": ["natuur"]})
    (found,) = yaml.safe_load(out)
    assert code == 0 and "pabo_subjects" in err
    assert found["answers"] == PERSON and '"1"' in out and found["shows"]["two-days"] == "no"
    assert (found["standing"], found["conditions"], found["find_out"]) == (
        "conditional",
        ["vog", "suitability-assessment", "two-days-a-week"],
        [],
    )
    text = (root / ZIJ).read_text(encoding="utf-8")
    (root / ZIJ).write_text(text.replace("examples:\n", "examples:\n" + out, 1), encoding="utf-8")
    assert errors(root) == []


@pytest.mark.parametrize("address", ["http://localhost:8501/?", "?", ""])
def test_the_address_of_a_page_will_do_and_what_is_no_question_is_named(run, address):
    code, out, err = run(
        "example", "pabo-voltijd", "--address", address + "role=teacher&degree=havo&view=result"
    )
    (found,) = yaml.safe_load(out)
    assert (code, found["answers"]) == (
        0,
        {"role": ["teacher"], "degree": "havo"},
    ) and "view" in err
    assert (
        list(found) == ["shows", "answers", "standing", "conditions", "find_out"]
        and "unknown" in found["shows"].values()
    )


def test_an_example_for_another_day_says_the_day(run):
    answers = {"degree": "havo", "degree_country": "nl", "pabo_subjects": ["natuur"]}
    now, later = (
        run("example", "pabo-voltijd", "--date", day, raw=answers)[1]
        for day in ("2027-08-31", "2027-09-01")
    )
    assert (
        '"on": 2027-09-01\n' in later
        and "pabo-tests-from-2027" in later
        and "pabo-tests-from-2027" not in now
    )


@pytest.mark.parametrize(
    "end, tail",
    [("\n", ""), ("\r\n", ""), ("\n", "# een slotwoord\n\n"), ("\n", "version-note"), ("\n", None)],
    ids=["plain", "crlf", "comment after", "key after", "no last break"],
)
def test_an_example_is_written_after_the_last_one_and_nothing_else_changes(root, run, end, tail):
    text = (root / ZIJ).read_text(encoding="utf-8")
    if tail == "version-note":  # the examples need not be the last of the file
        moved = text[text.index("alternatives:") : text.index("sources:")]
        text, tail = text.replace(moved, ""), moved
    old = text.rstrip("\n") if tail is None else text + tail
    (root / ZIJ).write_bytes(old.replace("\n", end).encode())
    code, out, err = run(
        "example",
        "zij-instroom-po",
        "--write",
        raw=PERSON | {"age": "21-plus", "role": ["teacher"]},
    )
    assert code == 0 and "age" in err
    new = (root / ZIJ).read_bytes().decode().split(end)
    line = int(re.search(r":(\d+)\.", out)[1])
    assert new[line - 1].startswith("  - shows: {") and new[line].startswith(
        "    answers: {role: [teacher], "
    )
    assert new[: line - 1] + new[line + 4 :] in (old.split("\n"), [*old.split("\n"), ""])
    assert [p.say() for p in errors(root)] == []
    assert "answers" in yaml.safe_load((root / ZIJ).read_bytes())["examples"][-1]


def test_an_example_that_is_there_is_not_written_twice_whatever_the_order_of_its_answers(root, run):
    run("example", "zij-instroom-po", "--write", raw=PERSON | {"role": ["teacher", "instructor"]})
    before = snapshot(root)
    code, out, err = run(
        "example",
        "zij-instroom-po",
        "--write",
        raw=dict(reversed([*PERSON.items(), ("role", ["instructor", "teacher"])])),
    )
    assert (code, out) == (2, "") and re.search(rf"{ZIJ}:\d+", err)
    assert snapshot(root) == before


def test_examples_on_one_line_are_refused_with_their_place(root, run):
    text = (root / ZIJ).read_text(encoding="utf-8")
    start = text.index("examples:\n")
    (root / ZIJ).write_text(
        text[:start] + "examples: " + json.dumps(yaml.safe_load(text[start:])["examples"]) + "\n",
        encoding="utf-8",
    )
    before = snapshot(root)
    code, out, err = run("example", "zij-instroom-po", "--write", raw=PERSON)
    assert (
        (code, out) == (2, "")
        and f"{ZIJ}:{text[:start].count(chr(10)) + 1}" in err
        and "streepje" in err
    )
    assert snapshot(root) == before


@pytest.mark.parametrize(
    "arguments, raw, says",
    [
        (["zij-instrom-po"], {}, "`zij-instroom-po`"),
        (["pabo-voltijd"], '{"degree"', "JSON"),
        (["pabo-voltijd"], {"degree": "hav"}, "`havo`"),
        (["pabo-voltijd"], ["havo"], "object"),
        (["pabo-voltijd", "--address", "view=result"], None, "geen enkel antwoord"),
        (["pabo-voltijd", "--address", "degree=hav"], None, "`havo`"),
        (["pabo-voltijd", "--address", "degree=havo&degree=vwo"], None, "één antwoord"),
        (["pabo-voltijd", "--address", "degree=havo"], {}, "niet allebei"),
    ],
)
def test_what_is_no_session_is_refused_with_the_reason(run, arguments, raw, says):
    code, out, err = run("example", *arguments, raw=raw)
    assert (code, out) == (2, "") and says in err and "Traceback" not in err


@pytest.mark.parametrize("address", ["http://[::1/?a", "https://[x]/?degree=havo", "http://[1"])
def test_an_address_that_is_none_is_told(run, address):
    code, out, err = run("example", "pabo-voltijd", "--address", address)
    assert (code, out) == (2, "") and f"`{address}` is geen adres." in err
