"""`python -m simulator`: starts a simulated Gmail and prints where it listens, as one JSON line."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from pathlib import Path
from types import FrameType

from simulator.mboxes import load_mbox
from simulator.push import SERVICE_ACCOUNT, Target
from simulator.sample import load_sample
from simulator.saving import Saved
from simulator.scenarios import load_scenario, scenario, scenarios
from simulator.web import Server
from simulator.world import World, new_client, write_client_file


def main(arguments: list[str] | None = None) -> int:
    """The exit code; runs until it is interrupted."""
    options = _options().parse_args(arguments)
    try:
        saved, world = _world(options)
        server = Server(world, options.port, options.gzip)
    except (OSError, ValueError, KeyError) as error:
        print(f"The simulator cannot start: {error}", file=sys.stderr)
        return 1
    client_file = options.data / "client_secret.json"
    write_client_file(client_file, world.oauth.client, server.url)
    signal.signal(signal.SIGTERM, _interrupt)
    line = {
        "url": server.url,
        "client_secret": str(client_file.resolve()),
        "mailboxes": {
            email: len(account.mailbox.mails) for email, account in world.accounts.items()
        },
    }
    try:
        print(json.dumps(line), flush=True)
        server.serve_forever(0.1)
    except KeyboardInterrupt:
        return 0
    finally:
        server.server_close()
        saved.close()
        world.close()
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m simulator", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--data", type=Path, required=True, help="folder that keeps everything")
    parser.add_argument("--scenarios", type=Path, help="JSONL file of scenarios")
    parser.add_argument("--id", default="", help="one scenario of the file; without it, all")
    parser.add_argument("--mbox", type=Path, action="append", default=[])
    parser.add_argument("--owner", default="alice@example.com", help="whose mailbox the mbox is")
    parser.add_argument("--units-per-minute", type=int, default=6000, help="0: no limit")
    parser.add_argument("--at-once", type=int, default=50, help="calls in flight; 0: no limit")
    parser.add_argument(
        "--virtual-time", action="store_true", help="quota minutes by /control/clock"
    )
    parser.add_argument("--redirect-uri", action="append", default=[])
    parser.add_argument("--push-url", default="", help="where Pub/Sub envelopes go, on loopback")
    parser.add_argument("--push-audience", default="", help="default: the push URL")
    parser.add_argument("--push-account", default=SERVICE_ACCOUNT, help="who signs the pushes")
    parser.add_argument("--access-seconds", type=int, default=3599)
    parser.add_argument("--gzip", action="store_true", help="compress answers, as Google does")
    return parser


def _world(options: argparse.Namespace) -> tuple[Saved, World]:
    """The world as it was left, else filled from what the command line names."""
    options.data.mkdir(parents=True, exist_ok=True)
    source = [str(options.scenarios or ""), options.id, *map(str, options.mbox), options.owner]
    saved = Saved(options.data / "simulator.sqlite", "|".join(source))
    world = saved.world(new_client(options.redirect_uri), options.virtual_time)
    world.quota.units_per_minute = options.units_per_minute
    world.quota.at_once = options.at_once
    world.oauth.access_seconds = options.access_seconds
    world.pusher.point(Target(options.push_url, options.push_audience, options.push_account))
    if not world.accounts:
        _fill(world, options)
        saved.keep_all(world)
    saved.follow(world)
    for account in world.accounts.values():
        account.search.refresh()
    return saved, world


def _fill(world: World, options: argparse.Namespace) -> None:
    if options.scenarios:
        chosen = (
            [scenario(options.scenarios, options.id)]
            if options.id
            else list(scenarios(options.scenarios))
        )
        for one in chosen:
            load_scenario(world, one)
    for path in options.mbox:
        load_mbox(world.mailbox(options.owner), path)
    if not options.scenarios and not options.mbox:
        load_sample(world)


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
