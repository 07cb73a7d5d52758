"""A sender of digests that is killed at a chosen step, in a process of its own."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from datetime import datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from server import db
from server.digests.mail_out import SmtpOut
from server.digests.send import Delivery, Post
from server.digests.times import DIGEST, Issue
from server.models import Account
from server.settings import Settings
from tests.builders import MONDAY

# Before and after every step: "note" is first "sending" and then "sent"; "" kills nobody.
POINTS = (
    "before claim",
    "after claim",
    "before compose",
    "after compose",
    "before note",
    "after note",
    "before hand_over",
    "after hand_over",
    "before second note",
    "after second note",
    "",
)


class Victim(Delivery):
    """A delivery that kills its process at *point* ("before claim", …; "" is never)."""

    point = ""
    notes = 0

    def claim(self) -> Any:
        return self._pass("claim", super().claim)

    def compose(self) -> Any:
        return self._pass("compose", super().compose)

    def note(self, *given: Any) -> Any:
        self.notes += 1
        name = "note" if self.notes == 1 else "second note"
        return self._pass(name, lambda: Delivery.note(self, *given))

    def hand_over(self, *given: Any) -> Any:
        return self._pass("hand_over", lambda: Delivery.hand_over(self, *given))

    def _pass(self, step: str, do: Callable[[], Any]) -> Any:
        self._die(f"before {step}")
        found = do()
        self._die(f"after {step}")
        return found

    def _die(self, here: str) -> None:
        if here == self.point:
            os.kill(os.getpid(), signal.SIGKILL)


def holds(inbox: Path, message_id: str) -> bool:
    """Return True when a mail of that Message-ID lies in *inbox*."""
    wanted = f"Message-ID: {message_id}".encode()
    return any(wanted in mail.read_bytes().replace(b"\n ", b" ") for mail in inbox.glob("*.eml"))


def serve(calls: Connection, settings: Settings, account_id: int, inbox: Path) -> None:
    """Send one issue for each call (period, now, point), each in a process that may die."""
    db.connect(settings)
    _send(settings, account_id, inbox, "", MONDAY, "", dry=True)
    while (call := calls.recv()) is not None:
        db.SessionFactory.kw["bind"].dispose()  # no connection is shared with the child
        child = os.fork()
        if child == 0:
            _send(settings, account_id, inbox, *call)
            os._exit(0)
        calls.send(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def _send(
    settings: Settings,
    account_id: int,
    inbox: Path,
    period: str,
    now: datetime,
    point: str,
    dry: bool = False,
) -> None:
    with db.reading() as session:
        account = session.get_one(Account, account_id)
    post = Post(SmtpOut(settings.smtp_url), lambda mid, _: holds(inbox, mid), "keeper@example.com")
    issue = Issue(DIGEST, period, MONDAY)
    victim = Victim(account, settings, lambda _: post, issue, now)
    victim.point = point
    if dry:
        victim.compose()
    else:
        victim.run()
