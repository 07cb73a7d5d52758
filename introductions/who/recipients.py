"""The persons to whom a mail is written, and the names by which it may call them."""

from __future__ import annotations

import re

from introductions.model import Message, Participant
from introductions.text.stopwords import NOT_A_NAME
from introductions.who.names import address_words, folded, names_match
from introductions.who.people import Book
from introductions.who.roles import is_group, is_role

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
    _learn_first_names(text, message, people, names)
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


def _learn_first_names(
    text: str, message: Message, people: tuple[Participant, ...], names: list[frozenset[str]]
) -> None:
    """Give each address without a display name the first name that the text shows for it.

    "Charles Patten" names adv.patten@…; a greeted "Howard" whom nobody else fits, h.brown@….
    """
    for k, person in enumerate(people):
        shown = address_words(person.email)
        if names[k] or not shown:
            continue
        full = next((n for n in _full_names(text, shown) if not names_match(n, message.sender)), "")
        if full:
            names[k] = names[k] | {full}
        elif len(shown[0]) == 1:
            names[k] = names[k] | _by_initial(text, shown[0], message, people, names)


def _full_names(text: str, shown: tuple[str, ...]) -> list[str]:
    """Two capitalised words of which the second is the surname that an address shows."""
    surname = shown[-1]
    if len(surname) < 3 or len(shown) < 2 or surname not in text.lower():
        return []
    found = re.findall(rf"\b([A-Z][^\W\d_]+[ \n]{re.escape(surname)})\b", text, re.I)
    return [" ".join(n.split()) for n in found if n[0].isupper() and _is_name(n.split()[0])]


def _by_initial(
    text: str,
    initial: str,
    message: Message,
    people: tuple[Participant, ...],
    names: list[frozenset[str]],
) -> frozenset[str]:
    """The called name that begins with the initial in an address and fits nobody else."""
    for word in _CALLED.findall(text[:_NEAR]):
        if folded(word[0]) != initial or not _is_name(word) or names_match(word, message.sender):
            continue
        if not any(_may_be_called(word, p, names[k]) for k, p in enumerate(people)):
            return frozenset((word,))
    return frozenset()


_NEAR = 1000  # characters of the text in which people are called by name
_CALLED = re.compile(
    r"(?:^|[.!?;:\n–—-]\s*|\b(?:[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey|[Cc]h(?:er|ère)|[Ll]iebe[rs]?|"
    r"[Cc]ar[oa]|[Qq]uerid[oa]|"
    r"[Bb]este|[Hh]allo|[Hh]ola|[Cc]iao|[Oo]lá|[Bb]onjour|and|und|et|y|e|en|meet)\s+|[,&/]\s*)"
    r"([A-Z][^\W\d_]{1,14})(?=\s*(?:[,:.!/&–—-]|\n|['’]s\b|$|(?:and|und|et|is|has|the|will)\b|"
    r"[^\W\d_]+s\b))",
    re.M,
)


def _is_name(word: str) -> bool:
    return folded(word) not in NOT_A_NAME


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
        if is_group(person):
            return ()
        if not person.email or is_role(person) or book.same(person, message.sender):
            continue
        if not any(book.same(person, p) for p in found):
            found.append(book.named(person))
    return tuple(found)
