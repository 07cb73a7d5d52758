"""`introkeeper restore`: a backup goes back into an empty database."""

from __future__ import annotations

from pathlib import Path

import click

from server.keeping.backup import read_backup
from server.keeping.copying import CannotCopy
from server.run import CannotStart, make_private
from server.settings import Settings, SettingsError


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def command(file: Path) -> None:
    """Put the backup FILE into the empty database of the settings."""
    try:
        settings = Settings.from_env()
        make_private(settings.data_dir)
        rows = read_backup(settings, file)
    except (CannotCopy, CannotStart, SettingsError, OSError) as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"Restored {sum(rows.values())} rows and the keys.")
