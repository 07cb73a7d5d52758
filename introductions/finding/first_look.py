"""A first look at mail: whether its words, and who is on it, are those of mail that opens anything.

Each sign of a mail weighs what `look_weights` says (fitted: decision 0008), in mail to one person
and in mail to several. The look is made for reading whole mailboxes; it lets one opener in some
hundreds fall, and mail in other languages than English always passes.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from introductions.finding.look_weights import ENOUGH, TO_ONE, TO_SEVERAL
from introductions.model import Message, Participant
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
_MOST_KNOWN = 100_000
_FEW = 20  # signs, of which eight are counts
NAMED, STRANGER = "§", "¤"
ONE = "people:1"


def may_open_at_all(message: Message) -> bool:
    """Whether the signs weigh enough, or the text is none in English."""
    found = signs(message)
    return not is_english(found) or weight(found) >= ENOUGH


def weight(found: set[str]) -> int:
    """What the signs of a mail weigh together."""
    weights = TO_ONE if is_to_one(found) else TO_SEVERAL
    return sum(filter(None, map(weights.get, found)))


def is_to_one(found: Collection[str]) -> bool:
    """Whether the signs are those of mail to one person."""
    return ONE in found


def is_english(found: set[str]) -> bool:
    """Whether more common words are English than not, or the few words are common in none."""
    english, foreign = len(_ENGLISH & found), len(_FOREIGN & found)
    return english > foreign or (not foreign and len(found) < _FEW)


def signs(message: Message) -> set[str]:
    """The words of a mail in lower case, and what is counted of it (`people:2`)."""
    text = _written(message.text)
    words = set(letters(text))
    read = list(map(_READ_AS.__getitem__, words))
    found = set(read)
    stems = _stems(message)
    called: set[str] = set()
    strangers = 0
    if STRANGER in found:
        names = [w[:_STEM].lower() for w, sign in zip(words, read, strict=True) if sign is STRANGER]
        called = stems.intersection(names)
        strangers = sum(name not in stems for name in names)
        if called:
            found.add(NAMED)
            if not strangers:
                found.remove(STRANGER)
    people = min(_MOST_COUNTED, len(message.to) + len(message.cc))
    found.update(["subject:" + word for word in letters(message.subject.lower())])
    found |= {
        f"length:{len(text).bit_length()}",
        f"people:{people}",
        f"to:{min(_MOST_COUNTED, len(message.to))}",
        f"firms:{min(_MOST_COUNTED, len(_firms(message)))}",
        f"called:{min(_MOST_COUNTED, len(called))}/{people}",
        f"strangers:{min(_MOST_STRANGERS, strangers)}",
        f"answer:{bool(message.in_reply_to) or message.subject[:3].lower() == 're:'}",
        f"address:{'@' in text}",
    }
    return found


class _Readings(dict[str, str]):
    """Words in lower case, remembered; a word that may be somebody's name is a `STRANGER`."""

    def __missing__(self, word: str) -> str:
        small = word.lower()
        if small != word and len(word) > 1 and word[0].isupper() and small not in NOT_A_NAME:
            small = STRANGER
        if len(self) >= _MOST_KNOWN:
            self.clear()
        self[word] = small
        return small


_READ_AS = _Readings()


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
    return {stem for person in message.recipients for stem in _stems_of(person)}


@lru_cache(maxsize=20_000)
def _stems_of(person: Participant) -> tuple[str, ...]:
    known = letters(f"{person.name} {person.email.partition('@')[0]}".lower())
    return tuple({word[:_STEM] for word in known if len(word) >= _STEM})


def _firms(message: Message) -> set[str]:
    people = (message.sender, *message.to, *message.cc)
    return {person.email.rpartition("@")[2] for person in people}
