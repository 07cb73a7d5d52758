"""Who is who in a mailbox: one person under several addresses, names as written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from introductions.model import Message, Owner, Participant
from introductions.who.names import (
    address_words,
    canonical,
    display,
    first_name,
    folded,
    name_words,
    names_match,
    same_address,
)

__all__ = ["Book", "display", "first_name", "names_match", "organisation", "same_address"]

# Freemail providers and reserved names (RFC 2606) tell nothing of an organisation.
_PUBLIC_TEXT = (
    "gmail.com googlemail.com yahoo.com hotmail.com outlook.com live.com msn.com aol.com "
    "icloud.com me.com mac.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de "
    "proton.me "
    "protonmail.com pm.me yahoo.co.uk yahoo.fr yahoo.de orange.fr wanadoo.fr free.fr laposte.net "
    "libero.it tiscali.it virgilio.it uol.com.br bol.com.br terra.com.br sapo.pt ziggo.nl "
    "kpnmail.nl hetnet.nl bluewin.ch mail.ru yandex.ru qq.com 163.com example.com example.org "
    "example.net comcast.net verizon.net att.net earthlink.net btinternet.com fastmail.com "
    "hey.com zoho.com"
)
_PUBLIC = frozenset(_PUBLIC_TEXT.split())
_COUNTRY_SECOND_TEXT = "co com org net gov edu ac or ne gob gouv"
_COUNTRY_SECOND = frozenset(_COUNTRY_SECOND_TEXT.split())


def organisation(email: str) -> str:
    """The registered domain behind an address; empty where it says nothing (freemail, reserved)."""
    domain = email.rpartition("@")[2].lower()
    if not domain or domain in _PUBLIC or domain.endswith(".invalid"):
        return ""
    labels = domain.split(".")
    if len(labels) > 2 and labels[-2] in _COUNTRY_SECOND and len(labels[-1]) == 2:
        return ".".join(labels[-3:])
    return ".".join(labels[-2:])


def colleagues(a: Participant, b: Participant) -> bool:
    """Whether both write from one organisation's domain."""
    return bool(organisation(a.email)) and organisation(a.email) == organisation(b.email)


def full_name(name: str) -> str:
    """The words of a name by which one person is known under several addresses, else "".

    >>> full_name("Stone, Bob"), full_name("Bob"), full_name("Bob Stone via List")
    ('bob stone', '', 'bob stone')
    """
    words = name_words(name)
    tells = len(words) >= 2 and len(words[0]) > 1 and not {"via", "list", "team"} & set(words)
    return " ".join(words) if tells else ""


class Book:
    """Who is who in these messages: answers `same`, `is_owner`, `resolve`, `key`."""

    def __init__(self, messages: Iterable[Message], owner: Owner) -> None:
        self._owner = frozenset(canonical(e) for e in owner.emails)
        self._root: dict[str, str] = {}
        self._owner_name = owner.name
        self._by_word: dict[str, list[Participant]] = {}
        self._all_names: dict[str, set[str]] = {}
        self._by_name: dict[str, str] = {}
        self._seen: dict[str, Participant] = {}
        for address in owner.emails:
            self._note(Participant(address.lower(), owner.name))
        for message in messages:
            self._note(message.sender)
            for person in message.reached:
                self._note(person)

    def _note(self, person: Participant) -> None:
        key = canonical(person.email) if person.email else ""
        if not key:
            return
        if person.name:
            self._all_names.setdefault(key, set()).add(person.name)
        known = self._seen.get(key)
        if known is None or (not known.name and person.name):
            self._seen[key] = Participant(key, person.name)
        if known_as := full_name(person.name):
            first = self._by_name.setdefault(known_as, key)
            if first != key and key not in self._owner and not _role(person.email):
                self._root[key] = first
        self._root.setdefault(key, key)

    def key(self, person: Participant) -> str:
        """One string per person: the owner is "owner", a person without an address is a name."""
        if not person.email:
            return " ".join(name_words(person.name)) or folded(person.name)
        key = canonical(person.email)
        if key in self._owner:
            return "owner"
        root = self._root.get(key, key)
        return "owner" if root in self._owner else root

    def same(self, a: Participant, b: Participant) -> bool:
        """Whether both are one person."""
        if a.email and b.email:
            return self.key(a) == self.key(b)
        named, other = (a, b) if not a.email else (b, a)
        return names_match(named.name, other)

    def is_owner(self, person: Participant) -> bool:
        """Whether this is the mailbox's owner under any address."""
        return self.key(person) == "owner"

    def named(self, person: Participant) -> Participant:
        """The same participant with the display name that the mailbox knows, where it had none."""
        if person.name or not person.email:
            return person
        known = self._seen.get(canonical(person.email))
        return Participant(person.email, known.name) if known and known.name else person

    def known_names(self, person: Participant) -> frozenset[str]:
        """All display names under which the mailbox knows this person."""
        key = canonical(person.email) if person.email else ""
        found = self._all_names.get(key, set()) | {person.name}
        if key in self._owner:
            found |= {self._owner_name}
        return frozenset(n for n in found if n)

    def resolve(self, name: str, among: Sequence[Participant]) -> tuple[Participant, ...]:
        """Those of *among* whom a name as written may mean."""
        return tuple(p for p in among if names_match(name, self.named(p)))

    def _index(self) -> None:
        """Note each correspondent under every word of the name and of the address."""
        for person in self._seen.values():
            for word in {*name_words(person.name), *address_words(person.email)}:
                self._by_word.setdefault(word, []).append(person)

    def find(self, name: str) -> Participant | None:
        """The one correspondent with this full name, or None."""
        words = name_words(name)
        if len(words) < 2:
            return None
        if not self._by_word:
            self._index()
        near = self._by_word.get(words[-1], ())
        hits = {self.key(p): p for p in near if names_match(name, p)}
        return next(iter(hits.values())) if len(hits) == 1 else None


def _role(email: str) -> bool:
    return not address_words(email)
