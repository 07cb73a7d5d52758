"""People whom a mail names although they are not on it: which name is meant, and their address."""

from __future__ import annotations

import re

from introductions.finding.marked import Marked
from introductions.model import Message, Participant
from introductions.who.names import address_words, name_words, names_match
from introductions.who.people import Book

_STRANGER = re.compile(r"¤(\d+)¤")


_OURS = re.compile(r"\b(?:to|with) (?:our|my team|the team|a (?:member|specialist|colleague))\b")


def third(hit: re.Match[str], marked: Marked, message: Message, book: Book) -> Participant | None:
    """The person off the mail whom the found words are about: named in that sentence, or before."""
    text = marked.text
    ended = hit.group().endswith(("?", ".", "!"))
    rest = "" if ended else re.split(r"[.!?\n]", text[hit.end() :], maxsplit=1)[0]
    end = hit.end() + len(rest)
    if _OURS.search(text[hit.start() : end]):
        return None
    within = _persons(text, hit.start(), hit.end(), marked, message)
    if within:
        return stranger(within[-1], marked, book)
    inside = _persons(text, hit.end(), end, marked, message)
    if inside:
        return stranger(inside[0], marked, book)
    if _STRANGER.search(text, hit.start(), end):
        return None
    before = _persons(text, 0, hit.start(), marked, message)
    if before:
        return stranger(before[-1], marked, book)
    after = _persons(text, end, len(text), marked, message)
    return stranger(after[0], marked, book) if after else None


_HEARD_FROM = re.compile(
    r"\b(?:name|address|number|details|bio|resume|résumé|cv|profile|friend|son|daughter|student|"
    r"client|behalf) of\s+$|"
    r"\b(?:call|note|e-?mail|mail|message|letter|hear|heard|application|request|inquiry|enquiry|"
    r"query|proposal|resume|résumé|visit|voicemail|fax|word)\b[^.!?]{0,25} from\s+$"
)
_NO_PERSON = re.compile(
    r"\b(?:at|in|of|from|near|der|von der|bei|chez|de la|(?:back|move[ds]?|moving|relocat\w+|"
    r"fly|flying|flew|travell?\w*|trip|drive|driving|drove) to)\s+$"
)


def _persons(text: str, start: int, end: int, marked: Marked, message: Message) -> list[int]:
    """The names between two places that can be persons, the surest ones only."""
    ranked = _ranked(text, start, end, marked, message)
    best = max((rank for rank, _ in ranked), default=0)
    return [index for rank, index in ranked if rank == best]


def all_persons(text: str, start: int, end: int, marked: Marked, message: Message) -> list[int]:
    """All names between two places that can be persons."""
    return [index for _, index in _ranked(text, start, end, marked, message)]


def _ranked(
    text: str, start: int, end: int, marked: Marked, message: Message
) -> list[tuple[int, int]]:
    ranked: list[tuple[int, int]] = []
    for m in _STRANGER.finditer(text, start, end):
        index = int(m.group(1))
        before = text[max(0, m.start() - 40) : m.start()]
        if _NO_PERSON.search(before) and not _HEARD_FROM.search(before):
            continue
        name = marked.names[index]
        if _is_a_thing(name, message) or _signs(name, message) or _is_kin(name, before):
            continue
        sure = len(marked.names[index].split()) > 1
        ranked.append((int(sure), index))
    return ranked


# "Dad", "Aunt Pat" are known to the reader, "my aunt Pat" need not be.
_KIN = re.compile(
    r"(?:aunt|auntie|uncle|dad|mum|mom|daddy|mommy|granny|gran(?:d(?:ma|pa|ad|mother|father))?|"
    r"nan|nana|cousin)\b",
    re.I,
)
_OWN = re.compile(r"\b(?:my|mein\w*|ma|mon|mi|mia|mio|minha|meu|mijn)(?: [\w'’-]+)?\s+$")


def _is_kin(name: str, before: str) -> bool:
    return _KIN.match(name) is not None and not _OWN.search(before)


_THING = re.compile(
    r"[a-z][A-Z]|\d|\b(?:Inc|AI|LLC|Ltd|GmbH|AG|Corp|Company|Group|Capital|Partners|Bank|"
    r"University|Street|Court|Avenue|Road|Exchange|Online|Networks?|Systems|Solutions|Ventures|Foundation|"
    r"Institute|Center|Centre|"
    r"Trading|Energy|Power|Services|Association|Imaging|Club|Conference|Agreement|ISDA|House|"
    r"School|Hospital|Projektbau)\b|"
    r"\b(?:Assistant|Director|Manager|Officer|Department)$"
)


def _is_a_thing(name: str, message: Message) -> bool:
    """Whether a name is a firm's, a place's or a product's: by its words, or as the sender's."""
    joined = re.sub(r"[^a-z]", "", name.lower())
    domain = message.sender.email.rpartition("@")[2].replace("-", "")
    return _THING.search(name) is not None or (len(joined) > 4 and joined in domain)


def _signs(name: str, message: Message) -> bool:
    """Whether a full name is the writer's own, not a cousin's: the address shows its surname."""
    if names_match(name, message.sender):
        return True
    words, own = name_words(name), name_words(message.sender.name)
    if len(words) < 2 or words[-1] not in address_words(message.sender.email):
        return False
    return len(own) < 2 or own[-1] != words[-1] or own[0] == words[0]


def stranger(index: int, marked: Marked, book: Book) -> Participant:
    """A person known by name only, with the address that the mail or the mailbox gives them."""
    name = marked.names[index]
    for email in marked.emails:
        if belongs_to(name, email):
            return Participant(email, name)
    known = book.find(name)
    if known is not None:
        return Participant(known.email, known.name or name)
    at = re.search(rf"¤{index}¤[^¤§✉]{{0,80}}✉(\d+)✉", marked.text)
    if at:
        return Participant(marked.emails[int(at.group(1))], name)
    if len(marked.names) == 1 and len(marked.emails) == 1:
        return Participant(marked.emails[0], name)
    return Participant("", name)


def belongs_to(name: str, email: str) -> bool:
    """Whether an address shows this name, or its surname."""
    return names_match(name, Participant(email)) or _fits(name, email)


def _fits(name: str, email: str) -> bool:
    words = name_words(name)
    local = re.sub(r"[^a-z]", "", email.split("@")[0])
    return bool(words) and len(words[-1]) > 2 and words[-1] in local
