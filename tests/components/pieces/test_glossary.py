"""Hard words: marked where they stand first on a page, and there only."""

import pytest
from markupsafe import Markup, escape

from components.pieces.glossary import explained, forms, marked
from tests.support.visits import at

LANGS = ["nl", "en"]
BUTTON = 'class="term"'


def page(guide, *texts: str, lang: str = "nl") -> str:
    """Texts as they stand on one page."""
    visit = at(guide, f"lang={lang}")
    return explained(Markup("").join(marked(visit, text) for text in texts))[0]


@pytest.mark.parametrize("lang", LANGS)
def test_a_hard_word_is_marked_the_first_time_only(guide, lang):
    for id_, shape in guide.glossary.items():
        word = shape.term[lang]
        shown = page(guide, f"a {word} b {word} c", f"d {word} e", lang=lang)
        assert shown.count(BUTTON) == 1 and shown.count(f'popovertarget="word-{id_}"') == 1, word
        assert shown.index(BUTTON) < shown.index(" b ") and shown.endswith(f"d {escape(word)} e"), (
            word
        )


def test_another_form_of_a_word_is_the_same_word(guide):
    tried = 0
    for shape in guide.glossary.values():
        for form in shape.also["nl"]:
            shown = page(guide, f"a {shape.term['nl']} b", f"c {form} d")
            assert shown.count(BUTTON) == 1 and shown.endswith(f"c {escape(form)} d"), form
            tried += 1
    assert tried > 5


def test_two_hard_words_are_each_marked_once_and_on_another_page_again(guide):
    shown = page(guide, "Een VOG van DUO.", "De VOG en DUO.")
    assert shown.count(BUTTON) == 2 and shown.endswith("De VOG en DUO.")
    assert page(guide, "De VOG en DUO.").count(BUTTON) == 2


def test_a_word_within_a_word_is_none_and_a_capital_at_the_start_is_no_matter(guide):
    assert BUTTON not in page(guide, "Een VOGEL in het DUO-pak.")
    assert page(guide, "Verklaring omtrent het gedrag").count(BUTTON) == 1


def test_signs_around_a_word_stay_on_its_line_and_markup_is_text(guide):
    shown = page(guide, "Vraag (VOG), <b>nu</b>")
    assert '<span class="joined">(<button' in shown and "</button>),</span>" in shown
    assert "&lt;b&gt;nu&lt;/b&gt;" in shown


def test_every_form_of_the_words_in_a_text_is_known(guide):
    assert set(forms(at(guide, ""), "Een VOG.")) == {"VOG", "verklaring omtrent het gedrag"}
    assert forms(at(guide, ""), "Een fiets.") == []
