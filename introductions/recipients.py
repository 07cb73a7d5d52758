"""The persons to whom a mail is written, and the names by which it may call them."""

from __future__ import annotations

import re

from introductions.model import Message, Participant
from introductions.names import GROUPS, ROLES, address_words, folded, names_match
from introductions.people import Book
from introductions.stopwords import NOT_A_NAME

_FIRST_WORDS = re.compile(
    r"\s*(?:(?:hi|hello|hey|dear|good morning|good afternoon|hallo|liebe[rs]?|bonjour|hola|ciao|"
    r"olá|beste)[\s,]+)?"
    r"([A-Z][^\W\d_]+)\s*(?:[,:;!–—-]|\n)",
    re.I,
)


def called_names(
    text: str, message: Message, people: tuple[Participant, ...], book: Book
) -> list[frozenset[str]]:
    """All names of each person; a greeting that fits nobody names the one in To."""
    names = [book.known_names(p) for p in people]
    greeted = _FIRST_WORDS.match(text)
    word = greeted.group(1) if greeted else ""
    if not word or folded(word) in NOT_A_NAME or names_match(word, message.sender):
        return names
    if any(_may_be_called(word, p, names[k]) for k, p in enumerate(people)):
        return names
    reader = only_reader(message, people, book)
    if reader is None:
        reader = next((k for k, p in enumerate(people) if not names[k]), None)
    if reader is not None:
        names[reader] = names[reader] | {word}
    return names


def _may_be_called(word: str, person: Participant, names: frozenset[str]) -> bool:
    return names_match(word, person) or any(names_match(word, Participant("", n)) for n in names)


def only_reader(message: Message, people: tuple[Participant, ...], book: Book) -> int | None:
    """The one person in To; None when several are, or none."""
    to = [k for k, p in enumerate(people) if any(book.same(p, t) for t in message.to)]
    return to[0] if len(to) == 1 else None


def people_on(message: Message, book: Book) -> tuple[Participant, ...]:
    """The persons in To and Cc other than the sender, each once; roles and lists are none."""
    found: list[Participant] = []
    for person in message.recipients:
        if _is_group(person):
            return ()
        if not person.email or _is_role(person) or book.same(person, message.sender):
            continue
        if not any(book.same(person, p) for p in found):
            found.append(book.named(person))
    return tuple(found)


def _is_role(person: Participant) -> bool:
    local = person.email.split("@")[0]
    return local in ROLES and not (address_words(person.email) or _looks_personal(person.name))


def _is_group(person: Participant) -> bool:
    """Whether many read at this address: then nobody is brought together with anybody."""
    if re.search(r"@(?:[\w.-]*groups\.|lists?\.)", person.email):
        return True
    words = {folded(w) for w in re.findall(r"[^\W\d_]+", person.name)}
    local = set(re.split(r"[^a-z]+", person.email.split("@")[0]))
    return bool((words | local) & GROUPS)


def _looks_personal(name: str) -> bool:
    words = name.split()
    return 2 <= len(words) <= 3 and not {w.lower().strip(".,") for w in words} & ROLES
