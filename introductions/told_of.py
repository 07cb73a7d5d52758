"""How much a mail to one reader speaks for presenting somebody who is not on it: `evidence`.

Not one wording decides but what is said together: who the absent person is, what brings the
reader near, a way to reach them, and nothing of shared work. The weights are fitted
(`near_weights`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from introductions import near_who as who
from introductions.absent import all_persons
from introductions.absent_words import ASKS_QUESTIONS
from introductions.gated import patterns_of
from introductions.marked import LONGEST, Marked
from introductions.model import Message, Participant
from introductions.names import TITLES, called, folded
from introductions.near_weights import CONSTANT, ENOUGH, WEIGHTS
from introductions.near_words import NEAR
from introductions.people import colleagues, organisation
from introductions.stopwords import ALSO_FIRST_NAMES, NOT_A_NAME
from introductions.unread import Unread
from introductions.word_sets import Needed, held, letters

MOST = 2500  # characters that are read; longer letters are about other things
MOST_PERSONS = 6
_FEW = 100
_LONG = 800
_MOST_NEAR = 4
# What by itself says more than that the two come near.
_STRONG = frozenset(("gave", "told", "sent", "expects", "from me"))
PLAIN = frozenset(("gave", "told", "sent", "expects"))
_OTHERS = re.compile(r"¤(\d+)¤")
_NO_NAME = NOT_A_NAME - ALSO_FIRST_NAMES - TITLES
_REPLY = re.compile(r"\s*(?:re|aw|sv|fwd?|fw)\s*:", re.I)
_WE = re.compile(r"\b(?:we|us|our)\b")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The reasons for presenting one absent person, and what they weigh together."""

    person: int
    reasons: dict[str, float]
    words: str

    @property
    def weight(self) -> float:
        """The sum; from `ENOUGH` on the mail more likely presents than not."""
        if "near" not in self.reasons or "for another" in self.reasons:
            return -math.inf
        return CONSTANT + sum(WEIGHTS.get(name, 0.0) * v for name, v in self.reasons.items())


def on_copy(person: int, message: Message, marked: Marked, reader: Participant) -> Evidence | None:
    """What speaks for presenting somebody on copy to the one reader, as if absent; else None.

    It takes plain words that the one was told of the other, sent, or given what is the other's.
    """
    absent = len(marked.names)
    name = marked.people[person].name or marked.people[person].email
    text = marked.text.replace(f"§{person}§", f"¤{absent}¤")
    as_absent = replace(marked, text=text, names=(*marked.names, name))
    others = [*persons(message, marked), absent]
    case = evidence(absent, others, message, as_absent, reader)
    if PLAIN.isdisjoint(case.reasons):
        return None
    reasons = {**case.reasons, "address": 1.0}
    reasons.pop("no way", None)
    return replace(case, reasons=reasons)


def persons(message: Message, marked: Marked) -> list[int]:
    """The absent people whom the mail may present, at most `MOST_PERSONS`; not who signs it."""
    text = marked.text
    found = list(dict.fromkeys(all_persons(text, 0, len(text), marked, message)))
    signed = _SIGNED.search(text)
    if signed and text.count(signed[1]) == 1:
        found = [k for k in found if f"¤{k}¤" != signed[1]]
    return found[:MOST_PERSONS]


_SIGNED = re.compile(r"(?:\n|[.!?,] )(¤\d+¤)(?: x+)?\s*\Z")


_WORDS_OF = [(name, Needed(*patterns_of(words))) for name, words in NEAR.items()]
_RELATED = Needed(*patterns_of(who.RELATION))
_SPOKEN = Needed(*patterns_of(who.SPOKE))
# What any text may hold, as far as its words tell.
_ANYHOW = sum(WEIGHTS.get(name, 0.0) for name in ("full name", "presented", "focus"))
# So much of an unmarked text is surely read.
_SURELY = 600


