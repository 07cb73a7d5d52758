"""A MIME tree, from whichever source, becomes one text, its attachments and its calendar part."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from introductions.model import CalendarPart
from server.mail.header_text import text_of
from server.mail.headers import Fields, first
from server.mail.html_text import html_to_text
from server.mail.ics import calendar_part

MAX_TEXT = 200_000
MAX_HTML = 2_000_000
_MAX_DEPTH = 30
_MAX_PARTS = 300
_FORWARDED = "---------- Forwarded message ---------"
_FORWARDED_FIELDS = ("from", "date", "subject", "to", "cc")
_WANTS_HTML = re.compile(
    r"(?:does not|doesn't|cannot|unable to|not) (?:support|display|view|show|read)\w*\b.{0,40}"
    r"\bhtml|view (?:this|the) (?:e-?mail|message) in|html[- ](?:capable|enabled|compatible)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Part:
    """One node of the tree; *content* decodes the text of a leaf when it is wanted.

    *headers* are the fields of the message that begins here (a message/rfc822 child).
    """

    kind: str
    content: Callable[[], str] = field(default=lambda: "")
    children: tuple[Part, ...] = ()
    filename: str = ""
    attached: bool = False
    headers: Fields = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Body:
    """What the parts of a message say together."""

    text: str = ""
    attachments: tuple[str, ...] = ()
    calendar: CalendarPart | None = None


def read_body(root: Part) -> Body:
    """The body of the tree: plain text where there is any, else HTML as text."""
    attachments: list[str] = []
    calendars: list[CalendarPart] = []
    budget = iter(range(_MAX_PARTS))
    pieces = _pieces(root, 0, budget, attachments, calendars)
    text = "\n\n".join(piece.strip("\r\n") for piece in pieces if piece.strip())
    return Body(text[:MAX_TEXT], tuple(attachments), calendars[0] if calendars else None)


def _pieces(
    part: Part,
    depth: int,
    budget: Iterator[int],
    attachments: list[str],
    calendars: list[CalendarPart],
) -> Iterator[str]:
    """The texts of a part and the parts below it, in reading order."""
    if depth > _MAX_DEPTH or next(budget, None) is None:
        return
    if part.kind in ("text/calendar", "application/ics") or part.filename.endswith(".ics"):
        calendar = calendar_part(part.content())
        if calendar:
            calendars.append(calendar)
    if part.filename and part.kind != "text/calendar":
        attachments.append(part.filename)
    if part.kind == "message/rfc822":
        yield _forwarded(part)
        for child in part.children:
            yield from _pieces(child, depth + 1, budget, [], [])
    elif part.kind == "multipart/alternative":
        yield from _alternative(part, depth, budget, attachments, calendars)
    elif part.children:
        for child in part.children:
            yield from _pieces(child, depth + 1, budget, attachments, calendars)
    elif not part.attached:
        yield _leaf(part)


def _alternative(
    part: Part,
    depth: int,
    budget: Iterator[int],
    attachments: list[str],
    calendars: list[CalendarPart],
) -> Iterator[str]:
    """The first alternative that says something: plain text, else the richest other one."""
    readable = [child for child in part.children if child.kind != "text/calendar"]
    for child in part.children:
        if child.kind == "text/calendar":
            yield from _pieces(child, depth + 1, budget, attachments, calendars)
    plain = [child for child in readable if child.kind == "text/plain"]
    rich = [child for child in readable if child.kind != "text/plain"]
    stub = ""
    for child in plain + rich[::-1]:
        text = "\n".join(_pieces(child, depth + 1, budget, attachments, calendars))
        if text.strip() and not (child in plain and rich and _is_stub(text)):
            yield text
            return
        stub = stub or text
    yield stub


def _is_stub(text: str) -> bool:
    """True for the plain part of a mail that only says it should have been read as HTML."""
    return len(text) < 400 and bool(_WANTS_HTML.search(text))


def _leaf(part: Part) -> str:
    if part.kind == "text/html":
        return html_to_text(part.content()[:MAX_HTML])
    readable = ("text/plain", "text/enriched", "text/rfc822-headers", "message/delivery-status")
    if part.kind in readable:
        return part.content()[:MAX_TEXT].replace("\r\n", "\n").replace("\r", "\n")
    return ""


def _forwarded(part: Part) -> str:
    """The head of an attached message, in the words that a forwarded one begins with."""
    found = ((name, text_of(first(part.headers, name))) for name in _FORWARDED_FIELDS)
    lines = [f"{name.title()}: {value}" for name, value in found if value]
    return "\n".join([_FORWARDED, *lines])
