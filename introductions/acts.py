"""What one message does, read from its newly written text: `acts_of`."""

# ruff: noqa: E501 - a row of alternatives is read more easily unbroken

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from introductions import act_words as say
from introductions.deferral import far_month, put_off_until, returns_on
from introductions.model import Message
from introductions.moments import Moment, moments_in
from introductions.newtext import new_text
from introductions.sentences import sentences

_LONGEST = 10_000  # newly written text that is longer is no letter
_SHORT = 40
_QUOTATION = re.compile(r"[\"“„«][^\"”“»]{3,400}[\"”“»]")


@dataclass(frozen=True, slots=True)
class Acts:
    """What a message does; each field is one act (spec, sections 1, 3 and 4).

    *until* is the instant to which it puts things off, *check_in* the one at which the writer
    promises to write again. *offered* are the times that it names and does not refuse, *refused*
    those that it does.
    """

    words: int = 0
    length: int = 0
    asks: bool = False
    questions: bool = False
    proposes: bool = False
    thanks: bool = False
    polite: bool = False
    agrees: bool = False
    unfit: bool = False
    says_no: bool = False
    bare_no: bool = False
    until: datetime | None = None
    dated: bool = False
    check_in: datetime | None = None
    cancels: bool = False
    after_talk: bool = False
    hands_off: bool = False
    asks_text: bool = False
    will_send: bool = False
    says_yes: bool = False
    promises: bool = False
    refuses: bool = False
    closes: bool = False
    asks_outcome: bool = False
    open_hours: bool = False
    open_choice: bool = False
    chosen: int | None = None
    offered: tuple[Moment, ...] = ()
    refused: tuple[Moment, ...] = ()

    @property
    def acknowledges(self) -> bool:
        """Whether it only accepts, confirms or thanks: it answers, and is owed no answer."""
        busy = self.asks or self.says_no or self.until or self.cancels or self.closes
        return self.polite and not busy and self.words <= _SHORT


def acts_of(message: Message, zone_name: str) -> Acts:
    """Return what *message* does; days and hours are read in *zone_name*."""
    attached = bool(message.attachments)
    return _read(message.text[:_LONGEST], message.sent_at, zone_name, attached)


@lru_cache(maxsize=4096)
def _read(text: str, sent_at: datetime, zone_name: str, attached: bool) -> Acts:
    fresh = new_text(text).replace("’", "'").replace("‘", "'")
    plain = _QUOTATION.sub(" ", fresh)
    lines = [s.text for s in sentences(plain)]
    body = " ".join(lines)
    told = [line for line in lines if not line.rstrip().endswith("?") and not _supposed(line)]
    offered, refused = _times(plain, lines, sent_at, zone_name)
    until, dated = _deferral(lines, sent_at, zone_name)
    refusing = [line for line in told if say.CLEAR_NO.search(line)]
    if refusing and until and not dated and not any(_for_now(line) for line in refusing):
        until = None
    questions = [line for line in lines if "?" in line and not _courtesy(line)]
    cancels = any(say.CANCELS.search(line) for line in lines if not _supposed(line))
    return Acts(
        words=len(body.split()),
        length=len(fresh.split()),
        asks=bool(questions) or any(_request(line) for line in lines),
        questions=bool(questions),
        proposes=any(
            _proposal(line, sent_at, zone_name) for line in (questions if cancels else lines)
        ),
        thanks=bool(say.THANKS.search(body)),
        polite=_polite(lines),
        agrees=any(say.AGREES.search(line) for line in lines),
        unfit=any(say.UNFIT.search(line) for line in told),
        bare_no=any(say.BARE_NO.search(line) for line in told),
        says_no=until is None and bool(refusing),
        until=until,
        dated=dated,
        check_in=_check_in(told, sent_at, zone_name),
        cancels=cancels,
        after_talk=any(say.AFTER_TALK.search(line) for line in told if not say.AHEAD.search(line)),
        hands_off=bool(say.HANDS_OFF.search(body)),
        asks_text=any(say.ASKS_TEXT.search(line) for line in lines),
        will_send=bool(say.WILL_SEND.search(body)) and not attached,
        says_yes=any(say.SAYS_YES.search(line) for line in lines),
        promises=any(say.PROMISES.search(line) for line in told),
        refuses=any(say.REFUSES.search(line) or say.CLEAR_NO.search(line) for line in told),
        closes=any(say.CLOSES.search(line) for line in told),
        asks_outcome=any(say.ASKS_OUTCOME.search(line) for line in questions),
        open_hours=bool(_ANY_HOUR.search(body)),
        open_choice=bool(_EITHER.search(body)),
        chosen=_ordinal(body),
        offered=offered,
        refused=refused,
    )


