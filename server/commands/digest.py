"""`introkeeper digest`: write the digest to a file, or send what is due now."""

from __future__ import annotations

from datetime import UTC, datetime
from email.policy import SMTP
from pathlib import Path

import click
from redis import Redis

from server import db
from server.connected import connected
from server.digests.post import post_of
from server.digests.send import preview, send_due
from server.store import accounts

PARTS = {".eml": "", ".html": "html", ".txt": "plain"}


@click.command()
@click.option(
    "--preview",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the digest as it would go out now to FILE (.eml, .html or .txt); nothing is sent.",
)
@click.option("--account", "address", default="", help="Whose digest; default: the server's owner.")
def command(file: Path | None, address: str) -> None:
    """Send what is due now, or write the weekly digest to a file."""
    if file is not None and file.suffix.lower() not in PARTS:
        raise click.BadParameter("FILE must end in .eml, .html or .txt.", param_hint="--preview")
    settings = connected()
    with db.reading() as session:
        account = accounts.by_email(session, address) if address else accounts.server_owner(session)
    if account is None:
        raise click.ClickException("There is no such account: connect a mailbox first.")
    now = datetime.now(UTC)
    if file is None:
        redis = Redis.from_url(settings.redis_url)
        sent = send_due(account.id, settings, lambda one: post_of(one, settings, redis), now)
        click.echo(f"{len(sent)} sent." if sent else "Nothing is due, or nothing is to be said.")
        return
    message = preview(account, settings, now)
    if message is None:
        raise click.ClickException("There is nothing to say this week, so no digest would go out.")
    part = PARTS[file.suffix.lower()]
    body = message.get_body((part,)) if part else None
    file.write_bytes(
        body.get_content().encode() if body is not None else message.as_bytes(policy=SMTP)
    )
    click.echo(f"Written to {file}.")
