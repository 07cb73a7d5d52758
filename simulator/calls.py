"""One API call, and the table of the methods that answer them."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from simulator.errors import invalid

if TYPE_CHECKING:
    from simulator.faults import Fault
    from simulator.mailboxes import Mailbox
    from simulator.search import Search

Json = dict[str, Any]
SCOPE = "https://www.googleapis.com/auth/gmail."
FULL = "https://mail.google.com/"


@dataclass
class Call:
    """What one method gets to see: whose mailbox, the path's ids, the query and the body."""

    mailbox: Mailbox
    search: Search
    path: dict[str, str] = field(default_factory=dict)
    query: dict[str, list[str]] = field(default_factory=dict)
    body: Json = field(default_factory=dict)
    media: bytes = b""
    scopes: frozenset[str] = frozenset()
    faults: list[Fault] = field(default_factory=list)

    def text(self, name: str, default: str = "") -> str:
        """One query parameter."""
        return self.query.get(name, [default])[-1]

    def flag(self, name: str) -> bool:
        """A query parameter that is true or false."""
        value = self.text(name, "false").lower()
        if value not in ("true", "false"):
            raise invalid(f"Invalid value at '{name}' (TYPE_BOOL), \"{value}\"")
        return value == "true"

    def count(self, name: str, default: int, most: int) -> int:
        """A query parameter that is a number; more than *most* counts as *most*."""
        value = self.text(name, str(default))
        if not value.isdigit():
            raise invalid(f"Invalid value at '{name}' (TYPE_UINT32), \"{value}\"")
        return min(int(value), most) or default

    def choice(self, name: str, default: str, allowed: tuple[str, ...]) -> str:
        """A query parameter out of a few; Google takes enum values in any case."""
        value = self.text(name, default).lower()
        if value not in allowed:
            raise invalid(f"Invalid value at '{name}', \"{value}\"")
        return value

    def strings(self, name: str) -> list[str]:
        """A list of strings in the body."""
        value = self.body.get(name, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise invalid(f"Invalid value at '{name}'")
        return value

    def raw(self, holder: Json) -> bytes:
        """The mail in a Message resource, or the bytes that were uploaded."""
        if self.media:
            return self.media
        raw = holder.get("raw")
        if not isinstance(raw, str) or not raw:
            raise invalid(
                "'raw' RFC822 payload message string or uploading message via /upload/* URL "
                "required"
            )
        try:
            padded = raw + "=" * (-len(raw) % 4)
            return base64.b64decode(padded, altchars=b"-_", validate=True)
        except (binascii.Error, ValueError):
            raise invalid(
                "Invalid value at 'message.raw' (TYPE_BYTES), Base64 decoding failed"
            ) from None

    def fault(self, kind: str) -> Fault | None:
        """The fault of that kind that was set for this call; None when it goes well."""
        return next((fault for fault in self.faults if fault.kind == kind), None)


Answer = Callable[[Call], "Json | None"]


@dataclass(frozen=True)
class Method:
    """A method of the API: its name in the quota table, where it lives, and who may call it."""

    name: str
    verb: str
    pattern: re.Pattern[str]
    scopes: frozenset[str]
    answer: Answer


METHODS: list[Method] = []


def method(name: str, verb: str, path: str, scopes: str) -> Callable[[Answer], Answer]:
    """Registers a function as the method at *path* (below users/{userId}/)."""
    pattern = re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", path))
    allowed = frozenset({FULL, *(SCOPE + scope for scope in scopes.split())})

    def register(answer: Answer) -> Answer:
        METHODS.append(Method(name, verb, pattern, allowed, answer))
        return answer

    return register
