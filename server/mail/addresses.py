"""Address headers of mail become participants."""

from __future__ import annotations

import re
from email.utils import getaddresses
from functools import lru_cache

from introductions.model import Participant
from server.mail.header_text import CONTROL, text_of

_MAX_ADDRESSES = 100_000
_SHORT = 200
_LONGEST_NAME = 200
_LONGEST_EMAIL = 320  # 64 of the local part, @, 255 of the domain (RFC 5321, section 4.5.3.1)
_ATOM = r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+"
# One plain member of the list; whatever is stranger goes to the standard library.
_PLAIN = re.compile(
    r"[ \t\r\n]*(?:(?:\"([^\"\\]{0,200})\"|([^\"<>@,;:()\\]{0,200}?))[ \t\r\n]*"
    rf"<({_ATOM})>|({_ATOM}))[ \t\r\n]*(?:,|$)"
)
_ADDRESS = re.compile(r"[^\s<>\"(),:;@\[\]]+@[^\s<>\"(),:;@]+")


def participants(value: str) -> tuple[Participant, ...]:
    """Everyone in an address header; a name without an address has an empty email."""
    value = value[:_MAX_ADDRESSES].strip(" \t\r\n,")
    return _few(value) if len(value) < _SHORT else _read(value)


@lru_cache(maxsize=10_000)
def _few(value: str) -> tuple[Participant, ...]:
    """The same few people stand in header after header."""
    return _read(value)


def _read(value: str) -> tuple[Participant, ...]:
    found = _plain(value)
    return tuple(dict.fromkeys(_strange(value) if found is None else found))


def _plain(value: str) -> list[Participant] | None:
    """The members of a list of plain addresses; None when one of them is not plain."""
    found: list[Participant] = []
    position = 0
    while position < len(value):
        match = _PLAIN.match(value, position)
        if match is None:
            return None
        quoted, name, angled, bare = match.groups()
        found.append(_member(angled or bare, quoted or name or ""))
        position = match.end()
    return found


@lru_cache(maxsize=20_000)
def _member(address: str, name: str) -> Participant:
    """The same people stand in list after list."""
    return _person(_clean(address), text_of(name))


def _strange(value: str) -> list[Participant]:
    """The members of any list: groups, comments, names without an address, broken quotes."""
    try:
        pairs = _pairs(CONTROL.sub(" ", value))
    except (RecursionError, ValueError, IndexError):
        pairs = [("", address) for address in _ADDRESS.findall(value)]
    found: list[Participant] = []
    surname = ""
    for name, address in pairs:
        name, address = text_of(name), text_of(address)
        if "@" in address:
            found.append(_person(_clean(address), _joined(surname, name)))
            surname = ""
            continue
        if surname:
            found.append(Participant("", surname[:_LONGEST_NAME]))
        surname = "" if _is_group(name, address) else (name or address).strip("<>;: ")
    if surname:
        found.append(Participant("", surname[:_LONGEST_NAME]))
    return found


def _pairs(value: str) -> list[tuple[str, str]]:
    """Names and addresses as the standard library reads them; all of a value without any `@`."""
    if "@" not in value and not value.endswith((":", ";")):
        return [(name, "") for name in value.split(";" if ";" in value else ",")]
    return getaddresses([value])


def _person(email: str, name: str) -> Participant:
    """The participant; an address repeated as the name is no name."""
    name = name.strip("'\" ")[:_LONGEST_NAME]
    return Participant(email, "" if name.lower() == email else name)


def _clean(address: str) -> str:
    match = _ADDRESS.search(address)
    return (match[0] if match else address).strip(".'").lower()[:_LONGEST_EMAIL]


def _joined(surname: str, name: str) -> str:
    """Undo the split of an unquoted `Chen, Ray <ray@…>`."""
    return f"{surname}, {name}" if surname and name else name or surname


def _is_group(name: str, address: str) -> bool:
    """True for the empty group `undisclosed-recipients:;` and its translations."""
    text = f"{name} {address}".lower()
    return (
        not text.strip(" ,;") or "undisclosed" in text or "recipients" in text or text.endswith(":")
    )
