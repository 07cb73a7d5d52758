"""Which messages open an introduction, and why: wording and structure weighed together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from introductions.finding.addressing import Reading, read
from introductions.finding.aftermath import first_answer, shown_after
from introductions.finding.delegation import only_copied, only_thanked, without_delegates
from introductions.finding.first_writer import told_to_write, wanted_it
from introductions.finding.gate import may_open_marked
from introductions.finding.marked import Marked, mark, unwrapped
from introductions.finding.one_sided import presented_on_copy
from introductions.finding.opener import Opener
from introductions.finding.prefaces import preface_in
from introductions.finding.sounds_like import presents
from introductions.finding.weigh import ENOUGH, Weighed, weigh
from introductions.finding.who_begins import begins
from introductions.mail.human import is_human
from introductions.model import Kind, Message, Owner, Signal
from introductions.text.newtext import new_text
from introductions.told import Reason
from introductions.who.met import Met
from introductions.who.people import Book
from introductions.who.recipients import called_names, only_reader, people_on
from introductions.who.roles import is_desk
from introductions.who.small_letters import named_by_addresses

__all__ = ["Met", "Opener", "find_openers", "may_open", "opener_in"]

MOST_PEOPLE = 6  # spec, section 2: 2 to 6 people besides the sender
_HIDDEN = frozenset({"SPAM", "TRASH", "DRAFT", "CHAT"})
Look = Callable[[Message], bool]


def find_openers(
    messages: Iterable[Message], owner: Owner, look: Look | None = None
) -> tuple[Opener, ...]:
    """The messages that open an introduction, offer, request or opt-in, oldest first.

    *look* says which are read closely, where that is not every one that `may_open`.
    """
    ordered = sorted(messages, key=lambda m: m.sent_at)
    book = Book(ordered, owner)
    met = Met(book)
    found: list[Opener] = []
    for at, message in enumerate(ordered):
        if _HIDDEN & message.labels:
            continue
        opener = opener_in(message, book, met) if (look or may_open)(message) else None
        if opener is not None:
            found.append(_with_aftermath(opener, message, ordered[at + 1 :], book))
        if is_human(message):
            met.note(message)
    return tuple(found)


def opened_after(earlier: Iterable[Message], message: Message, owner: Owner) -> Opener | None:
    """What `find_openers` finds in a message that is the last of all."""
    if _HIDDEN & message.labels or not may_open(message):
        return None
    before = tuple(earlier)
    book = Book((*before, message), owner)
    if opener_in(message, book) is None:
        return None
    met = Met(book)
    for other in before:
        if is_human(other) and not _HIDDEN & other.labels:
            met.note(other)
    return opener_in(message, book, met)


def may_open(message: Message) -> bool:
    """Whether the message could open an entry: cheap, never missing what `find_openers` finds."""
    if _HIDDEN & message.labels or not message.text:
        return False
    return 1 <= len(message.to) + len(message.cc) <= 2 * MOST_PEOPLE and is_human(message)


def opener_in(message: Message, book: Book, met: Met | None = None) -> Opener | None:
    """What this one message opens; None when nothing. *met*: who has been on one mail before."""
    people = people_on(message, book)
    if not people or len(people) > MOST_PEOPLE:
        return None
    if is_desk(message.sender):  # a customer passed on is nobody's introduction (spec, section 2)
        return None
    text = named_by_addresses(unwrapped(new_text(message.text)))
    if not text:
        return None
    names = called_names(text, message, people, book)
    marked = mark(text, people, message.sender, names)
    if not may_open_marked(marked, message, names):
        return None
    reading = read(marked.text, only_reader(message, people, book))
    opener = None
    if len(people) >= 2:
        opener = _two_sided(message, marked, reading, book, met)
        opener = opener or presented_on_copy(message, marked, reading, book, met)
    return opener or preface_in(message, marked, reading, book)


_PAIR = re.compile(r"\b(?:each other|you two|the two of you|you both|one another)\b")
# The writer introduces in so many words, or says that they do not know each other.
_EXPLICIT = re.compile(
    r"\bintroduce you (?:both|two)\b|\bintroduce the two of you\b|\bconnecting you two\b|"
    r"\b(?:don't|do not|haven't|have not|never) (?:yet |actually )?(?:know|knew|met) each other\b|"
    r"\bkennt euch (?:\w+ ){0,2}nicht\b(?![^.!?]{0,30}\baus\b)|\bkennen elkaar (?:\w+ )?niet\b|"
    r"\b(?:ne )?vous connaissez pas\b|\bno os conocéis\b|\bnon vi conoscete\b|"
    r"\bnão se conhecem\b"
)


def _two_sided(
    message: Message, marked: Marked, reading: Reading, book: Book, met: Met | None
) -> Opener | None:
    """The introduction of people who are all on the mail; None when it is none."""
    reader = only_reader(message, marked.people, book)
    parties = _presented(marked, reading, reader)
    named = bool(reading.addressed or reading.spoken)
    if len(parties) < 2 or not (named or _PAIR.search(marked.text[:400])):
        return None
    writer = told_to_write(reading, parties)
    wanted = wanted_it(reading, parties)
    parties = without_delegates(message, marked, parties, writer, wanted, reader)
    if len(parties) < 2:
        return None
    people = tuple(marked.people[k] for k in parties)
    if met and met.all_have(people) and not _EXPLICIT.search(marked.text):
        return None
    weighed = weigh(message, marked, reading, parties, writer, wanted)
    if not presents(message, marked, weighed):
        return None
    if weighed.weight < ENOUGH:
        weighed.signals.append(Signal(Reason.SOUNDS_LIKE))
    return _opener(message, marked, parties, reading, weighed, writer, wanted)


def _presented(marked: Marked, reading: Reading, reader: int | None) -> tuple[int, ...]:
    """Those on the mail who can be meant: of three or more, the ones that the text names."""
    everyone = range(len(marked.people))
    seen = {*reading.addressed, *reading.spoken, reader}
    named = [k for k in everyone if k in seen]
    parties = named if len(everyone) > 2 and len(named) >= 2 else list(everyone)
    parties = [k for k in parties if not only_copied(marked.text, k)]
    if len(parties) > 2:
        parties = [k for k in parties if not only_thanked(reading, k)]
    return tuple(parties)


def _opener(
    message: Message,
    marked: Marked,
    parties: tuple[int, ...],
    reading: Reading,
    weighed: Weighed,
    writer: int | None,
    wanted: int | None,
) -> Opener:
    people = marked.people
    if writer is None and wanted is None and len(parties) == 2:
        wanted = begins(message, marked, reading, (parties[0], parties[1]))
    return Opener(
        kind=Kind.INTRODUCTION,
        message_id=message.id,
        introducer=message.sender,
        parties=tuple(people[k] for k in parties),
        greeted=tuple(people[k] for k in reading.addressed),
        signals=tuple(replace(s, message_id=message.id) for s in weighed.signals),
        first_writer=people[writer] if writer is not None else None,
        wanted_by=people[wanted] if wanted is not None else None,
        sender=message.sender,
    )


def _with_aftermath(
    opener: Opener, message: Message, later: Sequence[Message], book: Book
) -> Opener:
    """The opener with what the first answer between the parties shows."""
    if opener.kind is not Kind.INTRODUCTION:
        return opener
    answer = first_answer(message, opener.parties, later, book)
    if answer is None:
        return opener
    return replace(opener, signals=opener.signals + shown_after(message, answer, book))
