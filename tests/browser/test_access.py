"""Every kind of page, held against the rules of accessibility at three widths, in both
languages."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from components.views import VIEWS
from tests.browser.conftest import heading, too_wide, visit

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
VO = "role=teacher&school_type=vo&vo_part=lower&subject=wiskunde&degree=hbo-bachelor&degree_country=nl&degree_fits_subject=partly"


def _is_there(view: str) -> bool:
    """Whether a page of that view is among those below."""
    return any(f"view={view}" in address or view == name for name, address in PAGES.items())


PAGES = {
    "start": "",
    "several answers": "view=question",
    "one answer": "role=teacher&school_type=po&subject=class-teacher&view=question",
    "many options": "role=teacher&school_type=vo&view=question&q=subject",
    "asked back": "role=teacher&degree=wo-master&was-degree_field=sport&view=question&q=degree_field",
    "fault": "at=role%3Dteacher%26view%3Dquestion%26q%3Dschool_type&give=school_type",
    "notices": "role=teacher&degree=nonsense&view=question",
    "result": f"{VO}&view=result&whole=closed&whole=conditional",
    "result while changing": f"{VO}&view=result&edit=degree",
    "result of nothing": "view=result",
    "what if": f"{VO}&view=try&try-degree=wo-master",
    "all routes": f"{VO}&view=routes&only-school_type=vo",
    "one route": f"{VO}&view=route&route=zij-instroom-vo-tweedegraads",
    "one route, nothing told": "view=route&route=pabo-deeltijd",
    "suitability": f"{VO}&view=suitability&done=look-along",
    "glossary": "view=words",
    "map": f"{VO}&view=map",
    "map of nothing": "view=map",
}
PAGES |= {view: f"{VO}&view={view}" for view in VIEWS if not _is_there(view)}
ALWAYS_IN_ENGLISH = ("start", "result")
ALIKE = ("map of nothing", "one route, nothing told")  # much like another page
WIDTHS = ((1280, 320), (390,))
# Every page at every width in both languages; what is likeliest to differ always, the rest in the
# long run.
CASES = [
    pytest.param(
        name,
        lang,
        widths,
        marks=()
        if widths == WIDTHS[0] and name not in ALIKE and (lang == "nl" or name in ALWAYS_IN_ENGLISH)
        else pytest.mark.long,
    )
    for name in PAGES
    for lang in ("nl", "en")
    for widths in WIDTHS
]


@pytest.mark.parametrize("name, lang, widths", CASES)
def test_no_page_breaks_a_rule_of_accessibility(browser, app, name, lang, widths):
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, locale="nl-NL", reduced_motion="reduce"
    )
    page = context.new_page()
    visit(page, f"{app}/?{PAGES[name]}&lang={lang}")
    assert page.evaluate("document.documentElement.lang") == ("nl" if name == "fault" else lang)
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        found = Axe().run(page, options=RULES)
        assert found.violations_count == 0, (heading(page), width, found.generate_report())
        assert too_wide(page) <= 0, f"{width}: the page can be scrolled sideways"
    context.close()
