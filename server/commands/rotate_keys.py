"""`introkeeper rotate-keys`: everything encrypted anew."""

from __future__ import annotations

import click

from ..keys import KeyProblem
from ..rotation import rotate_keys
from ..settings import Settings, SettingsError


@click.command()
def command() -> None:
    """Encrypt every stored field with a new key. Stop Introkeeper before, start it after."""
    try:
        with click.progressbar(length=1, label="Encrypting") as bar:

            def progress(done: int, total: int) -> None:
                bar.length = max(total, 1)
                bar.update(done - bar.pos)

            done = rotate_keys(Settings.from_env(), progress)
    except (KeyProblem, SettingsError) as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{done} fields are encrypted with the new key; the old one is gone.")
