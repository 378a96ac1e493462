"""The glossary as a value."""

from tests.support.screens import opened


def test_the_glossary_explains_every_word_once(guide):
    assert len(opened(guide, "view=words").all(".words dt")) == len(guide.glossary)
