"""`introkeeper backup`: everything in one file."""

from __future__ import annotations

from pathlib import Path

import click

from server.keeping.backup import write_backup
from server.keeping.copying import CannotCopy
from server.settings import Settings, SettingsError


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def command(file: Path) -> None:
    """Write database and keys into FILE. Keep it as you would keep the mail itself."""
    try:
        rows = write_backup(Settings.from_env(), file)
    except (CannotCopy, SettingsError, OSError) as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"Wrote {sum(rows.values())} rows and the keys to {file}.")
