"""Batches: many calls in one multipart/mixed request, answered part by part."""

from __future__ import annotations

import re
import secrets
from http import HTTPStatus
from typing import TYPE_CHECKING

from simulator.errors import GmailError, invalid
from simulator.gateway import Request, Response, answer, error_response, suffer, user_of
from simulator.quota import too_many_at_once

if TYPE_CHECKING:
    from simulator.world import World

# https://developers.google.com/workspace/gmail/api/guides/batch
MOST_PARTS = 100
BOUNDARY = re.compile(r'boundary="?([^";]+)"?', re.IGNORECASE)
BLANK_LINE = re.compile(rb"\r?\n\r?\n")


def answer_batch(world: World, request: Request) -> Response:
    """One multipart answer with a part for each inner call, in the order of the calls."""
    try:
        email = user_of(world, request)
        faults = world.faults.strike("batch", email, False)
        cut = suffer(faults)
        parts = _parts(request)
        most = min([MOST_PARTS, *(fault.count for fault in faults if fault.kind == "batch_limit")])
        if len(parts) > most:
            raise GmailError(
                400,
                "badRequest",
                f"Inner request count exceeds the limit. Received: {len(parts)}, Limit: {most}",
            )
    except GmailError as error:
        world.stats.answered("batch", error.status, False)
        return error_response(error)
    world.stats.add("batches")
    answers = _answers(world, email, parts)
    cut = next((one.cut for _, one in answers if one.cut is not None), cut)
    boundary = "batch_" + secrets.token_urlsafe(16)
    body = b"".join(_written(boundary, content_id, one) for content_id, one in answers)
    body += f"--{boundary}--\r\n".encode()
    return Response(200, body, {}, f"multipart/mixed; boundary={boundary}", cut=cut)


def _answers(
    world: World, email: str, parts: list[tuple[str, Request]]
) -> list[tuple[str, Response]]:
    """Gmail runs the parts side by side, so each takes a place; those without one get a 429."""
    taken = world.quota.enter(email, len(parts))
    try:
        answers = []
        for index, (content_id, part) in enumerate(parts):
            if index < taken:
                answers.append((content_id, answer(world, part, admitted=True)))
            else:
                world.stats.answered("unknown", 429, True)
                answers.append((content_id, error_response(too_many_at_once())))
        return answers
    finally:
        world.quota.leave(email, taken)


def _parts(request: Request) -> list[tuple[str, Request]]:
    found = BOUNDARY.search(request.headers.get("content-type", ""))
    if found is None:
        raise invalid("Missing boundary in multipart/mixed request", "badRequest")
    mark = b"--" + found[1].encode()
    pieces = re.split(rb"(?:\A|\r?\n)" + re.escape(mark) + rb"(?=\r?\n|--)", request.body)
    outer = request.headers.get("authorization", "")
    parts = [_part(piece, outer) for piece in pieces[1:] if not piece.startswith(b"--")]
    if not parts:
        raise invalid("Failed to parse batch request, no parts", "badRequest")
    return parts


def _part(piece: bytes, authorization: str) -> tuple[str, Request]:
    """The Content-ID and the call of one part; the outer token counts unless it has its own."""
    split = BLANK_LINE.split(piece.lstrip(b"\r\n"), 1)
    if len(split) != 2:
        raise invalid("Failed to parse batch request, error: malformed part", "badRequest")
    outer = _headers(split[0])
    call = BLANK_LINE.split(split[1].lstrip(b"\r\n"), 1)
    first, _, rest = call[0].partition(b"\n")
    words = first.decode("latin-1").split()
    if len(words) < 2 or not words[1].startswith("/"):
        raise invalid("Failed to parse batch request, error: malformed request line", "badRequest")
    headers = _headers(rest)
    headers.setdefault("authorization", authorization)
    body = call[1] if len(call) > 1 else b""
    body = body.rstrip(b"\r\n") if "json" in headers.get("content-type", "json") else body
    request = Request(words[0].upper(), words[1], headers, body, part=True)
    return outer.get("content-id", ""), request


def _headers(head: bytes) -> dict[str, str]:
    headers = {}
    for line in head.decode("latin-1").splitlines():
        name, colon, value = line.partition(":")
        if colon:
            headers[name.strip().lower()] = value.strip()
    return headers


def _written(boundary: str, content_id: str, response: Response) -> bytes:
    reason = HTTPStatus(response.status).phrase
    lines = [f"--{boundary}", "Content-Type: application/http"]
    if content_id:
        lines.append(f"Content-ID: <response-{content_id.lstrip('<').rstrip('>')}>")
    lines += ["", f"HTTP/1.1 {response.status} {reason}", f"Content-Type: {response.content_type}"]
    lines += [f"{name}: {value}" for name, value in response.headers.items()]
    lines += [f"Content-Length: {len(response.body)}", "", ""]
    return "\r\n".join(lines).encode("latin-1", "replace") + response.body + b"\r\n"
