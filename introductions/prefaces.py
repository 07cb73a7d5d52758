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
    finders = (_greets_an_absent, _request, _opt_in, _offer, _one_sided)
    if len(marked.people) > 2:
        finders = (_one_sided,)
    for find in finders:
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
        sender=message.sender,
    )


def _greets_an_absent(
    message: Message, marked: Marked, reading: Reading, book: Book
) -> Opener | None:
    """An introduction that speaks to two and by mistake reaches one."""
    if len(marked.people) != 1 or not reading.strangers_greeted or 0 not in reading.addressed:
        return None
    stranger = reading.strangers_greeted[0]
    told = len(re.findall(rf"¤{stranger}¤", marked.text)) >= 2
    brings = (
        phrases.TOGETHER.search(marked.text)
        or re.search(r"\bmeet ¤", marked.text)
        or phrases.HAND_OVER.search(marked.text)
        or (0 in reading.spoken and phrases.CONTACT.search(marked.text))
    )
    if not told or not brings:
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
    parties = _for_another(hit, marked, message, book) or (message.sender, other)
    return _made(Kind.REQUEST, message, introducer, parties, marked, reading, why)


_THE_TWO = re.compile(r"\b(?:the two|them|these two|both)\b")


def _for_another(
    hit: re.Match[str], marked: Marked, message: Message, book: Book
) -> tuple[Participant, ...]:
    """The two people off the mail whom the sender asks to have brought together; else empty."""
    if not _THE_TWO.search(hit.group()):
        return ()
    index = list(dict.fromkeys(_persons_all(marked.text, 0, hit.start(), marked, message)))
    return tuple(_stranger(k, marked, book) for k in index[-2:]) if len(index) >= 2 else ()


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


def _one_sided(message: Message, marked: Marked, reading: Reading, book: Book) -> Opener | None:
    """An introduction to one side, where the other is told of, or will write, or can be reached."""
    if not _one_reader(message, marked):
        return None
    told = _told(marked)
    other = _antecedent(told, marked, message, book) if told else None
    if told is None or other is None or colleagues(other, message.sender):
        return None
    text = marked.text
    if colleagues(marked.people[0], message.sender) and not _described(other, marked):
        return None
    first = other if _WILL_WRITE.search(text) else marked.people[0]
    why = f"presents {other.name}, who is not on the mail: “{_plain(told.group(), marked)}”"
    parties = (marked.people[0], other)
    return _made(Kind.ONE_SIDED, message, message.sender, parties, marked, reading, why, first)


def _told(marked: Marked) -> re.Match[str] | None:
    """The words that bring the absent one and the reader together, the surest first."""
    text = marked.text
    told = phrases.TOLD_OF_YOU.search(text)
    if told is not None:
        return told
    way = re.search(r"✉\d+✉|☎", text)
    spoke = phrases.SPOKE_WITH.search(text)
    interested = phrases.INTERESTED.search(text)
    if interested and (way or spoke) and not phrases.SCHEDULING.search(text):
        return interested
    if way and spoke and _STRANGER.search(text, spoke.start(), spoke.end() + 120):
        return phrases.WRITE_TO.search(text)
    return phrases.DIRECT.search(text) if spoke else None


_DESCRIBED = (
    r"¤{0}¤,?(?: -)? (?:who|a|an|the|our|my|his|her|of|from|at|with|is (?:an?|the|our|my|with|from|in)|was|runs|has|heads|works|ceo|head|chief|president|vp|director)\b|"
    r"(?:guy|man|woman|gentleman|lady|person|friend|friend of mine|named|called|client|student|trader|reporter|individual)[^.!?]{{0,30}}¤{0}¤|¤{0}¤ \(|(?:call|note|mail|message) (?:[^.!?¤]{{0,40}})?from (?:[^.!?¤]{{0,90}})?¤{0}¤|spoke to ¤{0}¤|met (?:with )?¤{0}¤|person is ¤{0}¤|have ¤{0}¤ call"
)


def _described(other: Participant, marked: Marked) -> bool:
    """Whether the mail says who the absent person is."""
    index = next((k for k, name in enumerate(marked.names) if name == other.name), None)
    return index is None or re.search(_DESCRIBED.format(index), marked.text) is not None


def _antecedent(
    hit: re.Match[str], marked: Marked, message: Message, book: Book
) -> Participant | None:
    """The person whom the found words name, or the nearest one named just before or after."""
    named = _persons(marked.text, hit.start(), hit.end(), marked, message)
    if not named and _STRANGER.search(hit.group()):
        return None
    if named:
        return _stranger(named[0], marked, book)
    near = _persons(marked.text, max(0, hit.start() - 450), hit.start(), marked, message)
    if near:
        return _stranger(near[-1], marked, book)
    later = _persons(marked.text, hit.end(), hit.end() + 120, marked, message)
    return _stranger(later[0], marked, book) if later else None


