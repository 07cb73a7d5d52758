"""Advice about the introducer on an answer: thanked in Bcc, or still getting every mail."""

from __future__ import annotations

import re

from introductions.advice.meeting import names_a_time
from introductions.faults.copy_faults import blind_copied
from introductions.faults.situation import Situation
from introductions.life.thanks import thanks_for_introduction
from introductions.model import Participant, Signal
from introductions.text.newtext import new_text
from introductions.text.sentences import sentences
from introductions.told import Reason

_ARRANGING = re.compile(
    r"\b(?:time|day|week|date|calendar|schedul\w+"
    r"|slot|call|meet\w*|talk|speak|invit\w+|zoom"
    r"|teams|room|address|place|come|visit|works?|suits?"
    r"|confirm\w*|reschedul\w+|free|available|availability|termin|uhr|treffen|rendez-vous|heure"
    r"|dispo\w*|cita|hora|reunión|appuntamento|orario"
    r"|afspraak|tijd|reunião)\b",
    re.IGNORECASE,
)
_SETTLES = re.compile(
    r"\b(?:it is|make it|see you|perfect|great|fine|deal|done|agreed|okay?|yes|no|sorry|instead"
    r"|earlier|later|sooner|\d[.:]\d\d|tight|would|could|half past|quarter (?:past|to)|o['’]clock"
    r"|then|there|bring|wait|gate"
    r"|door"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon) (?:it|is|then|please"
    r"|sharp))\b",
    re.IGNORECASE,
)
_AN_HOUR = re.compile(
    r"\bat \d|\d ?[ap]m\b|\d[:.]\d\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE
)
_SHORT_ANSWER = 40  # words: a longer one speaks of the matter


def bcc_handoff_ok(situation: Situation) -> Signal | None:
    """The reason where the first message puts the introducer in Bcc with a word; else None."""
    intro = situation.intro
    if intro is None or not situation.introduced or not situation.to_other_side:
        return None
    introducer = intro.introducer
    if situation.written or not situation.in_blind(introducer) or situation.in_open(introducer):
        return None
    if not (_thanks(situation, introducer) or blind_copied(situation, introducer)):
        return None
    return Signal(Reason.THANKED_IN_BCC, who=(introducer.name or introducer.email,))


def _thanks(situation: Situation, introducer: Participant) -> bool:
    """True for thanks that are not the other side's own."""
    return any(
        thanks_for_introduction(s.text, broad=True)
        and (
            situation.names(s.text, (introducer,)) or not situation.names(s.text, situation.others)
        )
        for s in sentences(situation.text)
    )


def introducer_lingering(situation: Situation) -> Signal | None:
    """The reason where the third message on arranging still has the introducer in To or Cc."""
    intro = situation.intro
    if intro is None or not situation.introduced or not situation.to_other_side:
        return None
    number = len(situation.exchange) + 1
    if number < 3 or not situation.in_open(intro.introducer):
        return None
    if not (_ARRANGING.search(situation.text) or _names_a_day(situation) or _settles(situation)):
        return None
    name = intro.introducer.name or intro.introducer.email
    return Signal(Reason.STILL_GETS_EACH, who=(name,), number=number)


def _names_a_day(situation: Situation) -> bool:
    """True for a day with its hour, and for any time in an exchange that speaks of meeting."""
    if any(moment.hour for moment in situation.moments):
        return True
    said = (new_text(m.text) for m in situation.exchange)
    return names_a_time(situation) and any(_ARRANGING.search(t) or _AN_HOUR.search(t) for t in said)


def _settles(situation: Situation) -> bool:
    """True for a short answer ("Four it is") to a message about arranging."""
    last = new_text(situation.exchange[-1].text)
    short = len(situation.text.split()) <= _SHORT_ANSWER
    arranges = _ARRANGING.search(last) or _AN_HOUR.search(last)
    return short and bool(arranges and _SETTLES.search(situation.text))
