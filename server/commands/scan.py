"""`introkeeper scan`: the introductions in mail files, without server or database."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from introductions.model import Entry, Owner, Participant
from introductions.words.reasons import reason
from introductions.words.wording import sentence
from server.mail.mime import EPOCH
from server.scanning.mailfile import NotMail, mail_files
from server.scanning.scan import Scanned, scan


@click.command(name="scan")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--owner", "addresses", multiple=True, metavar="ADDRESS", help="Whose mail it is.")
@click.option("--now", "instant", metavar="ISO-TIME", help="Judge as at this time.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON array.")
def command(
    files: tuple[Path, ...], addresses: tuple[str, ...], instant: str, as_json: bool
) -> None:
    """Print the introductions in FILES: mbox (Google Takeout too), .eml, or folders of them.

    Without --owner every seat is `observer`, and nobody has a duty. --owner can be repeated.
    """
    now = _instant(instant) if instant else datetime.now(UTC)
    owner = Owner(tuple(_address(one) for one in addresses))
    try:
        found = _scanned(list(files), owner, now)
    except NotMail as problem:
        raise click.ClickException(str(problem)) from problem
    if as_json:
        click.echo(json.dumps([as_row(entry) for entry in found.entries], ensure_ascii=False))
    else:
        click.echo(_as_text(found, owner, now))
    _warn(found, owner)


def _scanned(paths: list[Path], owner: Owner, now: datetime) -> Scanned:
    """The scan, with a progress bar where somebody watches."""
    files = mail_files(paths)
    size = sum(file.size for file in files)
    with click.progressbar(
        length=size, label="Reading mail", file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:
        return scan(paths, owner, now, bar.update, files)


def _instant(text: str) -> datetime:
    """The time in UTC; a time without a zone counts as UTC."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise click.ClickException(
            f"--now {text} is no ISO time; write it like 2026-03-11T15:00:00Z."
        ) from None
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)


def _address(text: str) -> str:
    if "@" not in text:
        raise click.ClickException(f"--owner {text} is no mail address.")
    return text.strip().strip("<>").lower()


def as_row(entry: Entry) -> dict[str, Any]:
    """The entry in the shape that `--json` prints."""
    return {
        "message_id": entry.opener,
        "kind": entry.kind,
        "introducer": _name(entry.introducer),
        "parties": [_name(party) for party in entry.parties],
        "seat": entry.seat,
        "state": entry.state,
        "duty": entry.duty.code if entry.duty else None,
        "faults": [fault.code for fault in entry.faults],
        "why": [reason(signal) for signal in entry.signals],
    }


def _name(person: Participant) -> str:
    return person.email or person.name


def _as_text(found: Scanned, owner: Owner, now: datetime) -> str:
    """The entries as paragraphs for a reader, and a last line that sums up."""
    paragraphs = [_paragraph(entry, owner, now) for entry in found.entries]
    number = len(found.entries)
    things = "introduction" if number == 1 else "introductions"
    mails = "message" if found.messages == 1 else "messages"
    paragraphs.append(f"{number} {things} in {found.messages:,} {mails}.")
    return "\n\n".join(paragraphs)


def _paragraph(entry: Entry, owner: Owner, now: datetime) -> str:
    parties = " and ".join(_shown(party) for party in entry.parties) or "somebody"
    kind = entry.kind.replace("_", " ")
    day = f"{entry.opened_at:%Y-%m-%d}" if entry.opened_at > EPOCH else "no date"
    lines = [
        f"{day}  {kind}: {_shown(entry.introducer)} – {parties}",
        f"  state {entry.state.replace('_', ' ')}, seat {entry.seat}",
    ]
    hints = [*([entry.duty] if entry.duty else []), *entry.faults]
    lines += [f"  → {sentence(entry, hint, owner, now)}" for hint in hints]
    if entry.signals:
        lines.append("  why: " + "; ".join(reason(signal) for signal in entry.signals))
    lines.append(f"  {entry.opener}")
    return "\n".join(lines)


def _shown(person: Participant) -> str:
    return f"{person.name} <{person.email}>" if person.name and person.email else _name(person)


def _warn(found: Scanned, owner: Owner) -> None:
    """Say on the error stream what could not be read or is not as it should be."""
    if not found.messages:
        click.echo("Warning: there is no message in the mail given.", err=True)
    elif absent := [address for address in owner.emails if address not in found.owned]:
        click.echo(
            f"Warning: {' and '.join(absent)} neither sent nor received any of this mail; "
            "is that the owner's address?",
            err=True,
        )
    if not found.unreadable:
        return
    path, offset = found.unreadable[0]
    number = len(found.unreadable)
    part = "One part" if number == 1 else f"{number:,} parts"
    click.echo(
        f"Warning: {part} of the mail could not be read, the first in {path} at byte {offset:,};"
        " the rest was scanned.",
        err=True,
    )
