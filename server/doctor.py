"""Everything that a self-hoster may get wrong, checked, with what to do about it."""

from __future__ import annotations

import smtplib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import requests
from redis import Redis
from redis.exceptions import RedisError
from rq import Queue, Worker
from rq.cron import CronScheduler
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from server import enqueue, migrate
from server.db import make_engine
from server.digests.mail_server import open_mail_server
from server.gmail import grants
from server.keeping.keys import KeyProblem, load_keyring
from server.settings import Settings

CLOCK_TOLERANCE = timedelta(seconds=60)
TIMEOUT = 10


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: its name, whether all is well, and what was seen or what to do."""

    name: str
    good: bool
    words: str


def examine(settings: Settings, only: str = "") -> Iterator[Finding]:
    """Yield one finding per check; *only* names a single one."""
    for name, check in CHECKS.items():
        if only in ("", name):
            good, words = check(settings)
            yield Finding(name, good, words)


def _data(settings: Settings) -> tuple[bool, str]:
    if not settings.data_dir.is_dir():
        return False, f"{settings.data_dir} is missing: start `introkeeper run` once."
    mode = settings.data_dir.stat().st_mode & 0o077
    if mode:
        return False, f"{settings.data_dir} is open to others: chmod 700 {settings.data_dir}"
    return True, str(settings.data_dir)


def _keys(settings: Settings) -> tuple[bool, str]:
    if not settings.key_file.exists():
        return False, "There is no key file yet: it is made at the first start. Back it up then."
    try:
        load_keyring(settings.key_file)
    except KeyProblem as error:
        return False, str(error)
    if settings.key_file.stat().st_mode & 0o077:
        return False, f"The key file is open to others: chmod 600 {settings.key_file}"
    return True, "The key file can be read, by its owner only."


def _client(settings: Settings) -> tuple[bool, str]:
    try:
        client = grants.load_client(settings.client_file)
    except grants.ClientFileProblem as error:
        return False, f"{error} (Without one, `introkeeper run` is a demo.)"
    kind = "web" if "web" in client else "installed"
    return True, f"A client of type '{kind}'."


def _redirect(settings: Settings) -> tuple[bool, str]:
    try:
        client = grants.load_client(settings.client_file)
    except grants.ClientFileProblem:
        return False, "Cannot be checked without a client file."
    mine = f"{settings.base_url}/oauth/callback"
    if "installed" in client and urlsplit(mine).hostname in ("127.0.0.1", "localhost"):
        return True, "A desktop client takes any loopback address."
    if mine in client.get("web", {}).get("redirect_uris", []):
        return True, mine
    return False, f"Add {mine} to the client's authorised redirect URIs in Google's console."


def _address(settings: Settings) -> tuple[bool, str]:
    parts = urlsplit(settings.base_url)
    if parts.scheme == "https" or parts.hostname in ("127.0.0.1", "localhost"):
        return True, settings.base_url
    return False, "INTROKEEPER_BASE_URL must be https, or an address on this machine."


def _gmail(settings: Settings) -> tuple[bool, str]:
    base = settings.gmail_endpoint or "https://gmail.googleapis.com"
    try:
        answer = requests.get(f"{base}/gmail/v1/users/me/profile", timeout=TIMEOUT)
    except requests.RequestException:
        return False, f"{base} cannot be reached from here: check network, proxy and DNS."
    skew = _skew(answer.headers.get("Date", ""))
    if skew is not None and skew > CLOCK_TOLERANCE:
        return False, f"This machine's clock is off by {skew.total_seconds():.0f} s: use NTP."
    if answer.status_code in (401, 403):
        return True, f"{base} answers."
    return False, f"{base} answered {answer.status_code}: this is not the Gmail API."


def _skew(date: str) -> timedelta | None:
    try:
        return abs(parsedate_to_datetime(date) - datetime.now(UTC))
    except (TypeError, ValueError):
        return None


def _database(settings: Settings) -> tuple[bool, str]:
    engine = make_engine(settings.database_url)
    try:
        with engine.connect() as connection:
            connection.execute(text("SELECT 1"))
        if not migrate.is_current(engine):
            return False, "The database is of another revision: run `introkeeper migrate`."
    except SQLAlchemyError as error:
        return False, f"DATABASE_URL cannot be used: {str(error).splitlines()[0]}"
    finally:
        engine.dispose()
    return True, f"{engine.dialect.name} answers, at the newest revision."


def _queue(settings: Settings) -> tuple[bool, str]:
    try:
        redis = _redis(settings)
        policy = redis.config_get("maxmemory-policy").get("maxmemory-policy", "noeviction")
    except (RedisError, OSError):
        return False, "Redis or Valkey does not answer: start it, or `introkeeper run`."
    if policy != "noeviction":
        return False, f"maxmemory-policy is {policy}: jobs may be dropped; set it to noeviction."
    return True, "Redis or Valkey answers and drops nothing."


def _worker(settings: Settings) -> tuple[bool, str]:
    try:
        workers = Worker.all(connection=_redis(settings))
    except (RedisError, OSError):
        return False, "The queue does not answer."
    if not workers:
        return False, "No worker runs: start `python -m workers`, or `introkeeper run`."
    return True, f"{len(workers)} at work."


def _scheduler(settings: Settings) -> tuple[bool, str]:
    try:
        alive = CronScheduler.all(connection=_redis(settings))
    except (RedisError, OSError):
        return False, "The queue does not answer."
    if not alive:
        return False, "No scheduler runs: start `python -m workers.schedule`."
    return True, "The scheduler runs."


def _failures(settings: Settings) -> tuple[bool, str]:
    try:
        redis = _redis(settings)
        names = (enqueue.HIGH, enqueue.DEFAULT, enqueue.LOW)
        failed = sum(Queue(n, connection=redis).failed_job_registry.count for n in names)
    except (RedisError, OSError):
        return False, "The queue does not answer."
    if failed:
        return False, f"{failed} jobs failed for good in the last day: see the worker's log."
    return True, "No job failed for good."


def _mail_out(settings: Settings) -> tuple[bool, str]:
    if not settings.smtp_url:
        return True, "No SMTP server: the digest goes through the owner's Gmail when permitted."
    began = time.monotonic()
    try:
        with open_mail_server(settings.smtp_url, TIMEOUT):
            pass
    except (OSError, smtplib.SMTPException, ValueError) as error:
        return False, f"INTROKEEPER_SMTP_URL does not work: {error}"
    return True, f"The SMTP server answers in {time.monotonic() - began:.1f} s."


def _push(settings: Settings) -> tuple[bool, str]:
    if not settings.push_topic:
        return True, "No topic: mailboxes are polled every five minutes."
    if not settings.push_audience or not settings.push_service_account:
        return False, "Set INTROKEEPER_PUSH_AUDIENCE and INTROKEEPER_PUSH_SERVICE_ACCOUNT too."
    if not settings.push_topic.startswith("projects/"):
        return False, "INTROKEEPER_PUSH_TOPIC must look like projects/NAME/topics/NAME."
    return True, settings.push_topic


def _redis(settings: Settings) -> Redis:
    return Redis.from_url(settings.redis_url, socket_connect_timeout=5, socket_timeout=5)


CHECKS: dict[str, Callable[[Settings], tuple[bool, str]]] = {
    "data": _data,
    "keys": _keys,
    "address": _address,
    "client": _client,
    "redirect": _redirect,
    "gmail": _gmail,
    "database": _database,
    "queue": _queue,
    "worker": _worker,
    "scheduler": _scheduler,
    "failures": _failures,
    "mail": _mail_out,
    "push": _push,
}
