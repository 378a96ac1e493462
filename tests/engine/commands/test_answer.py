"""The command line as a program meets it: the shape of an answer, every option, and input that
cannot be read."""

import json
import re
import subprocess
import sys

import pytest

from engine.__main__ import main
from engine.guide.load import ROOT
from tests.conftest import TODAY
from tests.support.few import PABO, few_routes
from tests.support.program import program

KEYS = ["tree", "next_question", "phase", "still_to_answer", "dropped", "routes"]
ROUTE_KEYS = [
    "id",
    "wanted",
    "standing",
    "conditions",
    "find_out",
    "missing",
    "reasons",
    "opened_by",
    "alternatives",
    "rank",
    "rank_because",
    "months",
]
REASON_KEYS = ["truth", "because", "text", "source", "law"]
PERSON = {
    "role": ["teacher"],
    "school_type": "po",
    "subject": "class-teacher",
    "degree": "mbo-4",
    "degree_country": "nl",
    "age": "21-plus",
    "employer": "dont_know",
}
TESTS = {"degree": "havo", "degree_country": "nl", "pabo_subjects": ["geschiedenis", "natuur"]}


@pytest.fixture
def run(few, tmp_path, command):
    """Runs `answer` on a file that holds `raw`, in this process, on the few routes; returns the
    exit code and what was printed."""

    def go(raw, *options, root=few):
        file = tmp_path / "answers.json"
        file.write_bytes(
            raw
            if isinstance(raw, bytes)
            else raw.encode()
            if isinstance(raw, str)
            else json.dumps(raw).encode()
        )
        return command("answer", "--content", root, *TODAY, *options, file)

    return go


def has_the_shape(route: dict) -> None:
    """One route of an answer is what the contract says, to the key and the type."""
    assert list(route) == ROUTE_KEYS
    assert route["wanted"] in (True, False, None) and route["standing"] in (
        "open",
        "conditional",
        "undecided",
        "closed",
    )
    for key in ("conditions", "find_out", "missing", "alternatives", "rank_because"):
        assert all(isinstance(name, str) for name in route[key])
    for reason in route["reasons"]:
        assert list(reason) == REASON_KEYS
        assert reason["truth"] in ("yes", "no", "unknown") and isinstance(reason["law"], bool)
        assert reason["text"] and "{" not in reason["text"] and reason["source"]
    assert all(
        options and isinstance(options, list)
        for change in route["opened_by"]
        for options in change.values()
    )
    assert route["rank"] is None or route["rank"] >= 1
    assert route["months"] is None or len(route["months"]) == 2


def test_the_program_prints_one_json_object_of_the_promised_shape_the_same_each_time(guide):
    first, second = (
        program("answer", *TODAY, stdin=json.dumps(PERSON).encode(), PYTHONHASHSEED=seed)
        for seed in ("1", "2")
    )
    assert (first.returncode, first.stderr) == (0, b"")
    assert first.stdout == second.stdout
    assert first.stdout.count(b"\n") == 1
    out = json.loads(first.stdout.decode("utf-8"))
    assert list(out) == KEYS
    assert (
        out["tree"] == "naar-het-onderwijs"
        and out["next_question"] in out["still_to_answer"]
        and out["phase"] in (1, 2, 3)
    )
    assert [d["question"] for d in out["dropped"]] == ["age"] and out["dropped"][0]["why"]
    assert [r["id"] for r in out["routes"]] == list(guide.routes)
    for route in out["routes"]:
        has_the_shape(route)
    assert {r["standing"] for r in out["routes"]} >= {"conditional", "undecided", "closed"}


def test_a_file_and_standard_input_give_the_same(run, few):
    code, out, _ = run(PERSON)
    piped = program("answer", "--content", few, *TODAY, "-", stdin=json.dumps(PERSON).encode())
    assert (
        (code, out)
        == (piped.returncode, piped.stdout.decode("utf-8").replace("\r\n", "\n"))
        == (0, out)
    )


def test_a_byte_order_mark_before_the_answers_does_no_harm(run):
    assert run(b"\xef\xbb\xbf" + json.dumps(PERSON).encode()) == run(PERSON)


def test_with_a_route_in_mind_only_that_route_is_told_with_the_same_verdict(run):
    whole = json.loads(run(PERSON)[1])
    one = json.loads(run(PERSON, "--route", "pabo-voltijd")[1])
    assert one["routes"] == [r for r in whole["routes"] if r["id"] == "pabo-voltijd"]
    assert one["next_question"] == "pabo_subjects"


def test_with_a_route_in_mind_only_what_that_route_needs_is_asked(run):
    out = json.loads(run({"degree": "hbo-bachelor"}, "--route", "schoolleider-mbo")[1])
    assert {"degree_country", "employer", "pabo_subjects"} & set(out["still_to_answer"]) == set()


