"""Once and only once: whatever kills the sender, the mailbox holds each digest exactly once."""

from __future__ import annotations

import multiprocessing
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import Envelope

from server import db
from server.digests import send as digest
from server.digests.mail_out import NotSent, SmtpOut
from server.digests.times import DIGEST, Issue
from server.models import Account
from server.settings import Settings
from server.store import digests
from tests.builders import MONDAY
from tests.ledgers import fill
from tests.running import free_port
from tests.server.digest_victim import POINTS, serve

LATER = digests.LEASE + timedelta(minutes=1)


class Inbox:
    """The mail server's end: every accepted mail becomes a file."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.answer, self.count = folder, "250 OK", 0

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Envelope) -> str:
        if self.answer.startswith("250"):
            self.count += 1
            content = envelope.original_content or b""
            (self.folder / f"{self.count:05}.eml").write_bytes(content)
        return self.answer

    def ids(self) -> Counter[str]:
        """Return how often each Message-ID arrived."""
        mails = [message_from_bytes(path.read_bytes()) for path in self.folder.glob("*.eml")]
        return Counter(str(mail["Message-ID"]).strip() for mail in mails)


@pytest.fixture
def inbox(tmp_path: Path) -> Inbox:
    folder = tmp_path / "inbox"
    folder.mkdir()
    return Inbox(folder)


@pytest.fixture
def mailing(inbox: Inbox, database: Settings) -> Iterator[Settings]:
    port = free_port()
    controller = Controller(inbox, hostname="127.0.0.1", port=port)
    controller.start()
    yield replace(database, smtp_url=f"smtp://127.0.0.1:{port}", mail_from="keeper@example.com")
    controller.stop()


@pytest.fixture
def owing(alice: Account) -> Account:
    """Alice, who has introductions to care for."""
    fill(alice.id, 6, MONDAY)
    return alice


def week(number: int) -> Issue:
    return Issue(DIGEST, f"2026-W{number:03}", MONDAY)


@pytest.mark.timeout(1800)
def test_killed_at_any_step_each_digest_arrives_exactly_once(
    owing: Account, mailing: Settings, inbox: Inbox
) -> None:
    ours, theirs = multiprocessing.Pipe()
    given = (theirs, mailing, owing.id, inbox.folder)
    sender = multiprocessing.get_context("spawn").Process(target=serve, args=given)
    sender.start()
    runs = [(first, second, "") for first in POINTS for second in POINTS]
    for run, points in enumerate(runs):
        for attempt, point in enumerate(points):
            ours.send((week(run).period, MONDAY + attempt * LATER, point))
            assert ours.recv() in ((0, -9) if point else (0,))
    ours.send(None)
    sender.join(60)
    assert len(inbox.ids()) == len(runs)
    assert set(inbox.ids().values()) == {1}


def deliver(account: Account, settings: Settings, inbox: Inbox, now: datetime) -> str | None:
    """Send this week's digest; the mailbox is what the mail server took."""
    post = digest.Post(
        SmtpOut(settings.smtp_url), lambda mid, _: bool(inbox.ids()[mid]), "keeper@example.com"
    )
    return digest.Delivery(account, settings, lambda _: post, week(1), now).run()


def test_two_senders_at_once_send_one(owing: Account, mailing: Settings, inbox: Inbox) -> None:
    with db.transaction() as session:
        assert digests.claim(session, owing.id, DIGEST, week(1).period, MONDAY) is not None
    assert deliver(owing, mailing, inbox, MONDAY + timedelta(minutes=1)) is None
    assert inbox.count == 0


def test_a_sent_digest_is_never_sent_again(owing: Account, mailing: Settings, inbox: Inbox) -> None:
    assert deliver(owing, mailing, inbox, MONDAY) == digests.SENT
    assert deliver(owing, mailing, inbox, MONDAY + timedelta(hours=5)) == digests.SENT
    assert inbox.count == 1


def test_a_refused_digest_is_tried_again(owing: Account, mailing: Settings, inbox: Inbox) -> None:
    inbox.answer = "451 try later"
    assert deliver(owing, mailing, inbox, MONDAY) is None
    inbox.answer = "250 OK"
    assert deliver(owing, mailing, inbox, MONDAY + timedelta(minutes=5)) == digests.SENT
    assert inbox.count == 1


def test_no_mail_server_is_said_and_loses_nothing(owing: Account, database: Settings) -> None:
    closed = replace(database, smtp_url="smtp://127.0.0.1:9")
    with pytest.raises(NotSent, match="cannot be used"):
        SmtpOut(closed.smtp_url).send(_any_mail(owing, closed))
    assert deliver(owing, closed, Inbox(Path()), MONDAY) is None


def test_a_connection_that_breaks_after_the_mail_sends_no_second_one(
    owing: Account, mailing: Settings, inbox: Inbox
) -> None:
    inbox.answer = "250 OK"
    real = SmtpOut(mailing.smtp_url)

    class Breaking:
        """Hands the mail over, and then does not know that it did."""

        def send(self, message: Any) -> None:
            real.send(message)
            raise digest.Unsure("the line went dead")

    post = digest.Post(Breaking(), lambda mid, _: bool(inbox.ids()[mid]), "keeper@example.com")
    first = digest.Delivery(owing, mailing, lambda _: post, week(1), MONDAY).run()
    assert first is None
    assert deliver(owing, mailing, inbox, MONDAY + LATER) == digests.SENT
    assert inbox.count == 1


def test_nothing_to_say_is_settled_without_mail(
    alice: Account, mailing: Settings, inbox: Inbox
) -> None:
    assert deliver(alice, mailing, inbox, MONDAY) == digests.SKIPPED
    assert inbox.count == 0


def _any_mail(account: Account, settings: Settings) -> Any:
    found = digest.preview(account, settings, MONDAY)
    assert found is not None
    return found
