"""Edit mode: files are read anew when they change, the last good version stays, and any day can be
shown. Outside it nothing of this exists."""

import gc
import os
import shutil
import time
import weakref
from datetime import date

import pytest

from components import guides
from components.guides import Drafts
from components.pieces import draft_bar
from components.views import VIEWS
from components.visit.arriving import read
from engine.guide.guide import Guide
from engine.guide.load import load
from engine.problems import EXAMPLE
from tests.conftest import DAY, ENGLAND
from tests.support.problems import made
from tests.support.screens import opened
from tests.support.visits import PO, arrived, at, press, pressed

ROUTE = "content/routes/return-to-teaching.yaml"
LATER = date(2027, 9, 1)


@pytest.fixture
def root(tmp_path):
    return shutil.copytree(ENGLAND, tmp_path / "england")


@pytest.fixture
def editing(monkeypatch):
    monkeypatch.setattr(guides, "EDITING", True)


@pytest.fixture
def drafts(root, monkeypatch, editing):
    """The guides of the folder that a test may change, in place of those of the app."""
    monkeypatch.setattr(guides, "_drafts", Drafts(root))


def rewrite(root, old, new, path=ROUTE):
    """Changes a file as an editor does, at a later moment than before."""
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    os.utime(file, ns=(time.time_ns() + 10**9, time.time_ns() + 10**9))


def test_a_file_that_changed_is_read_anew_and_one_that_did_not_is_not(root):
    drafts = Drafts(root)
    first = drafts.guide(DAY)
    assert drafts.guide(DAY) is first
    rewrite(root, "QTS does not expire.", "QTS never expires.")
    second = drafts.guide(DAY)
    assert (
        second is not first
        and second.routes["return-to-teaching"].shape.limits[0]["en"] == "QTS never expires."
    )
    (root / "content/routes/teaching-assistant.yaml").unlink()
    found, loads = drafts.problems(DAY) if drafts.guide(DAY) else ([], None)
    assert not loads and {p.path for p in found} >= {"trees/into-teaching.yaml"}


def test_while_the_files_are_broken_the_last_good_version_stays_and_every_problem_is_told(root):
    drafts = Drafts(root)
    good = drafts.guide(DAY)
    assert drafts.problems(DAY) == ([], True)
    rewrite(root, "{taught: qts}", "{taught: qst}")
    assert drafts.guide(DAY) is good
    found, loads = drafts.problems(DAY)
    assert not loads and [(p.path, p.code) for p in found] == [(ROUTE, "onbekende-optie")]
    rewrite(root, "{taught: qst}", "{taught: qts}")
    assert drafts.guide(DAY) is not good and drafts.problems(DAY) == ([], True)


def test_what_can_be_loaded_and_is_wrong_all_the_same_is_shown_and_told(root):
    drafts = Drafts(root)
    rewrite(root, "standing: open", "standing: closed")
    assert isinstance(drafts.guide(DAY), Guide)
    found, loads = drafts.problems(DAY)
    assert loads and [p.code for p in found] == ["voorbeeld"]


def test_files_that_never_were_good_give_their_problems(root):
    (root / "trees/into-teaching.yaml").write_text("id: [", encoding="utf-8")
    found = Drafts(root).guide(DAY)
    assert isinstance(found, list) and found[0].path == "trees/into-teaching.yaml"


def test_a_folder_that_is_not_there_is_named(tmp_path):
    found = Drafts(tmp_path / "nowhere").guide(DAY)
    assert (
        len(found) == 1
        and str(tmp_path / "nowhere") in found[0].path
        and "ROUTEWIJZER_CONTENT" in found[0].text("nl")
    )


def test_every_day_has_its_own_guide_and_only_a_few_are_kept(root):
    drafts = Drafts(root)
    assert drafts.guide(LATER).day == LATER and drafts.guide(DAY).day == DAY
    for month in range(1, 13):
        drafts.guide(date(2027, month, 1))
        drafts.guide(DAY)
    assert len(drafts.good) == guides.KEPT and DAY in drafts.good


