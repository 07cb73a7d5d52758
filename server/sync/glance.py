"""How promising the first words of a thread are: the only text that a listing brings for nothing.

A page of 500 threads with their first words costs as much as half a message. Search cannot weigh
who is spoken to and who is spoken of; here it can. What a sign is worth is the logarithm by which
it changes the odds of an introduction, fitted together with the nets.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable

_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’-]*[a-zà-öø-ÿ]"
_GREETING = (
    r"(?:(?:Hi|Hello|Hey|Hiya|Dear|Liebe[r]?|Hallo|Hoi|Hej|Dag|Servus|Moin|Geachte|Beste|Bonjour|"
    r"Salut|Chère?|Cher|Hola|Querid[oa]s?|Estimad[oa]|Olá|Oi|Ciao|Car[oia]|Mr|Mrs|Ms|Dr|Herrn?|"
    r"Frau)\.? )"
)
_DOES = (
    r"(?:runs|is|has|needs|owns|wants|makes|builds|knows|asked|would|will|can|does|looks|was|buys|"
    r"sells|leads|keeps|said|told|works|took|just|moved|teaches|writes|wrote)\b|['’]s\b"
)
_SPOKEN_TO = re.compile(
    rf"(?:^|[.!?:)…]\s+|\s[-–—]\s){_GREETING}{{0,2}}({_NAME})(?=,|:|!|\s[-–—]\s)"
)
# Greeted behind another: "Dear Ann, dear Bob," "Liebe Anna, lieber Paul,"
_GREETED_TOO = re.compile(
    rf",?(?: and| und| et| y| e| en)? (?i:{_GREETING}){{1,2}}({_NAME})(?=,|:|!|\s[-–—]\s)"
)
_GREETS = re.compile(rf"{_GREETING}?{_NAME}(?:,|:|!| -| –)")
_DOING = re.compile(rf"\b({_NAME})(?: {_NAME})?(?: {_DOES})")
_SIGNED = re.compile(rf"[.!?)] {_NAME}(?: {_NAME})?$")
_NAMED = re.compile(rf"\b{_NAME}\b")
_THIRD = re.compile(
    r"\b(?:he|she|they|who|his|her|him|whose|er|ihm|ihn|seine[rmn]?|elle|lui|él|ella|lei|ele|ela|"
    r"hij|zij|hem|haar)\b",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"\bintro|\bmeet\b|\bthis is [A-Z]|\bover to you|\bin touch\b|\byou two\b|\byou both|\bconnect|"
    r"\bboth of you|\btold (?:you|him|her|me) |\bmention(?:ed|s)\b|\bas promised|"
    r"\basked (?:me )?(?:to|who|for|about)|\bwrite (?:to )?(?:him|her|them|first)|\bvorstell|"
    r"\bbekannt|\bverbind|\bpresent|\bprésent|\brelation\b|\bapresent|\bvoorstel|\bkoppel",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"\bbcc\b|\bfor the intro|\bfor connecting|\bfor introduc|\b(?:nice|great|good|lovely|glad) to "
    r"(?:e-?)?meet|\b(?:thank(?:s| you)|danke|merci|gracias|obrigad[oa]),? [A-Z]\w+[.,!]",
    re.IGNORECASE,
)
_MACHINE = re.compile(
    r"\bunsubscribe|\bview (?:this|in)|\bnewsletter|\bclick\b|https?:|\bdo not reply|-----|"
    r"\bForwarded by|\b\d{1,2}:\d\d:\d\d|[|*=#]{2}|(?<!\bno )\bagenda\b|\binvoice|\border\b|"
    r"\bSigned-off|\d{4,}",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"\b[A-Z]{3,}\b")
_WORDS = (
    "The This That These Those There Here She It We You They My Your His Her Our Their An "
    "And But So If In On At For From To As Is Are Was Can Could Would Please Thanks "
    "Thank Hi Hello Hey Dear Yes No Not Re Fw Fwd Subject Sent Date Cc Original Message What "
    "When Where Who Why How Do Did Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
    "January February March April May June July August September October November December "
    "Just Also Any All Let Best Regards Attached Per See"
)
_NO_NAMES = frozenset(re.findall(r"\w+", _WORDS))
SHOWN = 150  # a listing shows about so many characters; a shorter text is there to its end

Signs = tuple[tuple[Callable[[str], bool], float], ...]
# What a sign is worth in a thread of one message, and in one of several.
_ALONE: Signs = (
    (lambda t: len(_spoken_to(t)) >= 2, 2.5),
    (lambda t: len(_again(t)) >= 2, 2.9),
    (lambda t: bool(_GREETS.match(t)), 1.2),
    (lambda t: len(_doing(t)) >= 2, 0.6),
    (lambda t: bool(_doing(t)), 0.7),
    (lambda t: bool(_THIRD.search(t)), 0.6),
    (lambda t: bool(_SPEAKS.search(t)), 0.3),
    (lambda t: bool(_MACHINE.search(t)), -1.5),
    (lambda t: bool(_CAPITALS.search(t)), -1.0),
)
_TALK: Signs = (
    (lambda t: len(_spoken_to(t)) >= 2, 2.5),
    (lambda t: len(_spoken_to(t)) == 1, 1.0),
    (lambda t: bool(_THANKS.search(t)), 2.5),
    (lambda t: bool(_SIGNED.search(t)) and len(t) < SHOWN, 1.7),
    (lambda t: len(t) < SHOWN, 1.0),
    (lambda t: bool(_CAPITALS.search(t)), -1.5),
)


def promise(words: str, alone: bool = True) -> float:
    """Return how promising the first words of a thread are; *alone*: it holds one message only.

    >>> promise("Bob, meet Carol. Carol, Bob mends clocks.") > promise("Your invoice of May")
    True
    """
    text = html.unescape(words).strip()
    signs = _ALONE if alone else _TALK
    return sum(worth for sign, worth in signs if sign(text))


def _spoken_to(text: str) -> set[str]:
    found = (*_SPOKEN_TO.findall(text), *_GREETED_TOO.findall(text))
    return {name for name in found if name not in _NO_NAMES}


def _doing(text: str) -> set[str]:
    return {name for name in _DOING.findall(text) if name not in _NO_NAMES}


def _again(text: str) -> set[str]:
    named = [name for name in _NAMED.findall(text) if name not in _NO_NAMES and len(name) > 2]
    return {name for name in named if named.count(name) > 1}
