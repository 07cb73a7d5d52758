"""Structured logs: what and who by ID; never a subject, an address, a text or a token."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

ADDRESS = re.compile(r"[^\s<>\"',;:()]+@[^\s<>\"',;:()]+")
SECRET = re.compile(r"(?i)(bearer\s+|token[\"'=:\s]+|code=|ya29\.)[\w\-./~+]{8,}")


def configure(form: str) -> None:
    """Send structlog's and the standard library's logs to stderr as *form*: text or json."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        hide_private,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    last: Any = (
        structlog.processors.JSONRenderer()
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), sort_keys=False)
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, last],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
    for noisy in ("googleapiclient", "google_auth_httplib2", "rq", "alembic", "urllib3"):
        logging.getLogger(noisy).setLevel(logging.WARNING)


def hide_private(
    _logger: object, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Blank addresses and tokens in every field, tracebacks included.

    >>> hide_private(None, "", {"event": "from bob@example.com"})["event"]
    'from [address]'
    """
    for name, value in event.items():
        if isinstance(value, str):
            event[name] = blanked(value)
    return event


def blanked(text: str) -> str:
    """Return *text* without addresses and tokens.

    >>> blanked("from bob@example.com")
    'from [address]'
    """
    return SECRET.sub(r"\1[secret]", ADDRESS.sub("[address]", text))
