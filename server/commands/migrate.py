"""`introkeeper migrate`: bring the database to the newest revision."""

from __future__ import annotations

import click

from server.run import CannotStart, make_private, migrate_database
from server.settings import Settings, SettingsError


@click.command()
def command() -> None:
    """Run every migration that the database has not seen."""
    try:
        settings = Settings.from_env()
        make_private(settings.data_dir)
        migrate_database(settings.database_url)
    except (CannotStart, SettingsError) as error:
        raise click.ClickException(str(error)) from None
    click.echo("The database is up to date.")
