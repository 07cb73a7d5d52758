"""Claims of newly written text that somebody is copied or blind-copied on this very message."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from introductions.faults.claim_words import BCC, EVERYBODY, is_placed, is_unreal
from introductions.faults.copied_openly import HEADER, copied_openly, shown, without_blind
from introductions.faults.nearest import nearest_copied
from introductions.text.sentences import Sentence, sentences
from introductions.who.own_people import own_person
from introductions.who.small_letters import is_common
from introductions.who.written_names import (
    Named,
    names_in,
    people_after,
    people_before,
    vocatives,
)

_PLUSES = re.compile(r"(?:^|(?<=[\s(]))\+(?=\s?[^\W\d_])", re.MULTILINE)
_MANY = 3  # more than so many pluses are a patch or a list of features
LONGEST = 600  # characters of one sentence that are read: no person writes a longer one
_YOU = re.compile(
    r"\b(?:you(?:['’](?:re|ve|ll))?|dich|dir|ihnen|te|ti|toi|vous|lei|você|je|jou|u)\b",
    re.IGNORECASE,
)
_SO_IS = re.compile(r"^\W*(?:and )?(?:so|as) (?:is|are)\s+", re.IGNORECASE)
_ME = re.compile(r"\b(?:me|us|mich|uns|nous|mij|mim)\s+(?:down |over |back )?$", re.IGNORECASE)
_TICKERS = re.compile(r"\b[A-Z]{2,5}, [A-Z]{2,5}\b")
_SAID_BY_SOMEBODY = re.compile(  # three words or more, or a word of copying
    r"[\"“„«](?:(?:\S+\s+){2,}|(?:cc|copy|copied|loop|add)\S*\s+)\S+?[\"”“»]", re.IGNORECASE
)
_SMALL_NAME = re.compile(  # "cc-ing wanda for visibility", "wanda's on cc"
    r"(?<![\w'’])(?:cc['’-]?(?:ing|e?d)?|(?:looping|looped|copying) in(?=.*who\b))"
    r" @?(?P<name>[^\W\d_A-Z]{3,})(?=\s+(?:who|for|so|to|here|as|from)\b|\s*[,.;!)]|$)"
    r"|(?:^|(?<=\())\s*\+ ?(?P<plus>[^\W\d_A-Z]{3,})(?=\s+(?:who|for|to|here|from)\b|\s*[,.;!)]|$)"
    r"|(?<![\w'’])(?<!the )(?<!['’]s )(?<!from )(?<!of )(?<!at )"
    r"(?P<first>[^\W\d_A-Z]{3,})(?=(?:['’]s| is) (?:(?:on|in) (?:cc|copy)\b|cc['’]?d\b))"
)
_TRACE = re.compile(  # no sentence without one of these claims a copy: most mail ends here
    r"c/?c|c[oó]p|kop|lo+p|read|correspond|includ|\+|this|here|thread|mail|conversa|chain|verteiler"
    r"|\bmit\b|exchange|échange"
    r"|message|fil\b|boucle|correo|mensaje|hilo|mensagem|troca|messaggio|scambio|bericht|gesprek"
    r"|diese|discussion|string|add|along|bringing in|roping|pulling|tagging",
    re.IGNORECASE,
)
_MAY_CLAIM = re.compile(
    r"\b(?:cc|copied|copy|loop|add|includ|on (?:this|here|copy))", re.IGNORECASE
)
_PRONOUN = re.compile(  # "I've copied her.", "He is in cc", never "her assistant"
    r"\b(?:he|she)(?=['’]s|\s)|\bhim\b|\bher(?=\s*(?:[,.;!)]|$|(?:here|in|on|into|to|so|too"
    r"|as|for|since|because|and|now)\b))",
    re.IGNORECASE,
)
_AT_PLACE = re.compile(r"\b(?:in|at|from|near|of|on)\s+(?:the )?[A-ZÀ-Þ]\w+")
_IM = re.compile(r"\bim(?= (?:also |just )?\w+ing\b)", re.IGNORECASE)
_IVE = re.compile(r"\bive\b", re.IGNORECASE)
_INTRODUCER = re.compile(
    r"\b(?:our|the|my) (?:(?:mutual|common|kind|good|dear) )*(?:introducer|matchmaker|go-between"
    r"|connector|friend|contact|acquaintance)\b(?! [A-ZÀ-Þ])"
)
_THING = re.compile(
    r"^\s*(?:field|line|list|button|box|rule|culture|address|etiquette|here means"
    r"|(?:is|was|has|means|will|should|can) )",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim: who is said to be copied (*bcc*: blind-copied), and the sentence that says it.

    *who* are the people claimed; for a blind copy the names that the sentence offers, nearest
    first, of whom the claim means one. *to_addressed*: it says "you" to those *addressed*.
    """

    bcc: bool
    who: tuple[Named, ...]
    sentence: str
    to_addressed: bool = False
    addressed: tuple[str, ...] = ()


