"""InboxSDK, which runs on real Gmail, reads the same facts from the stand-in pages as our adapter.

A development tool only: nothing of it is shipped, and all its traffic is cut off here.
"""

# ruff: noqa: E501 (markup and sentences stay on their lines)

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright

from tests.running import wait_until

from . import pages
from .browser import EXTENSION, Browser, launch
from .cast import ALICE, BOB, CAROL, DRAFT, LUNCH, THREAD
from .markup import LANGUAGES, Draft

# The id is checked offline: the first ten digits of the SHA-1 of its name.
ORACLE = """
const seen = { threads: [], composes: [] };
const tell = () => {
  const emails = people => people.map(each => each.emailAddress.toLowerCase());
  const oracle = {
    threads: seen.threads.map(([id, view]) => ({ id, subject: view.getSubject(),
      senders: view.getMessageViewsAll().filter(each => each.isLoaded()).map(each => each.getSender().emailAddress) })),
    composes: seen.composes.map(view => ({ to: emails(view.getToRecipients()), cc: emails(view.getCcRecipients()),
      bcc: emails(view.getBccRecipients()), subject: view.getSubject(), text: view.getTextContent().trim() })),
  };
  const ours = {
    threads: Gmail.threads().map(({ id, subject, messages }) => ({ id, subject,
      senders: messages.filter(each => each.open).map(each => each.from) })),
    composes: Gmail.composes().map(({ to, cc, bcc, subject, text }) => ({ to, cc, bcc, subject, text })),
  };
  Object.assign(document.documentElement.dataset, { oracle: JSON.stringify(oracle), ours: JSON.stringify(ours) });
};
InboxSDK.load(2, 'sdk_introkeeper_be290be9e7', { eventTracking: false, globalErrorLogging: false }).then(sdk => {
  sdk.Conversations.registerThreadViewHandler(async view => seen.threads.push([await view.getThreadIDAsync(), view]));
  sdk.Compose.registerComposeViewHandler(view => { seen.composes.push(view); });
  setInterval(tell, 200);
});
"""
MANIFEST = {
    "manifest_version": 3,
    "name": "Oracle",
    "version": "1",
    "permissions": ["scripting"],
    "host_permissions": ["https://mail.google.com/"],
    "background": {"service_worker": "background.js"},
    "content_scripts": [
        {
            "matches": ["https://mail.google.com/*"],
            "js": ["inboxsdk.js", "gmail.js", "oracle.js"],
            "run_at": "document_end",
        }
    ],
}


@pytest.fixture(scope="module")
def oracle(
    playwright: Playwright, development_tools: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Browser]:
    """Chromium with InboxSDK and our adapter in one small extension."""
    sdk = development_tools / "@inboxsdk" / "core"
    if not sdk.is_dir():
        pytest.skip("InboxSDK is not installed: run `npm ci --ignore-scripts`.")
    folder = tmp_path_factory.mktemp("oracle")
    extension = folder / "extension"
    extension.mkdir()
    for name in ("inboxsdk.js", "pageWorld.js", "background.js"):
        shutil.copy(sdk / name, extension / name)
    shutil.copy(EXTENSION / "gmail.js", extension / "gmail.js")
    (extension / "oracle.js").write_text(ORACLE)
    (extension / "manifest.json").write_text(json.dumps(MANIFEST))
    found = launch(playwright, folder / "profile", extension)
    yield found
    found.context.close()


def agreed(oracle: Browser, html: str, threads: int, composes: int) -> dict[str, Any]:
    """Return what both say of a page; fail when they differ."""
    page = oracle.gmail(html)
    both: list[dict[str, Any]] = []

    def agree() -> bool:
        page.wait_for_timeout(50)
        found = page.evaluate("({ ...document.documentElement.dataset })")
        both[:] = [_sorted(json.loads(found[one])) for one in ("oracle", "ours") if one in found]
        if not both:
            return False
        counts = [len(both[0][what]) for what in ("threads", "composes")]
        return counts == [threads, composes] and both[0] == both[1]

    with suppress(AssertionError):
        wait_until(agree, 60)
    page.close()
    says, ours = both
    assert (len(says["threads"]), len(says["composes"])) == (threads, composes)
    assert says == ours
    return says


def _sorted(told: dict[str, Any]) -> dict[str, Any]:
    return told | {"composes": sorted(told["composes"], key=json.dumps)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reply_in_a_thread_reads_alike(oracle: Browser, language: str) -> None:
    says = agreed(oracle, pages.thread_page(ALICE, THREAD, DRAFT, language), 1, 1)
    assert says["threads"][0]["id"] == THREAD.id
    assert says["composes"][0]["bcc"] == [CAROL.email]


def test_composers_in_windows_read_alike(oracle: Browser) -> None:
    drafts = (
        Draft(to=(BOB,), cc=(CAROL,), subject="One", text="One"),
        Draft(to=(CAROL,), text="Two"),
    )
    agreed(oracle, pages.popup_page(ALICE, (THREAD, LUNCH), *drafts), 0, 2)


def test_the_preview_pane_reads_alike(oracle: Browser) -> None:
    agreed(oracle, pages.preview_page(ALICE, (THREAD, LUNCH)), 1, 0)


@pytest.mark.parametrize(
    ("name", "threads", "composes"),
    [
        ("thread", 1, 0),
        ("thread.spoof", 1, 0),
        ("thread-inline-reply", 1, 1),
        ("thread-inline-reply.de", 1, 1),
        ("compose-popup", 0, 1),
        ("preview-pane", 1, 0),
        ("two-composes", 1, 2),
    ],
)
def test_kept_pages_read_alike(oracle: Browser, name: str, threads: int, composes: int) -> None:
    agreed(oracle, pages.kept(name), threads, composes)
