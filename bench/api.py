"""Latency of hints and draft checks under load, beside an empty route of the same server.

`python -m bench.api [--accounts 200] [--messages 1000000] [--introductions 20000]` prints one
JSON line. PostgreSQL, Redis (or Valkey) and gunicorn run as `introkeeper run` starts them. The
empty route is GET /api/v1/ping: it knows the token and says so, nothing else.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from typing import Any

from bench import api_data
from bench.serving import KINDS, asked, serving, surroundings
from bench.wish import asked_for
from server import db, migrate
from server.settings import Settings


def main() -> None:
    """Fill, serve, load, report."""
    wish = asked_for(
        accounts=200,
        messages=1_000_000,
        introductions=20_000,
        clients=64,
        rounds=20,
        seconds=1.0,
    )
    with surroundings() as environ:
        print(json.dumps(measure(environ, wish)))


def measure(environ: dict[str, str], wish: argparse.Namespace) -> dict[str, Any]:
    """Return the figures."""
    settings = Settings.from_env(environ)
    began = time.monotonic()
    migrate.upgrade(settings.database_url)
    engine = db.connect(settings)
    size = api_data.Size(wish.accounts, wish.messages, wish.introductions)
    accounts = api_data.fill(engine, size, api_data.present())
    rows = api_data.counts(engine)
    engine.dispose()
    filled = time.monotonic() - began
    plan = {
        "port": settings.port,
        "clients": wish.clients,
        "kinds": KINDS,
        "rounds": wish.rounds + 1,
        "seconds": wish.seconds,
        "accounts": accounts,
    }
    with serving(settings, environ):
        told = asked(plan)
    kinds = told["kinds"]
    refused = [one for one in told["statuses"] if one[1] != 200]
    if refused:
        raise SystemExit(f"not all answers were good: {refused}")
    return {
        "hints_p99_ratio": _ratio(kinds, "hints", "p99_ms"),
        "draft_p99_ratio": _ratio(kinds, "draft", "p99_ms"),
        "hints_p50_ratio": _ratio(kinds, "hints", "p50_ms"),
        "draft_p50_ratio": _ratio(kinds, "draft", "p50_ms"),
        "empty_route": "GET /api/v1/ping (knows the token, does nothing)",
        "clients": wish.clients,
        **kinds,
        "rows": rows,
        "cpus": len(os.sched_getaffinity(0)),
        "fill_seconds": round(filled),
    }


def _ratio(kinds: dict[str, Any], kind: str, figure: str) -> float:
    return round(kinds[kind][figure] / kinds["empty"][figure], 3)


if __name__ == "__main__":
    main()
