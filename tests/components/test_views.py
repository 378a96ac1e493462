"""Every view through the pages as values: the whole quiz without a framework, and what keeps on
every page."""

from datetime import date

import pytest

from components.delivery.session import _params
from components.views import VIEWS
from engine.guide.load import load
from tests.conftest import ENGLAND
from tests.support.screens import opened, words

TOLD = "role=teacher&school_type=po&subject=class-teacher&degree=mbo-4"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_whole_quiz_goes_from_start_to_result_without_a_framework(guide, lang):
    here, seen = opened(guide, f"lang={lang}").press(".hero .main-button"), []
    while here.all(".view.question"):
        assert here.asked not in seen, "the same question twice"
        seen.append(here.asked)
        option = {"role": "teacher", "school_type": "po"}.get(here.asked)
        here = here.tick(here.asked, option) if option else here.give(here.asked, "dont_know")
    assert here.heading == guide.words["result-title"][lang] and len(seen) > 6
    card = here.one("article.card")
    assert guide.words["do-first"][lang] in words(card.select_one(".first"))
    assert card.select(".reason")


@pytest.mark.parametrize(
    "view",
    [
        "start",
        "question",
        "result",
        "routes",
        "route&route=alo",
        "try&try-degree=havo",
        "suitability&done=look-along",
        "words",
        "map",
    ],
)
def test_every_page_reached_from_every_page_keeps_the_answers(guide, view):
    here = opened(guide, f"{TOLD}&view={view}")
    links = {a["href"] for a in here.all('form.page a[href^="?"]')}
    assert links
    for link in links:
        assert TOLD in link, (view, link)
    english = here.press("button[name=speak]")
    assert TOLD in english.visit.query() and english.page.lang == "en"


@pytest.mark.parametrize(
    "sent",
    [
        "give=role.king",
        "give=role",
        "give=shoe_size.44",
        "at=view%3Dquestion&give=degree.havo%2Bvwo",
        "at=&tick=sing",
        "at=%00&take=1",
        "at=view%3Dtry&take=1",
        "at=role%3Dteacher&ask=nothing",
        "at=&show=cellar",
        "at=&speak=xx",
    ],
)
def test_a_form_filled_in_by_hand_does_no_harm(guide, sent):
    here = opened(guide, sent if sent.startswith("at=") else f"at=view%3Dquestion&{sent}")
    assert len(here.all("h1")) == 1


def test_hostile_addresses_do_no_harm(guide):
    here = opened(
        guide,
        "<script>alert(1)</script>=x&degree=<b>x</b>&role=none&role=teacher&view=../../etc"
        "&q=%00&edit=role&lang=xx&age=under-21&age=21-plus",
    )
    assert "<b>" not in str(here.one(".note")).replace("<strong>", "")
    assert here.all("script") == []
    assert here.heading == "Welke weg naar het onderwijs past bij u?"


@pytest.mark.parametrize("view", VIEWS)
def test_a_hard_word_is_a_button_once_on_a_page_and_is_explained_there(guide, view):
    here = opened(guide, f"{TOLD}&view={view}&route=pabo-voltijd&try-degree=havo")
    marked = [button["popovertarget"] for button in here.all("button.term")]
    explained = [word["id"] for word in here.all(".word[popover]")]
    assert marked == explained and len(marked) == len(set(marked))


def test_the_quiz_of_another_country_leads_to_its_routes():
    here = opened(load(ENGLAND, day=date(2026, 11, 24)), "")
    assert here.heading == "Welke weg naar lesgeven in Engeland past bij u?"
    here = here.press(".hero .main-button")
    told = {"university": "bachelor", "in_england": "yes"}
    ticked = {"work": "teacher", "stage": "secondary", "gcses": "maths", "taught": "none"}
    while here.all(".view.question"):
        asked = here.asked
        here = here.tick(asked, ticked[asked]) if asked in ticked else here.give(asked, told[asked])
    cards = here.all(".found .card")
    names = [words(card.select_one("h3")) for card in cards]
    assert names[:2] == ["PGCE met collegegeld", "Opleiding met loon op een school"]
    assert "Een toets op GCSE-niveau" in words(cards[0])
    assert "een verklaring over uw gedrag (DBS)" in words(here.one(".found"))
    route = here.press(".found .card h3 a")
    assert "£\u00a09.535 per jaar (stand van" in words(route.all(".facts")[-1])


@pytest.mark.parametrize(
    "pairs, params",
    [
        ([["at", "view=start"], ["give", "role.x"]], {"at": ["view=start"], "give": ["role.x"]}),
        ([["pick", "a"], ["pick", "b"]], {"pick": ["a", "b"]}),
        ([["at"], "at", ["at", 1], [1, "at"], None, ["at", "x", "y"]], {}),
    ],
)
def test_what_the_component_sends_is_read_and_what_is_odd_left_out(pairs, params):
    assert _params(pairs) == params
