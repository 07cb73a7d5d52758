"""One-sided introductions: one side is on the mail, the other is presented with a way to reach.

Reasons are added up for each person who is named and absent. Known wordings (`absent_words`:
told of the reader, wants to talk, will write, is to be called) present from `ENOUGH` on; any
wording does where what is said together makes it likely (`told_of`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from introductions.finding import absent_words as say
from introductions.finding.absent import all_persons, stranger
from introductions.finding.absent_begins import absent_begins
from introductions.finding.addressing import Reading
from introductions.finding.delegation import only_copied
from introductions.finding.first_writer import told_to_write, wanted_it
from introductions.finding.marked import Marked
from introductions.finding.opener import Opener, in_words, opened
from introductions.finding.told_of import likeliest, on_copy
from introductions.model import Kind, Message, Participant, Signal
from introductions.told import Reason
from introductions.who.met import Met
from introductions.who.names import first_name
from introductions.who.people import Book, colleagues
from introductions.who.recipients import only_reader

ENOUGH = 2.5
_NAMED = re.compile(r"¤(\d+)¤")
Hit = tuple[say.Reason, re.Match[str]]


@dataclass(slots=True)
class _Case:
    """What speaks for the presentation of one absent person, and the words that weigh most."""

    person: int
    weight: float = 0.0
    most: float = 0.0
    words: str = ""
    reasons: set[str] = field(default_factory=set)


def one_sided(message: Message, marked: Marked, reading: Reading, book: Book) -> Opener | None:
    """An introduction to one side, where the other is told of, or will write, or can be reached."""
    reader = _reader(message, marked)
    if reader is None or _CIRCULAR.match(message.text) or _is_scam(marked.text):
        return None
    if _CALL_BACK.search(marked.text):
        return None
    found = _in_known_words(message, marked, reader) or _told_of(message, marked, reader)
    if found is None:
        return None
    person, words = found
    other = stranger(person, marked, book)
    if colleagues(other, message.sender):
        return None
    first = other if absent_begins(marked.text) else reader
    quoted = in_words(words, marked)
    why = Signal(Reason.PRESENTS_ABSENT, who=(other.name,), words=quoted)
    parties = (reader, other)
    return opened(Kind.ONE_SIDED, message, message.sender, parties, marked, reading, why, first)


# An office passes a call on: who rang and is to be rung back is known to the reader.
_CALL_BACK = re.compile(
    r"\b(?:call|ring|phone|get) (?:him|her|them|¤\d+¤) back\b|\breturn (?:his|her|their|"
    r"¤\d+¤'s) call\b"
)
# What is written to everybody presents nobody to the reader.
_CIRCULAR = re.compile(
    r"\s*(?:dear|hello|hi|to all(?: our)?|to our|liebe|chers?|estimad[oa]s) (?:(?:valued|our|all|"
    r"fellow) )?(?:clients?|customers?|friends? of|members?|guests?|parents?|residents?|"
    r"subscribers?|supporters?|colleagues|alle|kund(?:en|innen)|clients et|client[ea]s)\b",
    re.I,
)
# Money that waits for a stranger (spec, section 2: spam in the form of an introduction).
_SCAM = re.compile(
    r"\b(?P<sum>sum of|million|[\d.]+m usd|usd|inheritance|deposited|fund transfer)\b|"
    r"\b(?P<who>widow of|next of kin|beneficiary|late (?:engr|husband|client)|barrister|"
    r"chosen you)\b|"
    r"\b(?P<ask>full names?|modalities|strictly confidential|urgent(?:ly)?|bank details|"
    r"trustworthy)\b"
)


def _is_scam(text: str) -> bool:
    """Whether a mail speaks of a sum, of the one who left it, and asks for the reader's part."""
    return len({hit.lastgroup for hit in _SCAM.finditer(text)}) == 3


def presented_on_copy(
    message: Message, marked: Marked, reading: Reading, book: Book, met: Met | None
) -> Opener | None:
    """The introduction of somebody on copy to the one reader in To; else None."""
    at = only_reader(message, marked.people, book)
    if at is None:
        return None
    reader = marked.people[at]
    for k, other in enumerate(marked.people):
        if k == at or f"§{k}§" not in marked.text or only_copied(marked.text, k):
            continue
        if colleagues(other, message.sender) or colleagues(other, reader):
            continue
        case = on_copy(k, message, marked, reader)
        if case is None or not case.presents or (met and met.have(reader, other)):
            continue
        first = _first_of(reading, marked, at, k)
        why = Signal(Reason.PRESENTS_COPIED, who=(first_name(other),))
        parties = (reader, other)
        return opened(
            Kind.INTRODUCTION, message, message.sender, parties, marked, reading, why, first
        )
    return None


def _first_of(reading: Reading, marked: Marked, reader: int, copied: int) -> Participant:
    """Who is to write first: who is told to, says so, or wanted it; else the reader."""
    both = (reader, copied)
    told = told_to_write(reading, both)
    if told is None and say.WILL_WRITE.search(marked.text):
        told = copied
    if told is None:
        told = wanted_it(reading, both)
    return marked.people[reader if told is None else told]


def _in_known_words(
    message: Message, marked: Marked, reader: Participant
) -> tuple[int, str] | None:
    """The absent person whom known wordings present, and the words; else None."""
    hits = [(r, m) for r in say.REASONS if (m := r.pattern.search(marked.text))]
    if not any(r.reaches for r, _ in hits):
        return None
    case = _case(hits, message, marked)
    if case is None or case.weight + _against(marked.text) < ENOUGH:
        return None
    if colleagues(reader, message.sender) and "described" not in case.reasons:
        return None
    return case.person, case.words


def _told_of(message: Message, marked: Marked, reader: Participant) -> tuple[int, str] | None:
    """The absent person for whom most speaks, if that is enough, and the words; else None."""
    case = likeliest(message, marked, reader)
    return (case.person, case.words) if case else None


def _case(hits: list[Hit], message: Message, marked: Marked) -> _Case | None:
    """The reasons for the absent person whom the mail is most about; None when it names nobody."""
    person = _most_about(hits, message, marked)
    if person is None:
        return None
    case = _Case(person)
    for reason, hit in hits:
        named = _NAMED.findall(hit.group())
        if named and str(person) not in named:
            continue
        case.reasons.add(reason.name)
        case.weight += reason.weight
        if reason.weight > case.most:
            case.most, case.words = reason.weight, hit.group()
    if say.described(person, marked.text):
        case.reasons.add("described")
        case.weight += say.DESCRIBED_WEIGHS
    return case


def _most_about(hits: list[Hit], message: Message, marked: Marked) -> int | None:
    """The absent person whom most of the found words name, or whom the mail describes."""
    persons = all_persons(marked.text, 0, len(marked.text), marked, message)
    if not persons:
        return None
    named = [
        int(k) for r, hit in hits for k in _NAMED.findall(hit.group()) for _ in range(1 + r.reaches)
    ]

    def about(person: int) -> float:
        full = len(marked.names[person].split()) > 1
        return named.count(person) + 1.5 * full + 1.5 * say.described(person, marked.text)

    return max(dict.fromkeys(persons), key=about)


def _against(text: str) -> float:
    """What speaks against: words of work, appointments and services, and length."""
    found = sum(weight for pattern, weight in say.AGAINST if pattern.search(text))
    return found - (len(text) > say.LONG)


def _reader(message: Message, marked: Marked) -> Participant | None:
    """The person to whom the mail speaks: alone in To, or on it at all; None when it is several."""
    alone = len(marked.people) == 1 or len(message.to) == 1
    return marked.people[0] if alone else None
