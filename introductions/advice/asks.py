"""Advice on asking too much of a new contact (spec, section 6)."""

from __future__ import annotations

import re

from introductions.faults.situation import Situation
from introductions.model import Signal
from introductions.text.sentences import sentences
from introductions.told import Reason

_OPENS_ASK = (
    r"(?:could|would|can|will|may|might|do|does|did|is|are|have|has|shall|should) (?:you|i|we"
    r"|your|the|there|it)\b"
    r"|(?:please|pls|kindly) (?!to\b)\w+|i(?:['’]d| would) (?:be (?:very |so |most "
    r"|really )?(?:grateful"
    r"|glad|happy|thankful|obliged) if"
    r"|appreciate (?:it if|if)|like you to|ask you to|love (?:it if|for you to))"
    r"|it would (?:help|be (?:great|good|kind|useful|helpful)) if you"
    r"|i (?:also )?(?:need|want) (?:you to|your)|(?:send|tell|give|show|let|forward|share"
    r"|introduce) (?:me|us)\b"
    r"|könnt(?:en|est) (?:sie|du)|würde(?:n|st) (?:sie|du)|können sie|kannst du|bitte \w+"
    r"|pourr(?:iez|ais)[- ](?:vous|tu)|pouvez-vous|peux-tu"
    r"|podr[ií]a(?:s)?|puedes?|puede|por favor|potrebbe|potresti|può|puoi|per favore|poderia"
    r"|pode|kunt u|kun je|zou(?:dt)? (?:u|je)"
)
_ASK = re.compile(rf"\b(?:{_OPENS_ASK})", re.IGNORECASE)
_INVERTED = re.compile(  # "the station is the one", "I only do the money": asks only at the start
    r"(?<=[^\W\d_] )(?<!and )(?<!but )(?<!so )(?<!please )(?:may|might|do|does|did|is|are|have|has)"
    r" (?:the|there|it|your)\b",
    re.IGNORECASE,
)
_NEXT_ASK = re.compile(
    rf"(?:,|;|:|\?)?\s*\b(?:and|also|plus|und|et|y|e|en)\s+(?:also\s+)?(?=(?:{_OPENS_ASK}))"
    rf"|,\s+(?=(?:(?:could|would|can|will) you\b|(?:please )?(?:send|tell|give|show|lend|forward"
    rf"|share|introduce|review|suggest|recommend|read|prepare|join|comment|support|explain|let"
    rf"|find|ask|write|bring|check|sign|fill|look) (?:me|us|your|the|a|to|in"
    rf"|at|over|what|which)\b))"
    rf"|,?\s+and\s+(?=(?:send|tell|give|show|lend|forward|share|introduce|review|suggest"
    rf"|recommend|write|find|bring|sign|prepare|put|point|walk) (?:me|us|your|our|the|an?)\b)",
    re.IGNORECASE,
)
_ONE_MORE = re.compile(  # ", mark up the drawing", " and get me a quote": one thing more to do
    r"(?:,\s+(?:and\s+)?|\s+and\s+)(?!(?:the|an?|my|your|our|his|her|its|their|this|that|these"
    r"|those"
    r"|all|any|some|which|who|what|where|when|while|if|so|for|of|with|from|in|on|at|by|as|like"
    r"|after"
    r"|before|or|but|also|maybe|then|to|into|under|over|about|than|both|not|no|even|it|he|she"
    r"|they|i"
    r"|we|you|is|are|was|has|have|had|can|could|will|would|need|needs|because|since|until|without"
    r"|between|is|let|give or take|\w+ing|\w+ed|\w+ly)\b)"
    r"(?=[a-z]+ (?:up |in |out |over |off |back |down )?(?:me|us|your|our|the|my|an?|this|that"
    r"|it)\b)"
)
_LISTED = re.compile(r"(?:^|\s)(?:\(?[1-9a-e]\)|[1-9]\.|[-*•])\s+(?=[^\W\d_])", re.MULTILINE)
_SO_MANY = re.compile(
    r"\b(?:need|ask(?: you)? for|have|send me|want|like)\b[^.!?]{0,20}\b(?P<number>two|three|four"
    r"|five)"
    r" (?:things|favou?rs|requests|questions)\b(?=\s*[:–—,-])",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"\b(?:please|pls|kindly|(?:could|can|would|will|might) you)\b", re.IGNORECASE
)
_WORDS_OF_ASK = 3  # "Bob?" asks for nothing
_OFFERS_TIME = re.compile(
    r"\b(?:suit|works?|convenient|free|available|o['’]clock|\d ?[ap]m|monday|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday|call|talk|speak"
    r"|meet|coffee|lunch|chat|visit|come|half an hour|minutes|montag|dienstag|mittwoch"
    r"|donnerstag|freitag|lundi|mardi|mercredi|jeudi|vendredi"
    r"|lunes|martes|miércoles|jueves|viernes)\b",
    re.IGNORECASE,
)
_OFFERS_SELF = re.compile(
    r"\b(?:(?:shall|should|may|can|could|would it help if|do you want me to"
    r"|would you like me to) (?:i|we)\b|(?:would|do) you (?:like|want|prefer|rather)\b)",
    re.IGNORECASE,
)
_IDLE = re.compile(
    r"\b(?:how are you|isn['’]t it|don['’]t you think|right\?|who knows|let me know (?:if|what"
    r"|when|how)|please (?:find|see|note|excuse|forgive|feel)"
    r"|tell me what suits|what suits you)\b",
    re.IGNORECASE,
)


