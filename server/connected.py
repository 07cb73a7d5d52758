"""The settings and the database of the running server, for commands that work beside it."""

from __future__ import annotations

import click

from server import db
from server.keeping.keys import KeyProblem
from server.settings import Settings, SettingsError, of_running


def connected() -> Settings:
    """Return the settings, with the database connected; else the command ends with a sentence."""
    try:
        settings = of_running()
        db.connect(settings)
    except (KeyProblem, SettingsError) as error:
        raise click.ClickException(str(error)) from None
    return settings
