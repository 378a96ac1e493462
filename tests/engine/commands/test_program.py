"""The program around its commands: its help, and streams that are closed, full or broken off."""

import io
import signal
import subprocess
import sys
import time

import pytest

import engine.__main__
from engine.commands.program import COMMANDS, NAME
from engine.editing.link_faults import unreached
from engine.guide.load import ROOT
from engine.messages import catalogue
from tests.conftest import TODAY

SHELL = f"{sys.executable} -m engine"
READY = """\
import signal, sys
from engine.__main__ import main
signal.signal(signal.SIGINT, signal.default_int_handler)  # though told to ignore it
print(".", flush=True)
sys.exit(main())
"""
NAMES = [command.name for command in COMMANDS]


def shell(line: str, stdin: bytes = b"{}") -> subprocess.CompletedProcess:
    """What a shell makes of a line in which `engine` is the program."""
    return subprocess.run(
        ["bash", "-c", line.replace("engine ", f"{SHELL} ", 1)],
        input=stdin,
        capture_output=True,
        check=False,
        cwd=ROOT,
        timeout=60,
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_command_explains_itself_in_both_languages(command, name):
    told = {}
    for lang, heading in (("nl", "Gebruik: "), ("en", "Usage: ")):
        code, out, err = command(name, "--help", "--lang", lang)
        assert (code, err) == (0, "") and out.startswith(f"{heading}{NAME} {name} ")
        told[lang] = set(out.split("\n")) - {""}
    assert command(name, "--help")[1].split("\n")[0] in told["nl"]
    assert not {line for line in told["nl"] & told["en"] if line[:3] == "   "}


def test_the_program_lists_its_commands_in_the_language_that_is_asked_for(command):
    for lang in ("nl", "en"):
        code, out, err = command("--help", "--lang", lang)
        assert (code, err) == (0, "")
        said = " ".join(out.split())
        assert all(catalogue()[one.help][lang] in said for one in COMMANDS)
    assert out == command("--lang", "en", "--help")[1]


def test_every_option_and_argument_has_an_explanation():
    for one in COMMANDS:
        for param in one.params:
            assert param.help in catalogue(), f"{one.name} {param.name}"


@pytest.mark.parametrize(
    "arguments, nl",
    [
        (["check", "--hols"], "`--hols`. Bedoelde u `--holes`?"),
        (["answer", "--linse"], "`--linse`. Bedoelde u `--lines`?"),
        (["diff", "a"], "Hier ontbreekt nog: b."),
        (["diff"], "Hier ontbreekt nog: a, b."),
        (["new"], "Hier ontbreekt nog: kind, id."),
        (["tree", "too", "much"], "`too much`"),
        (["check", "-x"], "`-x`"),
        (["links", "--timeout", "lang"], "`lang` is geen getal. Zet een getal achter `--timeout`."),
        (["check", "--date", "--json"], "Achter `--date` ontbreekt een waarde."),
        (["check", "--date"], "Achter `--date` ontbreekt een waarde."),
        (["--nergens", "check"], "`--nergens`"),
        (["--lang"], "Achter `--lang` ontbreekt een waarde."),
        (["--lang", "fr", "check"], "Kies uit: nl, en."),
        (["tree", "--depth", "7"], "`--depth 7` kan niet: geef hoogstens 6."),
        (["tree", "--depth", "9" * 400], "geef hoogstens 6."),
        (["tree", "--depth", "-1"], "`--depth -1` kan niet: geef 1 of meer."),
        (["links", "--timeout", "nan"], "tussen 0 en 600"),
        (["answer", "--route", "\x1b]0;x\x07"], "`\\x1b]0;x\\x07` is geen route."),
        (["answer", "x" * 5000], "is niet te lezen"),
        (["answer", "a\0b"], "`a\\x00b` is niet te lezen"),
        (["table", "x" * 5000], "x… is geen route".replace("…", "…`")),
    ],
)
def test_what_is_refused_is_told_in_one_short_line(command, arguments, nl):
    code, out, err = command(*arguments)
    assert (code, out) == (2, "") and nl in err
    assert err.count("\n") == 1 and len(err) < 800 and "\x1b" not in err


@pytest.mark.parametrize("shortened", ["--ro=pabo-voltijd", "--ro", "--rou"])
def test_the_name_of_an_option_may_be_cut_short_where_it_is_clear(few, command, shortened):
    value = [] if "=" in shortened else ["pabo-voltijd"]
    long = command("tree", "--content", few, *TODAY, "--route", "pabo-voltijd", "--depth", "1")
    short = command("tree", "--con", few, *TODAY, shortened, *value, "--dep=1")
    assert long == short and long[0] == 0


def test_after_two_hyphens_everything_is_a_name(command):
    for name in ("--hols", "--dat", "--json=ja", "-x"):
        code, _, err = command("table", "--", name)
        assert code == 2 and f"`{name}` is geen route." in err


@pytest.mark.parametrize(
    "line, nl",
    [
        ("engine answer <&-", "Er is geen standaardinvoer om te lezen."),
        ("engine answer >/dev/full", "De uitvoer is niet te schrijven: "),
        ("engine tree >/dev/full", "De uitvoer is niet te schrijven: "),
        ("engine answer >&-", "Er is geen standaarduitvoer om op te schrijven."),
        ("engine check >&-", "Er is geen standaarduitvoer om op te schrijven."),
    ],
)
def test_a_stream_that_is_closed_or_full_is_told(line, nl):
    done = shell(line)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith(nl) and done.stderr.count(b"\n") == 1


def test_without_a_standard_error_the_exit_code_still_says_it():
    done = shell("engine answer 2>&-", b"no json")
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"")


