"""What the product finds in one scenario: parsed, stored, computed, in the shape of `expect`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from introductions.drafts import check_draft
from introductions.faults.of_message import stray_faults
from introductions.model import Entry, Hint, Mark, Message, Participant
from server.db import connect, reading, transaction
from server.evaluating.scenarios import Scenario
from server.models import Account, Base
from server.recompute import recompute_all
from server.settings import Settings
from server.store import accounts, corrections, entries, messages


@contextmanager
def empty_store() -> Iterator[None]:
    """Give the product a database of its own for the time of an evaluation."""
    with TemporaryDirectory(prefix="introkeeper-eval-") as name:
        place = Path(name)
        url = f"sqlite:///{place / 'eval.sqlite'}"
        engine = connect(Settings(place, url, "", key_file=place / "keys"))
        try:
            Base.metadata.create_all(engine)
            yield
        finally:
            engine.dispose()


def findings(scenario: Scenario) -> dict[str, Any]:
    """Return the introductions, faults and advice that the product finds; reads no `expect`."""
    account_id = _stored(scenario)
    recompute_all(account_id, scenario.now)
    with reading() as session:
        found = sorted(entries.newest(session, account_id), key=lambda e: e.opened_at)
        mail = messages.kept(session, account_id)
        marks = corrections.every(session, account_id)
    result = _report(scenario, found, mail, marks)
    with transaction() as session:
        session.delete(session.get_one(Account, account_id))
    return result


def _stored(scenario: Scenario) -> int:
    """Store the scenario's mailbox as a synced account; return the account's id."""
    owner = scenario.owner
    with transaction() as session:
        account = accounts.connect(session, owner.emails[0], "", "", scenario.now)
        account.name, account.timezone = owner.name, owner.timezone
        account.aliases = json.dumps(owner.emails[1:])
        shown = [(m, not m.labels & messages.HIDDEN_LABELS) for m in scenario.messages]
        messages.save(session, account.id, [(m, keep, False) for m, keep in shown])
        for mark in scenario.marks:
            corrections.keep(session, account.id, mark)
        return account.id


def _report(
    scenario: Scenario, found: Sequence[Entry], mail: Sequence[Message], marks: Sequence[Mark]
) -> dict[str, Any]:
    rows = [_row(entry) for entry in found]
    result = {"id": scenario.id, "introductions": rows, "faults": [], "advice": []}
    if scenario.draft is None:
        known = {i for e in found for i in (e.opener, e.made_by, *e.messages)}
        result["faults"] = _codes(stray_faults(mail, scenario.owner, scenario.now, known))
        return result
    owner, now, entry = scenario.owner, scenario.now, scenario.draft_entry
    report = check_draft(mail, scenario.draft, owner, now, marks, entry=entry)
    home = [r for r in rows if report.entry and r["message"] == report.entry.opener]
    for row in home or [result]:
        row["faults"] = _codes(report.faults)
    result["advice"] = _codes(report.advice)
    return result


def _row(entry: Entry) -> dict[str, Any]:
    return {
        "message": entry.opener,
        "kind": str(entry.kind),
        "introducer": _party(entry.introducer),
        "parties": [_party(p) for p in entry.parties],
        "seat": str(entry.seat),
        "state": str(entry.state),
        "duty": str(entry.duty.code) if entry.duty else None,
        "faults": _codes(entry.faults),
    }


def _codes(hints: Sequence[Hint]) -> list[str]:
    return sorted({str(hint.code) for hint in hints})


def _party(person: Participant) -> str:
    return person.email or person.name
