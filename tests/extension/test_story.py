"""The whole story in a real browser with the real server and the demo mailbox."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import requests
from playwright.sync_api import Locator, Page, expect

from tests.running import Running, running

from . import pages
from .browser import Browser
from .markup import Draft, Mail, Person, Thread
from .test_composer import GMAIL_SENDS, gone, guard, sent, strip
from .waits import rested

Entry = dict[str, Any]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The product with its demo mailbox, as `introkeeper run` starts it."""
    with running(tmp_path_factory.mktemp("home")) as found:
        yield found


@pytest.fixture(scope="module")
def dashboard(home: Running) -> requests.Session:
    """The owner's signed-in browser session, once the mailbox is read."""
    session = home.sign_in()
    home.wait_synced(session)
    return session


@pytest.fixture(scope="module")
def alice(home: Running, dashboard: requests.Session) -> Person:
    """The owner of the demo mailbox."""
    me = dashboard.get(f"{home.base_url}/api/v1/me", timeout=30).json()
    return Person(me["name"], me["email"])


@pytest.fixture(scope="module")
def signed_in(browser: Browser, home: Running, dashboard: requests.Session) -> Browser:
    """Chromium, signed in to the dashboard as the owner."""
    browser.context.add_cookies([home.cookie(dashboard)])  # type: ignore[list-item]
    return browser


def connect(browser: Browser, home: Running) -> Page:
    """Connect in the options page, as a person does; return that page."""
    options = browser.own("options.html")
    options.get_by_label("Address of your Introkeeper server").fill(home.base_url)
    with browser.context.expect_page() as opened:
        options.get_by_role("button", name="Connect").click()
    opened.value.get_by_role("button", name="Connect", exact=True).click()
    expect(options.get_by_text("Connected as")).to_be_visible()
    return options


@pytest.fixture
def connected(signed_in: Browser, home: Running) -> Browser:
    """The extension, connected to the real server."""
    if not signed_in.worker().evaluate(
        "chrome.storage.local.get('connection').then(x => Boolean(x.connection?.token))"
    ):
        connect(signed_in, home)
    return signed_in


def entries(home: Running, dashboard: requests.Session, view: str = "all") -> list[Entry]:
    """Return the introductions of the demo mailbox."""
    found: list[Entry] = []
    for page in range(1, 4):
        url = f"{home.base_url}/api/v1/introductions?view={view}&page={page}"
        found += dashboard.get(url, timeout=30).json()["introductions"]
    return found


@pytest.fixture
def first_word(home: Running, dashboard: requests.Session) -> Entry:
    """An introduction in which the owner is to write first and nothing is wrong yet."""
    return next(
        each
        for each in entries(home, dashboard)
        if [h["code"] for h in each["hints"]] == ["you_write_first"]
    )


def other(entry: Entry, alice: Person) -> Person:
    """The other party of an introduction."""
    found = next(each for each in entry["parties"] if each["email"] != alice.email)
    return Person(found["name"], found["email"])


def introducer(entry: Entry) -> Person:
    return Person(entry["introducer"]["name"], entry["introducer"]["email"])


def thread(entry: Entry, alice: Person) -> Thread:
    """The stand-in for this introduction's thread in Gmail."""
    mail = Mail(entry["thread_id"], introducer(entry), (alice, other(entry, alice)), "…")
    return Thread(entry["thread_id"], "An introduction", (mail,))


def notice(page: Page) -> Locator:
    return page.locator("introkeeper-view .notice")


def test_a_person_connects_in_the_options(signed_in: Browser, home: Running, alice: Person) -> None:
    options = connect(signed_in, home)
    expect(options.get_by_text(f"Connected as {alice.email}.")).to_be_visible()
    kept = signed_in.worker().evaluate("chrome.storage.local.get('connection')")["connection"]
    assert kept["token"].startswith("ik_")
    page = signed_in.gmail(pages.kept("thread"))
    seen = page.evaluate("typeof chrome === 'object' && 'storage' in chrome")
    assert seen is False


def test_refusing_on_the_servers_page_connects_nothing(signed_in: Browser, home: Running) -> None:
    signed_in.worker().evaluate("chrome.storage.local.clear()")
    options = signed_in.own("options.html")
    options.get_by_label("Address of your Introkeeper server").fill(home.base_url)
    with signed_in.context.expect_page() as opened:
        options.get_by_role("button", name="Connect").click()
    opened.value.get_by_role("button", name="Not now").click()
    expect(options.get_by_text("was not confirmed")).to_be_visible()