_WILL_WRITE = re.compile(
    r"(?:¤\d+¤|\b(?:he|she|they))[^.!?]{0,20}(?:will|'ll) "
    r"(?:write|call|ring|contact|e-?mail|get|reach|be in touch|message|text)"
    r"|\bexpect (?:an? )?(?:note|call|mail|e-?mail|message|line) from\b|meldet sich|\bto have ¤\d+¤ (?:call|contact|write)|\bhear(?:ing)? from (?:an? )?¤|\bto (?:get with|call|write(?: to)?|contact|reach out to|e-?mail) you\b"
    r"|wird sich bei|meldet sich bei|(?:te|ti|le|vous) (?:escribirá|llamará|scriverà|chiamerà|écrira|appellera|contactera)"
)


def _one_reader(message: Message, marked: Marked) -> bool:
    """Whether the mail speaks to one person: alone in To, whoever is copied."""
    return len(marked.people) == 1 or len(message.to) == 1


_PRONOUN = re.compile(r"\b(?:him|her|them|he|she|the two of you|you two|you both|intro|introduction|introduce|connect|link|contact|e-?mail|mail|address|number|name|me|us)\b")
_OURS = re.compile(r"\b(?:to|with) (?:our|my team|the team|a (?:member|specialist|colleague))\b")


def _third(hit: re.Match[str], marked: Marked, message: Message, book: Book) -> Participant | None:
    """The person off the mail whom the found words are about: named in that sentence, or before."""
    text = marked.text
    start = max(text.rfind(c, 0, hit.start()) for c in ".!?\n") + 1
    end = hit.end() + len(re.split(r"[.!?\n]", text[hit.end() :], maxsplit=1)[0])
    if _OURS.search(text[hit.start() : end]):
        return None
    inside = _persons(text, hit.start(), end, marked, message)
    if inside:
        return _stranger(inside[-1] if len(_STRANGER.findall(hit.group())) else inside[0], marked, book)
    if _STRANGER.search(text, hit.start(), end):
        return None
    before = _persons(text, 0, hit.start(), marked, message)
    if before and _PRONOUN.search(text[start:end]):
        return _stranger(before[-1], marked, book)
    after = _persons(text, end, len(text), marked, message)
    if after and _PRONOUN.search(text[start:end]):
        return _stranger(after[0], marked, book)
    return None


_NO_PERSON = re.compile(r"\b(?:at|in|of|from|near|der|von der|bei|chez|de la)\s+$")


def _persons(text: str, start: int, end: int, marked: Marked, message: Message) -> list[int]:
    """The names between two places that can be persons, the surest ones only."""
    ranked = _ranked(text, start, end, marked, message)
    best = max((rank for rank, _ in ranked), default=0)
    return [index for rank, index in ranked if rank == best]


def _persons_all(text: str, start: int, end: int, marked: Marked, message: Message) -> list[int]:
    return [index for _, index in _ranked(text, start, end, marked, message)]


def _ranked(
    text: str, start: int, end: int, marked: Marked, message: Message
) -> list[tuple[int, int]]:
    ranked: list[tuple[int, int]] = []
    for m in _STRANGER.finditer(text, start, end):
        index = int(m.group(1))
        if _NO_PERSON.search(text[max(0, m.start() - 12) : m.start()]):
            continue
        if _is_a_thing(marked.names[index], message):
            continue
        sure = len(marked.names[index].split()) > 1
        ranked.append((int(sure), index))
    return ranked


_THING = re.compile(
    r"[a-z][A-Z]|\d|\b(?:Inc|LLC|Ltd|GmbH|AG|Corp|Company|Group|Capital|Partners|Bank|University|Street|"
    r"Court|Avenue|Road|Exchange|Online|Networks?|Systems|Solutions|Ventures|Foundation|Institute|Center|Centre|"
    r"Trading|Energy|Power|Services|Association|Imaging|Club|Conference|Agreement|ISDA|House|School|Hospital|Projektbau)\b"
)


def _is_a_thing(name: str, message: Message) -> bool:
    """Whether a name is a firm's, a place's or a product's: by its words, or as the sender's own."""
    joined = re.sub(r"[^a-z]", "", name.lower())
    domain = message.sender.email.rpartition("@")[2].replace("-", "")
    return _THING.search(name) is not None or (len(joined) > 4 and joined in domain)


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
