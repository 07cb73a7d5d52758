"""How gunicorn runs the web server: `gunicorn --config python:server.web_process server.wsgi:app`.

https://docs.gunicorn.org/en/stable/settings.html
"""

from __future__ import annotations

import os
from typing import Any

workers = 2
threads = 4  # because requests wait for the database
keepalive = 75
graceful_timeout = 30
control_socket_disable = True


def worker_exit(_server: Any, worker: Any) -> None:
    """End a worker that has waited for its requests, even where one hangs for ever.

    Python waits without end for the threads of a pool, and nobody kills a worker whose master died.
    """
    if worker.booted:
        os._exit(0)
