"""Offers, requests and opt-in asks before an introduction, and one-sided introductions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from introductions import phrases
from introductions.addressing import Reading
from introductions.marked import Marked
from introductions.model import Kind, Message, Participant, Signal
from introductions.names import first_name, name_words, names_match
from introductions.people import Book, colleagues

if TYPE_CHECKING:
    from introductions.openers import Opener

_STRANGER = re.compile(r"¤(\d+)¤")


def preface_in(message: Message, marked: Marked, reading: Reading, book: Book) -> Opener | None:
    """The offer, request, opt-in or one-sided introduction in a mail to one side; else None."""
    if len(marked.people) > 2:
        return None
    for find in (_greets_an_absent, _opt_in, _request, _offer, _one_sided):
        opener = find(message, marked, reading, book)
        if opener is not None:
            return opener
    return None


def _made(
    kind: Kind,
    message: Message,
    introducer: Participant,
    parties: tuple[Participant, ...],
    marked: Marked,
    reading: Reading,
    why: str,
    first: Participant | None = None,
) -> Opener:
    from introductions.openers import Opener

    return Opener(
        kind=kind,
        message_id=message.id,
        introducer=introducer,
        parties=parties,
        greeted=tuple(marked.people[k] for k in reading.addressed),
        signals=(Signal(why, message.id),),
        first_writer=first,
    )


def _greets_an_absent(
    message: Message, marked: Marked, reading: Reading, book: Book
) -> Opener | None:
    """An introduction that speaks to two and by mistake reaches one."""
    if len(marked.people) != 1 or not reading.strangers_greeted:
        return None
    stranger = reading.strangers_greeted[0]
    told = len(re.findall(rf"¤{stranger}¤", marked.text)) >= 2
    brings = phrases.TOGETHER.search(marked.text) or phrases.HAND_OVER.search(marked.text)
    if not told or not (brings or 0 in reading.spoken):
        return None
    other = _stranger(stranger, marked, book)
    here = marked.people[0]
    why = f"speaks to {first_name(here)} and {other.name}, and reaches {first_name(here)} only"
    return _made(Kind.INTRODUCTION, message, message.sender, (here, other), marked, reading, why)


def _opt_in(message: Message, marked: Marked, reading: Reading, book: Book) -> Opener | None:
    hit = phrases.OPT_IN.search(marked.text)
    if hit is None:
        return None
    other = _third(hit, marked, message, book)
    if other is None:
        return None
    why = f"asks whether an introduction is welcome: “{_plain(hit.group(), marked)}”"
    parties = (marked.people[0], other)
    return _made(Kind.OPT_IN, message, message.sender, parties, marked, reading, why)


def _request(message: Message, marked: Marked, reading: Reading, book: Book) -> Opener | None:
    hit = phrases.REQUEST.search(marked.text)
    if hit is None:
        return None
    other = _third(hit, marked, message, book) or Participant("", "")
    introducer = marked.people[0]
    why = f"asks for an introduction: “{_plain(hit.group(), marked)}”"
    parties = (message.sender, other)
    return _made(Kind.REQUEST, message, introducer, parties, marked, reading, why)


def _offer(message: Message, marked: Marked, reading: Reading, book: Book) -> Opener | None:
    hit = phrases.OFFER.search(marked.text)
    if hit is None:
        return None
    other = _third(hit, marked, message, book)
    if other is None:
        return None
    why = f"promises an introduction: “{_plain(hit.group(), marked)}”"
    parties = (marked.people[0], other)
    return _made(Kind.OFFER, message, message.sender, parties, marked, reading, why)


_PERSON_WORD = re.compile(r"\b(?:he|she|him|her|his|hers|mr|mrs|who)\b")


def _one_sided(message: Message, marked: Marked, reading: Reading, book: Book) -> Opener | None:
    text = marked.text
    told = phrases.TOLD_OF_YOU.search(text)
    if told is None or len(marked.people) != 1:
        return None
    way = re.search(r"✉\d+✉|☎", text)
    other = _third(told, marked, message, book)
    if other is None or not other.name or colleagues(other, message.sender):
        return None
    if not way and not re.search(r"i(?:'ve| have)? (?:told|gave|given|spoke|asked)", text):
        return None
    will_write = re.search(
        r"(?:¤\d+¤|\b(?:he|she|they))[^.!?]{0,20}(?:will|'ll) (?:write|call|ring|contact|e-?mail|get|reach|be in touch|message|text)", text
    )
    first = other if will_write else marked.people[0]
    why = f"presents {other.name}, who is not on the mail: “{_plain(told.group(), marked)}”"
    parties = (marked.people[0], other)
    return _made(Kind.ONE_SIDED, message, message.sender, parties, marked, reading, why, first)


def _third(hit: re.Match[str], marked: Marked, message: Message, book: Book) -> Participant | None:
    """The person off the mail whom the found words are about: named in them, or nearest before."""
    text = marked.text
    named = _STRANGER.findall(hit.group())
    if named:
        return _stranger(int(named[-1]), marked, book)
    marks = [(m.start(), int(m.group(1))) for m in _STRANGER.finditer(text)]
    marks = [(at, k) for at, k in marks if _plausible(marked.names[k], text, k)]
    if not marks:
        return None
    rest = text[hit.end() :]
    sentence_end = hit.end() + len(re.split(r"[.!?\n]", rest, maxsplit=1)[0])
    after = [k for at, k in marks if hit.end() <= at <= sentence_end]
    if after:
        return _stranger(after[0], marked, book)
    full = [k for at, k in marks if len(marked.names[k].split()) > 1]
    before = [k for at, k in marks if at < hit.start() and (k in full or not full)]
    chosen = before[-1] if before else (full or [marks[0][1]])[0]
    return _stranger(chosen, marked, book)


def _plausible(name: str, text: str, index: int) -> bool:
    return len(name) > 2


def _stranger(index: int, marked: Marked, book: Book) -> Participant:
    """A person known by name only, with the address that the mail or the mailbox gives them."""
    name = marked.names[index]
    for email in marked.emails:
        if any(names_match(name, Participant(email)) or _fits(name, email) for _ in (0,)):
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


def _fits(name: str, email: str) -> bool:
    words = name_words(name)
    local = re.sub(r"[^a-z]", "", email.split("@")[0])
    return bool(words) and len(words[-1]) > 2 and words[-1] in local


def _plain(found: str, marked: Marked) -> str:
    out = re.sub(r"§(\d)§", lambda m: first_name(marked.people[int(m.group(1))]), found)
    return re.sub(r"¤(\d+)¤", lambda m: marked.names[int(m.group(1))], out).strip()
