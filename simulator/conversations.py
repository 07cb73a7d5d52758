"""Which thread a mail belongs to: Gmail goes by References, In-Reply-To and the subject."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Gmail starts a new thread after about this many messages.
LONGEST = 100
IDS = re.compile(r"<[^<>\s]+>")
PREFIX = re.compile(r"^\s*((re|fwd?|aw|wg|sv|rv|tr|antw)\s*(\[\d+\])?\s*:\s*)+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """The header lines that place a mail."""

    message_id: str = ""
    parents: tuple[str, ...] = ()
    subject: str = ""
    date: str = ""


def heading(fields: list[tuple[str, str]]) -> Heading:
    """What the header lines say of a mail's place."""
    found: dict[str, str] = {}
    for name, value in fields:
        found.setdefault(name.lower(), value)
    own = IDS.findall(found.get("message-id", ""))
    parents = IDS.findall(found.get("in-reply-to", "")) + IDS.findall(found.get("references", ""))
    return Heading(
        own[0] if own else "", tuple(parents), found.get("subject", ""), found.get("date", "")
    )


def base_subject(subject: str) -> str:
    """The subject without "Re:" and its kin, in lower case."""
    return " ".join(PREFIX.sub("", subject).lower().split())


class Conversations:
    """Remembers Message-IDs, and finds the thread that a new mail continues."""

    def __init__(self) -> None:
        self._threads: dict[str, str] = {}
        self._subjects: dict[str, str] = {}
        self._sizes: dict[str, int] = {}

    def learn(self, mail: Heading, thread_id: str) -> None:
        """Note a mail that stands in that thread."""
        if mail.message_id:
            self._threads.setdefault(mail.message_id, thread_id)
        self._subjects.setdefault(thread_id, base_subject(mail.subject))
        self._sizes[thread_id] = self._sizes.get(thread_id, 0) + 1

    def forget(self, thread_id: str) -> None:
        """Drop a thread that holds no mail any more."""
        self._subjects.pop(thread_id, None)
        self._sizes.pop(thread_id, None)

    def home(self, mail: Heading) -> str:
        """The thread that this mail continues; empty when it opens a new one."""
        for parent in mail.parents:
            thread = self._threads.get(parent, "")
            if thread in self._subjects and self.takes(thread, mail):
                return thread
        return ""

    def takes(self, thread_id: str, mail: Heading) -> bool:
        """Whether the thread has room, and the same subject."""
        same = self._subjects.get(thread_id) == base_subject(mail.subject)
        return same and self._sizes.get(thread_id, 0) < LONGEST
