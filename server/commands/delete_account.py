"""`introkeeper delete-account`: nothing of an account is left, with proof."""

from __future__ import annotations

import click
from redis import Redis

from server import db
from server.connected import connected
from server.keeping.forget import forget_account
from server.store import accounts


@click.command()
@click.argument("address")
@click.option("--yes", is_flag=True, help="Do not ask.")
def command(address: str, yes: bool) -> None:
    """Delete the account of ADDRESS: rows, jobs, and the grant at Google."""
    settings = connected()
    with db.reading() as session:
        account = accounts.by_email(session, address)
    if account is None:
        raise click.ClickException("There is no account of this address.")
    if not yes:
        click.confirm("Delete all of its data? This cannot be undone.", abort=True)
    proof = forget_account(account.id, settings, Redis.from_url(settings.redis_url))
    if proof is None:
        return
    for table, number in proof.before.items():
        click.echo(f"{table:<16} {number:>8} rows before, {proof.after[table]} now")
    click.echo(f"{proof.jobs_removed} jobs removed.")
    click.echo(
        "The grant was taken back at Google."
        if proof.grant_revoked
        else "Google did not confirm: remove the grant at https://myaccount.google.com/permissions."
    )
