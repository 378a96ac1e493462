"""Searching: in a long list of options and in all routes, by the words that people type, in a real
browser."""

import pytest

from tests.browser.conftest import ready, visit
from tests.support.visits import PO

LEVELS = {
    "mbo3": "mbo-3",
    "mbo-3": "mbo-3",
    "Mbo 3": "mbo-3",
    "mbo niveau 3": "mbo-3",
    "sph": "hbo-bachelor",
    "m.o.-a": "hbo-bachelor",
    "drs": "wo-master",
    "universitaire propedeuse": "propedeuse",
    "hbo propedeuse": "propedeuse",
    "sociaal werk": "mbo-4 hbo-bachelor",
    "maatschappelijk werk": "mbo-4 hbo-bachelor",
    "verpleegkundige": "mbo-4 hbo-bachelor",
    "monteur": "mbo-2 mbo-3",
    "middelbaar beroepsonderwijs": "none mbo-2 mbo-3 mbo-4",
    "hbo": "ad hbo-bachelor hbo-master",
    "master of science": "hbo-master wo-master",
    "bsc": "hbo-bachelor wo-bachelor",
    "mbo": "mbo-2 mbo-3 mbo-4",
}
NEVER = {"mbo": "vmbo", "mbo3": "mbo-4", "sph": "mbo-4", "hbo": "mbo-4"}

# What people type, the route that comes first, and how many may be found at most.
ROUTES = [
    ("pabo", "Pabo in voltijd", 6),
    ("zij-instroom", "Zij-instroom in het basisonderwijs", 5),
    ("zijinstroom", "Zij-instroom in het basisonderwijs", 5),
    ("zij instromer", "Zij-instroom in het basisonderwijs", 5),
    ("gym", "Opleiding tot gymleraar (ALO)", 4),
    ("docent mbo", "Docent in het mbo met een hbo- of wo-diploma (PDG)", 4),
    ("pdg", "Docent in het mbo met een hbo- of wo-diploma (PDG)", 3),
    ("instructeur", "Instructeur in het mbo", 2),
    ("lio", "Pabo in deeltijd", 5),
    ("stage", "Pabo in voltijd", 12),
    ("buitenlands diploma", "Erkenning van een buitenlandse bevoegdheid", 4),
    ("master", "Educatieve master primair onderwijs (EMPO)", 8),
    ("kopopleiding", "Kopopleiding tot tweedegraads leraar", 2),
    ("assistent", "Onderwijsassistent", 4),
    ("concierge", "Ander werk op een school", 2),
    ("gastles", "Gastdocent", 2),
    ("wiskunde", "Lerarenopleiding tweedegraads", 12),
    ("lichamelijke opvoeding", "Opleiding tot gymleraar (ALO)", 4),
    ("juf", "Pabo in voltijd", 6),
    ("leraar engels", "Lerarenopleiding tweedegraads", 12),
    ("docent nederlands", "Lerarenopleiding tweedegraads", 12),
    ("Leraar Nederlands", "Lerarenopleiding tweedegraads", 12),
    ("leraar wiskunde", "Lerarenopleiding tweedegraads", 12),
    ("wiskundeleraar", "Lerarenopleiding tweedegraads", 12),
    ("maths teacher", "Lerarenopleiding tweedegraads", 12),
    ("leraar duits havo", "Lerarenopleiding tweedegraads", 10),
    ("leraar muziek", "Docent muziek, beeldend, dans of theater", 3),
    ("muziekdocent", "Docent muziek, beeldend, dans of theater", 3),
    ("docent verpleegkunde", "Docent in het mbo met een hbo- of wo-diploma (PDG)", 4),
    ("nurse", "Docent in het mbo met een hbo- of wo-diploma (PDG)", 4),
    ("mbo-docent", "Docent in het mbo met een hbo- of wo-diploma (PDG)", 4),
    ("docent hbo", "Docent in het hbo of op de universiteit", 10),
    ("avondpabo", "Pabo in deeltijd", 2),
    ("kleuterjuf", "Pabo in voltijd", 5),
    ("hoe word ik juf", "Pabo in voltijd", 5),
    ("leraar basisschool", "Pabo in voltijd", 10),
    ("statushouder", "Erkenning van een buitenlandse bevoegdheid", 3),
    ("inval", "Tijdelijk lesgeven zonder bevoegdheid", 3),
    ("invaljuf", "Tijdelijk lesgeven zonder bevoegdheid", 3),
    ("onderwijsassistent", "Onderwijsassistent", 3),
    ("intern begeleider", "Werken in de leerlingenzorg", 2),
    ("directeur", "Schoolleider in het basisonderwijs of speciaal onderwijs", 4),
]

