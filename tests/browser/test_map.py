"""The map: the drawing of the tree and the list that says the same: the way walked, where the
visitor is, every route at the end of its line."""

from itertools import combinations

import pytest

from tests.browser.conftest import asked, heading, press, query, serving, too_wide, visit
from tests.conftest import ENGLAND

FEW = "role=teacher&school_type=po&view=map"
FULL = (
    "role=teacher&school_type=po&degree=hbo-bachelor&degree_country=nl&qualification=none&studying_now=none&works_at_school=no&subject=class-teacher"
    "&degree_field=behaviour-society&employer=no&days_per_week=4-5&teacher_training_last_2_years=no&income_need=salary-from-start&view=map"
)
WIDTHS = (320, 360, 390, 860, 1000, 1100, 1280)
# Every text of the map that is cut off, reaches out of its sign, or has a line or another sign
# before it.
FAULTS = """() => {
  const faults = [], main = document.querySelector('[data-testid=stMain]');
  for (const sign of document.querySelectorAll('.land .sign')) {
    const box = sign.getBoundingClientRect(), words = document.createTreeWalker(sign, NodeFilter.SHOW_TEXT);
    for (let node; node = words.nextNode();) {
      if (!node.textContent.trim() || !node.parentElement.checkVisibility() || node.parentElement.closest('.unseen')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        if (line.left < box.left || line.right > box.right || line.bottom > box.bottom) faults.push(['out', node.textContent]);
        const there = document.elementFromPoint((line.left + line.right) / 2, (line.top + line.bottom) / 2);
        if (!there || !sign.contains(there)) faults.push(['covered', node.textContent, there?.className]);
      }
    }
  }
  return faults;
}"""

# How wide the drawing is, where its trunk stands, and where each of its texts is, in units of the
# drawing.
BOXES = """svg => [svg.viewBox.baseVal.width, +svg.querySelector('.node').getAttribute('cx'), [...svg.querySelectorAll('text')].map((text) => {
  const box = text.getBBox();
  return { x: box.x, width: box.width, y: +text.getAttribute('y'), words: text.textContent, number: text.matches('.number') };
})]"""


def links(part):
    """The addresses of the routes that a part of the page leads to."""
    return part.locator("a[href*='route=']").evaluate_all(
        "all => all.map(a => a.getAttribute('href'))"
    )


def _whole(page, width):
    """The page so high that all of it can be seen at once."""
    page.set_viewport_size({"width": width, "height": 800})
    height = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": width, "height": height})


@pytest.mark.parametrize(
    "address",
    [
        FULL,
        pytest.param(FEW + "&lang=en", marks=pytest.mark.long),
        pytest.param("view=map", marks=pytest.mark.long),
    ],
    ids=["many answers", "few answers", "no answers"],
)
def test_no_text_of_the_map_is_cut_or_crossed_at_any_width(phone, app, address):
    visit(phone, f"{app}/?{address}")
    for opened in (False, True):
        phone.evaluate(
            "open => document.querySelectorAll('.land details').forEach(d => d.open ||= open)",
            opened,
        )
        for width in WIDTHS:
            _whole(phone, width)
            assert phone.evaluate(FAULTS) == [] and too_wide(phone) <= 0, (width, opened)


@pytest.mark.parametrize(
    "address",
    [
        FULL,
        pytest.param(FEW, marks=pytest.mark.long),
        pytest.param("view=map", marks=pytest.mark.long),
        FULL + "&lang=en",
    ],
    ids=["many answers", "few answers", "no answers", "English"],
)
def test_no_text_of_the_drawing_reaches_out_of_it_or_over_the_trunk_or_over_another(
    desktop, app, address
):
    visit(desktop, f"{app}/?{address}")
    wide, trunk, texts = desktop.locator(".drawing svg").evaluate(BOXES)
    assert len(texts) > 45 and all(t["x"] >= 0 and t["x"] + t["width"] <= wide for t in texts)
    assert all(
        t["x"] + t["width"] < trunk - 25 or t["x"] > trunk + 25 for t in texts if not t["number"]
    )
    for one, other in combinations([t for t in texts if not t["number"]], 2):
        beside = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
        assert beside or abs(one["y"] - other["y"]) >= 18, (one["words"], other["words"])


def test_a_tap_on_a_question_of_the_drawing_opens_what_it_decided(desktop, app):
    visit(desktop, f"{app}/?{FULL}")
    desktop.locator('.drawing a[href="#step-8"] .title').click()
    opened = desktop.locator("#step-8[open]")
    opened.wait_for()
    assert opened.locator("summary").evaluate("e => e === document.activeElement")
    assert (
        "Latijn of Grieks (2)" in opened.inner_text()
        and "Opleiding tot gymleraar (ALO)" in opened.inner_text()
    )


