"""`introkeeper eval-mail`: how a scan of labelled real mail agrees with its labels."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from introductions.model import Owner
from server.evaluating.labelled_mail import Agreement, BadLabels, agreement, read_labels
from server.mail import headers
from server.mail.mime import own_id
from server.scanning.mailfile import MailFile, NotMail, mail_files, stored
from server.scanning.scan import scan


@click.command(name="eval-mail")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the figures as one JSON object.")
def command(files: tuple[Path, ...], as_json: bool) -> None:
    """Scan mail and score it: FILES are label files (.jsonl) and mail files, in any order.

    Mail without a label counts as background, in which every introduction is a false alarm.
    """
    labels = [path for path in files if path.suffix == ".jsonl"]
    mail = [path for path in files if path.suffix != ".jsonl"]
    if not labels or not mail:
        raise click.ClickException("Name at least one label file (.jsonl) and one mail file.")
    try:
        result = _scored(labels, mail)
    except (BadLabels, NotMail) as problem:
        raise click.ClickException(str(problem)) from problem
    click.echo(json.dumps(result.as_json()) if as_json else _as_table(result.as_json()))


def _scored(labels: list[Path], mail: list[Path]) -> Agreement:
    known = read_labels(labels)
    files = mail_files(mail)
    found = scan(mail, Owner(), datetime.now(UTC), files=files)
    return agreement(found.entries, _ids(files), known)


def _ids(files: list[MailFile]) -> Iterator[str]:
    """The Message-ID of every message in the files."""
    for file in files:
        for one in stored(file):
            fields, _ = headers.split(one.raw)
            yield own_id(fields, one.raw)


def _as_table(figures: dict[str, Any]) -> str:
    """The figures as lines of text."""
    rows = [
        (f"recall, {side} introductions", _of(figures["recall"][side]))
        for side in ("two-sided", "one-sided", "direct")
    ]
    rows += [
        ("precision on labelled mail", _number(figures["precision"])),
        ("false alarms on labelled mail", str(figures["false_alarms"])),
        (
            "offers and requests taken for introductions",
            str(figures["offers_and_requests_taken_for_introductions"]),
        ),
        ("background messages", f"{figures['background_messages']:,}"),
        ("false alarms in them", str(figures["background_false_alarms"])),
        ("false alarms per 1,000", _number(figures["false_alarms_per_1000"])),
    ]
    lines = [f"{name:<46}{value:>18}" for name, value in rows]
    lines += [f"missed  {id}" for id in figures["missed"]]
    lines += [f"wrong   {id}" for id in figures["wrong"]]
    return "\n".join(lines)


def _of(recall: dict[str, Any]) -> str:
    return f"{recall['found']} of {recall['of']}  {_number(recall['share'])}"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


if __name__ == "__main__":
    command()
