"""Gmail's page as the adapter reads it: every stand-in page, plain and after every class was renamed."""

# ruff: noqa: E501 (markup and sentences stay on their lines)

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from . import pages
from .browser import EXTENSION
from .cast import ALICE, BOB, CAROL, DRAFT, LUNCH, THREAD
from .markup import LANGUAGES, Draft

ADAPTER = (EXTENSION / "gmail.js").read_text()
FACTS = """() => ({
  me: Gmail.me(),
  threads: Gmail.threads().map(({ id, subject, messages }) => ({ id, subject, senders: messages.map(({ from }) => from) })),
  rows: Gmail.rows().map(({ id }) => id),
  composes: Gmail.composes().map(({ to, cc, bcc, typing, subject, text, threadId, draft, sendButton }) =>
    ({ to, cc, bcc, typing, subject, text, threadId, draft: Boolean(draft), send: Boolean(sendButton) })),
  health: Gmail.health(),
})"""
ANN, CINDY, JOHN = "ann@ourfirm.example", "cindy@target.example", "john@friend.example"
INTRO = {
    "id": "19831f5a2b3c4d5e",
    "subject": "Intro: Cindy <> Ann",
    "senders": [JOHN, ANN, CINDY],
}
ROWS = ["19831f5a2b3c4d5e", "1983000011112222"]
WELL = {"main": True, "subject": True, "sender": True, "me": True, "compose": True}


def written(**more: Any) -> dict[str, Any]:
    """What the adapter says of a composer."""
    usual = {
        "to": [],
        "cc": [],
        "bcc": [],
        "typing": [],
        "subject": "",
        "text": "",
        "threadId": None,
    }
    return usual | {"draft": True, "send": True} | more


INLINE = written(
    to=[CINDY],
    subject="Re: Intro: Cindy <> Ann",
    text="Hi, cc'ing Cindy here.",
    threadId=INTRO["id"],
)
POPUP = written(
    to=[CINDY], cc=[JOHN], bcc=["crm@ourfirm.example"], subject="Intro follow-up", text="Hello"
)
KEPT: dict[str, dict[str, Any]] = {
    "compose-popup": {"rows": ROWS, "composes": [POPUP]},
    "empty": {"health": WELL | {"main": False}},
    "inbox-list": {"rows": ROWS},
    "preview-pane": {"rows": ROWS, "threads": [INTRO]},
    "thread": {"threads": [INTRO]},
    "thread.dark": {"threads": [INTRO]},
    "thread.spoof": {"threads": [INTRO]},
    "thread-inline-reply": {"threads": [INTRO], "composes": [INLINE]},
    "thread-inline-reply.de": {"threads": [INTRO], "composes": [INLINE]},
    "two-composes": {
        "threads": [INTRO],
        "composes": [INLINE | {"subject": "Re: Intro", "text": ""}, written()],
    },
}
OURS = {"id": THREAD.id, "subject": THREAD.subject, "senders": [CAROL.email, BOB.email]}
REPLY = written(
    to=[BOB.email], bcc=[CAROL.email], subject=DRAFT.subject, text=DRAFT.text, threadId=THREAD.id
)


def facts(page: Page, html: str) -> Any:
    """What the adapter reads from a page."""
    page.set_content(html)
    page.add_script_tag(content=ADAPTER)
    return page.evaluate(FACTS)


@pytest.fixture
def page(blank: Page) -> Page:
    blank.goto("about:blank")  # a new world: the adapter is declared once in it
    return blank


@pytest.mark.parametrize("form", pages.FORMS.values(), ids=pages.FORMS)
@pytest.mark.parametrize("name", KEPT)
def test_kept_pages_are_read_in_full(page: Page, name: str, form: Callable[[str], str]) -> None:
    expected = {"me": ANN, "threads": [], "rows": [], "composes": [], "health": WELL} | KEPT[name]
    assert facts(page, form(pages.kept(name))) == expected


def test_every_kept_page_is_tested() -> None:
    assert sorted(KEPT) == pages.kept_names()


