"""Under what keys a person is found again: addresses, and the full name that several may share."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from introductions.model import Message, Owner, Participant
from introductions.who.names import canonical
from introductions.who.people import full_name
from server.models import ring


def keys_of(person: Participant, own: Collection[str] = ()) -> set[str]:
    """Return the keys of a person; the owner (keys *own*) is known by no name.

    One person may write from several addresses, or be named before an address is known.

    >>> sorted(keys_of(Participant("bob+list@bright.example", "Stone, Bob")))
    ['bob stone', 'bob+list@bright.example', 'bob@bright.example']
    """
    if not person.email:
        return {full_name(person.name)} - {""}
    address = canonical(person.email)
    if person.email in own or address in own:
        return {person.email, address}
    return {person.email, address, full_name(person.name)} - {""}


def own_keys(owner: Owner) -> frozenset[str]:
    """Return the keys of the owner, who is on every message and tells nothing."""
    return frozenset(key for email in owner.emails for key in (email, canonical(email)))


def numbers(keys: Iterable[str]) -> set[int]:
    """Return *keys* as keyed hashes."""
    return {ring().number(key) for key in keys}


def people_of(message: Message, own: Collection[str] = ()) -> set[int]:
    """Return the keyed hashes of everybody on *message*."""
    everybody = (message.sender, *message.reached)
    return numbers(key for person in everybody for key in keys_of(person, own))
