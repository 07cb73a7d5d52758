"""Trouble: one quiet line, nothing broken, and mail goes out."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Playwright, expect

from tests.running import wait_until

from . import pages
from .browser import EXTENSION, Browser, launch, permitted_profile
from .cast import ALICE, BOB, CAROL, THREAD
from .markup import Draft
from .scripted import Scripted, hint, introduction
from .test_composer import GMAIL_SENDS, gone
from .waits import CHECK_UP, held, let_go, rested

WRITING = pages.thread_page(ALICE, THREAD, Draft(THREAD.id, (CAROL,), text="Bob, Tuesday at 10?"))


def line(page: Page) -> Any:
    """The one quiet line."""
    return page.locator("introkeeper-view .card.calm")


@pytest.mark.parametrize(
    ("status", "said"),
    [(500, "does not answer"), (503, "does not answer"), (401, "no longer accepts")],
)
def test_a_server_in_trouble_is_one_quiet_line(
    connected: Browser, server: Scripted, status: int, said: str
) -> None:
    server.status = status
    page = connected.gmail(pages.thread_page(ALICE, THREAD))
    expect(line(page)).to_have_count(1)
    expect(line(page)).to_contain_text(said)
    line(page).get_by_role("button", name="Hide").click()
    expect(page.locator("introkeeper-view")).to_have_count(0)


def test_a_server_that_is_gone_is_one_quiet_line_and_mail_goes_out(
    browser: Browser, server: Scripted
) -> None:
    browser.connect("http://127.0.0.1:9", "token", ALICE.email)
    page = browser.gmail(WRITING)
    page.evaluate(GMAIL_SENDS)
    expect(line(page)).to_contain_text("does not answer")
    page.locator(".aoO").click()
    assert gone(page)


def test_signed_out_is_one_quiet_line_with_a_way_to_connect(browser: Browser) -> None:
    browser.worker().evaluate("chrome.storage.local.clear()")
    page = browser.gmail(WRITING)
    page.evaluate(GMAIL_SENDS)
    expect(line(page)).to_contain_text("not connected to your server yet")
    page.locator(".aoO").click()
    assert gone(page)
    for open_page in browser.context.pages:
        if open_page.url.endswith("/options.html"):
            open_page.close()
    with browser.context.expect_page() as opened:
        line(page).get_by_role("button", name="Connect").click()
    opened.value.wait_for_url("**/options.html")


def test_a_missing_permission_says_so(browser: Browser) -> None:
    browser.connect("https://hints.example", "token", ALICE.email)
    page = browser.gmail(pages.thread_page(ALICE, THREAD))
    expect(line(page)).to_contain_text("permission was not given")


def test_the_line_goes_when_the_server_is_back(connected: Browser, server: Scripted) -> None:
    server.threads[THREAD.id] = [introduction(hint())]
    server.status = 500
    page = connected.gmail(pages.thread_page(ALICE, THREAD))
    expect(line(page)).to_contain_text("does not answer")
    server.status = 200
    page.evaluate(
        "document.querySelector('[role=list]').append(document.querySelector('[role=listitem]').cloneNode(true))"
    )
    expect(page.locator("introkeeper-view .notice")).to_contain_text("Bob has been waiting")


def test_a_stopped_worker_answers_again(connected: Browser, server: Scripted) -> None:
    server.threads[THREAD.id] = [introduction(hint())]
    page = connected.gmail(pages.thread_page(ALICE, THREAD))
    expect(page.locator("introkeeper-view .notice")).to_contain_text("Bob has been waiting")
    session = (
        connected.context.browser.new_browser_cdp_session() if connected.context.browser else None
    )
    if session is None:
        session = connected.context.new_cdp_session(page)

    def workers() -> list[str]:
        targets = session.send("Target.getTargets")["targetInfos"]
        return [each["targetId"] for each in targets if each["type"] == "service_worker"]

    for target in workers():
        session.send("Target.closeTarget", {"targetId": target})
    wait_until(lambda: not workers(), 30)
    page.locator("introkeeper-view").get_by_role("button", name="Done").click()
    expect(page.locator("introkeeper-view .notice")).to_contain_text(
        "Done: this will not be shown again."
    )


def test_gmail_changed_is_said_once_and_reported(connected: Browser, server: Scripted) -> None:
    server.threads[THREAD.id] = [introduction(hint())]
    page = connected.gmail(held(WRITING.replace("data-legacy-message-id", "data-x")))
    page.evaluate(GMAIL_SENDS)
    let_go(page, CHECK_UP)
    let_go(page, CHECK_UP)
    expect(page.locator("introkeeper-view .toast")).to_contain_text("page has changed")
    assert [body["sender"] for body in server.told("adapter-health")] == [False]
    page.locator("introkeeper-view .toast").get_by_role("button", name="Hide").click()
    expect(page.locator("introkeeper-view .toast")).to_have_count(0)
    page.locator(".aoO").click()
    assert gone(page)


def test_a_page_still_loading_is_not_called_changed(connected: Browser, server: Scripted) -> None:
    page = connected.gmail(held(pages.kept("empty")))
    let_go(page, CHECK_UP)
    expect(rested(page).locator("html")).to_have_attribute("data-waits", "")  # no second look
    assert not server.bodies("adapter-health")
    expect(page.locator("introkeeper-view")).to_have_count(0)


@pytest.fixture
def updatable(playwright: Playwright, tmp_path: Path) -> Any:
    """Chromium with a copy of the extension that can be changed under an open tab."""
    copy = tmp_path / "extension"
    shutil.copytree(EXTENSION, copy)
    found = launch(playwright, permitted_profile(playwright, tmp_path / "profile", copy), copy)
    yield found
    found.context.close()


def test_an_update_under_an_open_tab_is_one_quiet_line(
    updatable: Browser, server: Scripted
) -> None:
    server.threads[THREAD.id] = [introduction(hint())]
    updatable.connect(server.url, "token", ALICE.email)
    page = updatable.gmail(WRITING)
    page.evaluate(GMAIL_SENDS)
    expect(page.locator("introkeeper-view .notice")).to_contain_text("Bob has been waiting")
    updatable.worker().evaluate("setTimeout(() => chrome.runtime.reload(), 50)")
    page.evaluate("window.going = setInterval(() => document.body.append('Gmail goes on'), 100)")
    expect(page.locator("introkeeper-view .notice")).to_contain_text("Reload Gmail")
    page.evaluate("clearInterval(window.going)")
    page.locator(".aoO").click()
    assert gone(page)


def test_the_guard_never_throws_into_gmail(connected: Browser, server: Scripted) -> None:
    server.threads[THREAD.id] = [introduction(hint())]
    server.report = {"introduction_id": None}
    page = rested(connected.gmail(WRITING))
    page.evaluate(GMAIL_SENDS)
    page.locator(".aoO").click()
    assert gone(page)


def test_bob_never_hears_of_any_of_it(connected: Browser, server: Scripted) -> None:
    """Nothing but the person's own server is asked for anything."""
    asked: list[str] = []
    connected.context.on("request", lambda request: asked.append(request.url))
    server.threads[THREAD.id] = [
        introduction(hint(people=[{"email": BOB.email, "name": BOB.name}]))
    ]
    page = connected.gmail(WRITING)
    expect(page.locator("introkeeper-view .notice")).to_contain_text("Bob has been waiting")
    rested(page)
    assert [url for url in asked if url.startswith(server.url)]
    others = [
        url
        for url in asked
        if not url.startswith(("https://mail.google.com/", "chrome-extension://", server.url))
    ]
    assert others == []