def too_much_asked(situation: Situation) -> Signal | None:
    """The reason where a new contact gets a long text or three asks; None otherwise."""
    if not situation.introduced or not situation.to_other_side or not _is_new(situation):
        return None
    rules = situation.rules
    words = len(situation.text.split())
    if words > rules.too_much_words:
        return Signal(Reason.MANY_WORDS, number=words)
    asks = count_asks(situation.text)
    return Signal(Reason.MANY_ASKS, number=asks) if asks >= rules.too_much_asks else None


def count_asks(text: str) -> int:
    """How many separate things *text* asks for; offering several times is one ask."""
    things, offers_time = _counted(text), False
    for sentence in sentences(text):
        for part in _parts(sentence.text):
            if not _asks(part):
                continue
            if _OFFERS_TIME.search(part):
                offers_time = True
            else:
                things += 1
    return things + offers_time


def _counted(text: str) -> int:
    """How many more things "I need three things: …" asks for than its sentence shows."""
    listed = len(_LISTED.findall(text))
    if listed > 2 and _REQUEST.search(text):
        return listed - 1
    said = _SO_MANY.search(text)
    return {"two": 1, "three": 2, "four": 3, "five": 4}[said["number"].lower()] if said else 0


def _is_new(situation: Situation) -> bool:
    """True where fewer than three messages went in one of the two directions."""
    enough = situation.rules.new_contact_messages
    return len(situation.written) < enough or len(situation.received) < enough


def _parts(sentence: str) -> list[str]:
    """The sentence cut where another ask begins; the last mark stays with each part."""
    mark = "?" if sentence.rstrip().endswith("?") else ""
    parts = [part.strip() for part in _NEXT_ASK.split(sentence) if part and part.strip()]
    first = next((n for n, part in enumerate(parts) if _REQUEST.search(part)), len(parts))
    parts[first + 1 :] = [p if _ASK.match(p) else f"please {p}" for p in parts[first + 1 :]]
    each = [(p if p.endswith("?") else p + mark) for part in parts for p in _coordinated(part)]
    return each


def _coordinated(part: str) -> list[str]:
    """The things that one request asks to be done, each a request again."""
    asked = _REQUEST.search(part)
    if not asked:
        return [part]
    first, *others = _ONE_MORE.split(part[asked.start() :])
    return [part[: asked.start()] + first, *(f"please {other}" for other in others)]


def _asks(part: str) -> bool:
    if (
        len(part.split()) < _WORDS_OF_ASK
        or _IDLE.search(part)
        or (_OFFERS_SELF.search(part) and not part.endswith("?"))
    ):
        return False
    return part.endswith("?") or bool(_ASK.search(_INVERTED.sub(" ", part)))
