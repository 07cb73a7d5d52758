"""What the product finds in one scenario, in the shape of its `expect`."""

from __future__ import annotations

from typing import Any

from introductions.ledger import read_ledger
from introductions.model import Entry, Participant
from server.scenarios import Scenario


def findings(scenario: Scenario) -> dict[str, Any]:
    """Return the introductions, faults and advice that the product finds; reads no `expect`."""
    entries = read_ledger(scenario.messages, scenario.owner, scenario.now, scenario.marks)
    rows = [_row(entry) for entry in entries]
    found: dict[str, Any] = {
        "id": scenario.id,
        "introductions": rows,
        "faults": [],
        "advice": [],
    }
    if scenario.draft is None:
        return found
    from introductions.drafts import check_draft

    report = check_draft(
        scenario.messages,
        scenario.draft,
        scenario.owner,
        scenario.now,
        scenario.marks,
        entry=scenario.draft_entry,
    )
    found["advice"] = sorted(str(hint.code) for hint in report.advice)
    faults = sorted(str(hint.code) for hint in report.faults)
    home = [r for r in rows if report.entry and r["message"] == report.entry.opener]
    for row in home:
        row["faults"] = faults
    if not home:
        found["faults"] = faults
    return found


def _row(entry: Entry) -> dict[str, Any]:
    return {
        "message": entry.opener,
        "kind": str(entry.kind),
        "introducer": _party(entry.introducer),
        "parties": [_party(p) for p in entry.parties],
        "seat": str(entry.seat),
        "state": str(entry.state),
        "duty": str(entry.duty.code) if entry.duty else None,
        "faults": sorted(str(hint.code) for hint in entry.faults),
    }


def _party(person: Participant) -> str:
    return person.email or person.name
