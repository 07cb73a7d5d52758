"""A first look at mail: whether its words, and who is on it, are those of mail that opens anything.

Each sign of a mail weighs what `look_weights` says (fitted: decision 0008). The look is made for
reading whole mailboxes; it lets one opener in some hundreds fall, and mail in other languages
than English always passes.
"""

from __future__ import annotations

import re

from introductions.finding.look_weights import CONSTANT, ENOUGH, WEIGHTS
from introductions.model import Message
from introductions.patterns.word_sets import letters
from introductions.text.language import COMMONEST
from introductions.text.stopwords import NOT_A_NAME

_READ = 6000  # characters, as many as `finding.marked` reads
_SEARCHED = 20_000
# What surely begins quoted mail, so that no newly written text follows.
_QUOTED = re.compile(r"\n[ \t]*(?:(?:From|To|Sent|Subject):|-{2,} ?(?:Original|Forwarded))")
_MARKED = re.compile(r"\n[ \t]*>[^\n]*")
_ENGLISH = COMMONEST["en"]
_ENGLISH_TOO = "a as com come con die do he me no o on per so tu van was"
_FOREIGN = frozenset[str]().union(*COMMONEST.values()) - _ENGLISH - {*_ENGLISH_TOO.split()}
_MOST_COUNTED = 3
_MOST_STRANGERS = 6
_STEM = 3
_FEW = 20  # signs, of which eight are counts
NAMED, STRANGER = "§", "¤"


def may_open_at_all(message: Message) -> bool:
    """Whether the signs weigh enough, or the text is none in English."""
    found = signs(message)
    return not is_english(found) or weight(found) >= ENOUGH


def weight(found: set[str]) -> float:
    """What the signs of a mail weigh together."""
    return sum((WEIGHTS[sign] for sign in WEIGHTS.keys() & found), CONSTANT)


def is_english(found: set[str]) -> bool:
    """Whether more common words are English than not, or the few words are common in none."""
    english, foreign = len(_ENGLISH & found), len(_FOREIGN & found)
    return english > foreign or (not foreign and len(found) < _FEW)


def signs(message: Message) -> set[str]:
    """The words of a mail in lower case, and what is counted of it (`people:2`)."""
    text = _written(message.text)
    stems = _stems(message)
    words = {word: _read(word, stems) for word in set(letters(text))}
    called = {word[:_STEM].lower() for word, sign in words.items() if sign is NAMED}
    strangers = sum(sign is STRANGER for sign in words.values())
    people = min(_MOST_COUNTED, len(message.to) + len(message.cc))
    return {
        *words.values(),
        *("subject:" + word for word in letters(message.subject.lower())),
        f"length:{len(text).bit_length()}",
        f"people:{people}",
        f"to:{min(_MOST_COUNTED, len(message.to))}",
        f"firms:{min(_MOST_COUNTED, len(_firms(message)))}",
        f"called:{min(_MOST_COUNTED, len(called))}/{people}",
        f"strangers:{min(_MOST_STRANGERS, strangers)}",
        f"answer:{bool(message.in_reply_to) or message.subject[:3].lower() == 're:'}",
        f"address:{'@' in text}",
    }


def _read(word: str, stems: set[str]) -> str:
    """A word in lower case, and what begins with a capital and is no word as somebody's name."""
    small = word.lower()
    if small == word or len(word) < 2 or not word[0].isupper() or small in NOT_A_NAME:
        return small
    return NAMED if small[:_STEM] in stems else STRANGER


def _written(text: str) -> str:
    """About what is newly written: the text before quoted mail, without lines marked by ">"."""
    text = "\n" + text[:_SEARCHED]
    quoted = _QUOTED.search(text)
    if quoted:
        text = text[: quoted.start()]
    if ">" in text:
        text = _MARKED.sub("", text)
    return text[1 : _READ + 1]


def _stems(message: Message) -> set[str]:
    """How the names and addresses of the recipients begin."""
    found: set[str] = set()
    for person in (*message.to, *message.cc):
        known = letters(f"{person.name} {person.email.partition('@')[0]}".lower())
        found |= {word[:_STEM] for word in known if len(word) >= _STEM}
    return found


def _firms(message: Message) -> set[str]:
    people = (message.sender, *message.to, *message.cc)
    return {person.email.rpartition("@")[2] for person in people}