@lru_cache(maxsize=256)
def find_claims(text: str) -> tuple[Claim, ...]:
    """The claims that *text* makes of this message, in order, one a person."""
    found: list[Claim] = []
    spoken_to: tuple[str, ...] = ()
    paragraph, him = -1, ""
    for whole in sentences(_without_many_pluses(text)):
        sentence = Sentence(_told(whole.text[:LONGEST]), whole.paragraph)
        if sentence.paragraph != paragraph:
            paragraph, spoken_to = sentence.paragraph, ()
        spoken_to = vocatives(sentence.text) or spoken_to
        also = _so_is(sentence.text, found[-1]) if found else []
        found += also or [*_blind(sentence, spoken_to), *_open(sentence.text, him)]
        him = _told_of(sentence.text, him)
    return tuple(found)


def _without_many_pluses(text: str) -> str:
    """The text, without its pluses where they are too many to add people."""
    return _PLUSES.sub(" ", text) if len(_PLUSES.findall(text)) > _MANY else text


def _told_of(sentence: str, before: str) -> str:
    """The one person whom a sentence tells of, for a "him" or "her" in the next one."""
    spoken_to = vocatives(sentence)
    named = [n for n in names_in(_AT_PLACE.sub(" ", sentence)) if n not in spoken_to]
    if named:
        return named[0] if len(set(named)) == 1 else ""
    roles = [person.role for person in people_before(sentence, reach=99) if person.role]
    own = None if roles else own_person(sentence)
    roles += [own[0].role] if own else []
    return f"our {roles[0]}" if roles else before


@lru_cache(maxsize=1024)
def _told(sentence: str) -> str:
    """The sentence without what it quotes of others, a copied name written small made a name."""
    told = _SAID_BY_SOMEBODY.sub(lambda said: "·" * len(said.group()), sentence)
    told = _IM.sub("I'm", _IVE.sub("I've", told)).replace("c/c", "cc")
    return _SMALL_NAME.sub(_with_capital, told)


def _with_capital(copied: re.Match[str]) -> str:
    name = copied["name"] or copied["plus"] or copied["first"]
    return copied.group() if is_common(name) else copied.group()[: -len(name)] + name.title()


def _blind(sentence: Sentence, addressed: tuple[str, ...]) -> list[Claim]:
    if HEADER.search(sentence.text):
        return []
    text = shown(sentence.text)
    for phrase in BCC.finditer(text):
        rest = text[phrase.end() :]
        if is_unreal(text, phrase.start(), phrase.end(), phrase.group()):
            continue
        if _TICKERS.search(text) or EVERYBODY.search(text):
            continue
        if phrase.group().lower() in ("bcc", "the bcc") and _THING.match(rest):
            continue
        before = text[: phrase.start()]
        if _ME.search(before) or not is_placed(before, phrase.group(), rest):
            continue
        named = list(people_after(rest)) + [Named(name) for name in names_in(before)[::-1]]
        if _INTRODUCER.search(before):
            named = [Named("", "introducer")]
        if not named:
            named = [person for person in people_before(before) if person.role]
        to_addressed = bool(_YOU.search(text))
        return [Claim(True, tuple(named), sentence.text, to_addressed, addressed)]
    return []


def _so_is(text: str, last: Claim) -> list[Claim]:
    """The claim before carried on to somebody more: "so is my co-founder Rohan"."""
    more = _SO_IS.match(text)
    people = people_after(text[more.end() :]) if more else ()
    return [Claim(last.bcc, people, text)] if people else []


def _open(text: str, him: str) -> tuple[Claim, ...]:
    """Claims of an open copy in one sentence; *him* is whom the sentences before tell of."""
    if not _TRACE.search(text):
        return ()
    told, copied = text, copied_openly(text)
    pronoun = None if copied or not _MAY_CLAIM.search(text) else _PRONOUN.search(text)
    meant = _told_of(text[: pronoun.start()], him) if pronoun else ""
    if meant:
        told = _PRONOUN.sub(meant, text, count=1)
        copied = copied_openly(told)
    found = (Claim(False, copied, told),) if copied else ()
    return found + _nearest(text, him)


def _nearest(text: str, him: str) -> tuple[Claim, ...]:
    """The claim of a sentence in a form of its own: about whoever stands nearest to its word."""
    if HEADER.match(text):
        return ()
    told = Named("", him[4:]) if him.startswith("our ") else Named(him) if him else None
    people = nearest_copied(without_blind(text), told)
    return (Claim(False, tuple(dict.fromkeys(people)), text),) if people else ()