def test_a_tap_on_an_answer_of_the_drawing_or_where_you_are_opens_what_it_says_of_it(desktop, app):
    visit(desktop, f"{app}/?{FEW}")
    desktop.locator(".drawing .answer.step", has_text="Mbo (17)").click()
    desktop.locator("#step-2[open]").wait_for()
    desktop.locator(".drawing .title.here").first.click()
    desktop.locator("#step-here[open]").wait_for()
    assert "view=map" in desktop.url and "daarna:" in desktop.locator("#step-here").inner_text()


def test_a_tap_on_a_route_of_the_drawing_leads_to_its_page_with_the_answers(desktop, app):
    visit(desktop, f"{app}/?{FULL}")
    desktop.locator(".drawing a", has_text="Pabo in voltijd").click()
    desktop.wait_for_function("document.querySelector('.view.route')")
    assert heading(desktop) == "Pabo in voltijd" and query(desktop)["degree"] == ["hbo-bachelor"]


def test_the_keyboard_goes_by_the_list_and_a_phone_has_the_list_alone(desktop, phone, app):
    visit(desktop, f"{app}/?{FULL}")
    assert (
        desktop.locator(".drawing svg").is_visible()
        and desktop.locator(".drawing a:not([tabindex='-1'])").count() == 0
    )
    visit(phone, f"{app}/?{FULL}")
    assert not phone.locator(".drawing").is_visible() and phone.locator(".way").is_visible()


def test_a_step_says_in_a_sentence_what_was_answered_and_at_a_tap_what_it_decided(phone, app):
    visit(phone, f"{app}/?{FULL}")
    steps = phone.locator(".way summary")
    said = steps.nth(6).inner_text().split("\n")
    assert [words.strip() for words in said] == [
        "U werkt nu niet op een school.",
        "1 route viel af.",
        "13 routes mogelijk.",
    ]
    assert (
        steps.nth(6).text_content()
        == "U werkt nu niet op een school. 1 route viel af. 13 routes mogelijk."
    )
    steps.nth(6).focus()
    phone.keyboard.press("Enter")
    inside = phone.locator(".way details").nth(6)
    assert "Ging dicht (1)" in inside.inner_text() and inside.locator(".names").first.locator(
        "li"
    ).all_inner_texts() == ["Van onderwijsassistent naar leraar"]
    assert inside.locator(".names").last.locator("li").all_inner_texts() == [
        "Ja, in een andere functie (13)",
        "Ja, als onderwijsassistent of leraarondersteuner (14)",
    ]
    inside.locator("button").click()
    phone.wait_for_function("document.querySelector('.view.question')")
    assert asked(phone) == "works_at_school" and query(phone)["degree"] == ["hbo-bachelor"]


def test_every_route_stands_once_with_its_standing_in_words_and_as_a_mark(phone, app, guide):
    visit(phone, f"{app}/?{FULL}")
    phone.evaluate("document.querySelectorAll('.stand details').forEach(d => d.open = true)")
    ways = links(phone.locator(".land"))
    assert len(ways) == len(guide.routes) == len(set(ways))
    assert phone.locator(".stand.open a").first.text_content() == "Pabo in voltijd: nu open"
    assert (
        phone.locator(".stand.outside .end.closed a")
        .first.text_content()
        .endswith(": nu niet open")
    )
    marks = {
        kind: phone.locator(f".end.{kind}").first.evaluate(
            "e => getComputedStyle(e, '::before').backgroundImage"
        )
        for kind in ("open", "conditional", "closed")
    }
    assert len(set(marks.values())) == 3 and all("svg" in mark for mark in marks.values())
    press(phone, ".stand.open a")
    assert heading(phone) == "Pabo in voltijd" and query(phone)["degree"] == ["hbo-bachelor"]


def test_what_is_not_open_is_folded_away_until_it_is_asked_for(phone, app):
    visit(phone, f"{app}/?{FULL}")
    assert [
        phone.locator(f".stand.{kind} details").get_attribute("open") is not None
        for kind in ("open", "conditional", "audience", "outside")
    ] == [True, True, False, False]
    stops = "document.querySelectorAll('.land :is(a, summary, button)').values().filter(e => e.checkVisibility()).toArray().length"
    assert phone.evaluate(stops) < 30


def test_on_paper_every_route_is_there_and_nothing_to_press(phone, app, guide):
    visit(phone, f"{app}/?{FULL}")
    phone.emulate_media(media="print")
    phone.set_viewport_size({"width": 718, "height": 1000})
    shown = "[...document.querySelectorAll('.end a')].filter(a => a.checkVisibility({ contentVisibilityAuto: true })).length"
    assert phone.evaluate(shown) == len(guide.routes)
    assert (
        not phone.locator(".way .main-button").is_visible()
        and not phone.locator(".way .names").first.is_visible()
    )


def test_another_country_has_its_own_map(phone):
    with serving(ROUTEWIJZER_CONTENT=str(ENGLAND)) as address:
        visit(phone, f"{address}/?work=teacher&stage=secondary&view=map")
        assert phone.locator(".way > li").count() == 4 and phone.locator(".end").count() > 2
        for width in WIDTHS:
            _whole(phone, width)
            assert phone.evaluate(FAULTS) == [] and too_wide(phone) <= 0, width
