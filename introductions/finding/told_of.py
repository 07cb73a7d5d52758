"""How much a mail to one reader speaks for presenting somebody who is not on it: `evidence`.

Not one wording decides but what is said together: who the absent person is, what brings the
reader near, a way to reach them, and nothing of shared work. Fitted weights of these reasons
(`near_weights`) say for whom most speaks. Where they weigh much they decide alone; where they are
not too few, the words of the mail may decide instead (`sounds_near`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from introductions.finding import near_who as who
from introductions.finding.absent import all_persons
from introductions.finding.absent_words import ASKS_QUESTIONS
from introductions.finding.marked import Marked
from introductions.finding.near_weights import CONSTANT, WEIGHTS
from introductions.finding.near_words import NEAR
from introductions.finding.sounds_near import LIKE, sounds_near
from introductions.finding.weights import SLACK
from introductions.mail.subjects import is_answer, is_passed_on
from introductions.model import Message, Participant
from introductions.who.people import colleagues, organisation

ENOUGH = 0.3  # what reasons must weigh to decide alone
LEAST = -5.0  # what reasons must weigh for the words to be asked
MOST = 2500  # characters that are read; longer letters are about other things
MOST_PERSONS = 6
_FEW = 100
_LONG = 800
_MOST_NEAR = 4
# What by itself says more than that the two come near.
_STRONG = frozenset(("gave", "told", "sent", "expects", "from me"))
PLAIN = frozenset(("gave", "told", "sent", "expects"))
_OTHERS = re.compile(r"¤(\d+)¤")
_WE = re.compile(r"\b(?:we|us|our)\b")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The reasons for presenting one absent person, the words of the mail, and found ones."""

    person: int
    reasons: dict[str, float]
    text: str = ""
    words: str = ""

    @property
    def weight(self) -> float:
        """What the reasons weigh together; from `LEAST` on the words are asked."""
        if not self.reasons or "for another" in self.reasons:
            return -math.inf
        return CONSTANT + _weight(self.reasons)

    @property
    def presents(self) -> bool:
        """Whether reasons alone, or with the words, are those of mail that presents somebody."""
        if "near" in self.reasons and self.weight >= ENOUGH:
            return True
        return self.weight >= LEAST and sounds_near(self.reasons, self.text) >= LIKE


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
    signature = _SIGNATURE.search(text)
    end = signature.start() if signature else len(text)
    found = list(dict.fromkeys(all_persons(text, 0, end, marked, message)))
    signed = _SIGNED.search(text)
    if signed and text.count(signed[1]) == 1:
        found = [k for k in found if f"¤{k}¤" != signed[1]]
    return found[:MOST_PERSONS]


_SIGNATURE = re.compile(r"\n¶[^\n]{0,60}(?:\n[^\n]{0,60}){0,8}\Z")  # from the writer's name on
_SIGNED = re.compile(r"(?:\n|[.!?,] )(¤\d+¤)(?: x+)?\s*\Z")


def likeliest(message: Message, marked: Marked, reader: Participant) -> Evidence | None:
    """The evidence for the absent person for whom most speaks; None where it presents nobody."""
    known = persons(message, marked)
    text = marked.text[:MOST]
    if not known or who.FOR_ANOTHER.search(text):
        return None
    kinds = tuple(name for name in _BY_STRENGTH if NEAR[name].search(text))
    cases = [evidence(k, known, message, marked, reader, LEAST, kinds) for k in known]
    case = max(cases, key=lambda one: one.weight)
    return case if case.presents else None


# What a kind of words adds by itself; those that may add most are looked for first.
_ADDS = {name: max(0.0, WEIGHTS.get(name, 0.0)) if name in _STRONG else 0.0 for name in NEAR}
_BY_STRENGTH = tuple(sorted(NEAR, key=lambda name: -_ADDS[name]))
_WAY_ADDS = max(0.0, WEIGHTS["address"])
_IDENTITY_ADDS = sum(
    max(0.0, WEIGHTS[name]) for name in ("full name", "presented", "relation", "spoke", "focus")
)


def evidence(
    person: int,
    persons: Sequence[int],
    message: Message,
    marked: Marked,
    reader: Participant,
    least: float = -math.inf,
    kinds: Sequence[str] = _BY_STRENGTH,
) -> Evidence:
    """What speaks for and against this mail presenting *person*, one of the absent *persons*.

    Where it cannot weigh *least*, not all of it is looked for; of `NEAR` only these *kinds* are.
    """
    text = marked.text[:MOST]
    if len(marked.names) > 1:
        text = _OTHERS.sub(lambda hit: hit[0] if int(hit[1]) == person else "◊", text)
    reasons: dict[str, float] = {}
    missing = least - CONSTANT - _most_of_near(kinds)
    for judge, others_add in (
        (partial(_shape, text, message, persons, reader), _WAY_ADDS + _IDENTITY_ADDS),
        (partial(_way, text, message, marked, reader), _IDENTITY_ADDS),
        (partial(_identity, person, text, marked), 0.0),
        (partial(_work, text), 0.0),
    ):
        judge(reasons)
        if _weight(reasons) + others_add < missing - SLACK:
            return Evidence(person, {})
    words = _near(text, reasons, least - CONSTANT - _weight(reasons), kinds)
    return Evidence(person, {name: float(v) for name, v in reasons.items() if v}, text, words)


def _weight(reasons: dict[str, float]) -> float:
    return sum(WEIGHTS.get(name, 0.0) * v for name, v in reasons.items())


def _most_of_near(kinds: Sequence[str]) -> float:
    """The most that these kinds of `NEAR` can weigh together."""
    return WEIGHTS["near"] * min(_MOST_NEAR, len(kinds)) + sum(_ADDS[name] for name in kinds)


def _near(text: str, reasons: dict[str, float], missing: float, kinds: Sequence[str]) -> str:
    """Which kinds of words bring the reader near; the found words that weigh most.

    They are looked for until what is *missing* is out of reach.
    """
    hits: dict[str, re.Match[str]] = {}
    for at, name in enumerate(kinds):
        if _most_of_near((*hits, *kinds[at:])) < missing - SLACK:
            break
        if hit := NEAR[name].search(text):
            hits[name] = hit
    found = {name: hits[name] for name in NEAR if name in hits}
    reasons |= dict.fromkeys(_STRONG & found.keys(), 1.0)
    reasons["near"] = min(_MOST_NEAR, len(found))
    best = max(found, key=lambda name: WEIGHTS.get(name, 0.0), default="")
    return found[best].group() if best else _first_said(text)


def _first_said(text: str) -> str:
    """The words in which the absent person is named first."""
    said = _NAMED.search(text)
    return said.group() if said else ""


_NAMED = re.compile(r"(?<!\w)[^.!?\n¤]{0,40}¤\d+¤[^.!?\n]{0,60}(?!\w)")


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


def _shape(
    text: str,
    message: Message,
    persons: Sequence[int],
    reader: Participant,
    reasons: dict[str, float],
) -> None:
    """Answers, long letters, lists of names and the writer's colleagues seldom present anybody."""
    reasons["reader colleague"] = colleagues(reader, message.sender)
    reasons["answer"] = is_answer(message) or is_passed_on(message)
    reasons["short"] = len(text) < _FEW
    reasons["long"] = len(text) > _LONG
    reasons["many names"] = min(4, len(persons) - 1) / 2
