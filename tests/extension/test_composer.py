"""The composer: faults and advice while writing, suggested replies, and the guard before sending."""

# ruff: noqa: E501 (markup and sentences stay on their lines)

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from . import pages
from .browser import Browser
from .cast import ALICE, BOB, CAROL, LUNCH, THREAD
from .markup import Draft
from .scripted import Scripted, hint, introduction
from .waits import PATIENCE, PAUSE, held, let_go, rested

TEXT = "Thanks, Carol! Bob, Tuesday at 10 would suit me."
TO_CAROL = Draft(THREAD.id, (CAROL,), subject="Re: tide gauges", text=TEXT)
MISSING = hint("missing_other_party", "fault", "Bob isn't on this email.", replies=[])
QUESTION = "Bob isn't on this email. Send anyway?"
ASKS = {
    "introduction_id": 7,
    "faults": [MISSING],
    "advice": [],
    "ask": {"code": "missing_other_party", "question": QUESTION},
}
# Stands in for Gmail's own script: what reaches it is sent.
GMAIL_SENDS = """() => {
  window.sent = 0;
  const send = document.querySelector('.dC > [role=button], [data-tooltip*=Enter], [data-tooltip*=Entr]');
  send.addEventListener('click', () => { window.sent += 1; });
  addEventListener('keydown', event => { if (event.key === 'Enter' && event.ctrlKey) window.sent += 1; });
}"""


def strip(page: Page) -> Locator:
    """What we show in the composer."""
    return page.locator("introkeeper-view .strip")


def guard(page: Page) -> Locator:
    """The question before sending."""
    return page.get_by_role("alertdialog")


def sent(page: Page) -> int:
    """How many mails went out so far; one that is on its way has `gone`."""
    found: int = page.evaluate("window.sent")
    return found


def gone(page: Page) -> bool:
    """Wait until a mail went out; it is the only one."""
    page.wait_for_function("window.sent")
    return sent(page) == 1


@pytest.fixture
def writing(connected: Browser, server: Scripted) -> Callable[..., Page]:
    """Opens a reply in the thread of an introduction, with Gmail's sending stood in for."""

    def open_page(
        report: dict[str, Any], draft: Draft = TO_CAROL, html: str = "", waits: bool = False
    ) -> Page:
        server.threads[THREAD.id] = [introduction(hint())]
        server.report = report
        html = html or pages.thread_page(ALICE, THREAD, draft)
        page = rested(connected.gmail(held(html) if waits else html))
        page.evaluate(GMAIL_SENDS)
        return page

    return open_page


def report(
    *, faults: tuple[dict[str, Any], ...] = (), advice: tuple[dict[str, Any], ...] = ()
) -> dict[str, Any]:
    """A report that asks nothing."""
    return {"introduction_id": 7, "faults": list(faults), "advice": list(advice), "ask": None}


@pytest.mark.parametrize("form", pages.FORMS.values(), ids=pages.FORMS)
def test_a_fault_names_who_is_missing_and_offers_the_address(
    writing: Callable[..., Page], form: Callable[[str], str]
) -> None:
    page = writing(ASKS, html=form(pages.thread_page(ALICE, THREAD, TO_CAROL)))
    expect(strip(page)).to_contain_text("Bob isn't on this email.")
    expect(strip(page).get_by_role("button", name="Copy bob@bright.example")).to_be_visible()
    recipients = page.locator('[name="to"] [role=option]')
    expect(recipients).to_have_count(1)


