"""Whom a presenting mail tells to write first, and who is shown to have wanted it."""

from __future__ import annotations

import re

from introductions import phrases, phrases_first
from introductions.addressing import GREETING, Reading, Sentence

_WHO = re.compile(r"§(\d)§")


def sure_order(reading: Reading, person: int) -> bool:
    """Whether the order to *person* speaks of the other side, or uses words of handing over."""
    subject: int | None = None
    for sentence in reading.sentences:
        text = sentence.text
        about = any(p != person for p in sentence.of) or _OTHER.search(text)
        if person in sentence.to and len(sentence.to) == 1:
            if phrases_first.TO_ADDRESSEE.search(text) or phrases_first.EXPECTS.search(text):
                return True
            if (
                about
                and phrases_first.ORDER.search(_after_call(sentence))
                and _short_or_direct(text)
            ):
                return True
            if sentence.own and _YOURS.match(_after_call(sentence)):
                return True
            if _ONLY_WRITE.match(_after_call(sentence)):
                return True
        for hit in phrases_first.FORECAST.finditer(text):
            if _who(hit.group("who"), sentence, hit.start(), subject) == person:
                return True
        if person in _bare_orders(text, (person,)) or phrases_first.FIRST_WORD.search(text):
            return True
        subject = _last_subject(sentence, subject)
    return False


# An order of nothing but writing or calling can only mean the other side.
_ONLY_WRITE = re.compile(
    r"(?:(?:please|do|just) )*(?P<act>(?:write|call|ring|phone|text|e-?mail|mail))"
    r"(?: (?:and|or) (?:write|call|ring|phone|text|e-?mail|mail))?(?: (?:please|first|soon))?\W*$"
)


def _short_or_direct(text: str) -> bool:
    return phrases.CONTACT.search(text) is not None or len(text.split()) <= 12


_OTHER = re.compile(
    r"\b(?:him|her|them|he|she|lui|elle|ihm|ihr|ihn|lei|gli|hem|haar|lhe|ele|ela|le|él|ella|"
    r"herself|himself)\b|-lhe\b|\bcuéntale\b|[a-z]le\b"
)


def told_to_write(reading: Reading, people: tuple[int, ...]) -> int | None:
    """The one person whom the mail tells to write first; None when it tells nobody, or both."""
    told: list[int] = []
    subject: int | None = None
    for sentence in reading.sentences:
        for person in _told_here(sentence, people, subject):
            if person not in told:
                told.append(person)
        subject = _last_subject(sentence, subject)
    if not told:
        told = _last_order(reading, people)
    return told[0] if len(told) == 1 else None


_NO_ORDER = re.compile(
    r"(?:i|i'm|i've|i'd|i'll|we|you|you're|you've|you'd|he|he's|she|she's|it|it's|they|the|a|an|"
    r"my|our|his|her|their|this|that|these|here|there|"
    r"\w{3,}ing|te|ti|vi|os|me|mi|dit|das|ecco|voici|este|esta|hiermit|hope|hoping|thanks|thank|"
    r"sorry|as|when|if|with|in|on|at|for|from|to|of|and|but|both|remember|good|great|nice|meet|"
    r"let|allow|not|no|yes|who|what|"
    r"where|how|why|because|since|after|before|while|all|best|re|just|so|also|"
    r"ich|du|sie|er|es|wir|ihr|der|die|das|ein|eine|mein|unser|je|tu|il|elle|nous|vous|le|la|les|"
    r"un|une|yo|el|los|eu|ele|o|os|lui|lei|ik|jij|hij|zij|de|het|een)\b"
)
_YOURS = re.compile(r"(?:it's |its )?your?s?\b(?: [\w']+){0,2}\W*$")


def _last_order(reading: Reading, people: tuple[int, ...]) -> list[int]:
    """The party to whom alone the last call goes that begins like an order ("Ray, sing out")."""
    for sentence in reversed(reading.sentences):
        to = [p for p in sentence.to if p in people]
        if not sentence.own or len(sentence.to) != 1 or not to:
            continue
        rest = _after_call(sentence)
        if phrases_first.BOTH.search(rest):
            return []
        if not rest:
            continue
        if len(rest.split()) > 10 or rest.startswith(("§", "¤")) or phrases.TOGETHER.search(rest):
            return []
        if _YOURS.match(rest) or not _NO_ORDER.match(rest):
            return to
        return []
    return []


