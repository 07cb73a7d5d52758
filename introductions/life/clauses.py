"""What single sentences do: ask, suppose, refuse, propose, choose, be polite."""

# ruff: noqa: E501 - a row of alternatives is read more easily unbroken

from __future__ import annotations

import re
from datetime import datetime

from introductions.days.moments import moments_in
from introductions.life import act_words as say

ANY_HOUR = re.compile(
    r"\b(?:any|all|whole|every) (?:time|hour|day|morning|afternoon)\b|\bwhenever\b|\b(?:jederzeit|den ganzen)\b"
    r"|\bà (?:toute|n'importe quelle) heure\b|\ba cualquier hora\b|\ba qualquer hora\b|\ba qualsiasi ora\b",
    re.I,
)
EITHER = re.compile(
    r"\b(?:either|both|all (?:of )?(?:them|those|three)|any of (?:them|those|these)|whichever|you (?:choose|pick|decide)|your (?:choice|pick|call)"
    r"|beides|beide|egal|les deux|cualquiera|los dos|qualquer um|entrambi|allebei|maakt niet uit)\b",
    re.I,
)
_ORDINAL = re.compile(
    r"\bthe (?:(first|former|earlier)|(second|latter|later)|(third)) (?:one|option|slot|date|of|please|works|is|would|suits)?"
    r"|\b(?:(ersterer?|erste) |(zweiterer?|zweite) )(?:termin|vorschlag|option)?"
    r"|\b(?:(la première|el primero|o primeiro|il primo|de eerste)|(la seconde|la deuxième|el segundo|o segundo|il secondo|de tweede))\b",
    re.I,
)


def ordinal(body: str) -> int | None:
    """Which of the offered times a short answer takes by its number, counted from 0."""
    match = _ORDINAL.search(body)
    if match is None or len(body.split()) > _NAMED_SHORTLY:
        return None
    return _PLACE[match.lastindex or 1]


_NAMED_SHORTLY = 14
_PLACE = {1: 0, 2: 1, 3: 2, 4: 0, 5: 1, 6: 0, 7: 1}  # which group of _ORDINAL means which
_SUPPOSED = re.compile(
    r"^(?:[^,.!?]{0,40}\b)?(?:if|unless|in case|should you|whether|wenn|falls)\b(?! (?:only|so|you (?:could|would|can)))"
    r"|^\W*(?:sollten?|si|se|als|mocht)\b",
    re.I,
)


def supposed(line: str) -> bool:
    """Whether the sentence only supposes ("If it is not for you, no harm done")."""
    return bool(_SUPPOSED.search(line))


def courtesy(line: str) -> bool:
    """Whether a question is only a greeting ("How are you?")."""
    return bool(say.POLITE.search(line)) and len(line.split()) <= 9


_REQUEST = re.compile(
    r"\b(?:please|pls|kindly|bitte|merci de|por favor|per favore|s'il (?:te|vous) plaît|alstublieft|graag)\b,?\s+(?!do\b|go ahead|[-–—]|\W*$)\w+"
    r"|^\W*(?:\w+,\s+)?\w+ [^.!?]{0,300}\b(?:please|pls|bitte|por favor|per favore|alstublieft)\W*$(?<!yes please)(?<!yes please\.)(?<!yes please!)"
    r"|\b(?:send|tell|give|show|call|email|mail|ping|text|envoyez|envoie|dites|dis)(?:-| )(?:me|us|moi|nous)\b"
    r"|\blet (?:me|us) know\b|\b(?:could|can|would|will) you\b|\b(?:dime|dígame|envíame|mándame|mandami|fammi|dimmi)\b"
    r"|\bschick\w*\b.{0,80}\b(?:mir|uns)\b|\bsag\w* (?:sie )?(?:mir|uns)\b",
    re.I,
)
_NO_REQUEST = re.compile(
    r"\b(?:find (?:attached|enclosed|below|the)|note|be aware|don't|do not|give my|say hi|ignore|forgive|excuse|accept my)\b"
    r"|\bif (?:anything|you need|you have|there's|there is|that changes|plans)\b|\bfor (?:letting|telling|giving|sending|showing)\b",
    re.I,
)


def request(line: str) -> bool:
    """Whether a sentence without a question mark asks the reader for something."""
    return bool(_REQUEST.search(line)) and not _NO_REQUEST.search(line)


def polite(lines: list[str]) -> bool:
    """Whether the text says little beyond yes, thanks and see you."""
    rest, kind = 0, not any(c.isalpha() for line in lines for c in line)
    for line in lines:
        count = len(line.split())
        warm = say.ACKNOWLEDGES.search(line) or say.THANKS.search(line)
        kind = kind or bool(warm)
        if warm or say.POLITE.search(line):
            rest += max(0, count - _WARM)
        elif count > _NAME:
            rest += count
    return kind and rest <= _REST


_WARM, _NAME, _REST = 14, 3, 8  # words of a courteous sentence, of a name, of anything else
_CONTRAST = re.compile(
    r"\?|\b(?:but|however|could|how about|would|works|suits|fine|free|aber|dafür|ginge|mais|plutôt|pero|mas|ma|maar|wel)\b",
    re.I,
)
_CLAUSE = re.compile(r"[,;–—]\s|\s(?:but|aber|mais|pero|mas|ma|maar|however)\s", re.I)


def clauses(line: str) -> list[str]:
    """The clauses of a sentence that sets one time against another; else the sentence whole."""
    return _CLAUSE.split(line) if _CONTRAST.search(line) else [line]


def refuses(clause: str) -> bool:
    """Whether a clause says that something does not suit."""
    return "?" not in clause and bool(say.UNFIT.search(clause))


_FOR_NOW = re.compile(
    r"\b(?:now(?! or)|at the moment|currently|this (?:year|quarter|month|season)|momentan|derzeit|jetzt|im moment"
    r"|en ce moment|pour l'instant|ahora|por ahora|de momento|agora|neste momento|per ora|al momento|op dit moment)\b",
    re.I,
)


_STILL = re.compile(
    r"\b(?:but|still|aber|mais|pero|mas|ma|maar)\b[^.!?]{0,30}\b(?:happy|glad|i'll|i will|let me|can (?:try|ask)|will (?:try|ask)|gern|volontiers|con gusto|graag)\b",
    re.I,
)


def still_willing(line: str) -> bool:
    """Whether a doubt is followed by an offer to help ("I hardly know him, but I'll try")."""
    return bool(_STILL.search(line))


def for_now(line: str) -> bool:
    """Whether a no is one for the time being only."""
    return bool(_FOR_NOW.search(line))


def proposal(line: str, sent_at: datetime, zone_name: str) -> bool:
    """Whether the sentence proposes to meet: at a time that it names, or at some time."""
    if say.CANCELS.search(line):
        return False
    if "?" in line and say.MEETING.search(line) and say.AVAILABLE.search(line):
        return True
    may = say.AVAILABLE.search(line) or _I_CAN.search(line)
    return bool(may) and bool(moments_in(line, sent_at, zone_name))


_I_CAN = re.compile(
    r"\b(?:i|we)(?: can| could)\b|\b(?:ich|wir) (?:kann|können|könnte\w*)\b|\bje (?:peux|pourrais)\b"
    r"|\b(?:puedo|podría|posso|poderia|potrei|kan ik|ik kan)\b",
    re.I,
)
