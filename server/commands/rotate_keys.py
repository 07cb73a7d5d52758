"""`introkeeper rotate-keys`: everything encrypted anew."""

from __future__ import annotations

from pathlib import Path

import click

from server.keeping.keys import KeyProblem
from server.keeping.rotation import rotate_keys
from server.settings import Settings, SettingsError


@click.command()
@click.option(
    "--to",
    "target",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the new key file here: for a key file that cannot be written, such as a secret.",
)
def command(target: Path | None) -> None:
    """Encrypt every stored field with a new key. Stop Introkeeper before, start it after."""
    try:
        settings = Settings.from_env()
        place = target or settings.key_file
        with click.progressbar(length=1, label="Encrypting") as bar:

            def progress(done: int, total: int) -> None:
                bar.length = max(total, 1)
                bar.update(done - bar.pos)

            done = rotate_keys(settings, progress, place)
    except (KeyProblem, SettingsError) as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{done} fields are encrypted with the new key, which is in {place} alone.")
    if place != settings.key_file:
        click.echo(f"Put {place} in the place of {settings.key_file} before the next start.")
