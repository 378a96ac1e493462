"""Takes the pictures of the README anew: `python -m tests.browser.pictures`."""

import os
from pathlib import Path

from playwright.sync_api import sync_playwright

from engine.guide.load import ROOT
from tests.bench.server import served
from tests.browser.chromium import find
from tests.browser.conftest import FLAGS, ready

FOLDER = ROOT / ".github" / "pictures"
TOLD = (
    "role=teacher&school_type=po&subject=class-teacher&degree=mbo-4&degree_country=nl&qualification=none"
    "&pabo_subjects=natuur&pabo_subjects=geschiedenis&pabo_subjects=aardrijkskunde"
)
PAGES = {
    "start": "",
    "question": "role=teacher&school_type=po&subject=class-teacher&view=question",
    "result": f"{TOLD}&employer=no&view=result",
    "route": f"{TOLD}&view=route&route=pabo-deeltijd",
    "map": f"{TOLD}&view=map",
}
SIZES = {"phone": (360, 740), "desktop": (1280, 800)}


def take(port: int, folder: Path) -> None:
    """Every page at both sizes, as a picture of what is seen first."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as p:
        root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        browser = p.chromium.launch(executable_path=find(), args=FLAGS + root)
        for size, (width, height) in SIZES.items():
            page = browser.new_context(
                viewport={"width": width, "height": height}, locale="nl-NL", reduced_motion="reduce"
            ).new_page()
            for name, query in PAGES.items():
                page.goto(f"http://127.0.0.1:{port}/?{query}")
                ready(page)
                page.screenshot(path=folder / f"{name}-{size}.jpg", type="jpeg", quality=82)
        browser.close()


if __name__ == "__main__":
    with served("server.py") as port:
        take(port, FOLDER)