@pytest.mark.parametrize("view", VIEWS)
def test_a_guide_that_was_saved_over_is_let_go_with_all_that_was_made_of_it(root, view):
    drafts = Drafts(root)

    def drawn():
        here = opened(drafts.guide(DAY), f"work=teacher&stage=primary&view={view}&lang=en")
        assert here.text
        return weakref.ref(here.visit.guide)

    before = drawn()
    rewrite(root, "QTS does not expire.", f"QTS never expires ({view}).")
    after = drawn()
    gc.collect()
    assert before() is None and after() is not None


def test_the_day_stays_in_the_address_on_every_page_and_after_every_click(guide, editing):
    here = at(guide, "role=teacher&day=2027-09-01&view=result")
    assert here.day == "2027-09-01" and here.listed()["day"] == ["2027-09-01"]
    for view in VIEWS:
        assert "day=2027-09-01" in here.link(view)
    for sent in (
        {"give": ["degree.havo"]},
        {"drop": ["role"]},
        {"restart": ["1"]},
        {"speak": ["en"]},
        {"show": ["routes"]},
        {"ask": ["degree"]},
        {"day": ["2028-01-01"], "give": ["degree.havo"]},
    ):
        assert press(here, sent).day == "2027-09-01", sent


def test_another_day_is_chosen_and_left_with_a_button(guide, editing):
    here = at(guide, "role=teacher&view=result")
    after = press(here, {"dated": ["chosen"], "day": ["2027-09-01"]})
    assert (after.day, after.answers, after.view) == ("2027-09-01", here.answers, "result")
    assert press(after, {"dated": ["today"], "day": ["2027-09-01"]}).day is None
    assert press(after, {"dated": ["chosen"], "day": [""]}).day is None
    assert pressed(after, {"dated": ["chosen"]}).told.notices == ()


@pytest.mark.parametrize(
    "day", ["2027-13-01", "morgen", "<b>x</b>", "12027-09-01", "2027-02-29", "2027-09-01T00:00"]
)
def test_what_is_no_day_is_said_and_today_is_shown(guide, editing, day):
    for found in (
        read(guide, {"day": [day]}),
        pressed(at(guide, "day=2027-09-01"), {"dated": ["chosen"], "day": [day]}),
    ):
        (notice,) = found.told.notices
        assert found.visit.day is None
        assert "geen datum" in notice and "<" not in notice


def test_outside_edit_mode_a_day_is_ignored_and_nothing_marks_the_page(guide, monkeypatch):
    monkeypatch.setattr(guides, "EDITING", False)
    found = arrived(guide, "role=teacher&day=2027-09-01&view=result")
    here = found.visit
    assert here.day is None and found.told.notices == () and "day" not in here.query()
    assert press(here, {"dated": ["chosen"], "day": ["2027-09-01"]}).day is None
    assert draft_bar.day(here) == "" and draft_bar.examples(here) == ""


def shown_state(query="lang=en"):
    """What stands above the page, once the files have been checked."""
    visit = at(guides.current(), query)
    return draft_bar.state(visit, *guides.problems(visit.day))


def test_the_bar_counts_the_problems_and_names_file_line_and_sentence(root, drafts):
    good = guides.current()
    rewrite(root, "{taught: qts}", '{taught: "<i>"}')
    shown = shown_state()
    assert guides.current() is good
    assert "Errors: 1. Warnings: 0." in shown and "You see the last good version." in shown
    line = (root / ROUTE).read_text(encoding="utf-8").split("needs:")[0].count("\n") + 1
    assert (
        f"<strong>{ROUTE}:{line}</strong>" in shown and "&lt;i&gt;" in shown and "<i>" not in shown
    )
    assert "onbekende-optie" not in shown


def test_good_warned_and_wrong_differ_in_sign_and_words_and_errors_stand_open(root, drafts):
    good = shown_state()
    assert (
        "draft good" in good and "✓" in good and "All is well." in good and "<details" not in good
    )
    rewrite(root, "needs:", "no_such_key: 1\n    needs:")
    wrong = shown_state()
    assert (
        "draft wrong" in wrong
        and "✕" in wrong
        and '<details class="fold problems" open="open">' in wrong
    )
    visit = at(guides.current(), "lang=en")
    warned = draft_bar.state(
        visit,
        [made("content/facts.yaml", 3, "x", "Let op.", "Mind this.", warning=True)],
        True,
    )
    assert (
        "draft warned" in warned
        and "Errors: 0. Warnings: 1." in warned
        and "Mind this." in warned
        and "open=" not in warned
    )
    assert "version" not in warned


