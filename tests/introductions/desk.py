"""A draft by Alice in the introduction that Carol made on Monday, and what the rules say of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from introductions.drafts import check_draft
from introductions.model import DraftReport, Message, Participant
from tests.builders import ALICE, BOB, CAROL, MONDAY, OWNER, message

DAY = timedelta(days=1)
ASKED = message(
    ALICE,
    (BOB,),
    "Thanks Carol. Bob, could you send me the data sheet?",
    MONDAY + timedelta(hours=2),
    id="m2",
    cc=(CAROL,),
    in_reply_to="m1",
)
ANSWERED = message(
    BOB,
    (ALICE,),
    "Hi Alice, sure. When can we talk?",
    MONDAY + timedelta(hours=5),
    id="m3",
    cc=(CAROL,),
    in_reply_to="m2",
)
INTRODUCED = (message(),)
WRITTEN = (message(), ASKED)
CONNECTED = (message(), ASKED, ANSWERED)
NEW_THREAD = {"in_reply_to": "", "thread_id": ""}


def draft(
    text: str, to: Iterable[Participant] = (BOB,), at: datetime = MONDAY + DAY, **more: Any
) -> Message:
    """Return a draft of Alice's, by default an answer to the introduction on Tuesday."""
    known: dict[str, Any] = {"in_reply_to": "m1", "subject": "Re: Alice <> Bob", **more}
    return message(ALICE, to, text, at, id="draft", labels=frozenset({"DRAFT"}), **known)


def report(written: Message, messages: Sequence[Message] = INTRODUCED) -> DraftReport:
    """Return what the rules say of the draft at the time it is written."""
    return check_draft(messages, written, OWNER, written.sent_at)


def codes(written: Message, messages: Sequence[Message] = INTRODUCED) -> set[str]:
    """Return the codes of all faults and advice on the draft."""
    found = report(written, messages)
    return {str(hint.code) for hint in (*found.faults, *found.advice)}
