"""How fast it is in Chromium: from a click to the next question, against the floor app, and a first
visit on a slow phone."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import find
from tests.browser.conftest import FLAGS

CLICKS, VISITS = 30, 3
PHONE = {
    "latency": 150,
    "downloadThroughput": 1.44e6 / 8,
    "uploadThroughput": 0.7e6 / 8,
    "offline": False,
}  # bytes a second
SLOWER = 4  # the processor of the phone against this one
# Clicks, and waits until the text that is shown is another; in milliseconds, paint not counted.
CLICK = """async ([button, shown]) => {
  const text = () => document.querySelector(shown)?.textContent;
  const before = text(), start = performance.now();
  document.querySelector(button).click();
  await new Promise((done, fail) => {
    new MutationObserver((_, seen) => { if (text() && text() !== before) { seen.disconnect(); done(); } })
      .observe(document.body, {subtree: true, childList: true, characterData: true});
    setTimeout(() => fail("nothing changed"), 8000);
  });
  return performance.now() - start;
}"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser of its own, closed at the end."""
    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=find(), args=FLAGS + root)
        yield browser
        browser.close()


def clicks(browser: Browser, app_port: int, floor_port: int) -> tuple[float, float]:
    """Median milliseconds from a click to the next question, and in the floor app from a click to
    its new text; in turn."""
    page, floor = browser.new_page(), browser.new_page()
    page.goto(
        f"http://127.0.0.1:{app_port}/?view=question&role=teacher&school_type=po&subject=class-teacher"
    )
    page.wait_for_selector("form.page[data-run]")
    floor.goto(f"http://127.0.0.1:{floor_port}/")
    floor.wait_for_selector(".st-key-choice-one button")
    ours, floors = [], []
    for i in range(CLICKS):
        page.wait_for_function(
            "window.routewijzer?.run === document.querySelector('form.page')?.dataset.run"
        )
        page.wait_for_timeout(150)
        button = 'button[name=give][value="degree.havo"]' if i % 2 == 0 else "#back"
        ours.append(page.evaluate(CLICK, [button, "form.page h1"]))
        floor.wait_for_timeout(150)
        floors.append(
            floor.evaluate(
                CLICK,
                [f".st-key-choice-{'two' if i % 2 else 'three'} button", ".st-key-choice-one"],
            )
        )
    return median(ours), median(floors)


def first_visit(browser: Browser, port: int) -> tuple[float, float]:
    """Median milliseconds on the phone until there is something to read, and until the first
    question can be answered."""
    read, asked = [], []
    for _ in range(VISITS):
        context = browser.new_context(viewport={"width": 360, "height": 740})
        page = context.new_page()
        phone = context.new_cdp_session(page)
        phone.send("Network.enable")
        phone.send("Network.emulateNetworkConditions", PHONE)
        phone.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.goto(f"http://127.0.0.1:{port}/?view=question", wait_until="commit")
        page.wait_for_selector("button.main-button[name=give]", timeout=60_000)
        asked.append(page.evaluate("performance.now()"))
        read.append(
            page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
        )
        context.close()
    return median(read), median(asked)
