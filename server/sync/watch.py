"""Asks Gmail to tell of changes at once; the wish lasts seven days and is renewed daily."""

from __future__ import annotations

from redis import Redis

from server.gmail.errors import GmailError
from server.settings import Settings
from server.sync.mailbox import Mailbox, open_mailbox

ONE_ONLY = "Only one user push notification client"


def watch(account_id: int, settings: Settings, redis: Redis) -> bool:
    """Begin or renew the watch of a mailbox; False when it may not sync or no topic is set."""
    if not settings.push_topic:
        return False
    with open_mailbox(account_id, settings, redis, interactive=True, lock_patience=30.0) as box:
        if box is None:
            return False
        try:
            _watch(box, settings.push_topic)
        except GmailError as error:
            if ONE_ONLY not in str(error):
                raise
            box.api.call("stop", lambda users: users.stop(userId="me"))
            _watch(box, settings.push_topic)
        return True


def _watch(box: Mailbox, topic: str) -> None:
    # Drafts, spam and chats move no introduction.
    body = {
        "topicName": topic,
        "labelIds": ["DRAFT", "SPAM", "CHAT"],
        "labelFilterBehavior": "exclude",
    }
    box.api.call("watch", lambda users: users.watch(userId="me", body=body))
