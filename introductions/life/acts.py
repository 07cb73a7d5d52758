"""What one message does, read from its newly written text: `acts_of`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from introductions.days.moments import Moment, moments_in
from introductions.life import act_words as say
from introductions.life.clauses import (
    ANY_HOUR,
    EITHER,
    clauses,
    courtesy,
    for_now,
    ordinal,
    polite,
    proposal,
    refuses,
    request,
    still_willing,
    supposed,
)
from introductions.life.deferral import far_month, put_off_until, returns_on
from introductions.model import Message
from introductions.text.newtext import new_text
from introductions.text.sentences import sentences

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
    check_in: datetime | None = None
    cancels: bool = False
    after_talk: bool = False
    hands_off: bool = False
    asks_text: bool = False
    will_send: bool = False
    says_yes: bool = False
    clear_yes: bool = False
    promises: bool = False
    refuses: bool = False
    closes: bool = False
    open_hours: bool = False
    open_choice: bool = False
    chosen: int | None = None
    hour: int | None = None
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
    told = [line for line in lines if not line.rstrip().endswith("?") and not supposed(line)]
    offered, refused = _times(plain, lines, sent_at, zone_name)
    refusing = [line for line in told if say.CLEAR_NO.search(line)]
    until = _until(lines, refusing, sent_at, zone_name)
    questions = [line for line in lines if "?" in line and not courtesy(line)]
    cancels = any(say.CANCELS.search(line) for line in lines if not supposed(line))
    may_propose = questions if cancels else lines
    return Acts(
        words=len(body.split()),
        length=len(fresh.split()),
        asks=bool(questions) or any(request(line) for line in lines),
        questions=bool(questions),
        proposes=any(proposal(line, sent_at, zone_name) for line in may_propose),
        thanks=bool(say.THANKS.search(body)),
        polite=polite(lines),
        agrees=_any(say.AGREES, lines),
        unfit=_any(say.UNFIT, told),
        bare_no=_any(say.BARE_NO, told),
        says_no=until is None and bool(refusing),
        until=until,
        check_in=_check_in(told, sent_at, zone_name),
        cancels=cancels,
        after_talk=any(say.AFTER_TALK.search(line) for line in told if not say.AHEAD.search(line)),
        hands_off=bool(say.HANDS_OFF.search(body)),
        asks_text=_any(say.ASKS_TEXT, lines),
        will_send=bool(say.WILL_SEND.search(body)) and not attached,
        says_yes=_any(say.SAYS_YES, lines),
        clear_yes=_any(say.CLEAR_YES, told),
        promises=_any(say.PROMISES, told),
        refuses=any(_turns_down(line) for line in told),
        closes=_any(say.CLOSES, told),
        open_hours=bool(ANY_HOUR.search(body)),
        open_choice=bool(EITHER.search(body)),
        chosen=ordinal(body),
        hour=_bare_hour(body),
        offered=offered,
        refused=refused,
    )


def _any(pattern: re.Pattern[str], lines: list[str]) -> bool:
    return any(pattern.search(line) for line in lines)


def _turns_down(line: str) -> bool:
    no = say.REFUSES.search(line) or say.CLEAR_NO.search(line)
    return bool(no) and not still_willing(line)


# "4 please.", "Monday 1 works": of the hours offered, the one that is meant.
_BARE_HOUR = re.compile(
    r"^\W*(?:[^\W\d_]+[,!.]\s+)?(?:[^\W\d_]+ )?(?P<hour>\d{1,2})(?::00)?(?: o'clock)?,? (?:please|"
    r"works|suits|"
    r"it is|is (?:good|fine|perfect|better|best)|would be|bitte|passt|por favor|s'il|me va|va "
    r"bene)\b",
    re.I,
)


def _bare_hour(body: str) -> int | None:
    found = _BARE_HOUR.match(body)
    hour = int(found["hour"]) if found else 0
    return hour if 0 < hour < 24 else None


_RETURNS = re.compile(r"\b(?:i|we|i'll|we'll|will|shall) (?:\w+ )?(?:come|get|be) back\b", re.I)


def _times(
    text: str, lines: list[str], sent_at: datetime, zone_name: str
) -> tuple[tuple[Moment, ...], tuple[Moment, ...]]:
    """The times of the text ahead of *sent_at*, and of these the ones in a refusing sentence."""
    refusing = [clause for line in lines for clause in clauses(line) if refuses(clause)]
    offered: list[Moment] = []
    refused: list[Moment] = []
    for moment in moments_in(text, sent_at, zone_name):
        instant = moment.instant(zone_name)
        if instant and instant <= sent_at and not moment.half:
            continue
        snippet = " ".join(text[moment.at : moment.end].split())
        bad = any(snippet in " ".join(line.split()) for line in refusing)
        (refused if bad else offered).append(moment)
    return tuple(offered), tuple(refused)


def _until(
    lines: list[str], refusing: list[str], sent_at: datetime, zone_name: str
) -> datetime | None:
    """Until when it puts things off; a no is put off only by a day on which to come back."""
    until, dated = _deferral(lines, sent_at, zone_name)
    final = bool(refusing) and not any(for_now(line) for line in refusing)
    return None if final and not (dated and _any(say.COME_BACK, [" ".join(lines)])) else until


def _deferral(lines: list[str], sent_at: datetime, zone_name: str) -> tuple[datetime | None, bool]:
    for number, line in enumerate(lines):
        if "?" in _TAG.sub("", line) and not say.COME_BACK.search(line):
            continue
        if say.PUTS_OFF.search(line) and not supposed(line):
            around = " ".join(lines[max(0, number - 1) : number + 2])
            found = put_off_until(line, around, sent_at, zone_name)
            if found and (found[1] or not _RETURNS.search(line)):
                return found
    for line in lines:
        month = far_month(line, sent_at, zone_name)
        if month and not supposed(line):
            return month, True
    return None, False


# "…, okay?" asks for nothing but a nod.
_TAG = re.compile(
    r",\s*¿?(?:vale|ok|okay|(?:is )?(?:that )?all ?right|right|oui|d'accord|ja|oder|in ordnung|sí"
    r"|verdad|pode ser|está bem|va bene|goed)\s*\?",
    re.I,
)


def _check_in(told: list[str], sent_at: datetime, zone_name: str) -> datetime | None:
    for line in told:
        if say.CHECKS_IN.search(line):
            found = returns_on(line, sent_at, zone_name)
            if found:
                return found
    return None
