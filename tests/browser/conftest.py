"""A real server and a real browser, once for all browser tests."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, sync_playwright

from engine.guide.load import ROOT
from tests.browser.chromium import HOW, find

FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def serving(**environment: str):
    """The app on a free port, with these settings in its environment; gives its address."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "server.py", "--server.port", str(port)]
    server = subprocess.Popen(
        command,
        cwd=ROOT,
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://localhost:{port}"
    try:
        _wait_for(f"{address}/_stcore/health", server)
        yield address
    finally:
        server.terminate()
        server.wait(10)


@pytest.fixture(scope="session")
def app():
    """The address of the running app."""
    with serving() as address:
        yield address


def _wait_for(url: str, server: subprocess.Popen) -> None:
    for _ in range(300):
        assert server.poll() is None, "the app did not start"
        try:
            urllib.request.urlopen(url, timeout=1)
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the app did not answer within 30 seconds")


@pytest.fixture(scope="session")
def browser():
    """Chromium, without a sandbox only when run as root."""
    path = find()
    assert path, HOW
    flags = FLAGS + (["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [])
    with sync_playwright() as p:
        running = p.chromium.launch(executable_path=path, args=flags)
        yield running
        running.close()


@pytest.fixture(params=[(360, 740), (1280, 800)], ids=["phone", "desktop"])
def page(browser, request):
    """A fresh page, on a phone and on a desktop; any request to another host is kept in
    `page.elsewhere`."""
    yield from _page(browser, request.param)


@pytest.fixture
def phone(browser):
    """A fresh page on a phone."""
    yield from _page(browser, (360, 740))


@pytest.fixture
def desktop(browser):
    """A fresh page on a desktop."""
    yield from _page(browser, (1280, 800))


def _page(browser, size):
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, locale="nl-NL")
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.elsewhere = []
    page.on(
        "request",
        lambda r: (
            page.elsewhere.append(r.url)
            if not r.url.startswith(("http://localhost:", "ws://localhost:", "data:", "blob:"))
            else None
        ),
    )
    yield page
    context.close()


QUIET = """() => {
  const quiet = document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]') && document.querySelector('form.page h1')
    && !document.querySelector('[data-stale=true]') && window.routewijzer?.run === document.querySelector('form.page').dataset.run;
  if (!quiet) { window.quietSince = null; return false; }
  window.quietSince ??= performance.now();
  return performance.now() - window.quietSince > 100;
}"""


def ready(page: Page) -> None:
    """Waits until the page has been drawn and nothing on it is being worked out."""
    page.evaluate("window.quietSince = null")
    page.wait_for_function(QUIET)


def visit(page: Page, address: str) -> None:
    """Opens an address and waits for it."""
    page.goto(address)
    ready(page)


def heading(page: Page) -> str:
    """The heading of the page."""
    return page.locator("h1").inner_text().replace("\u2060", "")


def press(page: Page, what: str) -> None:
    """Presses what this selector names and waits for the next page."""
    before = page.url
    page.locator(what).first.click()
    page.wait_for_function("before => location.href !== before", arg=before)
    ready(page)


def give(page: Page, question: str, option: str) -> None:
    """Gives an answer."""
    press(page, f'button[name=give][value="{question}.{option}"]')


def tick(page: Page, question: str, *options: str) -> None:
    """Ticks options of a question with several answers and goes on."""
    for option in options:
        page.locator(f'input[name=pick][value="{option}"]').check()
    press(page, f'.main-button[name=give][value="{question}"]')


def asked(page: Page) -> str:
    """The question on the page."""
    button = page.locator('button[name=give][value$=".dont_know"]').last
    return (button.get_attribute("value") or "").removesuffix(".dont_know")


def query(page: Page) -> dict[str, list[str]]:
    """The address as names with values."""
    return parse_qs(urlsplit(page.url).query)


def too_wide(page: Page) -> int:
    """By how much the page can be scrolled sideways, in pixels."""
    return page.evaluate(
        "(m => m.scrollWidth - m.clientWidth)(document.querySelector('[data-testid=stMain]'))"
    )
