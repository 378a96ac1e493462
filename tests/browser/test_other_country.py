"""Another country in the browser, and edit mode, each served with a folder of content of its
own."""

import shutil

import pytest

from tests.browser.conftest import (
    heading,
    press,
    query,
    ready,
    serving,
    too_wide,
    visit,
)
from tests.conftest import ENGLAND
from tests.support.few import PABO, few_routes

ROUTE = "view=route&route=pabo-voltijd"


@pytest.fixture(scope="module")
def england(tmp_path_factory):
    with serving(
        ROUTEWIJZER_CONTENT=str(
            shutil.copytree(ENGLAND, tmp_path_factory.mktemp("other") / "england")
        )
    ) as address:
        yield address


def test_in_edit_mode_problems_are_told_and_another_day_is_shown(phone, tmp_path):
    root = few_routes(tmp_path / "few")
    with serving(ROUTEWIJZER_CONTENT=str(root), ROUTEWIJZER_EDIT="1") as address:
        visit(phone, f"{address}/?{ROUTE}&day=2026-11-24")
        assert "Proefversie, niet voor bezoekers" in phone.locator(".draft-head").inner_text()
        asks = phone.locator("section.part", has=phone.locator("h2", has_text="Wat de wet vraagt"))
        assert "Tot en met augustus 2027 loopt een proef" in asks.inner_text()
        phone.locator("#draft-day").fill("2027-09-01")
        press(phone, "#draft-show")
        assert (
            query(phone)["day"] == ["2027-09-01"]
            and "Zoals het geldt op 1-9-2027." in phone.locator(".draft-day").inner_text()
        )
        assert (
            "loopt een proef" not in asks.inner_text()
            and "U toont die aan voordat u begint" in asks.inner_text()
        )
        press(phone, ".top nav a >> nth=0")
        assert query(phone)["day"] == ["2027-09-01"]
        visit(
            phone,
            f"{address}/?role=teacher&school_type=po&degree=mbo-4&degree_country=nl&view=result",
        )
        phone.locator(".found summary", has_text=PABO).click()
        lines = (
            phone.locator(".found details", has=phone.locator("summary", has_text=PABO))
            .locator("pre")
            .inner_text()
        )
        assert (
            lines.lstrip().startswith("- shows: {")
            and "degree: mbo-4" in lines
            and "standing: undecided" in lines
        )
        assert too_wide(phone) == 0
        good = (root / PABO).read_text(encoding="utf-8")
        (root / PABO).write_text(good.replace("pay: none", "pay: nothing"), encoding="utf-8")
        visit(phone, f"{address}/?{ROUTE}")
        assert (
            heading(phone) == "Pabo in voltijd"
            and "U ziet de laatste goede versie." in phone.locator(".draft").inner_text()
        )
        line = good[: good.index("pay: none")].count("\n") + 1
        problem = phone.locator(".draft li", has_text=f"{PABO}:{line}").inner_text()
        assert "nothing" in problem
        (root / PABO).write_text(
            good.replace("name: {nl: Pabo in voltijd", "name: {nl: Pabo op een schip"),
            encoding="utf-8",
        )
        phone.locator("#draft-reread").click()
        phone.wait_for_function("document.querySelector('h1').innerText.includes('op een schip')")
        ready(phone)
        assert phone.evaluate("document.activeElement.id") == "draft-reread" and query(phone)[
            "view"
        ] == ["route"]
        phone.wait_for_selector(".draft:not(.busy)")
        assert "U ziet de nieuwe versie" in phone.locator(".draft").inner_text()
        visit(phone, f"{address}/?view=routes&day=2027-02-30")
        assert "`2027-02-30` is geen datum" in phone.locator("p.note").inner_text()


def test_files_broken_from_the_start_are_told_to_an_editor_and_not_to_a_visitor(phone, tmp_path):
    root = few_routes(tmp_path / "few")
    good = (root / PABO).read_text(encoding="utf-8")
    (root / PABO).write_text(good.replace("pay: none", "pay: nothing"), encoding="utf-8")
    with serving(ROUTEWIJZER_CONTENT=str(root)) as address:
        phone.goto(f"{address}/?role=teacher&lang=en")
        phone.wait_for_selector("h1")
        said = phone.locator("[data-testid=stMain]").inner_text()
        assert (
            "not available right now" in said
            and "Your answers stay in the address" in said
            and "nothing" not in said
            and PABO not in said
        )
    with serving(ROUTEWIJZER_CONTENT=str(root), ROUTEWIJZER_EDIT="1") as address:
        phone.goto(f"{address}/?role=teacher&view=result")
        problem = phone.locator(".draft li", has_text=PABO)
        assert (
            "nothing" in problem.inner_text()
            and "Proefversie" in phone.locator(".draft-head").inner_text()
        )
        (root / PABO).write_text(good, encoding="utf-8")
        phone.locator("#draft-reread").click()
        phone.wait_for_selector("form.page h1")
        ready(phone)
        assert (
            query(phone)["role"] == ["teacher"]
            and "nothing" not in phone.locator(".draft").inner_text()
        )
