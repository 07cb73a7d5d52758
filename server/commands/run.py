"""`introkeeper run`: everything on one machine."""

from __future__ import annotations

import click

from server.keeping.keys import KeyProblem
from server.run import CannotStart, Household
from server.settings import Settings, SettingsError


@click.command()
def command() -> None:
    """Start the queue, the web server, a worker and the scheduler."""
    try:
        Household(Settings.from_env(), say=click.echo).run()
    except (CannotStart, KeyProblem, SettingsError) as error:
        raise click.ClickException(str(error)) from None
