"""What a change touches, computed alone, is what the whole ledger computed afresh would say."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from introductions.ledger import read_ledger
from introductions.model import Entry
from server import recompute
from server.db import reading, transaction
from server.evaluating.evaluation import empty_store
from server.evaluating.scenarios import Scenario, read_scenarios
from server.models import Account
from server.store import accounts, corrections, entries, messages
from server.sync import keep, progress
from server.sync.fetch import Parcel
from server.sync.mailbox import Mailbox

ARRIVED = timedelta(minutes=1)
SOUNDED_OUT = ("s3d-79", "s3g-33")  # the owner asks somebody about a person who is only named


class Desk:
    """A mailbox whose mail comes from a scenario: all of it may be fetched at any time."""

    def __init__(self, scenario: Scenario) -> None:
        owner = scenario.owner
        with transaction() as session:
            account = accounts.connect(session, owner.emails[0], "", "", scenario.now)
            account.name, account.timezone = owner.name, owner.timezone
            account.aliases = json.dumps(owner.emails[1:])
            for mark in scenario.marks:
                corrections.keep(session, account.id, mark)
        self.account_id, self.owner, self.own = account.id, owner, accounts.numbers(owner)
        self.fetcher, self._clock = self, scenario.now
        self._mail = {message.id: message for message in scenario.messages}

    def live(self, now: datetime) -> None:
        """Take in the mail of the scenario one by one, each when it was sent, until *now*."""
        box = cast(Mailbox, self)
        for message in sorted(self._mail.values(), key=lambda m: m.sent_at):
            if message.sent_at <= now:
                self._clock = message.sent_at + ARRIVED
                keep.save(box, [message])
                keep.settle(box)
        recompute.recompute_moving(self.account_id, now)

    def get(self, _kind: str, ids: Sequence[str]) -> Iterator[Parcel]:
        yield Parcel([self._mail[one] for one in ids])

    def now(self) -> datetime:
        return self._clock

    def breathe(self) -> None:
        pass

    def spent(self) -> int:
        return 0

    def state(self) -> dict[str, Any]:
        with reading() as session:
            return progress.read(session, self.account_id)

    def note(self, **changes: Any) -> None:
        with transaction() as session:
            progress.update(session, self.account_id, changes)

    def ledger(self) -> dict[str, Entry]:
        with reading() as session:
            return {entry.opener: entry for entry in entries.newest(session, self.account_id)}

    def leave(self) -> None:
        with transaction() as session:
            session.delete(session.get_one(Account, self.account_id))


def _mailboxes() -> Iterator[Scenario]:
    """Those in which more happens than an introduction and one answer; a third of the last set."""
    folder = Path(__file__).parents[1] / "data" / "scenarios"
    for number, one in enumerate(read_scenarios(folder / "fourth-hand.jsonl")):
        if (number % 3 == 0 and len(one.messages) > 2) or one.id in SOUNDED_OUT:
            yield one
    for path in (folder / "second-hand.jsonl", folder / "third-hand.jsonl"):
        yield from (one for one in read_scenarios(path) if len(one.messages) > 2)


@pytest.fixture(scope="module")
def store() -> Iterator[None]:
    with empty_store():
        yield


@pytest.mark.parametrize("scenario", list(_mailboxes()), ids=lambda scenario: scenario.id)
def test_mail_that_comes_one_by_one_ends_in_the_ledger_of_the_whole_mailbox(
    scenario: Scenario, store: None
) -> None:
    desk = Desk(scenario)
    desk.live(scenario.now)
    touched = desk.ledger()
    recompute.recompute_all(desk.account_id, scenario.now)
    seen = [m for m in scenario.messages if not m.labels & messages.HIDDEN_LABELS]
    whole = read_ledger(seen, scenario.owner, scenario.now, scenario.marks)
    assert touched == desk.ledger() == {entry.opener: entry for entry in whole}
    desk.leave()
