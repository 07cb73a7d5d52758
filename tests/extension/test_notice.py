"""The notice in the thread: one sentence, its reasons, a reply on request, and the owner's corrections."""

# ruff: noqa: E501 (markup and sentences stay on their lines)

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from . import pages
from .browser import Browser
from .cast import ALICE, BOB, CAROL, LUNCH, THREAD
from .markup import LANGUAGES, Draft, Mail, Thread
from .scripted import Scripted, hint, introduction
from .waits import rested

OWED = "Bob has been waiting for your answer since Tuesday, 9 June."


def notice(page: Page) -> Locator:
    """The notice under the subject."""
    return page.locator("introkeeper-view .notice")


@pytest.fixture
def gmail(connected: Browser, server: Scripted) -> Callable[..., Page]:
    """Opens Gmail at a thread that holds an introduction."""

    def open_page(*hints: dict[str, Any], html: str = "", **more: Any) -> Page:
        server.threads[THREAD.id] = [introduction(*hints, **more)]
        return connected.gmail(html or pages.thread_page(ALICE, THREAD))

    return open_page


@pytest.mark.parametrize("form", pages.FORMS.values(), ids=pages.FORMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notice_stands_between_subject_and_messages(
    gmail: Callable[..., Page], language: str, form: Callable[[str], str]
) -> None:
    page = gmail(hint(), html=form(pages.thread_page(ALICE, THREAD, language=language)))
    expect(notice(page)).to_contain_text(OWED)
    above, below = page.locator("h2").bounding_box(), page.locator("[role=list]").bounding_box()
    box = notice(page).bounding_box()
    assert above
    assert below
    assert box
    assert above["y"] < box["y"] < below["y"]


@pytest.mark.parametrize("form", pages.FORMS.values(), ids=pages.FORMS)
@pytest.mark.parametrize(
    "name", ["thread", "thread.dark", "thread.spoof", "preview-pane", "two-composes"]
)
def test_every_kept_thread_gets_its_notice(
    connected: Browser, server: Scripted, name: str, form: Callable[[str], str]
) -> None:
    server.threads["19831f5a2b3c4d5e"] = [introduction(hint())]
    connected.connect(server.url, "token", "ann@ourfirm.example")
    page = connected.gmail(form(pages.kept(name)))
    expect(notice(page)).to_have_count(1)
    expect(notice(page)).to_contain_text(OWED)


def test_why_unfolds_the_reasons_and_folds_again(gmail: Callable[..., Page]) -> None:
    shown = notice(gmail(hint()))
    why = shown.get_by_role("button", name="Why?")
    why.click()
    expect(shown).to_contain_text("Carol introduced you and Bob on Monday.")
    expect(why).to_have_attribute("aria-expanded", "true")
    why.press("Escape")
    expect(why).to_have_attribute("aria-expanded", "false")
    expect(why).to_be_focused()


def test_a_fault_stands_alone(gmail: Callable[..., Page]) -> None:
    page = gmail(
        hint("missing_other_party", "fault", "Bob was not on your answer of Tuesday."), hint()
    )
    expect(notice(page).locator(".card")).to_have_count(1)
    expect(notice(page)).to_contain_text("Bob was not on your answer")


def test_two_hints_at_most(gmail: Callable[..., Page]) -> None:
    page = gmail(hint(), hint("thank_introducer"), hint("close_loop"))
    expect(notice(page).locator(".card")).to_have_count(2)


def test_a_polite_handoff_is_approved(gmail: Callable[..., Page]) -> None:
    page = gmail(hint("bcc_handoff_ok", "advice", "Carol is in Bcc with thanks: well done."))
    expect(notice(page).locator(".card.ok")).to_contain_text("well done")


def test_nothing_asked_is_said_calmly(gmail: Callable[..., Page]) -> None:
    page = gmail()
    expect(notice(page).locator(".card.calm")).to_contain_text("nothing is asked of you now")


@pytest.mark.parametrize(
    "more", [{"marks": ["dismissed"]}, {"state": "dismissed"}], ids=["mark", "state"]
)
def test_what_is_no_introduction_shows_nothing(
    gmail: Callable[..., Page], server: Scripted, more: dict[str, Any]
) -> None:
    page = rested(gmail(**more))
    assert server.bodies(f"threads/{THREAD.id}/hints")
    expect(notice(page)).to_have_count(0)


def test_a_thread_that_the_server_does_not_know_shows_nothing(
    connected: Browser, server: Scripted
) -> None:
    page = rested(connected.gmail(pages.thread_page(ALICE, LUNCH)))
    assert server.bodies(f"threads/{LUNCH.id}/hints")
    expect(page.locator("introkeeper-view")).to_have_count(0)


def test_another_mailbox_in_the_tab_shows_nothing(connected: Browser, server: Scripted) -> None:
    server.threads[THREAD.id] = [introduction(hint())]
    page = rested(connected.gmail(pages.thread_page(BOB, THREAD)))
    assert not server.bodies(f"threads/{THREAD.id}/hints")
    expect(notice(page)).to_have_count(0)


def test_text_from_mail_is_never_markup(gmail: Callable[..., Page]) -> None:
    evil = "<img src=x onerror=document.title='hacked'><b>Bob</b>"
    why = [{"text": evil, "message_id": ""}]
    replies = hint()["replies"]
    page = gmail(
        hint(
            sentence=evil,
            why=why,
            replies=[{**replies[0], "body": evil, "choice": evil}, replies[1]],
        )
    )
    for name in ("Why?", "Suggested reply"):
        notice(page).get_by_role("button", name=name).click()
        expect(notice(page).locator("img, b")).to_have_count(0)
        expect(notice(page)).to_contain_text("<b>Bob</b>")
    assert "hacked" not in page.title()


def test_a_reply_goes_into_the_open_composer_on_a_click(gmail: Callable[..., Page]) -> None:
    page = gmail(hint(), html=pages.thread_page(ALICE, THREAD, Draft(THREAD.id, (BOB,))))
    notice(page).get_by_role("button", name="Suggested reply").click()
    expect(notice(page)).to_contain_text("Carol Diaz <carol@harbour.example>")
    expect(page.locator("[g_editable]")).to_have_text("")
    notice(page).get_by_role("button", name="Later").click()
    notice(page).get_by_role("button", name="Insert").click()
    expect(page.locator("[g_editable]")).to_have_text("Bob, after the summer?")


def test_without_a_composer_the_notice_says_to_open_one(gmail: Callable[..., Page]) -> None:
    shown = notice(gmail(hint()))
    shown.get_by_role("button", name="Suggested reply").click()
    expect(shown).to_contain_text("Open a reply in this thread")


def test_a_saved_draft_is_counted_through_all_hints(
    gmail: Callable[..., Page], server: Scripted
) -> None:
    page = gmail(hint(), hint("thank_introducer"))
    second = notice(page).locator(".card").nth(1)
    second.get_by_role("button", name="Suggested reply").click()
    second.get_by_role("button", name="Save as draft").click()
    expect(second).to_contain_text("may not save drafts yet")
    assert server.told("introductions/7/drafts") == [{"choice": 3}]


def test_a_draft_that_may_not_be_saved_says_what_is_missing(
    gmail: Callable[..., Page], server: Scripted
) -> None:
    shown = notice(gmail(hint()))
    shown.get_by_role("button", name="Suggested reply").click()
    shown.get_by_role("button", name="No", exact=True).click()
    shown.get_by_role("button", name="Save as draft").click()
    expect(shown).to_contain_text("may not save drafts yet")
    assert server.told("introductions/7/drafts") == [{"choice": 2}]


@pytest.mark.parametrize(
    ("clicks", "kind", "said"),
    [
        (["Snooze", "Tomorrow"], "snoozed", "Snoozed until"),
        (["Done"], "done", "Done: this will not be shown again."),
        (["Not an introduction"], "dismissed", "Noted"),
    ],
    ids=["snooze", "done", "not an introduction"],
)
def test_a_correction_is_kept_and_can_be_undone(
    gmail: Callable[..., Page], server: Scripted, clicks: list[str], kind: str, said: str
) -> None:
    shown = notice(gmail(hint()))
    for name in clicks:
        shown.get_by_role("button", name=name, exact=True).click()
    expect(shown).to_contain_text(said)
    assert [body["kind"] for body in server.told("introductions/7/marks")] == [kind]
    shown.get_by_role("button", name="Undo").click()
    expect(shown).to_contain_text(OWED)
    assert len(server.told(f"introductions/7/marks/{kind}", "DELETE")) == 1


def test_a_mistake_in_other_mail_is_called_so_and_not_an_introduction(
    gmail: Callable[..., Page], server: Scripted
) -> None:
    said = hint("cc_claim_absent", "fault", "Your mail says that you copy Bob.")
    shown = notice(gmail(said, kind="slip"))
    expect(shown.get_by_role("button", name="Not an introduction")).to_have_count(0)
    shown.get_by_role("button", name="Not a mistake").click()
    expect(shown).to_contain_text("this will not be shown again")
    assert [body["kind"] for body in server.told("introductions/7/marks")] == ["dismissed"]


def test_the_notice_stands_under_the_subject_with_conversation_view_off(
    gmail: Callable[..., Page],
) -> None:
    page = gmail(hint(), html=pages.single_page(ALICE, THREAD))
    expect(notice(page)).to_contain_text(OWED)
    above, box = page.locator("h2").bounding_box(), notice(page).bounding_box()
    below = page.locator("[data-legacy-message-id]").bounding_box()
    assert above
    assert box
    assert below
    assert above["y"] < box["y"] < below["y"]


def test_a_failed_correction_changes_nothing(gmail: Callable[..., Page], server: Scripted) -> None:
    shown = notice(gmail(hint()))
    expect(shown).to_contain_text(OWED)
    server.status = 503
    shown.get_by_role("button", name="Done").click()
    expect(shown).to_contain_text("Nothing was changed.")
    expect(shown).to_contain_text(OWED)


def test_a_new_message_in_the_thread_is_asked_about(
    gmail: Callable[..., Page], server: Scripted
) -> None:
    page = gmail(hint())
    expect(notice(page)).to_contain_text(OWED)
    server.threads[THREAD.id] = [introduction(sentence="You and Bob are talking.")]
    more = Thread(
        THREAD.id,
        THREAD.subject,
        (*THREAD.mails, Mail("1a2b3c4d5e6f7090", ALICE, (BOB, CAROL), "Tuesday!")),
    )
    body = pages.thread_page(ALICE, more).split("<body", 1)[1]
    page.evaluate("html => { document.body.outerHTML = '<body' + html }", body)
    expect(notice(page)).to_contain_text("You and Bob are talking.")


def test_a_thread_that_is_left_takes_its_notice_along(gmail: Callable[..., Page]) -> None:
    page = gmail(hint())
    expect(notice(page)).to_have_count(1)
    page.evaluate("document.querySelector('h2').dataset.legacyThreadId = '1a2b3c4d5e6f7099'")
    expect(notice(page)).to_have_count(0)


def test_gmail_redrawing_the_thread_keeps_one_notice(gmail: Callable[..., Page]) -> None:
    page = gmail(hint())
    expect(notice(page)).to_have_count(1)
    page.evaluate("document.querySelectorAll('introkeeper-view').forEach(each => each.remove())")
    expect(notice(page)).to_have_count(1)


def test_rows_that_wait_for_the_owner_have_a_mark(gmail: Callable[..., Page]) -> None:
    page = gmail(hint(), html=pages.list_page(ALICE, (THREAD, LUNCH)))
    rows = page.locator("tr[role=row]")
    expect(rows.nth(0).get_by_role("img", name=f"Waits for you: {OWED}")).to_be_visible()
    expect(rows.nth(1).locator("introkeeper-view")).to_have_count(0)


def test_the_mark_keeps_its_row_on_one_line(gmail: Callable[..., Page]) -> None:
    page = gmail(hint(), html=pages.list_page(ALICE, (THREAD, LUNCH)))
    expect(page.get_by_role("img", name="Waits for you")).to_be_visible()
    marked, other = (page.locator("tr[role=row]").nth(each).bounding_box() for each in (0, 1))
    assert marked
    assert other
    assert abs(marked["height"] - other["height"]) < 3


def test_the_toolbar_counts_what_waits(gmail: Callable[..., Page], connected: Browser) -> None:
    page = gmail(hint(), html=pages.list_page(ALICE, (THREAD, LUNCH)))
    expect(page.get_by_role("img", name="Waits for you")).to_have_count(1)
    assert connected.worker().evaluate("chrome.action.getBadgeText({})") == "1"


def test_the_notice_takes_the_pages_own_theme(gmail: Callable[..., Page]) -> None:
    draft = Draft(THREAD.id, (BOB,))
    page = gmail(hint(), html=pages.thread_page(ALICE, THREAD, draft, dark=True))
    expect(notice(page)).to_have_attribute("data-scheme", "dark")
    expect(page.locator("introkeeper-view .strip")).to_have_attribute("data-scheme", "light")