def test_english_changes_the_words_and_nothing_else(run):
    dutch, english = json.loads(run(PERSON)[1]), json.loads(run(PERSON, "--lang", "en")[1])
    told = [
        reason for out in (dutch, english) for route in out["routes"] for reason in route["reasons"]
    ]
    texts = [reason.pop("text") for reason in told]
    assert not set(texts[: len(texts) // 2]) & set(texts[len(texts) // 2 :])
    assert dutch["dropped"][0].pop("why") != english["dropped"][0].pop("why")
    assert dutch == english


def test_an_answer_that_does_not_apply_is_dropped_and_that_is_said(run):
    out = json.loads(run({"degree": "vwo", "age": "21-plus"})[1])
    assert [d["question"] for d in out["dropped"]] == ["age"]
    assert json.loads(run({"degree": "vwo"})[1])["routes"] == out["routes"]


def test_from_september_2027_the_tests_of_the_pabo_must_be_passed_before_the_start(run):
    by_day = {}
    for day in ("2027-08-31", "2027-09-01"):
        (route,) = json.loads(run(TESTS, "--route", "pabo-voltijd", "--date", day)[1])["routes"]
        assert (route["standing"], route["conditions"]) == ("conditional", ["vog", "pabo-tests"])
        by_day[day] = {r["text"] for r in route["reasons"]}
        assert len(by_day[day]) == len(route["reasons"])
    before, after = (
        by_day["2027-08-31"] - by_day["2027-09-01"],
        by_day["2027-09-01"] - by_day["2027-08-31"],
    )
    assert len(before) == len(after) == 1
    assert "voordat u begint" in after.pop() and "voordat u begint" not in before.pop()


def test_of_many_lines_a_bad_one_is_said_in_its_place_and_the_others_go_on(run):
    code, out, err = run(
        '{"degree": "havo"}\n{"degre": "havo"}\n\n{"degree": "hav\n{"degree": "vwo"}\n',
        "--lines",
        "--route",
        "pabo-voltijd",
    )
    first, second, third, fourth = map(json.loads, out.splitlines())
    assert (code, err) == (2, "")
    assert list(first) == list(fourth) == KEYS
    assert list(second) == list(third) == ["line", "error"]
    assert (second["line"], third["line"]) == (2, 4)
    assert (
        "`degre`" in second["error"] and "`degree`" in second["error"] and "JSON" in third["error"]
    )
    assert fourth == json.loads(run({"degree": "vwo"}, "--route", "pabo-voltijd")[1])


def test_good_lines_only_end_with_exit_code_0(run):
    code, out, _ = run(
        '{"degree": "havo"}\r\n{"degree": "vwo"}', "--lines", "--route", "pabo-voltijd"
    )
    assert (code, len(out.splitlines())) == (0, 2)


def test_a_line_separator_within_a_word_does_not_shift_the_count_of_lines(run):
    code, out, _ = run('{"degree": "ha\u2028vo"}\n{"degree": "hav"}\n', "--lines")
    assert code == 2
    assert [json.loads(line)["line"] for line in out.split("\n") if line] == [1, 2]


def test_half_a_character_in_a_line_is_an_error_of_that_line():
    done = program(
        "answer",
        *TODAY,
        "--lines",
        "--route",
        "pabo-voltijd",
        stdin=b'{"\\ud800": "x"}\n{"degree": "vwo"}\n',
    )
    first, second = (json.loads(line) for line in done.stdout.decode("utf-8").splitlines())
    assert (done.returncode, done.stderr) == (2, b"")
    assert first["line"] == 1 and list(second) == KEYS


BAD = [
    (
        "unknown question",
        '{"degre": "havo"}',
        ["`degre` is geen vraag", "Bedoelde u `degree`?"],
        "Did you mean `degree`?",
    ),
    (
        "unknown option",
        '{"degree": "havoo"}',
        ["`havoo`", "`degree`", "Bedoelde u `havo`?"],
        "Did you mean `havo`?",
    ),
    (
        "unknown option in a list",
        '{"pabo_subjects": ["natuur", "geschiednis"]}',
        ["`geschiednis`", "`pabo_subjects`", "Bedoelde u `geschiedenis`?"],
        "`geschiednis`",
    ),
    (
        "misspelt dont_know",
        '{"degree": "dontknow"}',
        ["`dontknow`", "Bedoelde u `dont_know`?"],
        "`dont_know`",
    ),
    (
        "broken JSON",
        '{"degree": "havo",\n  "age" "21-plus"}',
        ["JSON", "regel 2", "teken 9"],
        "line 2, character 9",
    ),
    ("nothing", "", ["JSON", "regel 1"], "line 1"),
    ("two objects", "{}\n{}", ["JSON", "regel 2"], "line 2"),
    ("list instead of an object", '["havo"]', ['{"role": ["teacher"]}'], "object"),
    ("word instead of an object", '"havo"', ['{"role": ["teacher"]}'], "object"),
    ("null instead of an object", "null", ['{"role": ["teacher"]}'], "object"),
    ("key twice", '{"degree": "havo", "degree": "vwo"}', ["`degree`", "twee keer"], "twice"),
    ("number", '{"days_per_week": 2}', ["`days_per_week`", '"2"'], '"2"'),
    ("the number 1", '{"days_per_week": 1}', ["`days_per_week`", '"1"'], '"1"'),
    ("the number 0", '{"days_per_week": 0}', ["`days_per_week`", '"0"'], '"0"'),
    ("number in a list", '{"pabo_subjects": [2]}', ["`pabo_subjects`", '"2"'], '"2"'),
    ("true", '{"employer": true}', ["`employer`", '"yes"'], '"yes"'),
    ("false", '{"employer": false}', ["`employer`", '"no"'], '"no"'),
    ("null as an answer", '{"employer": null}', ["`employer`"], "`employer`"),
    ("object as an answer", '{"degree": {"at_least": "havo"}}', ["`degree`"], "`degree`"),
    ("empty list", '{"pabo_subjects": []}', ["`pabo_subjects`", "lege lijst"], "empty list"),
    (
        "none beside another",
        '{"pabo_subjects": ["none", "natuur"]}',
        ["`pabo_subjects`", "`none`"],
        "`none`",
    ),
    (
        "dont_know beside another",
        '{"pabo_subjects": ["natuur", "dont_know"]}',
        ["`pabo_subjects`", "`dont_know`"],
        "`dont_know`",
    ),
    (
        "list on a one-answer question",
        '{"degree": ["havo"]}',
        ["`degree`", "één antwoord"],
        "one answer",
    ),
    ("not UTF-8", '{"degree": "caf\u00e9"}'.encode("latin-1"), ["UTF-8"], "UTF-8"),
    ("nested without end", "[" * 100_000, ["te diep"], "too deeply"),
    (
        "nested in an answer",
        '{"degree": ' + "[" * 100_000 + "]" * 100_000 + "}",
        ["te diep"],
        "too deeply",
    ),
    ("number of 5000 digits", '{"days_per_week": ' + "9" * 5000 + "}", [], ""),
]


@pytest.mark.parametrize(
    "raw, dutch", [pytest.param(raw, dutch, id=kind) for kind, raw, dutch, _ in BAD]
)
def test_input_that_cannot_be_read_is_refused_with_the_reason_in_one_line(run, raw, dutch):
    code, out, err = run(raw)
    assert (code, out) == (2, "")
    assert [word for word in dutch if word not in err] == [], err
    assert err.count("\n") == 1 and not re.search(r"`(None|True|False)`", err)


def test_every_reason_is_also_given_in_english(run):
    rows = [
        (raw, english)
        for _, raw, _, english in BAD
        if isinstance(raw, str) and raw and "\n" not in raw
    ]
    code, out, _ = run("\n".join(raw for raw, _ in rows), "--lines", "--lang", "en")
    told = [json.loads(line) for line in out.split("\n") if line]
    assert code == 2 and [t["line"] for t in told] == list(range(1, len(rows) + 1))
    assert [
        english for t, (_, english) in zip(told, rows, strict=False) if english not in t["error"]
    ] == []


def test_an_unknown_route_is_refused_with_the_nearest(run):
    code, out, err = run(PERSON, "--route", "pabo-voltijt")
    assert (code, out) == (2, "")
    assert "`pabo-voltijt` is geen route" in err and "Bedoelde u `pabo-voltijd`?" in err


def test_an_unknown_tree_is_refused_with_those_that_exist(run):
    code, out, err = run(PERSON, "--tree", "naar-de-zorg")
    assert code in (1, 2) and out == ""
    assert "naar-het-onderwijs" in err


@pytest.mark.parametrize("name", ["nergens.json", "."])
def test_a_file_that_cannot_be_read_is_named(few, tmp_path, capsys, name):
    assert main(["answer", "--content", str(few), str(tmp_path / name)]) == 2
    printed = capsys.readouterr()
    assert (
        printed.out == ""
        and f"`{tmp_path / name}` is niet te lezen" in printed.err
        and printed.err.count("\n") == 1
    )


def test_broken_content_ends_with_1_names_the_place_and_answers_nothing(few, tmp_path):
    root = few_routes(tmp_path / "broken")
    text = (root / PABO).read_text(encoding="utf-8")
    assert text.count("pay: none") == 1
    (root / PABO).write_text(text.replace("pay: none", "pay: salry"), encoding="utf-8")
    place = f"{PABO}:{text[: text.index('pay: none')].count(chr(10)) + 1}  fout  waarde"
    checked, answered = (
        program("check", "--content", root, *TODAY),
        program("answer", "--content", root, *TODAY, stdin=b"{}"),
    )
    assert (checked.returncode, checked.stderr) == (1, b"")
    assert place in checked.stdout.decode("utf-8") and "1 fout" in checked.stdout.decode("utf-8")
    assert (answered.returncode, answered.stdout) == (1, b"")
    assert place in answered.stderr.decode("utf-8")


def test_a_reader_that_stops_early_gets_no_traceback(few):
    command, pipe = (
        [sys.executable, "-m", "engine", "answer", "--lines", "--content", str(few), *TODAY],
        subprocess.PIPE,
    )
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, cwd=ROOT) as going:
        going.stdout.close()
        _, err = going.communicate(b"{}\n" * 50, timeout=60)
    assert b"Traceback" not in err and b"Exception" not in err
