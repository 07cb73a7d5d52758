"""The waits of the extension's scripts in the hands of a test: seen, held and let go."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from playwright.sync_api import Page

from .browser import EXTENSION

PAUSE, PATIENCE, CHECK_UP = 700, 900, 4000  # ms; as in composer.js and content.js
LONG = 500  # ms; as in waits.js
_RESTED = """wait => {
  const { asking, waits } = document.documentElement.dataset;
  return asking === '0' && !waits.split(' ').some(each => each && each < wait);
}"""
_LET_GO = """wait => {
  const { dataset } = document.documentElement;
  const waiting = dataset.waits.split(' ').filter(each => Number(each) === wait).length;
  dataset.wait = wait;
  dispatchEvent(new Event('let-go'));
  return waiting;
}"""


def observable(folder: Path) -> Path:
    """Return the extension as it is shipped in *folder*, behind the script that shows its waits."""
    shutil.copytree(EXTENSION, folder)
    shutil.copy(Path(__file__).with_name("waits.js"), folder)
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["content_scripts"][0]["js"].insert(0, "waits.js")
    (folder / "manifest.json").write_text(json.dumps(manifest))
    return folder


def held(html: str) -> str:
    """Return the page of a test that decides itself how long the extension's script waits."""
    return html.replace("<html", "<html data-held", 1)


def rested(page: Page) -> Page:
    """Return *page* once the script on it is answered everything and has no short wait left.

    What it did not do until then it does not do before the page changes. A held wait is no wait.
    """
    waits = LONG if page.evaluate("'held' in document.documentElement.dataset") else CHECK_UP
    page.wait_for_function(_RESTED, arg=waits, polling=50)
    return page


def let_go(page: Page, wait: int) -> int:
    """End the held waits of this length at once; return how many there were, never none."""
    page.wait_for_function(
        "wait => document.documentElement.dataset.waits?.split(' ').includes(String(wait))",
        arg=wait,
        polling=50,
    )
    ended: int = page.evaluate(_LET_GO, wait)
    return ended
