"""Printing: what stands on paper makes sense by itself, one thing under another, on few pages, in a
real browser."""

import re

import pytest

from tests.browser.conftest import visit

TOLD = (
    "role=teacher&school_type=vo&vo_part=lower&subject=geschiedenis&degree=hbo-bachelor&degree_country=nl&degree_field=education&qualification=pabo"
    "&degree_fits_subject=partly"
)
PAGES = {
    "result": f"{TOLD}&view=result",
    "route": f"{TOLD}&view=route&route=lerarenopleiding-tweedegraads",
    "map": f"{TOLD}&view=map",
    "routes": "view=routes",
    "suitability": "view=suitability",
    "question": f"{TOLD}&view=question",
}
MOST = {
    "result": 6,
    "route": 6,
    "map": 5,
    "routes": 6,
    "suitability": 5,
    "question": 2,
}  # pages of A4

# Every two blocks that follow each other in the text and touch the same place on paper.
OVER = """() => [...document.querySelectorAll(".page :is(.view, .found, .group, .cards, .card, .part, .side, .routes)")].flatMap((whole) => {
  const shown = [...whole.children].filter((part) => part.getClientRects().length && getComputedStyle(part).position !== "absolute");
  return shown.slice(1).filter((part, i) => part.getBoundingClientRect().top < shown[i].getBoundingClientRect().bottom - 1).map((part) => part.textContent.slice(0, 60));
})"""
# Paragraphs that announce something, with whether it stands below them.
LEADS = """() => [...document.querySelectorAll(".page .card p, .page .group > p")].filter((p) => p.getClientRects().length && p.textContent.trim().endsWith(":"))
  .map((p) => [p.textContent, p.nextElementSibling?.checkVisibility() ? p.nextElementSibling.innerText.trim() : ""])"""


@pytest.fixture(params=PAGES)
def paper(desktop, app, request):
    """A page as it is laid out for paper; gives the page and its name."""
    visit(desktop, f"{app}/?{PAGES[request.param]}")
    desktop.emulate_media(media="print")
    return desktop, request.param


@pytest.fixture
def result(desktop, app):
    """The result as it is laid out for paper."""
    visit(desktop, f"{app}/?{PAGES['result']}")
    desktop.emulate_media(media="print")
    return desktop


def _pages(page) -> int:
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    margins = dict.fromkeys(("top", "bottom", "left", "right"), "12mm")
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", margin=margins)))


def test_a_page_fits_on_few_sheets_with_nothing_over_anything_and_nothing_to_press(paper):
    page, name = paper
    assert page.evaluate(OVER) == []
    assert (
        page.locator(
            ".main-button:visible, .top nav:visible, .finder:visible, .filters:visible, [data-print]:visible"
        ).count()
        == 0
    )
    assert 1 <= _pages(page) <= MOST[name]


def test_on_paper_no_sentence_leads_to_nothing_and_no_word_asks_to_change_an_answer(result):
    leads = result.evaluate(LEADS)
    assert leads and all(below for _, below in leads), leads
    assert (
        result.locator(".answers .quiet:visible, .on:visible").count() == 0
        and result.locator(".answers li:visible").count() == 9
    )


def test_on_paper_every_closed_route_says_why_and_what_would_open_it_also_where_its_card_is_shut(
    result,
):
    cards = result.locator(".card.shut")
    assert cards.count() > 1 and result.locator(".card.shut[open]").count() == 0
    for card in cards.all():
        said = card.locator("> p").all()
        assert said[0].is_visible() and len(said[0].inner_text()) > 20 and said[1].is_visible()
    assert result.locator(".card .fold:visible").count() == 0


def test_on_paper_a_card_is_not_cut_and_a_heading_stays_with_what_follows(result):
    style = "(e, name) => getComputedStyle(e)[name]"
    assert {card.evaluate(style, "breakInside") for card in result.locator(".card").all()} == {
        "avoid"
    }
    assert {
        card.evaluate(style, "display")
        for card in result.locator(".cards, article.card, .group").all()
    } == {"block"}
    assert {
        h.evaluate(style, "breakAfter")
        for h in result.locator(".group > h2, .group > h2 + p").all()
    } == {"avoid"}
