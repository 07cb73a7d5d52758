"""Every page in a real browser: phone and desktop, light and dark, for eye, keyboard and reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import html5lib
import pytest
import requests
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.running import Running

pytestmark = pytest.mark.xdist_group("browser")
PAGES = (
    "/",
    "/introductions",
    "/introductions/{due}",
    "/introductions/{due}/reply",
    "/people",
    "/numbers",
    "/mailboxes",
    "/settings",
    "/record",
    "/digest",
    "/digest/mail",
    "/delete",
)
PHONE, NARROW, DESKTOP = (
    {"width": 390, "height": 844},
    {"width": 320, "height": 640},
    {"width": 1280, "height": 900},
)


@pytest.fixture(scope="session")
def due(home: Running, visitor: requests.Session) -> int:
    """Return the number of an introduction with one suggested reply."""
    listed = visitor.get(f"{home.base_url}/api/v1/introductions?view=now", timeout=30).json()
    fit = (i for i in listed["introductions"] if i["hints"] and len(i["hints"][0]["replies"]) == 1)
    return int(next(fit)["id"])


Visit = tuple[Page, list[str]]


@contextmanager
def visiting(
    chromium: Browser, home: Running, visitor: requests.Session | None, **wish: Any
) -> Iterator[Visit]:
    """Give a page of a signed-in browser, and what it complained of or asked of other hosts."""
    context = chromium.new_context(base_url=home.base_url, **wish)
    if visitor is not None:
        context.add_cookies([home.cookie(visitor)])  # type: ignore[list-item]
    page, wrong = context.new_page(), []
    page.on("console", lambda m: wrong.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda r: wrong.append(r.url) if not _ours(r.url, home) else None)
    yield page, wrong
    context.close()


def _ours(url: str, home: Running) -> bool:
    return url.startswith((home.base_url, "data:", home.gmail_url))


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_no_axe_violation_no_complaint_no_sideways_scrolling(
    chromium: Browser,
    home: Running,
    visitor: requests.Session,
    due: int,
    path: str,
    scheme: str,
    size: dict[str, int],
) -> None:
    with visiting(chromium, home, visitor, viewport=size, color_scheme=scheme) as (page, wrong):
        page.goto(path.format(due=due))
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        if path != "/digest/mail":  # sandboxed: no script runs in it, axe's neither
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        assert wrong == []


@pytest.mark.parametrize("path", PAGES[:10])
def test_a_page_fits_the_narrowest_phone(
    chromium: Browser, home: Running, visitor: requests.Session, due: int, path: str
) -> None:
    with visiting(chromium, home, visitor, viewport=NARROW) as (page, _):
        page.goto(path.format(due=due))
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_mail_can_be_read_at_320_pixels(
    chromium: Browser, home: Running, visitor: requests.Session
) -> None:
    with visiting(chromium, home, None, viewport=NARROW, java_script_enabled=True) as (page, _):
        mail = visitor.get(f"{home.base_url}/digest/mail", timeout=30).text
        page.set_content(mail)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", [*PAGES, "/nothing-here", "/stop/1/digest/x"])
def test_every_page_is_valid_html(
    home: Running, visitor: requests.Session, due: int, path: str
) -> None:
    page = visitor.get(home.base_url + path.format(due=due), timeout=30).text
    html5lib.HTMLParser(strict=True).parse(page)
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'aria-(?:labelledby|describedby)="([^"]+)"', page)) <= set(ids)


def test_a_correction_works_without_javascript_and_can_be_undone(
    chromium: Browser, home: Running, visitor: requests.Session
) -> None:
    with visiting(chromium, home, visitor, java_script_enabled=False) as (page, wrong):
        page.goto("/")
        first = page.locator("article.matter").first
        sentence = first.locator("h3").inner_text()
        first.get_by_role("button", name="Done").click()
        expect(page.get_by_role("status")).to_contain_text("Done.")
        expect(page.get_by_role("heading", name=sentence)).to_have_count(0)
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_role("heading", name=sentence)).to_have_count(1)
        assert wrong == []


def test_search_finds_a_person_without_javascript(
    chromium: Browser, home: Running, visitor: requests.Session
) -> None:
    with visiting(chromium, home, visitor, java_script_enabled=False) as (page, _):
        page.goto("/introductions")
        page.get_by_label("Person").fill("elena")
        page.get_by_role("button", name="Show").click()
        expect(page.locator(".row")).to_have_count(1)
        expect(page.locator(".row h2")).to_have_text("Elena Petrova")


def test_the_keyboard_walks_from_matter_to_matter_and_to_the_search(
    chromium: Browser, home: Running, visitor: requests.Session
) -> None:
    with visiting(chromium, home, visitor, viewport=DESKTOP) as (page, _):
        page.goto("/")
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Skip to the page")).to_be_focused()
        page.keyboard.press("j")
        page.keyboard.press("j")
        expect(page.locator("article.matter").nth(1)).to_be_focused()
        page.keyboard.press("k")
        expect(page.locator("article.matter").first).to_be_focused()
        page.goto("/introductions")
        page.keyboard.press("/")
        expect(page.get_by_label("Person")).to_be_focused()


def test_a_suggested_reply_becomes_a_gmail_draft_only_on_a_click(
    chromium: Browser, home: Running, visitor: requests.Session, due: int
) -> None:
    before = home.control("messages")["messages"]
    with visiting(chromium, home, visitor) as (page, _):
        page.goto(f"/introductions/{due}/reply")
        assert len(home.control("messages")["messages"]) == len(before)
        page.get_by_role("button", name="Create Gmail draft").first.click()
        expect(page.get_by_role("status")).to_contain_text("The draft is in Gmail")
    fresh = [m for m in home.control("messages")["messages"] if m not in before]
    assert [m["labelIds"] for m in fresh] == [["DRAFT"]]


def test_settings_are_kept_by_a_person(
    chromium: Browser, home: Running, visitor: requests.Session
) -> None:
    with visiting(chromium, home, visitor) as (page, _):
        page.goto("/settings")
        page.get_by_label("Time zone").fill("Europe/Lisbon")
        page.get_by_label("Weekly digest").check()
        page.get_by_role("button", name="Keep these settings").click()
        expect(page.get_by_role("status")).to_contain_text("Kept.")
        page.goto("/digest")
        expect(page.locator("main")).to_contain_text("The next mail comes on")
        page.goto("/settings")
        page.get_by_label("Weekly digest").uncheck()
        page.get_by_role("button", name="Keep these settings").click()


def test_a_mistake_in_a_form_is_told_beside_its_field(
    chromium: Browser, home: Running, visitor: requests.Session
) -> None:
    with visiting(chromium, home, visitor, viewport=PHONE) as (page, wrong):
        page.goto("/settings")
        page.get_by_label("Time zone").fill("Berlin")
        page.get_by_role("button", name="Keep these settings").click()
        expect(page.get_by_role("alert")).to_contain_text("Nothing was changed.")
        field = page.get_by_label("Time zone")
        expect(field).to_have_value("Berlin")
        expect(field).to_have_accessible_description(re.compile("Do you mean Europe/Berlin"))
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        assert wrong == []


def test_connecting_tells_the_zone_of_the_browser(chromium: Browser, home: Running) -> None:
    with visiting(chromium, home, None, timezone_id="America/Chicago") as (page, _):
        page.goto("/")
        expect(page.locator("[data-own-zone]")).to_have_value("America/Chicago")