def test_what_loads_with_an_error_says_that_the_new_version_is_shown(root, drafts):
    rewrite(root, "standing: open", "standing: closed")
    shown = shown_state()
    assert "You see the new version, with the errors in it." in shown and "last good" not in shown


def test_an_example_saved_on_another_day_holds_that_day(guide, editing):
    told = f"{PO}&degree=havo&degree_country=nl&pabo_subjects=geschiedenis&view=result"
    later = load(day=LATER)
    assert "&#34;on&#34;: 2027-09-01" in draft_bar.examples(at(later, f"{told}&day={LATER}"))
    assert "2027-09-01" not in draft_bar.examples(at(guide, told))


def test_a_cause_comes_first_and_the_examples_of_a_file_that_no_longer_hold_in_one_fold(
    root, drafts
):
    never = (
        "requirements:\n  - {key: never, kind: fixed, needs: {all: [{taught: qts}, {not: "
        "{taught: qts}}]}, law: true, source: qualifications-you-need,\n"
        "     decides: school, rule: {nl: N, en: Never}, 'yes': {nl: J, en: Y}, 'no': {nl: "
        "N, en: Not}}\n"
    )
    rewrite(root, "requirements:\n", never)
    found, _ = guides.problems(None)
    assert not {p.code for p in found} & {"ontbreekt", "onbekende-naam", "vorm"}, found
    wrong = [p for p in found if p.code == EXAMPLE]
    assert len(wrong) > 1 and found.index(wrong[0]) > max(
        i for i, p in enumerate(found) if p.path == ROUTE and p.code != EXAMPLE
    )
    shown = shown_state()
    cause = shown.index("Nobody can ever meet requirement <code>never</code>.")
    assert (
        cause
        < shown.index(f"{ROUTE}: in {len(wrong)} places an example no longer holds")
        < shown.index("The example says")
    )


def test_what_is_still_to_be_checked_is_said_and_nothing_is_worked_out_for_it(root, drafts):
    visit = at(guides.current(), "lang=en")
    found, loads = guides.known_problems(None)
    assert found is None and loads and "Checking…" in draft_bar.state(visit, found, loads)
    guides.problems(None)
    assert guides.known_problems(None) == ([], True)
    rewrite(root, "QTS does not expire.", "QTS never expires.")
    guides.current()
    assert guides.known_problems(None) == (None, True)
    rewrite(root, "{taught: qts}", "{taught: qst}")
    guides.current()
    found, loads = guides.known_problems(None)
    assert [p.code for p in found] == ["onbekende-optie"] and not loads


def test_reading_again_keeps_the_page_and_the_answers_and_says_nothing_of_an_older_version(
    root, drafts
):
    here = at(guides.current(), "university=bachelor&view=routes&lang=en")
    rewrite(root, "QTS does not expire.", "QTS never expires.")
    found = arrived(guides.current(), draft_bar.again(here).removeprefix("?"))
    there = found.visit
    assert there.guide is not here.guide and found.told.notices == ()
    assert (there.answers, there.view, there.lang) == (here.answers, "routes", "en")


@pytest.mark.parametrize(
    "lang, says, other",
    [("nl", "Lees opnieuw", "Read again"), ("en", "Read again", "Lees opnieuw")],
)
def test_files_that_never_were_good_are_told_of_in_one_language_with_a_way_to_read_them_again(
    lang, says, other
):
    problem = made("content/facts.yaml", 3, "leeg", "Het bestand is leeg.", "The file is empty.")
    page = draft_bar.unready([problem], lang, "?role=teacher")
    assert (
        says in page
        and other not in page
        and 'href="?role=teacher"' in page
        and "content/facts.yaml:3" in page
    )
    assert (problem.text("nl") in page, problem.text("en") in page) == (lang == "nl", lang == "en")


def test_why_visitors_get_no_guide_goes_to_the_log(root, monkeypatch, caplog):
    (root / "content/facts.yaml").write_text("", encoding="utf-8")
    monkeypatch.setattr(guides, "ROOT", root)
    found = guides._on.__wrapped__(DAY)
    assert isinstance(found, list) and "content/facts.yaml:1  error  leeg" in caplog.text