def wanted_it(reading: Reading, people: tuple[int, ...]) -> int | None:
    """The one person shown to have wanted the introduction; None when nobody or several are."""
    asked: list[int] = []
    wished: list[int] = []
    subject: int | None = None
    for sentence in reading.sentences:
        clear = phrases_first.YOU_WANTED.search(sentence.text)
        if (
            clear
            and "asked" in clear.group()
            and len(sentence.to) == 1
            and sentence.to[0] in people
        ):
            asked.append(sentence.to[0])
        for hit in phrases_first.WANTED.finditer(sentence.text):
            person = _who(hit.group("who"), sentence, hit.start(), subject)
            if person in people and person is not None:
                (asked if phrases_first.ASKED.search(hit.group("want")) else wished).append(person)
        subject = _last_subject(sentence, subject)
    for found in (asked, wished):
        if len(set(found)) == 1:
            return found[0]
        if found:
            return None
    return None


def _told_here(sentence: Sentence, people: tuple[int, ...], subject: int | None) -> list[int]:
    text = sentence.text
    if phrases_first.BOTH.search(text) and not _WHO.search(text):
        return []
    told: list[int] = []
    for hit in phrases_first.FORECAST.finditer(text):
        person = _who(hit.group("who"), sentence, hit.start(), subject)
        if (
            person in people
            and person is not None
            and not phrases_first.NO_FORECAST.search(hit.group())
        ):
            told.append(person)
    told += _bare_orders(text, people)
    for hit in (*phrases_first.FIRST_WORD.finditer(text), *phrases_first.HEAR_FROM.finditer(text)):
        person = _who(hit.group("who"), sentence, hit.start(), subject)
        if person in people and person is not None:
            told.append(person)
    to = [p for p in sentence.to if p in people]
    if len(to) == 1:
        expecting = phrases_first.EXPECTS.search(text) is not None
        ordered = phrases_first.TO_ADDRESSEE.search(text) or phrases_first.ORDER.search(
            _after_call(sentence)
        )
        if expecting or ordered:
            told.append(to[0])
    return list(dict.fromkeys(told))


_BARE = re.compile(
    r"(?<!§, )(?<!with )(?<!introduce )(?<!meet )(?<!write )(?<!\bto )(?<!\ban )§(\d)§,? "
    r"(?:please |you |pls )*(?:please (?!meet|welcome|find|note|know|say|be (?:in|ac)|allow)|"
    r"go\b|goes\b|begins?\b|starts?\b|first\b|"
    r"writes?\b(?! (?:it|this|that) down)|over to you|your turn|you're up|"
    r"to (?!be\b|the\b|an?\b|you\b|your\b|talk about|§)[a-z]+|will reach|will (?:write|"
    r"be in touch|send|call|ring|contact|open)|give (?:her|him)|flick (?:her|him))"
)


def _bare_orders(text: str, people: tuple[int, ...]) -> list[int]:
    return [int(m.group(1)) for m in _BARE.finditer(text) if int(m.group(1)) in people]


def _after_call(sentence: Sentence) -> str:
    """The sentence without the names that it calls, so that an order stands at a clause's start."""
    text = sentence.text
    for person in sentence.to:
        text = re.sub(rf"§{person}§\s*[,:;!.–—-]*\s*", ", ", text)
    return _CALLS.sub("", text.lstrip(_EDGE)).lstrip(_EDGE)


_EDGE = " ,;:.!–—-"
_CALLS = re.compile(rf"^(?:{GREETING}\b[\s,]*)+")


def _who(word: str, sentence: Sentence, position: int, subject: int | None) -> int | None:
    marked = _WHO.match(word)
    if marked:
        return int(marked.group(1))
    earlier = [int(m.group(1)) for m in _WHO.finditer(sentence.text[:position])]
    spoken = [p for p in earlier if p not in sentence.to or not sentence.own]
    if spoken:
        return spoken[-1]
    if subject is not None and subject not in sentence.to:
        return subject
    return earlier[-1] if earlier and word == "who" else None


def _last_subject(sentence: Sentence, subject: int | None) -> int | None:
    marks = [int(m.group(1)) for m in _WHO.finditer(sentence.text)]
    spoken = [p for p in marks if p not in sentence.to]
    return spoken[-1] if spoken else subject
