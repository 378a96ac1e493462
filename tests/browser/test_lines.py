"""Where lines break on a phone: no sign alone at the start of a line, in a real browser."""

import pytest

from tests.browser.conftest import too_wide, visit

# The signs that stand on another line than the hard word before or after them, each with the words
# around it.
ALONE = """() => [...document.querySelectorAll("form.page .term")].flatMap((term) => {
  const beside = (side) => (term[side]?.nodeType === Node.TEXT_NODE ? term[side] : !term[side] && term.parentElement.matches(".joined") ? term.parentElement[side] : null);
  const line = (node, at) => {
    const range = document.createRange();
    range.setStart(node, at); range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };
  const lines = term.getClientRects(), after = beside("nextSibling"), before = beside("previousSibling"), found = [];
  if (after?.data && /^[.,;:!?)’”'"]/.test(after.data) && line(after, 0).top > lines[lines.length - 1].bottom - 4) found.push(term.textContent + after.data.slice(0, 20));
  if (before?.data && /[(‘“'"]$/.test(before.data) && line(before, before.data.length - 1).bottom < lines[0].top + 4) found.push(before.data.slice(-20) + term.textContent);
  return found;
})"""


def _alone(page, app, routes):
    """The signs that begin a line on the pages of these routes at 360 pixels, and the pages that
    are too wide at 320."""
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
    assert _alone(
        phone, app, ["pdg-op-ervaring", "pabo-voltijd", "lerarenopleiding-tweedegraads"]
    ) == ({}, {})


@pytest.mark.long
def test_on_no_route_page_does_a_line_begin_with_a_sign_alone(phone, app, guide):
    assert _alone(phone, app, guide.routes) == ({}, {})