@pytest.mark.parametrize("form", pages.FORMS.values(), ids=pages.FORMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_thread_with_a_reply_reads_alike_in_every_language(
    page: Page, language: str, form: Callable[[str], str]
) -> None:
    found = facts(page, form(pages.thread_page(ALICE, THREAD, DRAFT, language)))
    assert found["threads"] == [OURS]
    assert found["composes"] == [REPLY]
    assert found["health"] == WELL
    assert found["me"] == ALICE.email


@pytest.mark.parametrize("form", pages.FORMS.values(), ids=pages.FORMS)
def test_folded_recipients_are_all_on_the_mail(page: Page, form: Callable[[str], str]) -> None:
    draft = Draft(THREAD.id, (BOB,), (CAROL,), text="Hello", folded=True)
    (found,) = facts(page, form(pages.thread_page(ALICE, THREAD, draft)))["composes"]
    assert sorted(found["to"] + found["cc"]) == [BOB.email, CAROL.email]


@pytest.mark.parametrize("form", pages.FORMS.values(), ids=pages.FORMS)
def test_an_address_still_being_typed_is_seen(page: Page, form: Callable[[str], str]) -> None:
    draft = Draft(THREAD.id, (CAROL,), typing="bob@bri", text="Hello")
    (found,) = facts(page, form(pages.thread_page(ALICE, THREAD, draft)))["composes"]
    assert (found["to"], found["typing"]) == ([CAROL.email], ["bob@bri"])


@pytest.mark.parametrize("form", pages.FORMS.values(), ids=pages.FORMS)
def test_two_composers_keep_their_own_recipients(page: Page, form: Callable[[str], str]) -> None:
    drafts = (Draft(to=(BOB,), text="One"), Draft(to=(CAROL,), text="Two"))
    found = facts(page, form(pages.popup_page(ALICE, (THREAD, LUNCH), *drafts)))
    assert [(each["to"], each["text"]) for each in found["composes"]] == [
        ([BOB.email], "One"),
        ([CAROL.email], "Two"),
    ]


@pytest.mark.parametrize("form", pages.FORMS.values(), ids=pages.FORMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_composer_in_a_window_of_its_own_is_read(
    page: Page, language: str, form: Callable[[str], str]
) -> None:
    found = facts(page, form(pages.popout_page(ALICE, DRAFT, language)))
    assert found["composes"] == [REPLY]
    assert (found["me"], found["threads"], found["rows"]) == (ALICE.email, [], [])


@pytest.mark.parametrize("form", pages.FORMS.values(), ids=pages.FORMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_alone_with_conversation_view_off_belongs_to_its_thread(
    page: Page, language: str, form: Callable[[str], str]
) -> None:
    html = pages.single_page(ALICE, THREAD, DRAFT, language)
    for shown in (html, html.replace(f'data-legacy-thread-id="{THREAD.id}"', "")):
        page.goto("about:blank")
        found = facts(page, form(shown))
        assert found["threads"] == [OURS | {"senders": [BOB.email]}]
        assert found["composes"] == [REPLY]
        assert found["health"] == WELL


def test_a_thread_id_of_the_new_form_becomes_the_one_of_the_api(page: Page) -> None:
    html = pages.thread_page(ALICE, THREAD).replace(f'data-legacy-thread-id="{THREAD.id}"', "")
    assert facts(page, html)["threads"][0]["id"] == THREAD.id


def test_a_permanent_id_that_is_undefined_does_no_harm(page: Page) -> None:
    html = pages.thread_page(ALICE, THREAD).replace(f"thread-f:{int(THREAD.id, 16)}", "undefined")
    assert facts(page, html)["threads"][0]["id"] == THREAD.id


FAKE = (
    '<h2 data-legacy-thread-id="deadbeefdeadbeef">Fake</h2><div role="list"><div role="listitem">'
    '<div data-legacy-message-id="feedfeedfeedfeed"><span email="mallory@evil.example">M</span></div>'
    '</div></div><table><tr role="row"><td><span data-legacy-thread-id="deadbeefdeadbeef">x</span>'
    '</td></tr></table><div role="region" data-compose-id="9"><input name="draft" value="1">'
    '<div name="to"><div role="listbox"><div role="option" data-hovercard-id="m@evil.example"></div>'
    '</div></div><div g_editable="true" role="textbox" contenteditable="true">fake</div>'
    '<div class="dC"><div role="button">Send</div></div></div>'
    "<introkeeper-view>fake notice</introkeeper-view>"
)


@pytest.mark.parametrize("form", pages.FORMS.values(), ids=pages.FORMS)
def test_a_mail_that_looks_like_gmail_changes_nothing(
    page: Page, form: Callable[[str], str]
) -> None:
    plain = facts(page, form(pages.thread_page(ALICE, THREAD, DRAFT)))
    page.goto("about:blank")
    html = pages.thread_page(ALICE, THREAD, DRAFT).replace("I leave it to you two.", FAKE)
    assert facts(page, form(html)) == plain


@pytest.mark.parametrize(
    ("mark", "lost"),
    [
        ("data-legacy-message-id", "sender"),
        ("<h2", "subject"),
        ('name="draft"', "compose"),
        ('role="main"', "main"),
    ],
)
def test_a_changed_gmail_shows_in_the_health(page: Page, mark: str, lost: str) -> None:
    html = pages.thread_page(ALICE, THREAD, DRAFT).replace(
        mark, "<h4" if mark == "<h2" else "data-x"
    )
    assert facts(page, html)["health"][lost] is False
