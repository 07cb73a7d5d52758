"""The load of `bench.api`, in a process of its own: clients that keep their connection.

Reads a plan as JSON from stdin, prints latencies as JSON. Each client sends its next request
when the last one is answered; rounds of one kind of request take turns.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time
from typing import Any

LETTER = (
    "Hi {0}, thanks for bringing us together about {0}. I would like to hear more of {0}'s gauges, "
    "and what you saw at {0} last winter. How about Wednesday at ten for {0}? Best, Alice"
)
Requests = dict[str, list[list[bytes]]]


def requests_of(plan: dict[str, Any]) -> Requests:
    """Return for each kind the bursts of requests that belong together."""
    found: Requests = {kind: [] for kind in plan["kinds"]}
    for account in plan["accounts"]:
        head = f"Host: 127.0.0.1\r\nAuthorization: Bearer {account['token']}\r\n"
        for known in account["threads"]:
            for kind in plan["kinds"]:
                found[kind].append(list(_burst(kind, head, known)))
    return found


def _burst(kind: str, head: str, known: dict[str, str]) -> Any:
    if kind == "healthz":
        yield b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    elif kind == "empty":
        yield f"GET /api/v1/ping HTTP/1.1\r\n{head}\r\n".encode()
    elif kind == "hints":
        yield f"GET /api/v1/threads/{known['thread']}/hints HTTP/1.1\r\n{head}\r\n".encode()
    else:
        words = LETTER.format(known["name"]).split(" ")
        for count in range(3, len(words), 3):
            body = {
                "thread_id": known["thread"],
                "to": [known["introducer"]],
                "subject": "Re: hello",
                "text": " ".join(words[:count]),
            }
            data = json.dumps(body).encode()
            length = f"Content-Type: application/json\r\nContent-Length: {len(data)}\r\n"
            yield f"POST /api/v1/drafts/check HTTP/1.1\r\n{head}{length}\r\n".encode() + data


async def ask(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, data: bytes) -> int:
    """Return the status of the answer to *data*."""
    writer.write(data)
    head = await reader.readuntil(b"\r\n\r\n")
    length = 0
    for line in head.split(b"\r\n"):
        if line.lower().startswith(b"content-length:"):
            length = int(line[15:])
    if length:
        await reader.readexactly(length)
    return int(head[9:12])


async def client(plan: dict[str, Any], bursts: Requests, taken: Any, number: int) -> None:
    """Take part in all rounds on one connection."""
    chosen = random.Random(number)
    reader, writer = await asyncio.open_connection("127.0.0.1", plan["port"], limit=1 << 20)
    clock = time.perf_counter
    left: dict[str, list[bytes]] = {}
    for turn in range(plan["rounds"]):
        for kind in plan["kinds"]:
            await taken["gate"].wait()
            until = clock() + plan["seconds"]
            while clock() < until:
                left[kind] = left.get(kind) or list(chosen.choice(bursts[kind]))
                data, began = left[kind].pop(0), clock()
                status = await ask(reader, writer, data)
                if turn:  # the first round warms up
                    taken[kind].append(clock() - began)
                    taken["statuses"].add((kind, status))
    writer.close()


async def main() -> None:
    """Run the plan of stdin."""
    plan = json.load(sys.stdin)
    bursts = requests_of(plan)
    taken: Any = {kind: [] for kind in plan["kinds"]}
    taken |= {"statuses": set(), "gate": asyncio.Barrier(plan["clients"])}
    async with asyncio.TaskGroup() as group:
        for number in range(plan["clients"]):
            group.create_task(client(plan, bursts, taken, number))
    report = {kind: _figures(taken[kind], plan) for kind in plan["kinds"]}
    print(json.dumps({"kinds": report, "statuses": sorted(taken["statuses"])}))


def _figures(seconds: list[float], plan: dict[str, Any]) -> dict[str, float]:
    ordered = sorted(seconds)
    took = plan["seconds"] * (plan["rounds"] - 1)
    return {
        "requests": len(ordered),
        "per_second": round(len(ordered) / took, 1),
        "p50_ms": round(ordered[len(ordered) // 2] * 1000, 2),
        "p99_ms": round(ordered[int(len(ordered) * 0.99)] * 1000, 2),
    }


if __name__ == "__main__":
    asyncio.run(main())
