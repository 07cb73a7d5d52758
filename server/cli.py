"""The command `introkeeper`: one module per subcommand, loaded when it is called."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

COMMANDS = {
    "run": "Start everything: queue, web server, worker, scheduler.",
    "scan": "Read mail files and print the introductions that they hold.",
    "sync": "Bring the connected mailboxes up to date now, and show the progress.",
    "eval": "Score labelled scenarios.",
    "eval-mail": "Score a scan of labelled real mail.",
    "digest": "Show or send the weekly digest.",
    "migrate": "Bring the database to the newest revision.",
    "doctor": "Check the installation and say what to do.",
    "backup": "Write a backup of database and keys.",
    "restore": "Read a backup back.",
    "move-database": "Copy everything into another database.",
    "rotate-keys": "Encrypt everything with a new key.",
    "delete-account": "Delete an account, its grant and all its data.",
}

NO_DATABASE = (
    "The database cannot be used: start `introkeeper run` once, or run `introkeeper migrate`."
)


class Commands(click.Group):
    """A group that imports a subcommand only when it is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module = import_module(f"server.commands.{name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the subcommand; what fails outside of it becomes one sentence."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            said = f"{error.filename}: {error.strerror}" if error.filename else str(error)
            raise click.ClickException(f"{said}.") from None
        except Exception as error:
            from sqlalchemy.exc import OperationalError, ProgrammingError  # slow to load

            if isinstance(error, OperationalError | ProgrammingError):
                raise click.ClickException(NO_DATABASE) from None
            raise

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=Commands)
@click.version_option(package_name="introkeeper")
def main() -> None:
    """Introkeeper keeps email introductions from failing."""
