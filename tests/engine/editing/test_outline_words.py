"""The outline of the real tree in words, in both languages."""

import pytest

from engine.answering.decision_tree import grow
from engine.editing.tree_outline import outline
from engine.messages import said


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_kind_of_decision_is_told(guide, lang):
    lines = outline(guide, grow(guide, 2), lang)
    for route in ("onderwijsassistent", "zij-instroom-po"):
        lines += outline(guide, grow(guide, 2, route), lang)
    text = "\n".join(lines)
    for kind in ("open", "conditional", "closed", "unwanted"):
        assert said(f"outline-{kind}", lang, routes="") in text
    for name in ("many", "nothing", "done"):
        assert said(f"outline-{name}", lang) in text
    assert said("outline-and-more", lang, names="", n="")[:5] in text
    assert said("outline-next", lang, question="") in text
    assert any(said("outline-left", lang, n=n, left="")[:-1] in text for n in range(60))
