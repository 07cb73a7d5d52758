"""Everybody can use it: axe finds nothing, keys reach everything, right to left reads right."""

# ruff: noqa: E501 (markup and sentences stay on their lines)

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from . import pages
from .browser import Browser
from .cast import ALICE, CAROL, THREAD
from .markup import Draft
from .scripted import Scripted, hint, introduction
from .test_composer import ASKS

WRITING = Draft(THREAD.id, (CAROL,), text="Bob, Tuesday at 10?")


def violations(page: Page, within: str) -> list[Any]:
    """What axe finds inside our own elements."""
    found = Axe().run(page, context={"include": [[within]]}).response["violations"]
    return [(each["id"], [node["html"][:120] for node in each["nodes"]]) for each in found]


@pytest.fixture
def scripted(connected: Browser, server: Scripted) -> Browser:
    server.threads[THREAD.id] = [introduction(hint())]
    server.report = ASKS
    return connected


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_notice_reply_and_guard_have_no_violation(scripted: Browser, dark: bool) -> None:
    page = scripted.gmail(pages.thread_page(ALICE, THREAD, WRITING, dark=dark))
    notice = page.locator("introkeeper-view .notice")
    for name in ("Why?", "Snooze", "Suggested reply"):
        notice.get_by_role("button", name=name).click()
        assert violations(page, "introkeeper-view") == []
    expect(page.locator("introkeeper-view .strip .fault")).to_be_visible()
    assert violations(page, "introkeeper-view") == []
    page.locator(".aoO").click()
    expect(page.get_by_role("alertdialog")).to_be_visible()
    assert violations(page, "introkeeper-view") == []


@pytest.mark.parametrize("level", ["fault", "advice"])
def test_every_kind_of_line_has_no_violation(
    scripted: Browser, server: Scripted, level: str
) -> None:
    server.threads[THREAD.id] = [introduction(hint("x", level), hint("bcc_handoff_ok", "advice"))]
    page = scripted.gmail(pages.thread_page(ALICE, THREAD))
    expect(page.locator("introkeeper-view .notice")).to_be_visible()
    assert violations(page, "introkeeper-view") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["panel.html", "options.html"])
def test_panel_and_options_have_no_violation(scripted: Browser, name: str, scheme: Any) -> None:
    page = scripted.own(name)
    page.emulate_media(color_scheme=scheme)
    expect(page.locator(".card, input[type=checkbox]").first).to_be_visible()
    assert violations(page, "html") == []


def test_the_mark_in_the_list_has_no_violation(scripted: Browser) -> None:
    page = scripted.gmail(pages.list_page(ALICE, (THREAD,)))
    expect(page.get_by_role("img", name="Waits for you")).to_be_visible()
    assert violations(page, "introkeeper-view") == []


def test_everything_is_reached_by_the_keyboard(scripted: Browser) -> None:
    page = scripted.gmail(pages.thread_page(ALICE, THREAD))
    expect(page.locator("introkeeper-view .notice")).to_be_visible()
    page.locator("h2").focus()
    names = []
    for _ in range(6):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.shadowRoot?.activeElement?.textContent"))
    assert [name for name in names if name] == [
        "Why?",
        "Suggested reply",
        "Snooze",
        "Done",
        "Not an introduction",
    ]


def test_gmails_shortcuts_do_not_hear_our_keys(scripted: Browser) -> None:
    page = scripted.gmail(pages.thread_page(ALICE, THREAD))
    page.evaluate(
        "window.heard = []; document.addEventListener('keydown', e => window.heard.push(e.key))"
    )
    page.locator("introkeeper-view").get_by_role("button", name="Why?").press("Enter")
    assert page.evaluate("window.heard") == []


def test_the_notice_is_announced_politely(scripted: Browser) -> None:
    page = scripted.gmail(pages.thread_page(ALICE, THREAD))
    expect(page.get_by_role("status").filter(has_text="Bob has been waiting")).to_have_count(1)
    assert page.evaluate("document.activeElement === document.body")


def test_right_to_left_puts_the_mark_on_the_right(scripted: Browser) -> None:
    page = scripted.gmail(pages.thread_page(ALICE, THREAD, language="ar"))
    icon = page.locator("introkeeper-view .icon").bounding_box()
    text = page.locator("introkeeper-view .says").bounding_box()
    assert icon
    assert text
    assert icon["x"] > text["x"] + text["width"] - 1


def test_forced_colours_keep_borders(scripted: Browser) -> None:
    page = scripted.gmail(pages.thread_page(ALICE, THREAD))
    page.emulate_media(forced_colors="active")
    border = page.locator("introkeeper-view .card").evaluate(
        "card => getComputedStyle(card).borderStyle"
    )
    assert border == "solid"


def test_nothing_moves(scripted: Browser) -> None:
    page = scripted.gmail(pages.thread_page(ALICE, THREAD))
    moving = page.locator("introkeeper-view .card").evaluate(
        "card => [...card.querySelectorAll('*')].filter(each => parseFloat(getComputedStyle(each).transitionDuration) > 0).length"
    )
    assert moving == 0