def test_the_address_can_be_copied(writing: Callable[..., Page], connected: Browser) -> None:
    connected.context.grant_permissions(
        ["clipboard-read", "clipboard-write"], origin="https://mail.google.com"
    )
    page = writing(ASKS, waits=True)
    let_go(page, PAUSE)
    strip(page).get_by_role("button", name="Copy bob@bright.example").click()
    expect(strip(page).get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "bob@bright.example"


def test_the_server_hears_the_draft_as_it_stands(
    writing: Callable[..., Page], server: Scripted
) -> None:
    page = writing(ASKS)
    expect(strip(page)).to_contain_text("Bob isn't")
    (body,) = server.bodies("drafts/check")
    assert (body["thread_id"], body["to"], body["cc"]) == (THREAD.id, [CAROL.email], [])
    assert (body["from"], body["text"]) == (ALICE.email, TEXT)


def test_writing_on_asks_once_after_a_pause(writing: Callable[..., Page], server: Scripted) -> None:
    page = writing(report(), Draft(THREAD.id, (CAROL,)), waits=True)
    page.locator("[g_editable]").press_sequentially("Bob, gladly.")
    assert not server.bodies("drafts/check")
    assert let_go(rested(page), PAUSE) == 1
    rested(page)
    (body,) = server.bodies("drafts/check")
    assert body["text"] == "Bob, gladly."


def test_leaving_the_editor_asks_at_once(writing: Callable[..., Page], server: Scripted) -> None:
    page = writing(report(), Draft(THREAD.id, (CAROL,)), waits=True)
    page.locator("[g_editable]").press_sequentially("Bob, gladly.")
    page.locator("h2").focus()
    assert [body["text"] for body in server.told("drafts/check")] == ["Bob, gladly."]
    rested(page)
    assert len(server.bodies("drafts/check")) == 1


def test_advice_is_grey_and_goes_away_for_good(
    writing: Callable[..., Page], server: Scripted
) -> None:
    page = writing(
        report(advice=(hint("vague_next_step", "advice", "No day is named.", replies=[]),))
    )
    expect(strip(page).locator(".card.advice")).to_contain_text("No day is named.")
    strip(page).get_by_role("button", name="Hide").click()
    expect(strip(page)).to_have_count(0)
    assert server.told("dismissals") == [{"code": "vague_next_step"}]


def test_a_polite_handoff_is_approved(writing: Callable[..., Page]) -> None:
    page = writing(
        report(
            advice=(
                hint("bcc_handoff_ok", "advice", "Carol in Bcc, with thanks: good.", replies=[]),
            )
        )
    )
    expect(strip(page).locator(".card.ok")).to_contain_text("Carol in Bcc")


def test_a_fault_goes_once_the_person_is_added(
    writing: Callable[..., Page], server: Scripted
) -> None:
    page = writing(ASKS)
    expect(strip(page)).to_contain_text("Bob isn't")
    server.report = report()
    page.evaluate(
        """() => { const chip = document.querySelector('[name=to] [role=option]').cloneNode(true);
        chip.dataset.hovercardId = 'bob@bright.example';
        document.querySelector('[name=to] [role=listbox]').append(chip); }"""
    )
    expect(strip(page)).to_have_count(0)


def test_nothing_is_said_while_a_name_is_being_typed(
    writing: Callable[..., Page], server: Scripted
) -> None:
    page = writing(ASKS, Draft(THREAD.id, (CAROL,), text=TEXT, typing="Bo"))
    expect(strip(page)).to_have_count(0)
    page.locator(".aoO").click()
    assert gone(page)
    assert not server.bodies("drafts/check")


def test_an_empty_reply_is_offered_the_suggestions(writing: Callable[..., Page]) -> None:
    page = writing(report(), Draft(THREAD.id, (BOB,)))
    strip(page).get_by_role("button", name="Yes").click()
    expect(page.locator("[g_editable]")).to_have_text("Bob, Tuesday at 10 suits me well.")
    expect(strip(page)).to_have_count(0)


def test_an_inserted_reply_stands_above_what_was_written(writing: Callable[..., Page]) -> None:
    page = writing(report(), Draft(THREAD.id, (BOB,), text="Alice"))
    notice = page.locator("introkeeper-view .notice")
    notice.get_by_role("button", name="Suggested reply").click()
    notice.get_by_role("button", name="Insert").click()
    expect(page.locator("[g_editable]")).to_have_text(
        re.compile(r"^\s*Bob, Tuesday at 10 suits me well\.\s*Alice\s*$"), use_inner_text=True
    )


SENDING: dict[str, Callable[[Page], None]] = {
    "click": lambda page: page.locator("[role=group] [role=button]").first.click(),
    "Ctrl+Enter": lambda page: page.locator("[g_editable]").press("Control+Enter"),
    "Enter on the button": lambda page: page.locator("[role=group] [role=button]").first.press(
        "Enter"
    ),
}


@pytest.mark.parametrize("send", SENDING.values(), ids=SENDING)
@pytest.mark.parametrize("form", pages.FORMS.values(), ids=pages.FORMS)
def test_the_guard_asks_once(
    writing: Callable[..., Page], form: Callable[[str], str], send: Callable[[Page], None]
) -> None:
    page = writing(ASKS, html=form(pages.thread_page(ALICE, THREAD, TO_CAROL, "fr")))
    expect(strip(page)).to_contain_text("Bob isn't")
    send(page)
    expect(guard(page)).to_contain_text(QUESTION)
    assert sent(page) == 0
    guard(page).get_by_role("button", name="Keep editing").click()
    expect(page.locator("[g_editable]")).to_be_focused()
    expect(guard(page)).to_have_count(0)
    assert sent(page) == 0
    page.get_by_role("button", name="Envoyer").click()
    assert gone(page)


def test_send_anyway_sends(writing: Callable[..., Page]) -> None:
    page = writing(ASKS, waits=True)
    page.locator(".aoO").click()
    guard(page).get_by_role("button", name="Send anyway").click()
    assert gone(page)


def test_escape_goes_back_to_writing(writing: Callable[..., Page]) -> None:
    page = writing(ASKS, waits=True)
    page.locator(".aoO").click()
    expect(guard(page).get_by_role("button", name="Keep editing")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("[g_editable]")).to_be_focused()
    assert sent(page) == 0


def test_a_mail_just_written_is_looked_at_before_it_goes(writing: Callable[..., Page]) -> None:
    page = writing(ASKS, Draft(THREAD.id, (CAROL,)), waits=True)
    editor = page.locator("[g_editable]")
    editor.press_sequentially("Bob, Tuesday at 10?")
    editor.press("Control+Enter")
    expect(guard(page)).to_contain_text(QUESTION)
    assert sent(page) == 0


def test_a_good_mail_just_written_goes_by_itself(writing: Callable[..., Page]) -> None:
    page = writing(report(), Draft(THREAD.id, (BOB,)), waits=True)
    page.locator("[g_editable]").press_sequentially("Bob, Tuesday at 10?")
    page.locator(".aoO").click()
    assert gone(page)


@pytest.mark.parametrize("status", [500, 401])
def test_mail_goes_out_when_the_server_does_not_help(
    writing: Callable[..., Page], server: Scripted, status: int
) -> None:
    page = writing(ASKS, Draft(THREAD.id, (CAROL,)), waits=True)
    server.status = status
    page.locator("[g_editable]").press_sequentially("Bob, Tuesday at 10?")
    page.locator(".aoO").click()
    assert gone(page)


def test_mail_goes_out_in_a_second_when_the_server_does_not_answer(
    writing: Callable[..., Page], server: Scripted
) -> None:
    page = writing(ASKS, Draft(THREAD.id, (CAROL,)), waits=True)
    server.answers.clear()
    page.locator("[g_editable]").press_sequentially("Bob, Tuesday at 10?")
    page.locator(".aoO").click()
    server.told("drafts/check")
    assert sent(page) == 0
    let_go(page, PATIENCE)
    assert gone(page)


def test_a_second_press_while_waiting_sends(writing: Callable[..., Page], server: Scripted) -> None:
    page = writing(report(), Draft(THREAD.id, (CAROL,)), waits=True)
    server.answers.clear()
    page.locator("[g_editable]").press_sequentially("Bob, Tuesday at 10?")
    page.locator(".aoO").click()
    assert sent(page) == 0
    page.locator(".aoO").click()
    assert sent(page) == 1
    server.answers.set()
    let_go(page, PATIENCE)
    assert sent(rested(page)) == 1


def test_another_missing_person_is_asked_about_anew(
    writing: Callable[..., Page], server: Scripted
) -> None:
    page = writing(ASKS, waits=True)
    page.locator(".aoO").click()
    guard(page).get_by_role("button", name="Keep editing").click()
    asked = {"code": "cc_claim_absent", "question": "Dave isn't on this email. Send anyway?"}
    server.report = ASKS | {"ask": asked}
    page.locator("[g_editable]").press_sequentially(" And cc'ing Dave.")
    page.locator(".aoO").click()
    expect(guard(page)).to_contain_text("Dave isn't on this email")
    assert sent(page) == 0


def test_two_composers_are_guarded_apart(connected: Browser, server: Scripted) -> None:
    server.report = ASKS
    page = connected.gmail(
        pages.popup_page(
            ALICE, (THREAD, LUNCH), Draft(to=(CAROL,), text="cc'ing Bob"), Draft(to=(BOB,), text="")
        )
    )
    page.evaluate(GMAIL_SENDS)
    expect(strip(rested(page))).to_have_count(1)
    page.locator(".aoO").nth(0).click()
    expect(guard(page)).to_have_count(1)
    page.locator(".aoO").nth(1).click()
    expect(guard(page)).to_have_count(1)
    assert sent(page) == 0


def test_an_ordinary_reply_is_not_looked_at(connected: Browser, server: Scripted) -> None:
    draft = Draft(LUNCH.id, (CAROL,), text="Yes, at noon.")
    page = rested(connected.gmail(held(pages.thread_page(ALICE, LUNCH, draft))))
    page.evaluate(GMAIL_SENDS)
    let_go(page, PAUSE)
    page.locator(".aoO").click()
    assert gone(rested(page))
    assert not server.bodies("drafts/check")


@pytest.mark.parametrize("form", pages.FORMS.values(), ids=pages.FORMS)
@pytest.mark.parametrize("shown", [pages.popout_page, pages.single_page])
def test_the_guard_stands_in_a_window_of_its_own_and_with_conversation_view_off(
    writing: Callable[..., Page], form: Callable[[str], str], shown: Callable[..., str]
) -> None:
    html = shown(ALICE, TO_CAROL) if shown is pages.popout_page else shown(ALICE, THREAD, TO_CAROL)
    page = writing(ASKS, html=form(html))
    expect(strip(page)).to_contain_text("Bob isn't on this email.")
    page.locator("[g_editable]").press("Control+Enter")
    expect(guard(page)).to_contain_text(QUESTION)
    assert sent(page) == 0
    guard(page).get_by_role("button", name="Send anyway").click()
    expect(guard(page)).to_have_count(0)
    assert gone(page)
