"""Bring the database to the newest revision."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

HERE = Path(__file__).parent / "migrations"


def config(url: str) -> Config:
    """Return alembic's configuration for *url*."""
    made = Config()
    made.set_main_option("script_location", str(HERE))
    made.attributes["url"] = url
    return made


def upgrade(url: str) -> None:
    """Run every migration that the database at *url* has not seen."""
    command.upgrade(config(url), "head")


def is_current(engine: Engine) -> bool:
    """Return True when the database has seen every migration."""
    with engine.connect() as connection:
        seen = MigrationContext.configure(connection).get_current_heads()
    return set(seen) == set(ScriptDirectory(str(HERE)).get_heads())
