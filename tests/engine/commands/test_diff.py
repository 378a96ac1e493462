"""`diff` on the real content: what it prints, two revisions of git, and what is no version."""

import json
import shutil
import subprocess

import pytest

from engine.answering.report import answer
from engine.comparing.answer_space import AFTER, BEFORE
from engine.comparing.difference import compare
from engine.guide.load import load
from engine.rules.population import chances
from tests.conftest import DAY, TODAY
from tests.support import broken
from tests.support.few import PABO, ZIJ

GATE = (ZIJ, "needs: {degree: [ad, ", "needs: {degree: [mbo-4, ad, ")


@pytest.fixture
def changed(few, tmp_path):
    """A copy of the few routes in which one text has become another."""

    def go(file, old, new):
        root = shutil.copytree(few, tmp_path / "changed", dirs_exist_ok=True)
        broken.change(root, file, old, new)
        return root

    return go


@pytest.fixture
def run(command):
    """Runs `diff` in this process; returns the exit code and what was printed."""
    return lambda *arguments: command("diff", *TODAY, *arguments)


def test_one_gate_changed_in_the_real_content_is_told_with_a_person_that_answer_confirms(
    few, changed, run
):
    code, out, err = run(few, changed(*GATE), "--json")
    assert (code, err) == (1, "")
    found = json.loads(out)
    (change,) = found["changes"]
    guides = [load(root, day=DAY) for root in (few, changed(*GATE))]
    mbo = chances(guides[1].question["degree"])[frozenset(["mbo-4"])]
    assert (change["route"], change["change"], change["share"], change["exact"]) == (
        "zij-instroom-po",
        "opens",
        pytest.approx(mbo),
        True,
    )
    (kind,) = change["kinds"]
    assert kind["when"] == [{"question": "degree", "answers": ["mbo-4"]}]
    for guide, side, standing in zip(
        guides, ("before", "after"), ("closed", "conditional"), strict=False
    ):
        (shown,) = answer(guide, kind[side]["answers"], "zij-instroom-po")["routes"]
        assert shown["standing"] == kind[side]["standing"] == standing


def test_the_text_says_in_both_languages_who_it_is_about(few, changed, run):
    _, dutch, _ = run(few, changed(*GATE))
    _, english, _ = run(few, changed(*GATE), "--lang", "en")
    assert 'bijvoorbeeld {"degree": "mbo-4"}: was gesloten, nu onder voorwaarden' in dutch
    assert 'for example {"degree": "mbo-4"}: was closed, is now conditional' in english


def test_texts_alone_change_nothing_for_anyone(few, changed, run):
    code, out, _ = run(
        few, changed(ZIJ, "Zij-instroom in het basisonderwijs", "Zij-instroom op de basisschool")
    )
    assert (code, out) == (
        0,
        "Voor niemand verandert een uitkomst. Wel verschillen teksten of andere gegevens in "
        "1 bestand: content/routes/zij-instroom-po.yaml.\n",
    )
    assert run(few, few)[:2] == (0, "De twee versies zijn gelijk.\n")


def test_the_real_content_does_not_differ_from_itself(guide):
    assert compare(guide, guide).same


def test_a_changed_wish_is_told_with_persons_who_show_it(few, changed):
    before, after = (
        load(few, day=DAY),
        load(changed(PABO, "  subjects: [class-teacher]", "  subjects: [wiskunde]"), day=DAY),
    )
    diff = compare(before, after)
    assert {(c.route, c.way) for c in diff.changes} == {
        ("pabo-voltijd", "wanted"),
        ("pabo-voltijd", "unwanted"),
    }
    for change in diff.changes:
        for kind in change.found.kinds:
            wanted = [diff.shown(change, kind.point, side)[1].wanted for side in (BEFORE, AFTER)]
            assert wanted == [change.way == "unwanted", change.way == "wanted"]


@pytest.fixture
def repository(few, tmp_path):
    """A repository of two commits that differ in one rule."""
    root = shutil.copytree(few, tmp_path / "repository")

    def git(*arguments):
        subprocess.run(
            ["git", "-C", root, "-c", "user.name=x", "-c", "user.email=x@example.org", *arguments],
            check=True,
            capture_output=True,
        )

    assert shutil.which("git"), "install git: the comparison of two revisions is tested with it"
    git("init", "-q")
    for message in ("one", "two"):
        git("add", "-A")
        git("commit", "-q", "-m", message)
        file = root / GATE[0]
        file.write_text(file.read_text(encoding="utf-8").replace(*GATE[1:]), encoding="utf-8")
    return root


def test_two_commits_are_compared_like_two_folders(repository, few, changed, run):
    by_commit = run("HEAD~1", "HEAD", "--content", repository)
    assert by_commit == run(few, changed(*GATE)) and by_commit[0] == 1
    assert run("HEAD", "HEAD", "--content", repository)[0] == 0
    assert run("HEAD", repository, "--content", repository)[:2] == (
        0,
        "De twee versies zijn gelijk.\n",
    )


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("nowhere", "`nowhere` is geen map, en git kent hier geen revisie van die naam."),
        ("--output=x", "geen map"),
        ("HEAD:trees", "geen map"),
    ],
)
def test_what_is_no_version_is_said(repository, run, name, says):
    code, out, err = run("--content", repository, "--", name, "HEAD")
    assert (code, out) == (2, "") and says in err


def test_a_folder_without_content_is_said(tmp_path, few, run):
    (tmp_path / "empty" / "trees").mkdir(parents=True)
    code, _, err = run(few, tmp_path / "empty", "--content", tmp_path)
    assert code == 2 and "bevat geen `content/`" in err


def test_a_version_with_errors_is_named_with_its_errors_and_is_no_difference(few, changed, run):
    code, out, err = run(few, changed(GATE[0], "needs: {degree: [ad, ", "needs: {degree: [adt, "))
    assert (code, out) == (2, "")
    assert "changed` is niet te laden:" in err and "zij-instroom-po.yaml" in err and "`adt`" in err


def test_for_a_file_without_rules_that_does_not_fit_the_present_one_is_taken_and_that_is_said(
    few, changed, run
):
    older = changed("content/suitability.yaml", "\nlead:", "\nintroduction:")
    code, out, err = run(older, few, "--content", few)
    assert (code, out.split(".")[0]) == (0, "Voor niemand verandert een uitkomst")
    assert err == (
        f"Let op: `content/suitability.yaml` van `{older}` past niet bij dit programma; "
        "het bestand van nu is genomen. Regels staan er niet in.\n"
    )
    assert run(older, older, "--content", few)[0] == 0
    assert run(older, few, "--content", older)[0] == 2


def test_of_a_version_with_very_many_problems_the_first_are_said_and_the_rest_is_counted(
    few, run, tmp_path
):
    root = shutil.copytree(few, tmp_path / "broken")
    text = (root / PABO).read_text(encoding="utf-8")
    (root / PABO).write_text(text.replace("\n  nl: ", "\n  nx: "), encoding="utf-8")
    for options, says in (([], "… en nog "), (["--lang", "en"], "… and ")):
        code, out, err = run(few, root, *options)
        assert (code, out) == (2, "") and says in err
        assert err.count(f"{PABO}:") == 10