def test_the_same_is_told_within_a_process(command, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", None)
    assert "Er is geen standaardinvoer" in command("answer")[2]
    with monkeypatch.context() as closed:
        closed.setattr(sys, "stdout", None)
        assert engine.__main__.main(["check", "--lang", "en"]) == 2
    assert "There is no standard output" in capsys.readouterr().err


class Full(io.StringIO):
    """A place where nothing more can be written."""

    def write(self, _: str) -> int:
        raise OSError(28, "No space left on device")


def test_a_full_place_is_told_within_a_process_too(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdout", Full())
    assert engine.__main__.main(["tree", "--help", "--lang", "en"]) == 2
    assert "The output cannot be written: No space left" in capsys.readouterr().err


@pytest.mark.parametrize("lang, says", [("nl", "Afgebroken."), ("en", "Stopped.")])
def test_what_is_stopped_by_hand_says_so_and_ends_with_130(command, monkeypatch, lang, says):
    def stopped(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(engine.__main__, "run", stopped)
    assert command("check", "--lang", lang) == (130, "", f"{says}\n")


def test_ctrl_c_while_the_program_waits_gives_no_traceback():
    waiting = subprocess.Popen(
        [sys.executable, "-c", READY, "answer", "--content", "tests/england"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    with waiting:
        assert waiting.stdout.readline() == b".\n"
        time.sleep(1)
        waiting.send_signal(signal.SIGINT)
        _, err = waiting.communicate(timeout=30)
    assert (waiting.returncode, err) == (130, b"Afgebroken.\n")


def test_a_file_that_cannot_be_written_is_named(root, run, monkeypatch):
    (root / ".schemas").mkdir(exist_ok=True)
    file = root / "content/routes/pabo-voltijd.yaml"

    def refused(*_):
        raise PermissionError(13, "Permission denied", str(file))

    monkeypatch.setattr("engine.commands.example.append", refused)
    code, out, err = run("example", "pabo-voltijd", "--write", raw={"degree": "havo"})
    assert (code, out) == (2, "")
    assert f"`{file}` is niet te schrijven of te lezen: Permission denied." in err


def test_the_look_at_links_ends_with_a_count(root, run, monkeypatch):
    monkeypatch.setattr("engine.commands.links.looked_at", lambda all_, _: dict.fromkeys(all_))
    code, out, err = run("links", "--lang", "en")
    assert (code, err) == (0, "") and out.endswith(" addresses visited, 0 not good\n")
    monkeypatch.setattr("engine.commands.links.looked_at", one_is_wrong)
    code, out, err = run("links")
    assert (code, err) == (1, "") and out.endswith(" adressen bezocht, 1 niet goed\n")


def one_is_wrong(addresses, timeout):
    found = dict.fromkeys(addresses)
    found[addresses[0]] = unreached(TimeoutError(), timeout)
    return found


def test_who_is_left_without_a_route_cannot_be_told_of_content_with_errors(root, run):
    file = root / "content/routes/pabo-voltijd.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("pay: none", "pay: salry"), encoding="utf-8")
    code, out, _ = run("check", "--holes")
    assert code == 1 and out.rstrip().endswith("als wat hierboven staat hersteld is.")
