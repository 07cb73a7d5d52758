"""Offers, requests and opt-in asks: what comes before an introduction, in a mail to one side."""

from __future__ import annotations

import re

from introductions.finding import phrases, phrases_before
from introductions.finding.absent import all_persons, stranger, third
from introductions.finding.addressing import Reading
from introductions.finding.marked import Marked
from introductions.finding.one_sided import one_sided
from introductions.finding.opener import Opener, in_words, opened
from introductions.model import Kind, Message, Participant, Signal
from introductions.told import Reason
from introductions.who.names import first_name
from introductions.who.people import Book


def preface_in(message: Message, marked: Marked, reading: Reading, book: Book) -> Opener | None:
    """The offer, request, opt-in or one-sided introduction in a mail to one side; else None."""
    for find in _FINDERS if len(marked.people) <= 2 else (one_sided,):
        opener = find(message, marked, reading, book)
        if opener is not None:
            return opener
    return None


def _greets_an_absent(
    message: Message, marked: Marked, reading: Reading, book: Book
) -> Opener | None:
    """An introduction that speaks to two and by mistake reaches one."""
    if len(marked.people) != 1 or not reading.strangers_greeted or 0 not in reading.addressed:
        return None
    index = reading.strangers_greeted[0]
    told = marked.text.count(f"¤{index}¤") >= 2
    brings = (
        phrases.TOGETHER.search(marked.text)
        or re.search(r"\bmeet ¤", marked.text)
        or phrases.HAND_OVER.search(marked.text)
        or (0 in reading.spoken and phrases.CONTACT.search(marked.text))
        or (0 in reading.subjects and re.search(rf"¤{index}¤ [^\W\d_]+s\b", marked.text))
    )
    if not told or not brings:
        return None
    other = stranger(index, marked, book)
    here = marked.people[0]
    name = first_name(here)
    why = Signal(Reason.REACHES_ONE, who=(name,), other=(other.name,))
    return opened(Kind.INTRODUCTION, message, message.sender, (here, other), marked, reading, why)


def _opt_in(message: Message, marked: Marked, reading: Reading, book: Book) -> Opener | None:
    hit = phrases_before.OPT_IN.search(marked.text)
    if hit is None:
        return None
    other = third(hit, marked, message, book)
    if other is None:
        return None
    why = Signal(Reason.ASKS_IF_WELCOME, words=in_words(hit.group(), marked))
    parties = (marked.people[0], other)
    return opened(Kind.OPT_IN, message, message.sender, parties, marked, reading, why)


def _request(message: Message, marked: Marked, reading: Reading, book: Book) -> Opener | None:
    hit = phrases_before.REQUEST.search(marked.text)
    if hit is None or _NO_LINKING.search(_with_next(hit)):
        return None
    other = third(hit, marked, message, book) or Participant("", "")
    introducer = marked.people[0]
    why = Signal(Reason.ASKS_FOR_ONE, words=in_words(hit.group(), marked))
    parties = _for_another(hit, marked, message, book) or (message.sender, other)
    return opened(Kind.REQUEST, message, introducer, parties, marked, reading, why)


# "Could you connect on Monday", "would you send him a link": nobody is brought together.
_NO_LINKING = re.compile(
    r"\b(?:send|share|forward|give|post)\b[^.!?]{0,20}\b(?:an?|the|that|your) link(?:[.?!]| \w+)?$|"
    r"\bconnect(?:[.?!]| (?:on|at|this|next|tomorrow|today|later|soon|briefly|again|before|after|"
    r"for|by|via|over|some ?time|when))$"
)
_NEXT = re.compile(r"[.?!]| ?(?:to )?[^\W\d_]+")


def _with_next(hit: re.Match[str]) -> str:
    """The found words and the one that follows."""
    after = _NEXT.match(hit.string, hit.end())
    return hit.group().rstrip() + (after[0] if after else "")


_THE_TWO = re.compile(r"\b(?:the two|them|these two|both)\b")


def _for_another(
    hit: re.Match[str], marked: Marked, message: Message, book: Book
) -> tuple[Participant, ...]:
    """The two people off the mail whom the sender asks to have brought together; else empty."""
    if not _THE_TWO.search(hit.group()):
        return ()
    index = list(dict.fromkeys(all_persons(marked.text, 0, hit.start(), marked, message)))
    return tuple(stranger(k, marked, book) for k in index[-2:]) if len(index) >= 2 else ()


def _offer(message: Message, marked: Marked, reading: Reading, book: Book) -> Opener | None:
    hit = phrases_before.OFFER.search(marked.text)
    if hit is None or _YOUR_STAFF.search(marked.text) or _ANYBODY.search(_with_next(hit)):
        return None
    other = third(hit, marked, message, book)
    if other is None:
        return None
    why = Signal(Reason.PROMISES, words=in_words(hit.group(), marked))
    parties = (marked.people[0], other)
    return opened(Kind.OFFER, message, message.sender, parties, marked, reading, why)


# A host who brings guests together promises nobody a person.
_ANYBODY = re.compile(r"\b(?:any\w*|whoever|whom\w*|people|others?|guests|members)$")
# A firm that names who serves the reader from now on introduces nobody.
_YOUR_STAFF = re.compile(
    r"\byour (?:new|personal|dedicated|own) (?:\w+ ){0,2}(?:banker|manager|advis[eo]r|contact|"
    r"rep|representative|consultant|coordinator|agent)\b"
)
_FINDERS = (_greets_an_absent, _request, _opt_in, _offer, one_sided)
