"""`introkeeper move-database`: from SQLite to PostgreSQL, or back."""

from __future__ import annotations

import click

from server.keeping.copying import CannotCopy, copy_database
from server.settings import Settings, SettingsError


@click.command()
@click.argument("url")
def command(url: str) -> None:
    """Copy everything into the empty database at URL and compare both."""
    try:
        source = Settings.from_env().database_url
        target = Settings.from_env({"DATABASE_URL": url, "HOME": "."}).database_url
        rows = copy_database(source, target)
    except (CannotCopy, SettingsError) as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"Copied {sum(rows.values())} rows; both databases hold the same.")
    click.echo("Now set DATABASE_URL to the new address and start Introkeeper again.")
