"""How much faster a scan is than only parsing: prints one line of JSON.

The mbox is made for the run: mail of people and bulk mail, half and half, as in a real mailbox;
`--people-only` leaves the bulk out, which is the harder case.
People's mail is that of `--mail`, else ../shared/mail where it lies beside the project, else
made up; it is repeated, with other people each time, until the size is reached.
The speedup is wall time with two processes; `speedup_in_cpu` compares the processor time of all.
"""

from __future__ import annotations

import argparse
import email
import email.policy
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.bulk_mail import bulk_mail
from introductions.model import Owner
from server.scanning.mailfile import mail_files, stored
from server.scanning.processes import PROCESSES
from server.scanning.scan import scan

SHARED = Path(__file__).resolve().parents[2] / "shared" / "mail" / "background.dev.mbox"
NOW = datetime(2026, 3, 1, tzinfo=UTC)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--megabytes", type=int, default=300)
    options.add_argument("--people-only", action="store_true")
    options.add_argument("--mail", type=Path, help="an mbox of people's mail to repeat")
    options.add_argument("--scan-only", type=Path, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.scan_only:
        print(json.dumps(scanned(chosen.scan_only)))
        return
    with TemporaryDirectory() as folder:
        path = Path(folder) / "all.mbox"
        mail = chosen.mail or (SHARED if SHARED.exists() else None)
        written(path, chosen.megabytes * 1_000_000, not chosen.people_only, mail)
        figures = measured(path)
        parsing, parsing_cpu = seconds_of_parsing(path)
    print(
        json.dumps(
            {
                "speedup_vs_email_parse": round(parsing / figures["seconds"], 2),
                "messages_per_second": round(figures["messages"] / figures["seconds"]),
                "peak_mb": figures["peak_mb"],
                "speedup_in_cpu": round(parsing_cpu / figures["cpu_seconds"], 2),
                "mix": "people only" if chosen.people_only else "half people, half bulk",
                "messages": figures["messages"],
                "megabytes": chosen.megabytes,
                "introductions": figures["introductions"],
            }
        )
    )


def measured(path: Path) -> dict[str, float]:
    """The scan's figures, from a process of its own so that only its memory counts."""
    command = [sys.executable, "-m", "bench.scan", "--scan-only", str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def scanned(path: Path) -> dict[str, float]:
    """What one scan took: seconds, and the peak memory of all its processes together."""
    start, before = time.perf_counter(), time.process_time()
    found = scan([path], Owner(("alice@example.com",)), NOW)
    seconds = time.perf_counter() - start
    own = resource.getrusage(resource.RUSAGE_SELF)
    others = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "seconds": seconds,
        "cpu_seconds": time.process_time() - before + others.ru_utime + others.ru_stime,
        "messages": found.messages,
        "introductions": len(found.entries),
        "peak_mb": round((own.ru_maxrss + PROCESSES * others.ru_maxrss) / 1024),
    }


def seconds_of_parsing(path: Path) -> tuple[float, float]:
    """How long the standard library takes to parse all and read the texts: wall and CPU time."""
    start, cpu = time.perf_counter(), time.process_time()
    for one in stored(mail_files([path])[0]):
        mail = email.message_from_bytes(one.raw, policy=email.policy.default)
        body = mail.get_body(preferencelist=("plain", "html"))
        try:
            if body is not None:
                body.get_content()
        except (LookupError, ValueError):
            continue
    return time.perf_counter() - start, time.process_time() - cpu


def written(path: Path, size: int, with_bulk: bool, mail: Path | None) -> None:
    """Write an mbox of about *size* bytes, of the people's mail in *mail* or made up."""
    with path.open("wb") as target:
        copy = 0
        while target.tell() < size:
            people = list(peoples_mail(copy, mail))
            bulk: Iterable[bytes] = bulk_mail(len(people), seed=copy) if with_bulk else ()
            for mails in zip_longest(people, bulk):
                for raw in filter(None, mails):
                    target.write(b"From x@y Thu Jan  1 00:00:00 2026\n" + raw.rstrip() + b"\n\n")
                if target.tell() >= size:
                    return
            copy += 1


def peoples_mail(copy: int, mail: Path | None) -> Iterator[bytes]:
    """Mail that people wrote; each copy with its own people and ids."""
    originals = (one.raw for one in stored(mail_files([mail])[0])) if mail else made_up()
    for raw in originals:
        head, gap, body = raw.partition(b"\n\n")
        yield head.replace(b"@", b"@c%d." % copy) + gap + body


def made_up() -> Iterator[bytes]:
    """Plain mail between a few people, some of it introductions."""
    for number in range(2_000):
        text = "Alice, meet Bob, who builds tide gauges. Bob, meet Alice. I leave it to you two."
        if number % 50:
            text = f"Hi Bob,\n\nplease see the figures of week {number}. Shall we talk?\n" * 12
        yield (
            f"From: Carol {number} <carol{number % 90}@harbour.example>\n"
            f"To: Alice <alice@example.com>, Bob <bob{number % 70}@bright.example>\n"
            "Date: Mon, 5 Jan 2026 09:00:00 +0000\n"
            f"Subject: Week {number}\nMessage-ID: <{number}@harbour.example>\n\n{text}\n\nCarol\n"
        ).encode()


if __name__ == "__main__":
    main()
