"""Addresses that are nobody's own: roles, groups of readers, desks that serve customers."""

from __future__ import annotations

import re

from introductions.model import Participant
from introductions.who.names import GROUPS, ROLES, folded

_DESK = re.compile(r"(?:support|help|helpdesk|billing|service|customer\w*)@")
_OF_NOBODY = ROLES | GROUPS | frozenset(("care", "customer"))
_MANY = re.compile(
    r"(?:all|ap|ar|admin|accounts|accounting|billing|contact|crew|everyone|finance|hello|help|hr"
    r"|info|legal|logistics|mail|office|ops|operations|orders|people|sales|service|staff|studio"
    r"|support|kontakt|buero|büro|vertrieb|ventas|comptabilite|contabilidad|[a-z-]*team)"
)
_LIST = re.compile(r"@(?:[\w.-]*groups\.|lists?\.)")
_IN_BRACKETS = re.compile(r"\(.*?\)")


def is_role(person: Participant) -> bool:
    """Whether the address is an office's, unless a person's name stands before it."""
    return person.email.split("@")[0] in ROLES and not _names_a_person(person.name)


def is_desk(person: Participant) -> bool:
    """Whether a department that serves customers writes here, unless under a person's name."""
    return _DESK.match(person.email) is not None and not _names_a_person(person.name)


def is_group(person: Participant) -> bool:
    """Whether many read at this address: then nobody is brought together with anybody."""
    if _LIST.search(person.email):
        return True
    words = {folded(w) for w in re.findall(r"[^\W\d_]+", _IN_BRACKETS.sub(" ", person.name))}
    local = set(re.split(r"[^a-z]+", person.email.split("@")[0].split("+")[0]))
    return bool((words | local) & GROUPS)


def may_be_many(person: Participant) -> bool:
    """Whether somebody unnamed may read here, whatever name stands before it ("ops@")."""
    return _MANY.fullmatch(person.email.split("@")[0].split("+")[0].lower()) is not None


def _names_a_person(name: str) -> bool:
    words = name.split()
    return 2 <= len(words) <= 4 and not {w.lower().strip(".,") for w in words} & _OF_NOBODY
