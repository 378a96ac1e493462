"""The pages for editors: short enough to read, and their worked examples are good when they are
pasted where the page says."""

import re

import pytest

from engine.checking.check import check
from engine.guide.load import ROOT
from tests.conftest import DAY

PAGES = ["content/README.md", "trees/README.md"]


def example(page):
    """The first example of a page, as it is pasted."""
    return re.search(r"```yaml\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)[1]


@pytest.fixture(scope="module")
def now():
    """What `check` says of the content as it is, and how much it looked at."""
    return check(ROOT, day=DAY)


@pytest.mark.parametrize("page", PAGES)
def test_each_page_is_one_page(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    lines = re.sub(r"<!-- (\w+): .*?<!-- /\1 -->", "", text, flags=re.DOTALL).split("\n")
    assert len(lines) <= 80 and max(map(len, lines)) <= 130


def test_the_route_of_the_page_about_content_is_accepted_as_a_file(whole, now):
    (whole / "content/routes/voorbeeld.yaml").write_text(example(PAGES[0]), encoding="utf-8")
    found, after = check(whole, day=DAY)
    assert found == now[0] and after["routes"] == now[1]["routes"] + 1


def test_the_question_and_the_way_out_of_the_page_about_the_tree_are_accepted_after_their_keys(
    whole, now
):
    file = whole / "trees/naar-het-onderwijs.yaml"
    text, pasted = (
        file.read_text(encoding="utf-8"),
        re.findall(r"(?ms)^([a-z_]+):[^\n]*\n(.*?)(?=^[a-z]|\Z)", example(PAGES[1])),
    )
    assert [key for key, _ in pasted] == ["preferences", "questions", "ways_out"]
    for key, lines in pasted:
        text, times = re.subn(
            rf"(?ms)^{key}:.*?\n(?=[a-z]|\Z)", lambda old, lines=lines: old[0] + lines, text
        )
        assert times == 1
    file.write_text(text, encoding="utf-8")
    assert [(p.code, p.text("nl")) for p in check(whole, day=DAY)[0]] == [
        (p.code, p.text("nl")) for p in now[0]
    ]
