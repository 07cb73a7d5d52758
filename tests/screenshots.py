"""Pictures of the pages for docs/: `make screenshots`. Phone and desktop, light and dark."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.chromium import FLAGS, found
from tests.running import Running, running

OUT = Path(__file__).parent.parent / "docs" / "screenshots"
LARGEST = 300_000
PAGES = {
    "now": "/",
    "introductions": "/introductions",
    "introduction": "/introductions/{first}",
    "people": "/people",
    "numbers": "/numbers",
    "mailbox": "/mailboxes",
    "settings": "/settings",
    "digest": "/digest/mail",
}
SIZES = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}


def main() -> None:
    """Write docs/screenshots/*.png from the demo mailbox."""
    path = found()
    if not path:
        sys.exit("There is no Chromium here.")
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        with running(Path(folder)) as home:
            home.wait_synced(home.sign_in())
            _take_all(chromium, home)
        chromium.close()


def _take_all(chromium: Browser, home: Running) -> None:
    visitor = home.sign_in(feature="drafts")
    listed = visitor.get(f"{home.base_url}/api/v1/introductions?q=elena", timeout=30).json()
    first = listed["introductions"][0]["id"]
    for device, size in SIZES.items():
        for scheme in ("light", "dark"):
            context = chromium.new_context(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
            context.add_cookies([home.cookie(visitor)])  # type: ignore[list-item]
            page = context.new_page()
            for name, address in PAGES.items():
                page.goto(home.base_url + address.format(first=first))
                _keep(page.screenshot(), f"{name}-{device}-{scheme}.png")
            context.close()


def _keep(picture: bytes, name: str) -> None:
    if len(picture) > LARGEST:
        sys.exit(f"{name} is larger than {LARGEST} bytes.")
    target = OUT / name
    target.write_bytes(picture)
    sys.stdout.write(f"{os.path.relpath(target)} {len(picture)}\n")


if __name__ == "__main__":
    main()