_ANY_HOUR = re.compile(
    r"\b(?:any|all|whole|every) (?:time|hour|day|morning|afternoon)\b|\bwhenever\b|\b(?:jederzeit|den ganzen)\b"
    r"|\bà (?:toute|n'importe quelle) heure\b|\ba cualquier hora\b|\ba qualquer hora\b|\ba qualsiasi ora\b",
    re.I,
)
_EITHER = re.compile(
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


def _ordinal(body: str) -> int | None:
    """Which of the offered times a short answer takes by its number, counted from 0."""
    match = _ORDINAL.search(body)
    if match is None or len(body.split()) > _NAMED_SHORTLY:
        return None
    return (
        (match.lastindex or 1) % 10 - 1
        if match.lastindex in (1, 2, 3)
        else _PLACE[match.lastindex or 4]
    )


_NAMED_SHORTLY = 14
_PLACE = {4: 0, 5: 1, 6: 0, 7: 1}
_SUPPOSED = re.compile(
    r"^(?:[^,.!?]{0,40}\b)?(?:if|unless|in case|should you|whether|wenn|falls|sollten?|si|se|als|mocht)\b(?! (?:only|so))",
    re.I,
)


def _supposed(line: str) -> bool:
    """Whether the sentence only supposes ("If it is not for you, no harm done")."""
    return bool(_SUPPOSED.search(line))


def _courtesy(line: str) -> bool:
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


def _request(line: str) -> bool:
    """Whether a sentence without a question mark asks the reader for something."""
    return bool(_REQUEST.search(line)) and not _NO_REQUEST.search(line)


def _polite(lines: list[str]) -> bool:
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


def _clauses(line: str) -> list[str]:
    """The clauses of a sentence that sets one time against another; else the sentence whole."""
    return _CLAUSE.split(line) if _CONTRAST.search(line) else [line]


def _refuses(clause: str) -> bool:
    return "?" not in clause and bool(say.UNFIT.search(clause))


_RETURNS = re.compile(r"\b(?:i|we|i'll|we'll|will|shall) (?:\w+ )?(?:come|get|be) back\b", re.I)
_FOR_NOW = re.compile(
    r"\b(?:now(?! or)|at the moment|currently|this (?:year|quarter|month|season)|momentan|derzeit|jetzt|im moment"
    r"|en ce moment|pour l'instant|ahora|por ahora|de momento|agora|neste momento|per ora|al momento|op dit moment)\b",
    re.I,
)


def _for_now(line: str) -> bool:
    """Whether a no is one for the time being only."""
    return bool(_FOR_NOW.search(line))


def _proposal(line: str, sent_at: datetime, zone_name: str) -> bool:
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


def _times(
    text: str, lines: list[str], sent_at: datetime, zone_name: str
) -> tuple[tuple[Moment, ...], tuple[Moment, ...]]:
    """The times of the text ahead of *sent_at*, and of these the ones in a refusing sentence."""
    refusing = [clause for line in lines for clause in _clauses(line) if _refuses(clause)]
    offered, refused = [], []
    for moment in moments_in(text, sent_at, zone_name):
        instant = moment.instant(zone_name)
        if instant and instant <= sent_at and not moment.half:
            continue
        snippet = " ".join(text[moment.at : moment.end].split())
        bad = any(snippet in " ".join(line.split()) for line in refusing)
        (refused if bad else offered).append(moment)
    return tuple(offered), tuple(refused)


def _deferral(lines: list[str], sent_at: datetime, zone_name: str) -> tuple[datetime | None, bool]:
    for number, line in enumerate(lines):
        if "?" in line and not say.COME_BACK.search(line):
            continue
        if say.PUTS_OFF.search(line) and not _supposed(line):
            around = " ".join(lines[max(0, number - 1) : number + 2])
            found = put_off_until(line, around, sent_at, zone_name)
            if found and (found[1] or not _RETURNS.search(line)):
                return found
    for line in lines:
        month = far_month(line, sent_at, zone_name)
        if month and not _supposed(line):
            return month, True
    return None, False


def _check_in(told: list[str], sent_at: datetime, zone_name: str) -> datetime | None:
    for line in told:
        if say.CHECKS_IN.search(line):
            found = returns_on(line, sent_at, zone_name)
            if found:
                return found
    return None
