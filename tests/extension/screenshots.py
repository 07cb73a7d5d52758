"""Pictures of each view for the documents: `python -m tests.extension.screenshots`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.running import running

from . import pages, scripted
from .browser import ROOT, Browser, launch, permitted_profile
from .cast import ALICE, BOB, CAROL, LUNCH, THREAD
from .markup import Draft
from .scripted import Scripted, hint, introduction

FOLDER = ROOT / "docs" / "screenshots"
WRITING = Draft(
    THREAD.id,
    (CAROL,),
    subject="Re: Alice <> Bob: tide gauges",
    text="Thanks, Carol! Bob, Tuesday at 10 would suit me.",
)
MISSING = hint("missing_other_party", "fault", "Bob isn't on this email.", replies=[])
ASKS = {
    "introduction_id": 7,
    "faults": [MISSING],
    "advice": [],
    "ask": {"code": "missing_other_party", "question": "Bob isn't on this email. Send anyway?"},
}
HANDOFF = hint(
    "bcc_handoff_ok", "advice", "Carol in Bcc, with a word of thanks: good manners.", replies=[]
)


def main() -> None:
    """Take them all."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        profile = permitted_profile(playwright, Path(folder) / "profile")
        browser = launch(playwright, profile, flags=["--hide-scrollbars"])
        with scripted.scripted() as server:
            server.threads[THREAD.id] = [introduction(hint())]
            browser.connect(server.url, "token", ALICE.email)
            of_gmail(browser, server)
        with running(Path(folder) / "home") as home:
            session = home.sign_in()
            me = home.wait_synced(session)
            browser.context.add_cookies([home.cookie(session)])  # type: ignore[list-item]
            of_our_pages(browser, home.base_url, me["email"])
        browser.context.close()


def of_gmail(browser: Browser, server: Scripted) -> None:
    """Notice, composer, guard, list; dark and right to left."""
    page = browser.gmail(pages.thread_page(ALICE, THREAD))
    take(page, "notice", height=520)
    notice = page.locator("introkeeper-view .notice")
    notice.get_by_role("button", name="Suggested reply").click()
    take(page, "reply", height=640)
    take(browser.gmail(pages.thread_page(ALICE, THREAD, dark=True)), "dark", height=520)
    take(browser.gmail(pages.thread_page(ALICE, THREAD, language="ar")), "rtl", height=520)
    server.report = ASKS
    page = browser.gmail(pages.thread_page(ALICE, THREAD, WRITING))
    page.locator("introkeeper-view .fault").wait_for()
    page.locator(".aoO").click()
    page.get_by_role("alertdialog").wait_for()
    take(page, "guard", height=840)
    server.report = {"introduction_id": 7, "faults": [], "advice": [HANDOFF], "ask": None}
    draft = Draft(
        THREAD.id,
        (BOB,),
        bcc=(CAROL,),
        subject=WRITING.subject,
        text="Thank you, Carol, moving you to bcc. Bob, Tuesday at 10?",
    )
    page = browser.gmail(pages.thread_page(ALICE, THREAD, draft))
    page.locator("introkeeper-view .ok").wait_for()
    take(page, "handoff", height=840)
    take(browser.gmail(pages.list_page(ALICE, (THREAD, LUNCH))), "list", height=320)


def of_our_pages(browser: Browser, server: str, email: str) -> None:
    """Connecting, options and panel, with the demo mailbox."""
    browser.worker().evaluate("chrome.storage.local.clear()")
    options = browser.own("options.html")
    options.get_by_label("Address of your Introkeeper server").fill(server)
    with browser.context.expect_page() as asked:
        options.get_by_role("button", name="Connect").click()
    asked.value.set_viewport_size({"width": 760, "height": 560})
    take(asked.value, "connect")
    asked.value.get_by_role("button", name="Connect", exact=True).click()
    options.get_by_text("Connected as").wait_for()
    take(options, "options", width=760, height=900)
    panel = browser.own("panel.html")
    panel.locator(".card").first.wait_for()
    take(panel, "panel", width=400, height=760)


def take(page: Page, name: str, width: int = 1280, height: int = 0) -> None:
    """Keep a picture, once the page is quiet."""
    if height:
        page.set_viewport_size({"width": width, "height": height})
    page.wait_for_timeout(900)
    page.screenshot(path=FOLDER / f"extension-{name}.png")


if __name__ == "__main__":
    main()
