"""Whom a presenting mail tells to write first, and who is shown to have wanted it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from introductions.finding import phrases
from introductions.finding import phrases_first as say
from introductions.finding.addressing import GREETING, Reading, Sentence
from introductions.finding.opening_acts import (
    act,
    act_ahead,
    act_to_other,
    any_act,
    any_form,
    not_to_writer,
    towards,
)

_WHO = re.compile(r"§(\d)§")


@dataclass(frozen=True, slots=True)
class Told:
    """One whom a sentence tells to write, and where; *sure*: in words that mean nothing else."""

    person: int
    at: int
    sure: bool = True


def sure_order(reading: Reading, person: int) -> bool:
    """Whether the order to *person* speaks of the other side, or uses words of handing over."""
    return any(told.sure and told.person == person for told in _told(reading))


def told_to_write(reading: Reading, people: tuple[int, ...]) -> int | None:
    """The one person whom the mail tells to write first; None when it tells nobody, or both."""
    every = [one for one in _told(reading) if one.person in people]
    told = {one.person for one in every if one.sure} or {one.person for one in every}
    told = told or set(_last_order(reading, people))
    return told.pop() if len(told) == 1 else None


def _told(reading: Reading) -> Iterator[Told]:
    """Of each sentence what tells the person whom it tells first: the other comes after that."""
    before: list[int] = []
    for previous, sentence in pairwise((Sentence(""), *reading.sentences)):
        if previous.text.endswith(":") and say.BOTH.search(previous.text):
            continue
        here = sorted(_told_in(sentence, before), key=lambda one: one.at)
        yield from (one for one in here if one.person == here[0].person)
        before = _named(sentence, before)


def _told_in(sentence: Sentence, before: list[int]) -> Iterator[Told]:
    text = sentence.text
    if say.BOTH.search(text) and not _WHO.search(text):
        return
    for lead, opens in _OF_SOMEBODY:
        for hit in lead.finditer(text):
            word = next((word for word in hit.groupdict().values() if word), "")
            person = _who(word, sentence, hit.start(), before)
            after = text[hit.end() :]
            if person is not None and opens(after):
                sure = opens not in (any_act, any_form) or act(after)
                yield Told(person, hit.start(), sure)
    for start, part, person in _turns(sentence):
        yield from (Told(person, start + at, sure) for at, sure in _orders(part, sentence, person))


def _turns(sentence: Sentence) -> Iterator[tuple[int, str, int]]:
    """Where a part of the sentence begins, its text, and the one person to whom it speaks."""
    to = sentence.to[0] if len(sentence.to) == 1 else None
    start = 0
    for call in _CALLED_AMID.finditer(sentence.text):
        before = sentence.text[start : call.start()]
        if to is not None and before:
            yield start, before, to
        to, start = int(call.group("called")), call.start("called") - 1
        if _ONLY_CALLED.match(before):
            return
    if to is not None:
        yield start, sentence.text[start:], to


_CALLED_AMID = re.compile(
    r"(?:[,;:.–-] |\b(?:so|and|but|then|now|or|also|und|et|y|e|alors|así que|então) )"
    r"(?=§(?P<called>\d)§(?:, (?!who\b|whose\b|the\b|an?\b|my\b|our\b|§)|"
    r" (?:please|could you|would you|can you|why don't)\b))"
)


_ONLY_CALLED = re.compile(r"\W*§\d§\W*$")


def _orders(text: str, sentence: Sentence, person: int) -> Iterator[tuple[int, bool]]:
    """Where a text that speaks to one person tells that person to write, and whether surely."""
    rest = _after_call(text, (*sentence.to, person))
    for pattern in (say.TO_ADDRESSEE, say.EXPECTS):
        if hit := pattern.search(text) or pattern.search(rest):
            yield hit.start(), True
    if sentence.own and _YOURS.match(rest):
        yield 0, True
    about = any(p != person for p in sentence.of) or _OTHER.search(text)
    direct = phrases.CONTACT.search(text) is not None or len(text.split()) <= _SHORT
    sure = bool((about and direct) or _ONLY_WRITE.match(rest))
    for hit in say.QUESTION.finditer(rest):
        if any_act(asked := rest[hit.end() :]):
            yield hit.start(), sure and act(asked)
    for hit in say.ORDER.finditer(rest):
        order = rest[hit.end() :]
        if _SUBJECT_BEHIND.match(order):
            continue
        if act(order):
            yield hit.start(), sure
        elif not _AND.match(hit.group()) and towards(order):
            yield hit.start(), sure and "§" not in order[:_NEAR]


_SHORT = 12  # words
_NEAR = 40  # characters
_SUBJECT_BEHIND = re.compile(r"\w+ (?:er|sie|lei|lui|ella|él|elle|il|ele|ela)\b")
_AND = re.compile(r"(?:and|or|et|y|e|en|und)\b")


# What is said of somebody, and what has to follow for it to tell them to write.
_OF_SOMEBODY = (
    (say.FORECAST, act_to_other),
    (say.FORECAST_FAR, act_ahead),
    (say.INSTRUCTED, act),
    (say.CALLED, act),
    (say.PRESENT, not_to_writer),
    (say.DIRECTED, any_act),
    (say.DIRECTED_THAT, act_ahead),
    (say.PROPOSED, any_form),
    (say.TURN, not_to_writer),
    (say.AWAITED, not_to_writer),
    (say.GIVEN, not_to_writer),
)
# An order of nothing but writing or calling can only mean the other side.
_ONLY_WRITE = re.compile(
    r"(?:(?:please|do|just) )*(?P<act>(?:write|call|ring|phone|text|e-?mail|mail))"
    r"(?: (?:and|or) (?:write|call|ring|phone|text|e-?mail|mail))?(?: (?:please|first|soon))?\W*$"
)


_OTHER = re.compile(
    r"\b(?:him|her|them|he|she|lui|elle|ihm|ihr|ihn|lei|gli|hem|haar|lhe|ele|ela|le|él|ella|"
    r"herself|himself)\b|-lhe\b|\bcuéntale\b|[a-z]le\b"
)
_NO_ORDER = re.compile(
    r"¿?(?:te acuerdas|recuerdas|do|did|have|are|were|erinnerst|tu te|lembras|ricordi|now|i|i'm|"
    r"i've|i'd|i'll|we|you|you're|you've|you'd|he|he's|she|she's|it|it's|they|the|a|an|"
    r"my|our|his|her|their|this|that|these|here|there|"
    r"\w{3,}ing|te|ti|vi|os|me|mi|dit|das|ecco|voici|este|esta|hiermit|hope|hoping|thanks|thank|"
    r"sorry|as|when|if|with|in|on|at|for|from|to|of|and|but|both|remember|good|great|nice|meet|"
    r"let|allow|not|no|yes|who|what|"
    r"where|how|why|because|since|after|before|while|all|best|re|just|so|also|"
    r"ich|du|sie|er|es|wir|ihr|der|die|das|ein|eine|mein|unser|je|tu|il|elle|nous|vous|le|la|les|"
    r"un|une|yo|el|los|eu|ele|o|os|lui|lei|ik|jij|hij|zij|de|het|een)\b"
)
_FOR_WRITER = re.compile(r"\b(?:me|us|mir|uns|mich|moi|nous|reply|answer)\b")
_YOURS = re.compile(r"(?:it's |its )?your?s?\b(?: [\w']+){0,2}\W*$")


def _last_order(reading: Reading, people: tuple[int, ...]) -> list[int]:
    """The party to whom alone the last call goes that begins like an order ("Ray, sing out")."""
    for sentence in reversed(reading.sentences):
        to = [p for p in sentence.to if p in people]
        if not sentence.own or len(sentence.to) != 1 or not to:
            continue
        rest = _after_call(sentence.text, sentence.to)
        if say.BOTH.search(rest):
            return []
        if not rest:
            continue
        if len(rest.split()) > 10 or rest.startswith(("§", "¤")) or phrases.TOGETHER.search(rest):
            return []
        return [] if _NO_ORDER.match(rest) or _FOR_WRITER.search(rest) else to
    return []


def wanted_it(reading: Reading, people: tuple[int, ...]) -> int | None:
    """The one person shown to have wanted the introduction; None when nobody or several are."""
    asked: list[int] = []
    wished: list[int] = []
    before: list[int] = []
    for sentence in reading.sentences:
        clear = say.YOU_WANTED.search(sentence.text)
        if (
            clear
            and say.ASKED.search(clear.group())
            and len(sentence.to) == 1
            and sentence.to[0] in people
        ):
            asked.append(sentence.to[0])
        for hit in say.WANTED.finditer(sentence.text):
            person = _who(hit.group("who"), sentence, hit.start(), before)
            if person in people and person is not None:
                (asked if say.ASKED.search(hit.group("want")) else wished).append(person)
        before = _named(sentence, before)
    for found in (asked, wished):
        if len(set(found)) == 1:
            return found[0]
        if found:
            return None
    return None


def _after_call(text: str, called: tuple[int, ...]) -> str:
    """The text without the names that it calls, so that an order stands at a clause's start."""
    for person in called:
        text = re.sub(rf"§{person}§\s*[,:;!.–—-]*\s*", ", ", text)
    return _CALLS.sub("", text.lstrip(_EDGE)).lstrip(_EDGE)


_EDGE = " ,;:.!–—-"
_CALLS = re.compile(rf"^(?:{GREETING}\b[\s,]*)+")


def _who(word: str, sentence: Sentence, position: int, before: list[int]) -> int | None:
    """Whom a marker or a pronoun means: the last one named, but not who is spoken to."""
    marked = _WHO.match(word)
    if marked:
        return int(marked.group(1))
    earlier = [int(m.group(1)) for m in _WHO.finditer(sentence.text[:position])]
    amid = [int(m.group("called")) for m in _CALLED_AMID.finditer(sentence.text[:position])]
    to = tuple(amid[-1:]) or sentence.to
    spoken = [p for p in earlier if p not in to or not (amid or sentence.own)]
    if spoken:
        return spoken[-1]
    other = next((p for p in reversed(before) if p not in to), None)
    if other is not None:
        return other
    return earlier[-1] if earlier and word == "who" else None


def _named(sentence: Sentence, before: list[int]) -> list[int]:
    """Those named so far, the one spoken of last at the end."""
    marks = [int(m.group(1)) for m in _WHO.finditer(sentence.text)]
    return before + sorted(marks, key=lambda person: person not in sentence.to)