# What must not be found by these words, and what must.
BESIDE = {
    "leraar": ("Leraarondersteuner worden met een Ad", "Kopopleiding tot tweedegraads leraar"),
    "docent nederlands": ("Programma voor nieuwkomers", "Educatieve master van één jaar"),
    "statushouder": ("Direct aan de slag met uw bevoegdheid", "Programma voor nieuwkomers"),
    "ict": ("Pabo in voltijd", "Ander werk op een school"),
    "docent mbo": ("Leidinggeven in het mbo", "Docent in het mbo op basis van uw ervaring (PDG)"),
}


@pytest.fixture(scope="module")
def levels(browser, app):
    """The question for the diploma on a phone; gives what a search for these words leaves."""
    yield from _searching(
        browser,
        f"{app}/?{PO}&view=question&q=degree",
        ".options [data-names]:visible",
        lambda item: item.get_attribute("value").split(".")[1],
    )


@pytest.fixture(scope="module")
def routes(browser, app):
    """All routes on a phone; gives what a search for these words leaves, in order."""
    yield from _searching(
        browser,
        f"{app}/?view=routes",
        "#list-routes article:visible h2",
        lambda item: item.inner_text(),
    )


def _searching(browser, address, shown, name):
    page = browser.new_context(viewport={"width": 360, "height": 740}, locale="nl-NL").new_page()
    visit(page, address)

    def go(words):
        page.locator("[data-find]").fill(words)
        return [name(item) for item in page.locator(shown).all()]

    go.page = page
    yield go
    page.context.close()


@pytest.mark.parametrize("words, options", LEVELS.items())
def test_the_words_for_a_diploma_lead_to_every_level_that_has_them(levels, words, options):
    found = levels(words)
    assert (
        set(options.split()) <= set(found) and NEVER.get(words) not in found and len(found) < 6
    ), found


@pytest.mark.parametrize("words, first, most", ROUTES)
def test_a_search_for_a_route_shows_the_best_first_and_not_nearly_everything(
    routes, words, first, most
):
    found = routes(words)
    assert found[0] == first and len(found) <= most, found


@pytest.mark.parametrize("words, never, too", [(words, *two) for words, two in BESIDE.items()])
def test_a_search_leaves_out_other_work_and_other_meanings_of_a_word(routes, words, never, too):
    found = routes(words)
    assert never not in found and too in found, found


def test_what_was_searched_before_does_not_change_what_comes_first(routes):
    found = routes("leraar wiskunde")
    routes("economie"), routes("vakleerkracht")
    assert routes("leraar wiskunde") == found


def test_an_english_visitor_finds_routes_by_english_and_dutch_words(browser, app):
    page = browser.new_context(viewport={"width": 360, "height": 740}, locale="en-GB").new_page()
    visit(page, f"{app}/?view=routes&lang=en")
    for words, first in (
        ("maths teacher", "Second-degree"),
        ("leraar engels", "Second-degree"),
        ("primary school teacher", "Full-time primary"),
        ("nurse", "Mbo teacher"),
    ):
        page.locator("[data-find]").fill(words)
        assert (
            page.locator("#list-routes article:visible h2").first.inner_text().startswith(first)
        ), words
    page.context.close()


def test_a_search_that_finds_nothing_leaves_every_route_with_advice_and_clearing_it_restores_the_order(
    routes, guide
):
    whole = routes("")
    assert len(routes("master")) < len(whole) == len(guide.routes)
    assert routes("xyzzy") == whole
    assert (
        "Niets gevonden" in routes.page.locator("#list-routes-found").inner_text()
        and routes.page.locator(".total").is_visible()
    )
    assert routes("") == whole and routes.page.locator("#list-routes-found").inner_text() == ""


def test_a_search_by_the_heading_of_a_group_finds_the_group(phone, app, guide):
    visit(phone, f"{app}/?{PO}&view=question&q=subject")
    phone.locator("[data-find]").fill("talen")
    assert phone.locator(".options [data-names]:visible").count() == len(
        guide.headings["subject"]["languages"].options
    )


def test_an_open_filter_shows_its_choices_over_the_whole_width(browser, app):
    page = browser.new_context(viewport={"width": 1280, "height": 800}, locale="nl-NL").new_page()
    visit(page, f"{app}/?view=routes")
    titles = page.locator(".filter summary")
    before = [t.bounding_box() for t in titles.all()]
    titles.nth(1).click()
    ready(page)
    chips = page.locator(".filter .chips:visible")
    assert chips.count() == 1 and chips.bounding_box()["width"] > 900
    assert [t.bounding_box()["y"] for t in titles.all()] == [b["y"] for b in before]
    page.context.close()


def test_an_option_outside_the_groups_is_searched_too(phone, app):
    visit(phone, f"{app}/?{PO}&view=question&q=qualification")
    phone.locator("[data-find]").fill("nog niet")
    assert [
        box.get_attribute("value")
        for box in phone.locator(".options [data-names]:visible input").all()
    ] == ["none"]
    phone.locator("[data-find]").fill("basisschool")
    found = [
        box.get_attribute("value")
        for box in phone.locator(".options [data-names]:visible input").all()
    ]
    assert "pabo" in found and "none" not in found
