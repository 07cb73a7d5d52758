"""A real Chromium with the unpacked extension, and stand-in pages served as Gmail's."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, Playwright, Route, Worker

from tests.chromium import FLAGS, chromium

ROOT = Path(__file__).parent.parent.parent
EXTENSION = ROOT / "extension"
GMAIL = "https://mail.google.com/mail/u/0/"
# A pattern, not a function: what is ours goes on without waiting for the test.
ELSEWHERE = re.compile(
    r"^(?!http://127\.0\.0\.1|http://localhost|https://mail\.google\.com/|chrome|data:|about:)"
)
NO_NETWORK = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"


@dataclass
class Browser:
    """Chromium with the extension; *id* is the extension's."""

    context: BrowserContext
    id: str
    folder: Path

    def worker(self) -> Worker:
        """Return the extension's service worker, awake."""
        known = [w for w in self.context.service_workers if self.id in w.url]
        return known[0] if known else self.context.wait_for_event("serviceworker")

    def connect(self, server: str, token: str, email: str, language: str = "") -> None:
        """Put a finished connection into the extension's own storage."""
        kept = {"server": server, "token": token, "email": email, "language": language}
        self.worker().evaluate("kept => chrome.storage.local.set({ connection: kept })", kept)

    def gmail(self, html: str | Callable[[], str], address: str = GMAIL) -> Page:
        """Open Gmail's page in a new tab; *html* stands in for it."""
        page = self.context.new_page()
        page.route("https://mail.google.com/**", lambda route: _serve(route, html))
        page.goto(address)
        return page

    def own(self, name: str) -> Page:
        """Open one of the extension's own pages."""
        page = self.context.new_page()
        page.goto(f"chrome-extension://{self.id}/{name}")
        return page


def _serve(route: Route, html: str | Callable[[], str]) -> None:
    if route.request.resource_type != "document":
        route.fulfill(status=404, body="")
        return
    body = html if isinstance(html, str) else html()
    route.fulfill(body=body, content_type="text/html; charset=utf-8")


def launch(
    playwright: Playwright, folder: Path, extension: Path = EXTENSION, **more: Any
) -> Browser:
    """Start Chromium with a profile in *folder* and the extension."""
    load = [f"--disable-extensions-except={extension}", f"--load-extension={extension}"]
    context = playwright.chromium.launch_persistent_context(
        folder,
        executable_path=chromium(),
        headless=False,
        args=["--headless=new", *FLAGS, NO_NETWORK, *load, *more.pop("flags", [])],
        ignore_default_args=["--disable-extensions"],
        viewport={"width": 1280, "height": 800},
        **more,
    )
    context.set_default_timeout(30_000)
    context.route(ELSEWHERE, lambda route: route.abort())
    workers = context.service_workers or [context.wait_for_event("serviceworker")]
    return Browser(context, workers[0].url.split("/")[2], folder)


def permitted_profile(playwright: Playwright, folder: Path, extension: Path = EXTENSION) -> Path:
    """Return a profile in which the person already allowed the extension to reach loopback.

    Headless Chromium cannot show its permission prompt, so the answer is written where Chromium
    keeps it; the extension itself is loaded as it is.
    """
    browser = launch(playwright, folder, extension)
    browser.context.close()
    path = folder / "Default" / "Preferences"
    preferences = json.loads(path.read_text())
    kept = preferences["extensions"]["settings"][browser.id]
    for name in ("active_permissions", "granted_permissions", "runtime_granted_permissions"):
        allowed = {
            "api": [],
            "explicit_host": [],
            "manifest_permissions": [],
            "scriptable_host": [],
        }
        kept.setdefault(name, allowed)["explicit_host"].append("http://127.0.0.1/*")
    path.write_text(json.dumps(preferences))
    return folder
