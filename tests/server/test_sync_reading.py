"""Of a promising conversation the first message is read, and the rest where that opens one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from server.sync import reading
from server.sync.mailbox import Mailbox, open_mailbox
from tests.syncing import Home, deliver, fill


@contextmanager
def opened(home: Home) -> Iterator[Mailbox]:
    """Give the mailbox in the hands of a worker."""
    with open_mailbox(home.account_id, home.settings, home.redis) as box:
        assert box is not None
        yield box


def test_of_a_conversation_that_opens_nothing_one_message_is_read_at_first(
    alice_home: Home,
) -> None:
    first = deliver(alice_home.box, text="Alice, see the tide table. Thanks!\nCarol", quiet=True)
    deliver(alice_home.box, text="Thank you, Carol.\nAlice", parent=first, quiet=True)
    last = deliver(alice_home.box, text="Bob, Alice has it now.\nCarol", parent=first, quiet=True)
    assert last.thread_id == first.thread_id
    with opened(alice_home) as box:
        reading.read(box, [(first.thread_id, [last.id, "unread", first.id])])
        assert alice_home.stored() == {first.id}
        reading.read(box, [(first.thread_id, [last.id, "unread", first.id])], whole=True)
    assert alice_home.stored() == alice_home.listed()


def test_a_conversation_that_an_introduction_opens_is_read_to_its_end(alice_home: Home) -> None:
    opener = fill(alice_home.box, ordinary=0)
    ids = [mail.id for mail in alice_home.box.thread(opener.thread_id)]
    with opened(alice_home) as box:
        reading.read(box, [(opener.thread_id, ids[::-1])])
    assert alice_home.stored() == set(ids)
    assert [entry.opener for entry in alice_home.entries()] == [opener.id]