def may_be_told_of(unread: Unread, message: Message, people: Sequence[Participant]) -> bool:
    """Whether an unmarked text may present somebody absent, or on copy, to one of the people."""
    if not any(needed.wordless or needed.keys_in(unread.held) for _, needed in _WORDS_OF):
        return False
    alone = len(people) == 1
    if alone and not _may_name_absent(unread.text, message, people[0]):
        return False
    most = CONSTANT + _ANYHOW + WEIGHTS["address"] * (not alone or "@" in unread.text)
    most += WEIGHTS["relation"] * unread.may_match(_RELATED)
    most += WEIGHTS["spoke"] * unread.may_match(_SPOKEN)
    most += WEIGHTS["answer"] * _is_answer(message)
    most += WEIGHTS["reader colleague"] * all(colleagues(p, message.sender) for p in people)
    most += WEIGHTS["no way"] * (alone and _has_no_way(unread))
    most += WEIGHTS["long"] * _is_long(unread)
    most += _work_at_least(unread)
    near = 0
    left = len(_WORDS_OF)
    for name, needed in _WORDS_OF:
        strongest = WEIGHTS["near"] * min(_MOST_NEAR - near, left) + _STRENGTH
        if most + strongest < ENOUGH:
            return False
        left -= 1
        if needed.wordless or unread.may_match(needed):
            most += WEIGHTS.get(name, 0.0) * (name in _STRONG)
            most += WEIGHTS["near"] * (near < _MOST_NEAR)
            near += 1
            if most >= ENOUGH:
                return True
    return False


_STRENGTH = sum(max(0.0, WEIGHTS.get(name, 0.0)) for name in _STRONG)


def _has_no_way(unread: Unread) -> bool:
    """Whether the text surely names no address, number or other way."""
    return not (_WAY.search(unread.text) or unread.may_match(_REACHED))


_WAY = re.compile(r"@|\d[\d\s().\-/]{6}")
_REACHED = Needed(*patterns_of(who.REACH))


def _is_long(unread: Unread) -> bool:
    return len(unread.text) > _LONG and unread.least_length > _LONG


def _work_at_least(unread: Unread) -> float:
    """What words of work weigh that surely stay as they are: written small, near the beginning."""
    small = "" if unread.shouted else _BIG.sub(" ", unread.text[:_SURELY])
    return WEIGHTS["task"] * (who.TASK.search(small) is not None)


_BIG = re.compile(r"\S*(?:[^\W\d_a-z]|\d|@)\S*")


def _may_name_absent(text: str, message: Message, reader: Participant) -> bool:
    """Whether a word in capitals may begin the name of somebody else than writer and reader."""
    here = called(reader.name, reader.email) | called(message.sender.name, message.sender.email)
    words = letters(text[:LONGEST])
    return any(
        word[0].isupper()
        and (fold := folded(word)) not in _NO_NAME
        and (fold not in here or following[:1].isupper())
        for word, following in zip_longest(words, words[1:], fillvalue="")
    )


def may_be_near(text: str) -> bool:
    """Whether the words of a text leave open that they bring somebody near."""
    known = held(text)
    return any(needed.wordless or needed.named_in(known) for _, needed in _WORDS_OF)


def evidence(
    person: int,
    persons: Sequence[int],
    message: Message,
    marked: Marked,
    reader: Participant,
    least: float = -math.inf,
) -> Evidence:
    """What speaks for and against this mail presenting *person*, one of the absent *persons*.

    Where it cannot weigh *least*, not all of it is looked for.
    """
    text = marked.text if len(marked.text) <= MOST else marked.text[:MOST]
    if len(marked.names) > 1:
        text = _OTHERS.sub(lambda hit: hit[0] if int(hit[1]) == person else "◊", text)
    reasons: dict[str, float] = {}
    _identity(person, text, marked, reasons)
    _way(text, message, marked, reader, reasons)
    _work(text, reasons)
    _shape(text, message, persons, reasons)
    reasons["reader colleague"] = colleagues(reader, message.sender)
    so_far = CONSTANT + sum(WEIGHTS.get(name, 0.0) * v for name, v in reasons.items())
    words = _near(text, reasons, least - so_far)
    return Evidence(person, {name: float(v) for name, v in reasons.items() if v}, words)


