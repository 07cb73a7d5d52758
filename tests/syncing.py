"""A simulated mailbox, a real database and a real queue, for tests of the sync."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from google.oauth2.credentials import Credentials
from redis import Redis
from sqlalchemy import select

from introductions.model import Entry
from server import db, migrate
from server.gmail import grants
from server.models import Account, MessageRow
from server.settings import Settings
from server.store import accounts, entries, messages
from server.sync import Outcome, sync_account
from simulator.mailboxes import Mail, Mailbox
from simulator.serving import Simulator

ALICE, BOB, CAROL = "alice@example.com", "bob@bright.example", "carol@harbour.example"
M0 = """Alice, meet Bob: he builds tide gauges. Bob, meet Alice, who needs one.

Bob, over to you. I leave it to you two.
Carol"""
REPLY = """Thanks Carol!

Alice, could we talk on Thursday about your tide gauge?
Bob"""


class FastClock:
    """Time that passes at once when somebody waits for it."""

    def __init__(self) -> None:
        self._shift = 0.0

    def now(self) -> float:
        """Return the present second."""
        return time.time() + self._shift

    def wait_until(self, moment: float) -> None:
        """Pass the time until *moment*."""
        self._shift += max(0.0, moment - self.now())


@dataclass
class Home:
    """Alice's Introkeeper beside her simulated mailbox."""

    gmail: Simulator
    box: Mailbox
    settings: Settings
    redis: Redis
    account_id: int
    clock: FastClock

    def sync(self, **more: Any) -> Outcome:
        """Sync to the end, without waiting for real time to pass."""
        options = {"patience": float("inf"), "clock": self.clock, **more}
        return sync_account(self.account_id, self.settings, self.redis, **options)

    def account(self) -> Account:
        """Return the account as it is stored."""
        with db.reading() as session:
            return session.get_one(Account, self.account_id)

    def state(self) -> dict[str, Any]:
        """Return the progress of the sync."""
        return self.account().sync

    def entries(self) -> list[Entry]:
        """Return the ledger, newest first."""
        with db.reading() as session:
            return entries.newest(session, self.account_id)

    def stored(self) -> set[str]:
        """Return the Gmail ids of all stored messages."""
        with db.reading() as session:
            return messages.all_ids(session, self.account_id)

    def listed(self) -> set[str]:
        """Return the Gmail ids that the mailbox lists."""
        return {mail.id for mail in self.box.mails.values() if self.box.visible(mail)}

    def everything(self) -> list[Any]:
        """Return all that a sync leaves behind, in a form that can be compared."""
        with db.reading() as session:
            rows = session.scalars(select(MessageRow).order_by(MessageRow.gmail_id)).all()
            mail = [
                (r.gmail_id, r.thread_id, r.sent_at, tuple(r.labels), r.opens, r.content)
                for r in rows
            ]
        ledger = [
            (e.opener, e.thread_id, e.kind, e.seat, e.state, e.duty and e.duty.code, e.messages)
            for e in sorted(self.entries(), key=lambda e: e.opener)
        ]
        return [mail, ledger, self.state()["stage"], self.state()["found"]]


@contextmanager
def home(
    gmail: Simulator, box: Mailbox, redis: Redis, folder: Path, **environ: str
) -> Iterator[Home]:
    """Give an Introkeeper that is connected to *box* and has not synced yet."""
    settings = Settings.from_env(
        {
            "INTROKEEPER_DATA_DIR": str(folder),
            "INTROKEEPER_GMAIL_ENDPOINT": gmail.url,
            "INTROKEEPER_CLIENT_FILE": str(gmail.client_file),
            **environ,
        }
    )
    migrate.upgrade(settings.database_url)
    engine = db.connect(settings)
    with db.transaction() as session:
        token = grants.dump(credentials(gmail, box.email))
        scopes = " ".join(grants.FIRST)
        account = accounts.connect(session, box.email, token, scopes, datetime.now(UTC))
    try:
        yield Home(gmail, box, settings, redis, account.id, FastClock())
    finally:
        engine.dispose()


def owe_answer(box: Mailbox) -> Mail:
    """Let Alice owe Bob an answer; return the mail by which Carol introduced them."""
    opener = deliver(box, days_ago=12)
    bob, alice = f"Bob Stone <{BOB}>", f"Alice Moreau <{ALICE}>"
    deliver(box, bob, alice, REPLY, "Re: Alice <> Bob", days_ago=10, parent=opener)
    return opener


def allow(connected: Home, scope: str) -> Home:
    """Grant *scope* beside what the first consent asks for; return the same Introkeeper."""
    scopes = (*grants.FIRST, scope)
    token = grants.dump(credentials(connected.gmail, ALICE, *scopes))
    with db.transaction() as session:
        account = session.get_one(Account, connected.account_id)
        account.token, account.scopes = token, " ".join(scopes)
    return connected


def credentials(gmail: Simulator, email: str, *scopes: str) -> Credentials:
    """Return what the consent page would have led to."""
    asked = scopes or grants.FIRST
    token = gmail.grant(email, *asked)
    client = grants.load_client(gmail.client_file)
    inner = client.get("web") or client["installed"]
    return Credentials(
        token["access_token"],
        refresh_token=token["refresh_token"],
        token_uri=inner["token_uri"],
        client_id=inner["client_id"],
        client_secret=inner["client_secret"],
        scopes=list(asked),
    )


def deliver(
    box: Mailbox,
    sender: str = f"Carol Diaz <{CAROL}>",
    to: str = f"Alice Moreau <{ALICE}>, Bob Stone <{BOB}>",
    text: str = M0,
    subject: str = "Alice <> Bob",
    days_ago: float = 5,
    parent: Mail | None = None,
    quiet: bool = False,
    labels: tuple[str, ...] = (),
    **headers: str,
) -> Mail:
    """Put a mail into the mailbox: by default Carol introduces Alice and Bob."""
    when = datetime.now(UTC) - timedelta(days=days_ago)
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, to, subject
    mail["Date"] = format_datetime(when)
    mail["Message-ID"] = f"<{len(box.mails)}.{when.timestamp()}@mail.example>"
    if parent is not None:
        mail["In-Reply-To"] = mail["References"] = message_id(parent)
    for name, value in headers.items():
        del mail[name.replace("_", "-")]
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    own = "SENT" if ALICE in sender else "INBOX"
    stamp = int(when.timestamp() * 1000)
    return box.add(mail.as_bytes(), labels or (own,), date_ms=stamp, quiet=quiet)


def message_id(mail: Mail) -> str:
    """Return the Message-ID that stands in a mail."""
    head = mail.raw.decode(errors="replace")
    return head.partition("Message-ID: ")[2].partition("\n")[0].strip()


def fill(box: Mailbox, ordinary: int = 30) -> Mail:
    """Put an introduction with an answer and ordinary mail in; return the introduction."""
    for number in range(ordinary):
        deliver(
            box,
            f"Shop {number} <shop{number}@shop.example>",
            ALICE,
            f"Your parcel {number} is on its way.",
            f"Parcel {number}",
            days_ago=2 + number * 7,
            quiet=True,
        )
    opener = deliver(box, quiet=True)
    alice_and_carol = f"Alice Moreau <{ALICE}>, Carol Diaz <{CAROL}>"
    deliver(
        box,
        f"Bob Stone <{BOB}>",
        alice_and_carol,
        REPLY,
        "Re: Alice <> Bob",
        days_ago=4,
        parent=opener,
        quiet=True,
    )
    return opener
