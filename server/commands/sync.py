"""`introkeeper sync`: bring the connected mailboxes up to date now, and show how far it is."""

from __future__ import annotations

import sys
import time
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import click
from redis import Redis
from redis.exceptions import RedisError

from server import db
from server.connected import connected
from server.gmail import grants
from server.settings import Settings
from server.store import accounts
from server.sync import Outcome, progress, sync_account

LOOK_SECONDS = 0.5


@click.command()
@click.option("--account", "address", default="", help="Only this mailbox; default: all.")
def command(address: str) -> None:
    """Fetch what is new and go on with the first sync until it is complete."""
    settings = connected()
    try:
        grants.load_client(settings.client_file)
    except grants.ClientFileProblem as error:
        raise click.ClickException(str(error)) from None
    with db.reading() as session:
        chosen = accounts.by_email(session, address) if address else None
        ids = [chosen.id] if chosen else accounts.active_ids(session)
    if not ids or (address and chosen is None):
        raise click.ClickException("There is no such mailbox: connect it on the first page.")
    try:
        with Redis.from_url(settings.redis_url) as redis:
            redis.ping()
            for account_id in ids:
                _sync(account_id, settings, redis)
    except RedisError:
        raise click.ClickException(
            "Redis or Valkey does not answer: start Introkeeper, or set REDIS_URL."
        ) from None


def _sync(account_id: int, settings: Settings, redis: Redis) -> None:
    with ThreadPoolExecutor(1) as pool:
        while True:
            work = pool.submit(sync_account, account_id, settings, redis, patience=float("inf"))
            outcome = _watch(account_id, work)
            if outcome.again_in is None:
                break
            time.sleep(outcome.again_in)
    state = _state(account_id)
    click.echo(("\r" if sys.stdout.isatty() else "") + line(account_id, state))
    if state.get("trouble"):
        raise click.ClickException(str(state["trouble"]))


def _watch(account_id: int, work: Future[Outcome]) -> Outcome:
    while not work.done():
        if sys.stdout.isatty():
            click.echo("\r" + line(account_id, _state(account_id)), nl=False)
        time.sleep(LOOK_SECONDS)
    return work.result()


def _state(account_id: int) -> dict[str, Any]:
    with db.reading() as session:
        return progress.read(session, account_id)


def line(account_id: int, state: dict[str, Any]) -> str:
    """Return where a mailbox stands, in one line of 100 characters.

    >>> line(1, {"words": "Up to date", "found": 3, "stored": 5, "listed": 5}).split("  ")[0]
    'Mailbox 1: Up to date'
    """
    left = int(state.get("seconds_left", 0))
    parts = [
        f"Mailbox {account_id}: {state.get('words', 'Starting')}",
        f"{state.get('found', 0)} introductions",
        f"{state.get('stored', 0)} of {state.get('listed', 0)} messages",
        f"{state.get('spent', 0)} units",
        f"about {-(-left // 60)} min left" if left else "",
    ]
    return "  ".join(part for part in parts if part).ljust(100)