# What a kind of words adds by itself; those that may add most are looked for first.
_ADDS = {name: max(0.0, WEIGHTS.get(name, 0.0)) if name in _STRONG else 0.0 for name in NEAR}
_BY_STRENGTH = sorted(NEAR, key=lambda name: -_ADDS[name])


def _near(text: str, reasons: dict[str, float], missing: float) -> str:
    """Which kinds of words bring the reader near; the found words that weigh most.

    They are looked for until what is *missing* is out of reach.
    """
    hits: dict[str, re.Match[str]] = {}
    for at, name in enumerate(_BY_STRENGTH):
        rest = _BY_STRENGTH[at:]
        most = WEIGHTS["near"] * min(_MOST_NEAR, len(hits) + len(rest))
        if most + sum(_ADDS[one] for one in (*hits, *rest)) < missing - _SLACK:
            break
        if hit := NEAR[name].search(text):
            hits[name] = hit
    found = {name: hits[name] for name in NEAR if name in hits}
    reasons |= dict.fromkeys(_STRONG & found.keys(), 1.0)
    reasons["near"] = min(_MOST_NEAR, len(found))
    best = max(found, key=lambda name: WEIGHTS.get(name, 0.0), default="")
    return found[best].group() if best else ""


_SLACK = 1e-6  # sums of the same weights in another order


def _identity(person: int, text: str, marked: Marked, reasons: dict[str, float]) -> None:
    """Whether the mail says who the absent person is, and is about them."""
    reasons["full name"] = len(marked.names[person].split()) > 1
    reasons["presented"] = who.PRESENTED.search(text) is not None
    reasons["relation"] = who.RELATION.search(text) is not None
    reasons["spoke"] = who.SPOKE.search(text) is not None
    said = [part for part in re.split(r"[.!?\n]+", text) if part.strip()]
    about = sum(_ABOUT.search(part) is not None for part in said)
    reasons["focus"] = about / max(3, len(said))


_ABOUT = re.compile(r"¤|\b(?:he|she|him|her|his|hers)\b")


def _way(
    text: str,
    message: Message,
    marked: Marked,
    reader: Participant,
    reasons: dict[str, float],
) -> None:
    """Whether there is a way to reach the absent person: an address of another firm, a number."""
    own = {message.sender.email, reader.email}
    home = organisation(message.sender.email)
    foreign = [e for e in marked.emails if e not in own and (organisation(e) or "?") != home]
    reasons["address"] = bool(foreign)
    way = foreign or "☎" in text or who.REACH.search(text)
    reasons["no way"] = not way


def _work(text: str, reasons: dict[str, float]) -> None:
    """What service people, appointments and work already under way have in common."""
    reasons["task"] = who.TASK.search(text) is not None
    reasons["times"] = min(2, len(who.TIMES.findall(text))) / 2
    reasons["staff"] = who.STAFF.search(text) is not None
    reasons["for another"] = who.FOR_ANOTHER.search(text) is not None
    reasons["questions"] = ASKS_QUESTIONS.search(text) is not None
    reasons["we"] = min(3, len(_WE.findall(text))) / 3


def _shape(text: str, message: Message, persons: Sequence[int], reasons: dict[str, float]) -> None:
    """Answers, long letters and lists of names seldom present anybody."""
    reasons["answer"] = _is_answer(message)
    reasons["short"] = len(text) < _FEW
    reasons["long"] = len(text) > _LONG
    reasons["many names"] = min(4, len(persons) - 1) / 2


def _is_answer(message: Message) -> bool:
    return bool(message.in_reply_to) or _REPLY.match(message.subject) is not None