@pytest.mark.parametrize("form", pages.FORMS.values(), ids=pages.FORMS)
def test_the_notice_says_whose_turn_it_is(
    connected: Browser, first_word: Entry, alice: Person, form: Any
) -> None:
    page = connected.gmail(form(pages.thread_page(alice, thread(first_word, alice))))
    expect(notice(page)).to_contain_text(first_word["hints"][0]["sentence"])
    notice(page).get_by_role("button", name="Why?").click()
    expect(notice(page)).to_contain_text(first_word["hints"][0]["why"][0]["text"])


def test_a_suggested_reply_is_inserted(
    connected: Browser, first_word: Entry, alice: Person
) -> None:
    draft = Draft(first_word["thread_id"], (other(first_word, alice),))
    page = connected.gmail(pages.thread_page(alice, thread(first_word, alice), draft))
    notice(page).get_by_role("button", name="Suggested reply").click()
    notice(page).get_by_role("button", name="Insert").click()
    words = first_word["hints"][0]["replies"][0]["body"].split()
    said = re.compile(r"^\s*" + r"\s+".join(map(re.escape, words)) + r"\s*$")
    expect(page.locator("[g_editable]")).to_have_text(said, use_inner_text=True)


SENDING = {
    "click": lambda page: page.locator("[role=group] [role=button]").first.click(),
    "Ctrl+Enter": lambda page: page.locator("[g_editable]").press("Control+Enter"),
}


@pytest.mark.parametrize("send", SENDING.values(), ids=SENDING)
@pytest.mark.parametrize("form", pages.FORMS.values(), ids=pages.FORMS)
def test_the_guard_asks_for_the_missing_person(
    connected: Browser, first_word: Entry, alice: Person, form: Any, send: Any
) -> None:
    name = other(first_word, alice).name.split()[0]
    text = f"Thanks so much! {name}, good to meet you. Would Tuesday at 10 suit you for a call?"
    draft = Draft(
        first_word["thread_id"], (introducer(first_word),), subject="Re: An introduction", text=text
    )
    page = connected.gmail(form(pages.thread_page(alice, thread(first_word, alice), draft)))
    page.evaluate(GMAIL_SENDS)
    expect(
        strip(page).get_by_role("button", name=f"Copy {other(first_word, alice).email}")
    ).to_be_visible()
    send(page)
    expect(guard(page)).to_contain_text(f"{name} isn't on this email. Send anyway?")
    assert sent(page) == 0
    guard(page).get_by_role("button", name="Send anyway").click()
    assert gone(page)


def test_a_mail_that_reaches_everybody_goes(
    connected: Browser, first_word: Entry, alice: Person
) -> None:
    name = other(first_word, alice).name.split()[0]
    text = f"Thank you, moving you to bcc. {name}, would Tuesday at 10 suit you for a call?"
    draft = Draft(
        first_word["thread_id"],
        (other(first_word, alice),),
        bcc=(introducer(first_word),),
        text=text,
    )
    page = connected.gmail(pages.thread_page(alice, thread(first_word, alice), draft))
    page.evaluate(GMAIL_SENDS)
    expect(strip(page).locator(".card.ok")).to_be_visible()
    page.locator(".aoO").click()
    assert gone(page)


def test_the_list_marks_what_waits(
    connected: Browser, home: Running, dashboard: requests.Session, alice: Person
) -> None:
    waiting = dashboard.get(f"{home.base_url}/api/v1/waiting", timeout=30).json()
    ids = [each["thread_id"] for each in waiting["threads"]]
    rows = tuple(
        Thread(each, "x", (Mail(each, alice, (), "…"),)) for each in [*ids, "1a2b3c4d5e6f7080"]
    )
    page = connected.gmail(pages.list_page(alice, rows))
    expect(page.get_by_role("img", name="Waits for you")).to_have_count(len(set(ids)))
    badge = connected.worker().evaluate("chrome.action.getBadgeText({})")
    assert badge == str(waiting["count"])


def test_the_panel_opens_the_thread(
    connected: Browser, home: Running, dashboard: requests.Session
) -> None:
    first = entries(home, dashboard, "now")[0]
    connected.context.route("https://mail.google.com/**", lambda route: route.fulfill(body="Gmail"))
    panel = connected.own("panel.html")
    for title in ("Needs you now", "In progress", "Promised"):
        expect(panel.get_by_role("region", name=title)).to_be_visible()
    with connected.context.expect_page() as opened:
        panel.get_by_role("button", name=first["hints"][0]["sentence"]).first.click()
    opened.value.wait_for_url(f"https://mail.google.com/**#all/{first['thread_id']}")


