"""The most that mail to several people can weigh as an introduction of two of them.

Every reason for one counts, but for those whose words are missing; of those that exclude each
other the heaviest. What tells against one counts where header and length show it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from introductions.finding import phrases, phrases_first
from introductions.finding.weigh import speaks_of_introduction, too_long
from introductions.finding.weights import ENOUGH, SLACK, WEIGHTS
from introductions.mail.subjects import is_answer
from introductions.model import Message, Participant
from introductions.patterns.gated import Gated
from introductions.who.people import colleagues, organisation


@dataclass(frozen=True, slots=True)
class Words:
    """A reason that stands or falls with words, and what finds the words."""

    reason: str
    patterns: tuple[Gated | re.Pattern[str], ...]

    def are_in(self, text: str) -> bool:
        """Whether a marked text holds the words."""
        return any(pattern.search(text) for pattern in self.patterns)


_TOGETHER = Words("together", (phrases.TOGETHER,))
_BY_WORDS = (
    Words("told", (phrases.TOLD_OF_YOU, phrases.WILL_WRITE_YOU, phrases.INTERESTED)),
    Words("direct", (phrases.DIRECT,)),
    Words("added", (phrases.ADDED,)),
    Words("added and presented", (phrases.ADDED,)),
    Words("hand over", (phrases.HAND_OVER,)),
    Words("contact", (phrases.CONTACT,)),
    Words("wanted", (phrases_first.WANTED, phrases_first.YOU_WANTED)),
)
_BY_WORDS_IN_ALL = sum(WEIGHTS[words.reason] for words in _BY_WORDS)
_BY_SUBJECT = frozenset({"paired", "subject"})
_BY_FIRM = frozenset({"two firms", "one firm", "sender's firm"})
# Of each of these sets one reason counts.
_EITHER = (("tells each other", "tells one", "describes"), ("order", "weak order"))
# Reasons for which two people have to be called or named.
_OF_TWO = frozenset({"tells each other", "describes", "says who they are", "addresses"})
_ALWAYS = frozenset(name for name, weight in WEIGHTS.items() if weight > 0).difference(
    (words.reason for words in (_TOGETHER, *_BY_WORDS)), _BY_SUBJECT, _BY_FIRM
)


def may_weigh_enough(
    message: Message,
    people: Sequence[Participant],
    named: int,
    paired: bool,
    text: str,
) -> bool:
    """Whether an introduction may be found in a mail with that marked text.

    *named*: how many of the people the text names. *paired*: the subject may name two of them.
    """
    if paired or speaks_of_introduction(message.subject.lower()):
        return True
    possible = _ALWAYS if named > 1 else _ALWAYS - _OF_TWO
    together = _TOGETHER.are_in(text)
    most = _heaviest(possible) + WEIGHTS["together"] * together + too_long(len(text), together)
    most += _firms(message, people) + WEIGHTS["answer"] * is_answer(message) + SLACK
    left = _BY_WORDS_IN_ALL
    for words in _BY_WORDS:
        if most >= ENOUGH or most + left < ENOUGH:
            break
        left -= WEIGHTS[words.reason]
        most += WEIGHTS[words.reason] * words.are_in(text)
    return most >= ENOUGH


def _heaviest(possible: frozenset[str]) -> float:
    """The weight of all these reasons, of those that exclude each other the heaviest."""
    weight = sum(WEIGHTS[name] for name in possible)
    for either in _EITHER:
        each = [WEIGHTS[name] for name in either if name in possible]
        weight += max(each) - sum(each)
    return weight


def _firms(message: Message, people: Sequence[Participant]) -> float:
    """What the organisations weigh, whoever of the people is meant."""
    if all(colleagues(one, message.sender) for one in people):
        return WEIGHTS["sender's firm"]
    if len({organisation(one.email) or one.email for one in people}) == 1:
        return WEIGHTS["one firm"]
    return max(0.0, *(WEIGHTS[name] for name in _BY_FIRM))
