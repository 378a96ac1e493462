"""Finds a Chromium, or gets one: Playwright's own first, else the system's package manager. Run as
a module before the tests."""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
HOW = """No Chromium was found and none could be installed. The browser tests need one. Do one of these, then run the tests again:
  - python -m playwright install --with-deps chromium
  - install the package `chromium` with your system's package manager
  - set CHROMIUM to the path of a Chromium or Chrome that you have"""


def find() -> str | None:
    """The path of a Chromium on this machine, or None: $CHROMIUM, then the usual names, then
    Playwright's own."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if os.access(named, os.X_OK) else None
    return next(filter(None, map(shutil.which, NAMES)), None) or _playwrights()


def _playwrights() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as p:
        path = p.chromium.executable_path
    return path if os.path.exists(path) else None


def get() -> str | None:
    """Installs a Chromium and returns its path, or None. Says what it tries."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    tries = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get"):
        sudo = [] if root else ["sudo", "-n"]
        tries += [
            [*sudo, "apt-get", "update", "-q"],
            [*sudo, "apt-get", "install", "-y", "-q", "chromium"],
        ]
    elif shutil.which("brew"):
        tries.append(["brew", "install", "--cask", "chromium"])
    for command in tries:
        print("Getting Chromium:", " ".join(command), flush=True)
        try:
            subprocess.run(
                command,
                timeout=600,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            print(" ", error)
        if path := find():
            return path
    return None


if __name__ == "__main__":
    chromium = find() or get()
    print(f"Chromium: {chromium}" if chromium else HOW)
    sys.exit(0 if chromium else 1)