def test_snoozing_quiets_the_thread_until_it_is_undone(
    connected: Browser, home: Running, dashboard: requests.Session, first_word: Entry, alice: Person
) -> None:
    def waits() -> bool:
        found = dashboard.get(f"{home.base_url}/api/v1/waiting", timeout=30).json()["threads"]
        return any(each["introduction_id"] == first_word["id"] for each in found)

    page = connected.gmail(pages.thread_page(alice, thread(first_word, alice)))
    notice(page).get_by_role("button", name="Snooze").click()
    notice(page).get_by_role("button", name="In three days").click()
    expect(notice(page)).to_contain_text("Snoozed until")
    assert not waits()
    page.reload()
    expect(notice(page)).to_contain_text("Snoozed until")
    notice(page).get_by_role("button", name="Show now").click()
    expect(notice(page)).to_contain_text(first_word["hints"][0]["sentence"])
    assert waits()


def test_a_switch_turns_a_hint_off_everywhere(
    connected: Browser, home: Running, dashboard: requests.Session, first_word: Entry, alice: Person
) -> None:
    options = connected.own("options.html")
    switch = options.get_by_label("It is for you to write first")
    switch.uncheck()
    expect(options.get_by_text("Saved.")).to_be_visible()
    page = rested(connected.gmail(pages.thread_page(alice, thread(first_word, alice))))
    expect(page.get_by_text(first_word["hints"][0]["sentence"])).to_have_count(0)
    options.reload()
    switch.check()
    expect(options.get_by_text("Saved.")).to_be_visible()
    page.reload()
    expect(notice(page)).to_contain_text(first_word["hints"][0]["sentence"])


def test_gmail_is_checked_from_the_options(
    connected: Browser, first_word: Entry, alice: Person
) -> None:
    rested(connected.gmail(pages.thread_page(alice, thread(first_word, alice))))
    options = connected.own("options.html")
    options.get_by_role("button", name="Check Gmail").click()
    expect(options.get_by_text("Composer and Send button: found")).to_be_visible()
    expect(options.locator(".health .fault")).to_have_count(0)


def test_another_language_is_spoken_at_once(
    connected: Browser, first_word: Entry, alice: Person
) -> None:
    options = connected.own("options.html")
    options.get_by_role("combobox", name="Language").select_option("de")
    expect(options.get_by_role("heading", name="Sprache")).to_be_visible()
    page = connected.gmail(pages.thread_page(alice, thread(first_word, alice)))
    expect(notice(page).get_by_role("button", name="Erledigt")).to_be_visible()
    options.get_by_role("combobox", name="Sprache").select_option("en")
    expect(options.get_by_role("heading", name="Language")).to_be_visible()


def test_a_token_taken_away_is_one_quiet_line(
    connected: Browser, home: Running, first_word: Entry, alice: Person
) -> None:
    kept = connected.worker().evaluate("chrome.storage.local.get('connection')")["connection"]
    bearer = {"Authorization": f"Bearer {kept['token']}"}
    assert (
        requests.delete(f"{home.base_url}/api/v1/token", headers=bearer, timeout=30).status_code
        == 204
    )
    page = connected.gmail(pages.thread_page(alice, thread(first_word, alice)))
    expect(notice(page)).to_contain_text("no longer accepts this connection")
    connected.worker().evaluate("chrome.storage.local.clear()")


def test_disconnecting_ends_the_token(connected: Browser, home: Running) -> None:
    kept = connected.worker().evaluate("chrome.storage.local.get('connection')")["connection"]
    options = connected.own("options.html")
    options.get_by_role("button", name="Disconnect").click()
    expect(options.get_by_role("button", name="Connect", exact=True)).to_be_visible()
    bearer = {"Authorization": f"Bearer {kept['token']}"}
    assert requests.get(f"{home.base_url}/api/v1/me", headers=bearer, timeout=30).status_code == 401


def test_a_server_killed_in_mid_use_stops_no_mail(
    connected: Browser, home: Running, first_word: Entry, alice: Person
) -> None:
    """The last of the story: the server is gone after it."""
    draft = Draft(first_word["thread_id"], (introducer(first_word),))
    page = connected.gmail(pages.thread_page(alice, thread(first_word, alice), draft))
    page.evaluate(GMAIL_SENDS)
    expect(notice(page)).to_contain_text(first_word["hints"][0]["sentence"])
    home.process.terminate()
    home.process.wait(timeout=40)
    notice(page).get_by_role("button", name="Done").click()
    expect(notice(page)).to_contain_text("Nothing was changed.")
    page.locator("[g_editable]").press_sequentially("Hello, Tuesday at 10?")
    page.locator(".aoO").click()
    assert gone(page)
