"""Health, readiness, metrics and request IDs of the web server."""

from __future__ import annotations

import hmac
import re
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import structlog
from flask import Flask, Response, abort, current_app, g, jsonify, request
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest, multiprocess
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from redis import Redis
from redis.exceptions import RedisError
from rq import Queue
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from server import enqueue, migrate
from server.db import SessionFactory, reading
from server.store import accounts, entries

log = structlog.get_logger(__name__)
REQUESTS = Counter("introkeeper_requests", "Answered requests", ["route", "status"])
SECONDS = Histogram("introkeeper_request_seconds", "Time to answer", ["route"])
GMAIL_PAGE = Counter("introkeeper_gmail_page", "Parts of Gmail's page", ["part", "state"])
DATABASE_SECONDS = 4  # shorter than the patience of the health check in docker-compose.yml
LOOPBACK = frozenset({"127.0.0.1", "::1"})
REQUEST_ID = re.compile(r"[\w-]{8,64}")


class Gauges(Collector):
    """Figures that are read from queue and database when somebody asks."""

    def __init__(self, redis: Redis) -> None:
        self.redis = redis

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Yield queue lengths, accounts by state and entries by state."""
        waiting = GaugeMetricFamily("introkeeper_jobs_waiting", "Jobs", labels=["queue"])
        failed = GaugeMetricFamily("introkeeper_jobs_failed", "Failed jobs", labels=["queue"])
        for name in (enqueue.HIGH, enqueue.DEFAULT, enqueue.LOW):
            queue = Queue(name, connection=self.redis)
            waiting.add_metric([name], queue.count)
            failed.add_metric([name], queue.failed_job_registry.count)
        mailboxes = GaugeMetricFamily("introkeeper_accounts", "Mailboxes", labels=["state"])
        ledger = GaugeMetricFamily("introkeeper_entries", "Introductions", labels=["state"])
        with reading() as session:
            for state, number in accounts.by_state(session).items():
                mailboxes.add_metric([state], number)
            for state, number in entries.by_state(session).items():
                ledger.add_metric([state], number)
        yield from (waiting, failed, mailboxes, ledger)


class DatabaseCheck:
    """Looks at the database in a thread of its own: one that hangs must not hang the answer."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(1, "database-check")
        self._running: Future[str] | None = None

    def outcome(self) -> str:
        """Return what is wrong with the database, "" when nothing is."""
        running = self._running
        if running is None or running.done():
            running = self._running = self._threads.submit(_look_at_database)
        try:
            return running.result(DATABASE_SECONDS)
        except TimeoutError:
            return f"the database does not answer within {DATABASE_SECONDS} seconds"


def _look_at_database() -> str:
    try:
        with reading() as session:
            session.execute(text("SELECT 1"))
        if not migrate.is_current(SessionFactory.kw["bind"]):
            return "the database is of another revision: run introkeeper migrate"
    except SQLAlchemyError:
        return "the database does not answer"
    return ""


def register(app: Flask) -> None:
    """Give *app* its health pages, its metrics and an ID for every request."""
    app.extensions["database_check"] = DatabaseCheck()
    app.before_request(_begin)
    app.after_request(_end)
    app.add_url_rule("/healthz", view_func=healthz)
    app.add_url_rule("/readyz", view_func=readyz)
    app.add_url_rule("/metrics", view_func=metrics)


def healthz() -> Response:
    """The process answers."""
    return jsonify(status="ok")


def readyz() -> Response:
    """Database and queue answer in time, and the database is of this revision."""
    problems = []
    if said := current_app.extensions["database_check"].outcome():
        problems.append(said)
    try:
        current_app.config["REDIS"].ping()
    except RedisError:
        problems.append("the queue does not answer")
    answer = jsonify(status="not ready" if problems else "ready", problems=problems)
    answer.status_code = 503 if problems else 200
    return answer


def metrics() -> Response:
    """Prometheus figures, for this machine only unless a token is configured."""
    token = current_app.config["SETTINGS"].metrics_token
    given = request.authorization.token if request.authorization else None
    by_token = bool(token and given and hmac.compare_digest(token, given))
    if not (by_token or _from_this_machine()):
        abort(404)
    registry = CollectorRegistry()
    if "PROMETHEUS_MULTIPROC_DIR" in current_app.config["ENVIRON"]:
        multiprocess.MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    registry.register(Gauges(current_app.config["REDIS"]))
    return Response(generate_latest(registry), mimetype="text/plain; version=0.0.4")


def _from_this_machine() -> bool:
    """Return True for a request of this machine that no proxy passed on."""
    passed_on = "X-Forwarded-For" in request.headers or "Forwarded" in request.headers
    return request.remote_addr in LOOPBACK and not passed_on


def _begin() -> None:
    given = request.headers.get("X-Request-ID", "")
    g.request_id = given if REQUEST_ID.fullmatch(given) else uuid.uuid4().hex
    g.began = time.perf_counter()
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request=g.request_id)


def _end(response: Response) -> Response:
    route = request.url_rule.rule if request.url_rule else "unknown"
    seconds = time.perf_counter() - g.began
    REQUESTS.labels(route, response.status_code).inc()
    SECONDS.labels(route).observe(seconds)
    response.headers["X-Request-ID"] = g.request_id
    if response.status_code >= 500:
        log.error("answered", route=route, status=response.status_code, ms=round(seconds * 1000))
    return response
