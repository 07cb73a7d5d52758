"""`introkeeper doctor`: what is wrong with this installation, and what to do."""

from __future__ import annotations

import sys

import click

from server.doctor import CHECKS, examine
from server.settings import SettingsError, of_running


@click.command()
@click.option("--only", type=click.Choice(list(CHECKS)), default=None, help="Make one check only.")
def command(only: str | None) -> None:
    """Check everything; exit with 1 when something is wrong."""
    try:
        settings = of_running()
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    wrong = 0
    for finding in examine(settings, only or ""):
        wrong += not finding.good
        mark = click.style("ok  ", fg="green") if finding.good else click.style("LOOK", fg="red")
        click.echo(f"{mark} {finding.name:<10} {finding.words}")
    sys.exit(1 if wrong else 0)
