"""Where lines break on a phone: no sign alone at the start of a line, in a real browser."""

import pytest

from tests.browser.conftest import too_wide, visit

# The signs that stand on another line than the hard word before them, each with the words around it.
ALONE = """() => [...document.querySelectorAll("form.page .term")].flatMap((term) => {
  const next = term.nextSibling ?? term.parentElement.nextSibling;
  if (next?.nodeType !== Node.TEXT_NODE || !/^[\\u2060.,;:!?)’”'"]/.test(next.data)) return [];
  const range = document.createRange();
  range.setStart(next, 0); range.setEnd(next, next.data[0] === "\\u2060" ? 2 : 1);
  const [sign, word] = [range.getBoundingClientRect(), term.getBoundingClientRect()];
  return sign.top > word.bottom - 4 || sign.left < word.left + 4 ? [term.textContent + next.data.slice(0, 20)] : [];
})"""


def _alone(page, app, routes):
    """The signs that begin a line on the pages of these routes at 360 pixels, and the pages that are too wide at 320."""
    alone, wide = {}, {}
    for route in routes:
        page.set_viewport_size({"width": 360, "height": 740})
        visit(page, f"{app}/?view=route&route={route}")
        if found := page.evaluate(ALONE):
            alone[route] = found
        page.set_viewport_size({"width": 320, "height": 740})
        if (by := too_wide(page)) > 0:
            wide[route] = by
    return alone, wide


def test_no_line_begins_with_a_sign_alone_and_long_words_still_break(phone, app):
    assert _alone(phone, app, ["pdg-op-ervaring", "pabo-voltijd", "erkenning-buitenlandse-bevoegdheid"]) == ({}, {})


@pytest.mark.long
def test_on_no_route_page_does_a_line_begin_with_a_sign_alone(phone, app, guide):
    assert _alone(phone, app, guide.routes) == ({}, {})
